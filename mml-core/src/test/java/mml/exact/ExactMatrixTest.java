package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The exact half has the verbs of the other half, and a type one can write down. */
class ExactMatrixTest {
    private static final ExactMatrix A = ExactMatrix.parse("1 2; 3 1/2");

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void isReadAsOneWritesIt() {
        assertEquals("1  2\n3  1/2", A.toString());
        assertEquals(A, ExactMatrix.parse(" 1,2 \n 3,\t0.5;\n"));
        assertEquals(A, FieldMatrix.parse(new String[][] {{"1", "2"}, {"3", "1/2"}}));
        refused(
                "row 2, column 1: \"x\" is not a number, expected one such as 3, -3/2 or 0.25",
                () -> ExactMatrix.parse("1 2; x 4"));
        assertThrows(IllegalArgumentException.class, () -> ExactMatrix.parse("1 2; 3"));
        assertThrows(IllegalArgumentException.class, () -> ExactMatrix.parse(" ; "));
    }

    @Test
    void isMadeOfWhatOneHas() {
        assertEquals(ExactMatrix.parse("1 0; 0 1"), ExactMatrix.identity(2));
        assertEquals(ExactMatrix.parse("0 0 0"), ExactMatrix.zeros(1, 3));
        assertEquals(ExactMatrix.parse("1/2 0; 0 3"), ExactMatrix.diagonal(ExactMatrix.vector("1/2 3")));
        assertEquals(ExactMatrix.vector(1, 2), ExactMatrix.vector("1, 2"));
        assertEquals("(1, −1/3)", ExactMatrix.vector("1 -1/3").toString());
        refused("entries has 2 rows, expected one", () -> ExactMatrix.vector("1; 2"));
        refused("d is 2×2, expected a vector, n×1", () -> ExactMatrix.diagonal(A));
    }

    @Test
    void hasTheVerbsOfMatrix() {
        ExactMatrix x = ExactMatrix.vector("1 -1/3");
        assertEquals(ExactMatrix.vector("1/3 17/6"), A.times(x));
        assertEquals(ExactMatrix.parse("2 4; 6 1"), A.times(2));
        assertEquals(ExactMatrix.parse("1/2 1; 3/2 1/4"), A.times(Fractions.parse("1/2")));
        assertEquals(ExactMatrix.vector("2 1/2"), A.column(1));
        assertEquals(ExactMatrix.vector(1, 2), A.row(0));
        assertEquals(ExactMatrix.parse("3 1/2"), A.rows(1, 2));
        assertEquals(ExactMatrix.parse("2; 1/2"), A.columns(1, 2));
        assertEquals(ExactMatrix.parse("1 2 1; 3 1/2 -1/3"), A.augment(x));
        assertEquals(Fractions.parse("3/2"), A.trace());
        assertEquals(Fractions.parse("10/9"), x.dot(x));
        assertEquals(A.plus(A), A.times(2));
        assertEquals(Vector.of(1, -1 / 3.0), x.toVector());
        refused("A is 2×2, expected a vector, n×1", A::toVector);
        refused("x is 2×2 and y is 2×1, expected two vectors of the same length", () -> A.dot(x));
    }

    @Test
    void everyMatrixOfFractionsIsOne() {
        assertInstanceOf(ExactMatrix.class, Inverse.of(A).inverse());
        assertInstanceOf(ExactMatrix.class, FieldMatrix.exactly(Matrix.identity(2)));
        ExactMatrix inverse = ExactMatrix.of(Inverse.of(A).inverse());
        assertEquals(ExactMatrix.identity(2), A.times(inverse));
    }

    @Test
    void solutionsAreWrittenAsOneWritesThem() {
        var b = ExactMatrix.vector("3 2 5");
        String all =
                SolutionSet.of(ExactMatrix.parse("1 1 1; 1 -1 2; 2 0 3"), b).toString();
        assertEquals("{ (5/2, 1/2, 0) + λ₁ (−3/2, 1/2, 1) : λ₁ ∈ ℝ }", all.substring(0, all.indexOf('\n')));
        assertEquals(
                "no solution\n✓ a combination of the equations says 0 = c with c ≠ 0: y·A = 0; y·b ≠ 0",
                SolutionSet.of(ExactMatrix.parse("1 1; 1 1"), ExactMatrix.vector(1, 2))
                        .toString());
    }

    @Property(tries = 200, seed = "1")
    void whatIsPrintedReadsBack(
            @ForAll @IntRange(min = 1, max = 4) int m, @ForAll @IntRange(min = 2, max = 4) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<?> B = FieldMatrix.parse(cells(m, n, rng));
        assertEquals(B, ExactMatrix.parse(B.toString()));
    }

    private static String[][] cells(int m, int n, Rng rng) {
        String[][] cells = new String[m][n];
        for (String[] row : cells) for (int j = 0; j < n; j++) row[j] = rng.between(-99, 99) + "/" + rng.between(1, 9);
        return cells;
    }
}
