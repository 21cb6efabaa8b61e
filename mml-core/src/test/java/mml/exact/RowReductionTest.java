package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class RowReductionTest extends TraceContract<RowReductionStep> {
    private static final Rules SYSTEM = Rules.reduced().withRightHandSides(1);

    /** Example 2.6. */
    private static final FieldMatrix<Parametric> BOOK = FieldMatrix.parseParametric(new String[][] {
        {"-2", "4", "-2", "-1", "4", "-3"},
        {"4", "-8", "3", "-3", "1", "2"},
        {"1", "-2", "1", "-1", "1", "0"},
        {"1", "-2", "0", "-3", "4", "a"}
    });

    private static final FieldMatrix<BigFraction> NONE =
            FieldMatrix.of(new int[][] {{1, 1, 1, 3}, {1, -1, 2, 2}, {2, 0, 3, 1}});

    @Override
    protected Class<RowReductionStep> family() {
        return RowReductionStep.class;
    }

    @Override
    protected Stream<Run<RowReductionStep>> runs() {
        return Stream.of(
                t -> RowReduction.of(BOOK, SYSTEM, t),
                t -> RowReduction.of(NONE, SYSTEM, t),
                t -> RowReduction.of(FieldMatrix.rounding(NONE.toMatrix()), Rules.echelon(), t));
    }

    @Test
    void findsTheConditionAndTheReducedFormOfExample26() {
        RowReduction<Parametric> r = RowReduction.of(BOOK, SYSTEM);
        assertEquals(
                FieldMatrix.parseParametric(new String[][] {
                    {"1", "-2", "0", "0", "-2", "2"},
                    {"0", "0", "1", "0", "1", "-1"},
                    {"0", "0", "0", "1", "-2", "1"},
                    {"0", "0", "0", "0", "0", "0"}
                }),
                r.matrix());
        assertEquals(Optional.of(new BigFraction(-1)), r.symbolValue());
        assertEquals(List.of(0, 2, 3), r.pivotColumns());
        assertEquals(List.of(1, 4), r.freeColumns());
        assertTrue(r.consistent());
        assertTrue(r.certificate().holds());
    }

    @Test
    void theBooksOwnOperationsLeadThroughItsFourStates() {
        Worksheet<Parametric> sheet = Worksheet.of(BOOK, Rules.echelon().withRightHandSides(1));
        sheet = sheet.apply(new RowOperation.Swap<>(0, 2));
        assertEquals("[1, -2, 1, -1, 1, 0]", sheet.matrix().rowEntries(0).toString());
        sheet = sheet.apply(add(1, -4, 0)).apply(add(2, 2, 0)).apply(add(3, -1, 0));
        assertEquals(
                FieldMatrix.parseParametric(new String[][] {
                    {"1", "-2", "1", "-1", "1", "0"},
                    {"0", "0", "-1", "1", "-3", "2"},
                    {"0", "0", "0", "-3", "6", "-3"},
                    {"0", "0", "-1", "-2", "3", "a"}
                }),
                sheet.matrix());
        sheet = sheet.apply(add(3, -1, 1)).apply(add(3, -1, 2));
        assertEquals("a + 1", sheet.matrix().text(3, 5));
        assertTrue(sheet.finished());
    }

    private static RowOperation<Parametric> add(int i, int factor, int k) {
        return new RowOperation.Add<>(i, Parametric.of(new BigFraction(factor)), k);
    }

    @Test
    void aContradictionIsAStepAndTheSystemHasNoSolution() {
        Trace<RowReductionStep> trace = Trace.of(t -> RowReduction.of(NONE, SYSTEM, t));
        assertFalse(RowReduction.of(NONE, SYSTEM).consistent());
        List<String> contradictions = new ArrayList<>();
        for (RowReductionStep step : trace)
            if (step instanceof RowReductionStep.Contradiction) contradictions.add(step.caption());
        assertEquals(List.of("Row 3 says 0 = −4: there is no solution"), contradictions);
    }

    @Test
    void noPivotIsSoughtInARightHandSide() {
        assertEquals(List.of(0, 1), RowReduction.of(NONE, SYSTEM).pivotColumns());
        assertEquals(List.of(0, 1, 3), RowReduction.of(NONE).pivotColumns());
    }

    @Test
    void partialPivotingTakesTheLargestEntry() {
        FieldMatrix<BigFraction> A = FieldMatrix.parse(new String[][] {{"1/3", "1"}, {"-2", "5"}});
        Trace<RowReductionStep> trace =
                Trace.of(t -> RowReduction.of(A, Rules.echelon().withPivots(PivotRule.PARTIAL), t));
        assertEquals(1, ((RowReductionStep.Pivot) trace.get(1)).row());
        assertEquals("R₁ ↔ R₂", trace.get(2).caption());
    }

    @Test
    void doublesShowWhatRoundingDoesWithoutPartialPivoting() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(Matrix.of(new double[][] {{1e-20, 1, 1}, {1, 1, 2}}));
        Rules plain = SYSTEM.withTolerance(0);
        assertEquals(0, RowReduction.of(A, plain).matrix().get(0, 2).doubleValue());
        assertEquals(
                1,
                RowReduction.of(A, plain.withPivots(PivotRule.PARTIAL))
                        .matrix()
                        .get(0, 2)
                        .doubleValue());
        assertFalse(RowReduction.of(A, plain).certificate().holds());
    }

    @Test
    void noiseOfRoundingIsNoPivot() {
        FieldMatrix<Decimal64> A =
                FieldMatrix.rounding(Matrix.of(new double[][] {{1, 2}, {2, 4 + 1e-17}, {1, 2 + 4e-16}}));
        assertEquals(1, RowReduction.of(A).rank());
        assertEquals(2, RowReduction.of(A, Rules.reduced().withTolerance(0)).rank());
    }

    @Test
    void leavingTheRangeOfDoublesIsAnErrorNotANaN() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(Matrix.of(new double[][] {{1e-300, 1}, {1e300, 1}}));
        OverflowException e = assertThrows(
                OverflowException.class,
                () -> RowReduction.of(A, Rules.reduced().withTolerance(0)));
        assertEquals(1, e.row());
        assertTrue(
                RowReduction.of(FieldMatrix.exactly(A.toMatrix())).certificate().holds());
    }

    @Test
    void aSymbolAmongTheCoefficientsIsRefusedByItsPlace() {
        FieldMatrix<Parametric> A = FieldMatrix.parseParametric(new String[][] {{"1", "2"}, {"a", "1"}});
        assertEquals(
                "row 2, column 1 is a: a symbol may stand in a right-hand side only",
                assertThrows(IllegalArgumentException.class, () -> RowReduction.of(A))
                        .getMessage());
    }

    @Test
    void aMatrixNeedsACoefficientColumn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RowReduction.of(NONE, Rules.reduced().withRightHandSides(4)));
    }

    @Test
    void minusZeroIsShownAsZero() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(Matrix.of(2, 2, -2, 0, 0, -1));
        assertEquals("1  0\n0  1", RowReduction.of(A).matrix().toString());
        assertEquals(Matrix.identity(2), RowReduction.of(A).matrix().toMatrix());
    }
}
