package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.text.Tex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTextTest {
    private static String read(String text) {
        return MatrixText.compact(MatrixText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2\n3 4",
                "1, 2\n3, 4",
                "1,2\n3,4,\n",
                "1\t2\r\n3\t4\r\n",
                "1,2;3,4",
                "1 2; 3 4;",
                "[[1, 2], [3, 4]]",
                "[[1 2]\n [3 4]]",
                "[1 2; 3 4]",
                "A = [1, 2; ...\n 3, 4];",
                "[1,2;\n3,4]",
                "np.array([[1, 2],\n          [3, 4]], dtype=int)",
                "array([[1, 2], [3, 4]])",
                "1 & 2 \\\\ 3 & 4",
                "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
                "\\begin{pmatrix}1&2\\\\[2pt]3&4\\\\\\end{pmatrix}",
                "\\left[\\begin{array}{r|r}1&2\\\\\\hline 3&4\\end{array}\\right]",
                "\\begin{bmatrix*}[r]1&2\\\\3&4\\end{bmatrix*}",
                "{(1, 2), (3, 4)}",
                "(1, 2)\n(3, 4)",
                "\\{\\begin{bmatrix}1\\\\2\\end{bmatrix},\\begin{bmatrix}3\\\\4\\end{bmatrix}\\}",
                "[1 3; 2 4]'",
                "1/2 [2 4; 6 8]",
                "(3, 6; 9, 12)/3",
                "\n 1  2 \n\n 3 4\n"
            })
    void everyUsualWayToWriteAMatrixIsRead(String text) {
        assertEquals("1,2;3,4", read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1 a + 1; 2 -3 # 1,a+1;2,-3",
                "1 - 2 # 1-2",
                "3 / 2, 1 # 3/2,1",
                ".5 5. −1 # .5,5.,-1",
                "½ -¾ # 1/2,-3/4",
                "\\frac{1}{2} & -\\tfrac34 \\\\ \\frac{a+1}{2} & 0{,}5 # 1/2,-3/4;(a+1)/2,0.5",
                "\\sqrt2 & \\sqrt{10} & \\sqrt{a+1} # √2,√10,√(a+1)",
                "(1 + √5)/2, sqrt(2) # (1+√5)/2,sqrt(2)",
                "(5,10,10)/9 # 5/9,10/9,10/9",
                "-(1, 2) # -1,-2",
                "1/3·(1, 2, 2) # 1/3,2/3,2/3",
                "(1, 1)/√2 # (1)*(1/√2),(1)*(1/√2)",
                "(1, 2, 3)^T # 1;2;3",
                "[[1, \"2/3\"]] # 1,2/3",
                "[7] # 7"
            })
    void entriesMayBeMoreThanNumbers(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void aCommaIsDecimalOnlyWhereNothingElsePartsNumbers() {
        assertEquals("1.5,2;3,4.25", read("1,5;2\n3;4,25"));
        assertEquals("1.5,2;3,4.25", read("1,5\t2\n3\t4,25"));
        assertEquals("1.5,2;3,4.25", read("1,5 & 2 \\\\ 3 & 4,25"));
        assertEquals("1,5;2,3", read("1,5;2,3"), "one line: as in a link");
        assertRefused("Row 1: \"1,5\" can be one number or two; write 1.5 or 1, 5.", "1,5 2,5\n3 4");
    }

    @Test
    void onlyANameBeforeAnEqualsSignIsLeftOut() {
        assertEquals("1,2", read("x_1 = 1, 2"));
        assertEquals("1,=,2", read("1 = 2"));
        assertEquals("3", read("v = 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x + 2y − z = 3; 2x + 4y + z = 9; 3x + 6y = 12 # 1,2,-1,3;2,4,1,9;3,6,0,12",
                "2x +y = 4 # 2,1,4",
                "y = x + 1; x = 3 # -1,1,1;1,0,3",
                "x_10 + x_2 = 1; x1 = 2 # 0,1,1,1;1,0,0,2",
                "x₁ - x₂ = 0 # 1,-1,0",
                "2/3 x - x/2 + 0.5·y = ½ # 1/6,1/2,1/2",
                "(a+1)x - y = a + 1; x + 2*y - 5 = 0 # (a+1),-1,a+1;1,2,5",
                "0 = 1; x = 2 # 0,1;1,2",
                "x - x = 0; x + y = 2 # 0,0,0;1,1,2"
            })
    void equationsAreTheirAugmentedMatrix(String text, String expected) {
        assertEquals(expected, read(text));
        assertEquals(expected, read(text.replace(";", " \n")));
    }

    @Test
    void whatIsNoLinearEquationIsRefused() {
        assertRefused(
                "Equation 2: \"ax\" has two letters; a term has one unknown, and a known letter in brackets: (a)x.",
                "x = 1\na x + y = 2");
        assertRefused("Equation 1: \"x^2\" is not linear: a number times an unknown.", "x^2 + y = 1");
        assertRefused("Equation 1: \"2/x\" divides by an unknown, so it is not linear.", "2/x + y = 1");
        assertRefused("Equation 1: \"+\" is no term, expected one such as 2x or 3.", "x + = 1");
    }

    @Test
    void whatIsNoMatrixIsRefusedWithItsPlace() {
        assertRefused("Row 2 has 1 entry, row 1 has 2: all rows must be equally long.", "1 2\n3");
        assertRefused("Empty: type at least one row of numbers.", " \n");
        assertRefused("Row 1, column 2 is empty.", "1,,2");
        assertRefused("Row 2, column 1 is empty.", "1 & 2 \\\\ & 3");
        assertRefused("A \"[\" is not closed.", "[[1, 2], [3, 4]");
        assertRefused("A \"[\" is closed by \")\".", "[1, 2)");
        assertRefused("A \"]\" closes nothing.", "1, 2]");
        assertRefused("\"and\" stands beside the brackets, expected a comma or nothing.", "(1, 2) and (3, 4)");
        assertRefused(
                "\"\\alpha\" is not understood; LaTeX may have matrices, \\frac, \\sqrt and \\cdot", "\\alpha & 2");
        assertRefused("the LaTeX ends in the middle of a command", "\\frac{1}");
        assertRefused("Row 1 has brackets inside brackets.", "[[[1, 2], [3, 4]], [[5]]]");
        assertEquals(
                "The matrix is 7 × 1; there is room for 6 rows and 8 columns.",
                assertThrows(IllegalArgumentException.class, () -> MatrixText.parse("1\n1\n1\n1\n1\n1\n1", 6, 8))
                        .getMessage());
    }

    private static void assertRefused(String expected, String text) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, () -> MatrixText.parse(text))
                        .getMessage());
    }

    @Test
    void dataIsToldFromMathematics() {
        for (String text : new String[] {"[1 2; 3 4]", "\\begin{bmatrix}1\\end{bmatrix}", "(1, 2)", "1 2; 3 4"})
            assertTrue(MatrixText.matches(text), text);
        for (String text : new String[] {"1,2\n3,4", "x,y\n1,2", "1;2;3", "1,5;2\n3;4", ""})
            assertFalse(MatrixText.matches(text), text);
    }

    @Test
    void aFieldShowsItsColumnsUnderOneAnother() {
        assertEquals("  1  2\n-10  4", MatrixText.parse("1,2;-10,4").aligned());
    }

    /** What this project writes it reads again. */
    @Property(seed = "1")
    void ownTexIsReadBack(@ForAll("matrices") FieldMatrix<BigFraction> A) {
        assertEquals(A, FieldMatrix.parse(MatrixText.parse(Tex.matrix(A)).cells()));
        assertEquals(
                A, FieldMatrix.parse(MatrixText.parse(MatrixText.compact(A)).cells()));
        assertEquals(
                A,
                FieldMatrix.parse(
                        MatrixText.parse(MatrixText.parse(MatrixText.compact(A)).aligned())
                                .cells()));
    }

    /** Any text gives a rectangle or is refused by name. */
    @Property(seed = "1")
    void nothingElseHappens(@ForAll("anything") String text) {
        try {
            MatrixText M = MatrixText.parse(text);
            assertTrue(M.rows() > 0 && M.cols() > 0);
            for (int i = 0; i < M.rows(); i++)
                for (int j = 0; j < M.cols(); j++) assertFalse(M.text(i, j).isEmpty(), text);
        } catch (IllegalArgumentException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        }
    }

    @Provide
    Arbitrary<FieldMatrix<BigFraction>> matrices() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(m -> Arbitraries.integers()
                        .between(1, 4)
                        .flatMap(n -> Arbitraries.integers()
                                .between(-40, 40)
                                .array(int[].class)
                                .ofSize(2 * m * n)
                                .map(x -> FieldMatrix.generate(
                                        m,
                                        n,
                                        (i, j) -> new BigFraction(
                                                x[2 * (i * n + j)], 1 + Math.abs(x[2 * (i * n + j) + 1]))))));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars("01a.,;/+-*√[](){}& \n\t\\'\"=e½−·^T")
                .ofMaxLength(24);
    }
}
