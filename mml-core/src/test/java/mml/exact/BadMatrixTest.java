package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Csv;
import mml.trace.Latex;
import mml.trace.Trace;
import mml.trace.TraceJson;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the collection of bad input that concern exact matrices, each by its number. */
class BadMatrixTest {
    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void nullNamed(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"B001, NaN", "B002, Infinity", "B003, -Infinity"})
    void numbersThatAreNotFiniteAreRefusedByTheirPlace(String id, double bad) {
        Matrix A = Matrix.of(2, 2, 1, 2, bad, 4);
        refused("entry[1][0] is " + bad + ", expected a finite number", () -> FieldMatrix.rounding(A));
        refused("A[1][0] is " + bad + ", expected a finite number", () -> FieldMatrix.exactly(A));
        refused(
                "entry[0][1] is " + bad + ", expected a finite number",
                () -> FieldMatrix.of(List.of(List.of(new Decimal64(1), new Decimal64(bad)))));
    }

    @Test
    void b004NullIsNamed() {
        List<List<BigFraction>> rows = new ArrayList<>();
        rows.add(List.of(BigFraction.ONE));
        rows.add(null);
        nullNamed("rows[1]", () -> FieldMatrix.of(rows));
        nullNamed("rows", () -> FieldMatrix.of((int[][]) null));
        nullNamed("rows[0]", () -> FieldMatrix.of(new int[][] {null}));
        nullNamed("rows", () -> FieldMatrix.parse(null));
        nullNamed("rows[1]", () -> FieldMatrix.parse(new String[][] {{"1"}, null}));
        nullNamed("row 1, column 2", () -> FieldMatrix.parse(new String[][] {{"1", null}}));
        nullNamed("entry[0][1]", () -> FieldMatrix.of(List.of(Arrays.asList(BigFraction.ONE, null))));
        nullNamed("A", () -> RowReduction.of((FieldMatrix<BigFraction>) null));
        nullNamed("A", () -> Inverse.of((FieldMatrix<BigFraction>) null));
        nullNamed("A", () -> Determinant.of((FieldMatrix<BigFraction>) null));
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1}});
        nullNamed("b", () -> SolutionSet.of(A, null));
        nullNamed("A", () -> SolutionSet.of(null, A));
    }

    @Test
    void b005AnEmptyMatrixHasNoField() {
        refused("the matrix is 0×0, needs at least 1×1", () -> FieldMatrix.of(new int[0][]));
        refused("the matrix is 2×0, needs at least 1×1", () -> FieldMatrix.of(new int[2][0]));
        refused("the matrix is 0×0, needs at least 1×1", () -> FieldMatrix.parse(new String[0][]));
        refused("the matrix is 0×3, needs at least 1×1", () -> FieldMatrix.rounding(Matrix.zeros(0, 3)));
        refused("the matrix is 3×0, needs at least 1×1", () -> FieldMatrix.exactly(Matrix.zeros(3, 0)));
    }

    @Test
    void b006RaggedRowsAreNamed() {
        refused(
                "row 3 has 3 entries, expected 4",
                () -> FieldMatrix.of(new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 9, 9}}));
        refused("row 2 has 2 entries, expected 1", () -> FieldMatrix.parse(new String[][] {{"1"}, {"1", "2"}}));
    }

    @Test
    void b007OneByOne() {
        FieldMatrix<BigFraction> zero = FieldMatrix.of(new int[][] {{0}});
        assertEquals(0, RowReduction.of(zero).rank());
        assertEquals(
                List.of(FieldMatrix.of(new int[][] {{1}})),
                ImageAndKernel.of(zero).kernel());
        assertThrows(mml.matrix.SingularMatrixException.class, () -> Inverse.of(zero));
        FieldMatrix<BigFraction> negative = FieldMatrix.of(new int[][] {{-2}});
        assertEquals("(−1/2)", Inverse.of(negative).inverse().toString());
        assertEquals(new BigFraction(-2), Determinant.of(negative).value());
    }

    @Test
    void b008ShapesThatDoNotFitAreNamed() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {3, 4}, {5, 6}});
        refused("cannot multiply 3×2 by 3×2: 2 columns meet 3 rows", () -> A.times(A));
        refused("cannot put 2×3 beside 3×2: the row counts differ", () -> A.augment(A.transpose()));
        refused("cannot combine 3×2 with 2×3: the shapes differ", () -> A.plus(A.transpose()));
        refused("columns(1, 3) do not exist, expected 0 ≤ from ≤ to ≤ 2", () -> A.columns(1, 3));
        refused("the matrix is 3×0, needs at least 1×1", () -> A.columns(1, 1));
        refused("column[2] does not exist, expected column[0] to column[1]", () -> A.get(0, 2));
        refused("row[3] does not exist, expected row[0] to row[2]", () -> A.rowEntries(3));
    }

    @Test
    void b009AndB010NeitherCallerNorAlgorithmChangesAMatrix() {
        int[][] rows = {{1, 2}, {3, 4}};
        FieldMatrix<BigFraction> A = FieldMatrix.of(rows);
        rows[0][0] = 9;
        List<BigFraction> row = new ArrayList<>(List.of(BigFraction.ONE, BigFraction.TWO));
        FieldMatrix<BigFraction> B = FieldMatrix.of(List.of(row));
        row.set(0, BigFraction.ZERO);
        assertEquals("1  2", B.toString());
        assertThrows(UnsupportedOperationException.class, () -> A.rowEntries(0).set(0, BigFraction.ZERO));
        A.columnEntries(0).set(0, BigFraction.ZERO);
        Inverse.of(A);
        Determinant.of(A);
        SolutionSet.of(A, A.column(0));
        assertEquals("1  2\n3  4", A.toString());
    }

    @Test
    void b015EntriesNearTheLargestDoubleGiveAnAnswerOrAnOverflowByItsRow() {
        Matrix A = Matrix.of(2, 2, 1.7e308, 1.7e308, -1.7e308, 1.7e308);
        OverflowException e = assertThrows(OverflowException.class, () -> RowReduction.of(FieldMatrix.rounding(A)));
        assertEquals(1, e.row());
        assertEquals(
                "row 2 leaves the range of doubles in R₂ ← R₂ + R₁: scale the rows first, or reduce exactly",
                e.getMessage());
        assertEquals(2, RowReduction.of(FieldMatrix.exactly(A)).rank());
    }

    @Test
    void b016DenormalsAreNumbersLikeOthersButHaveNoReciprocalAmongDoubles() {
        Matrix A = Matrix.of(2, 2, 4.9e-324, 0, 0, 4.9e-324);
        FieldMatrix<Decimal64> doubles = FieldMatrix.rounding(A);
        assertEquals(2, RowReduction.of(doubles, Rules.echelon()).rank());
        assertThrows(OverflowException.class, () -> RowReduction.of(doubles));
        assertEquals(2, RowReduction.of(FieldMatrix.exactly(A)).rank());
        assertEquals(-2 * 1074 * Math.log(2), Determinant.of(doubles).logAbs(), 1e-12);
    }

    @Test
    void b017RowsOfVeryDifferentScaleAreSolvedExactly() {
        Matrix A = Matrix.of(2, 2, 1e-300, 2e-300, 3e300, 4e300);
        SolutionSet<BigFraction> s =
                SolutionSet.of(FieldMatrix.exactly(A), FieldMatrix.exactly(Matrix.of(2, 1, 3e-300, 7e300)));
        assertEquals(1, s.particular().orElseThrow().toMatrix().get(0, 0), 1e-14);
        assertTrue(s.certificate().holds());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1, 1e200})
    void b025NoiseIsNoPivotAtAnyScale(double scale) {
        Matrix noisy = Matrix.of(3, 2, 1, 2, 0.1, 0.2 + 1e-17, 3, 6 + 1e-15).times(scale);
        RowReduction<Decimal64> r =
                RowReduction.of(FieldMatrix.rounding(noisy), Rules.reduced().withPivots(PivotRule.PARTIAL));
        assertEquals(1, r.rank());
        assertTrue(r.certificate().holds(), () -> r.certificate().toString());
        Matrix real = Matrix.of(2, 2, 1, 2, 1, 2 + 1e-12).times(scale);
        assertEquals(2, RowReduction.of(FieldMatrix.rounding(real)).rank());
    }

    @Test
    void b026WideTallAndZeroMatricesHaveExactPivots() {
        assertEquals(
                List.of(0, 2),
                RowReduction.of(FieldMatrix.of(new int[][] {{1, 2, 3, 4}, {2, 4, 7, 9}}))
                        .pivotColumns());
        assertEquals(
                List.of(0, 1),
                RowReduction.of(FieldMatrix.of(new int[][] {{0, 0}, {0, 5}, {3, 1}, {3, 6}}))
                        .pivotColumns());
        FieldMatrix<BigFraction> zero = FieldMatrix.of(new int[][] {{0, 0}, {0, 0}, {0, 0}});
        RowReduction<BigFraction> r = RowReduction.of(zero);
        assertEquals(zero, r.matrix());
        assertEquals(List.of(0, 1), r.freeColumns());
        assertTrue(r.certificate().holds());
    }

    @Test
    void b029ImpossibleSizesAndRulesAreRefused() {
        refused("rows is -1, expected 0 or more", () -> FieldMatrix.generate(-1, 2, (i, j) -> BigFraction.ONE));
        refused(
                "rightHandSides is -1, expected 0 or more",
                () -> Rules.reduced().withRightHandSides(-1));
        refused(
                "tolerance is NaN, expected from 0 to below 1",
                () -> Rules.reduced().withTolerance(Double.NaN));
        refused(
                "tolerance is 1.0, expected from 0 to below 1",
                () -> Rules.reduced().withTolerance(1));
        refused(
                "tolerance is -0.5, expected from 0 to below 1",
                () -> Rules.reduced().withTolerance(-0.5));
    }

    @Test
    void aCellThatIsNoNumberIsNamedByRowAndColumn() {
        refused(
                "row 2, column 1: \"x\" is not a number, expected one such as 3, -3/2 or 0.25",
                () -> FieldMatrix.parse(new String[][] {{"1"}, {"x"}}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR"})
    void b105TheDefaultLocaleChangesNothing(String tag) {
        Locale before = Locale.getDefault();
        String expected = everything();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(expected, everything());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** All text that a run can leave behind. */
    private static String everything() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(Matrix.of(2, 3, 0.5, 1234567.25, 1e-9, 1, 2, 3));
        Trace<RowReductionStep> trace = Trace.of(t -> RowReduction.of(A, t));
        FieldMatrix<Parametric> P = FieldMatrix.parseParametric(new String[][] {{"1.5", "i - 0.25"}});
        return TraceJson.of(trace)
                + Csv.of(trace)
                + Latex.of(trace)
                + A
                + P
                + Vector.of(0.1, 1e30)
                + RowReduction.of(A).certificate()
                + Determinant.of(A.columns(0, 2)).value();
    }

    @Test
    void aCertificateIsNotGivenToAWrongResult() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{2, 1}, {1, 1}});
        FieldMatrix<BigFraction> b = FieldMatrix.of(new int[][] {{3}, {2}});
        SolutionSet<BigFraction> s = SolutionSet.of(A, b);
        FieldMatrix<BigFraction> wrong = FieldMatrix.of(new int[][] {{1}, {2}});
        assertFalse(new SolutionSet<>(A, b, s.reduction(), java.util.Optional.of(wrong), s.kernel(), s.contradiction())
                .certificate()
                .holds());
        assertFalse(new Inverse<>(A, A, Inverse.of(A).reduction()).certificate().holds());
        assertFalse(new Determinant<>(A, BigFraction.TWO, 1, Math.log(2))
                .certificate()
                .holds());
        RowReduction<BigFraction> r = RowReduction.of(A);
        assertFalse(new RowReduction<>(A, A, r.rules(), r.pivotColumns(), List.of(), r.symbolValue())
                .certificate()
                .holds());
        assertFalse(new RowReduction<>(A, r.matrix(), r.rules(), r.pivotColumns(), List.of(), r.symbolValue())
                .certificate()
                .holds());
        assertFalse(new RowReduction<>(
                        A, FieldMatrix.identity(2, A.field()), r.rules(), List.of(0), r.operations(), r.symbolValue())
                .certificate()
                .holds());
        FieldMatrix<BigFraction> none = FieldMatrix.of(new int[][] {{1, 1}, {1, 1}});
        SolutionSet<BigFraction> no = SolutionSet.of(none, b);
        for (int[] y : new int[][] {{1, 0}, {0, 0}})
            assertFalse(new SolutionSet<>(
                            none,
                            b,
                            no.reduction(),
                            no.particular(),
                            no.kernel(),
                            java.util.Optional.of(FieldMatrix.of(new int[][] {y})))
                    .certificate()
                    .holds());
    }
}
