package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class DeterminantTest extends TraceContract<DeterminantStep> {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{0, 2, 1}, {3, 0, 1}, {1, 1, -1}});

    @Override
    protected Class<DeterminantStep> family() {
        return DeterminantStep.class;
    }

    @Override
    protected Stream<Run<DeterminantStep>> runs() {
        return Stream.of(t -> Determinant.of(A, t), t -> Determinant.of(FieldMatrix.rounding(A.toMatrix()), t));
    }

    @Test
    void byTheRuleOfSarrus() {
        Determinant<BigFraction> d = Determinant.of(A);
        assertEquals(new BigFraction(2 * 1 * 1 + 1 * 3 * 1 - 2 * 3 * -1), d.value());
        assertEquals(1, d.sign());
        assertEquals(Math.log(11), d.logAbs(), 1e-15);
        assertTrue(d.certificate().holds());
    }

    @Test
    void theLastStepShowsTheProductAndASwapTurnsTheSign() {
        Trace<DeterminantStep> trace = Trace.of(t -> Determinant.of(A, t));
        assertEquals("−6 · (−11/6) = 11, the determinant", trace.last().caption());
        assertEquals(
                "\\det A = -6 \\cdot \\left(-\\tfrac{11}{6}\\right) = 11",
                trace.last().formula());
        long swaps = 0;
        for (DeterminantStep s : trace)
            if (s instanceof DeterminantStep.Eliminate e && e.caption().endsWith(": the sign turns to −")) swaps++;
        assertEquals(1, swaps);
    }

    @Test
    void aSingularMatrixHasDeterminantZero() {
        Determinant<BigFraction> d = Determinant.of(FieldMatrix.of(new int[][] {{1, 2}, {2, 4}}));
        assertEquals(BigFraction.ZERO, d.value());
        assertEquals(0, d.sign());
        assertEquals(Double.NEGATIVE_INFINITY, d.logAbs());
        assertTrue(d.certificate().holds());
    }

    @Test
    void badInputB014ScaledMatricesKeepTheirLogarithmAndSign() {
        Matrix B = Matrix.of(new double[][] {{1, 2}, {2, 1}});
        Determinant<Decimal64> large = Determinant.of(FieldMatrix.rounding(B.times(1e200)));
        assertEquals(Double.NEGATIVE_INFINITY, large.value().doubleValue());
        assertEquals(-1, large.sign());
        assertEquals(Math.log(3) + 400 * Math.log(10), large.logAbs(), 1e-12);
        Determinant<Decimal64> small = Determinant.of(FieldMatrix.rounding(B.times(1e-200)));
        assertTrue(small.value().doubleValue() == 0);
        assertEquals(-1, small.sign());
        assertEquals(Math.log(3) - 400 * Math.log(10), small.logAbs(), 1e-12);
        assertEquals(
                small.logAbs(),
                Determinant.of(FieldMatrix.exactly(B.times(1e-200))).logAbs(),
                1e-12);
    }

    @Test
    void whatComesInBetweenMayLeaveTheRangeOfDoubles() {
        Matrix D = Matrix.diagonal(Vector.of(1e200, 1e200, 3, 1e-200, 1e-200, 4e-320, 1e300));
        Determinant<Decimal64> d = Determinant.of(FieldMatrix.rounding(D));
        assertEquals(3 * 4e-320 * 1e300, d.value().doubleValue(), 1e-33);
        assertTrue(d.certificate().holds());
    }

    @Test
    void onlySquareMatricesHaveADeterminant() {
        assertThrows(IllegalArgumentException.class, () -> Determinant.of(FieldMatrix.of(new int[][] {{1, 2}})));
    }
}
