package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.MatrixTypes.Named;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Permutation;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class LuTest extends TraceContract<LuStep> {
    private static final Matrix A = Matrix.of(new double[][] {{1, 2, 4}, {2, 2, 2}, {4, 6, 4}});

    @Override
    protected Class<LuStep> family() {
        return LuStep.class;
    }

    @Override
    protected Stream<Run<LuStep>> runs() {
        Rng rng = Rng.seeded(7);
        Matrix tall = MatrixTypes.random(9, 4, rng);
        Matrix wide = MatrixTypes.random(4, 9, rng);
        Matrix singular = Matrix.of(new double[][] {{1, 2}, {2, 4}});
        return Stream.of(A, tall, wide, singular).map(M -> t -> Lu.of(M, t));
    }

    @Test
    void byHand() {
        Lu lu = Lu.of(A);
        assertEquals(Permutation.of(2, 1, 0), lu.P());
        assertEquals(Matrix.of(new double[][] {{1, 0, 0}, {0.5, 1, 0}, {0.25, -0.5, 1}}), lu.L());
        assertEquals(Matrix.of(new double[][] {{4, 6, 4}, {0, -1, 0}, {0, 0, 3}}), lu.U());
        assertEquals(12, lu.determinant());
        assertEquals(1, lu.sign());
        assertEquals(Math.log(12), lu.logAbsDeterminant(), 1e-15);
        assertEquals(Vector.of(1, -1, 2), lu.solve(Vector.of(7, 4, 6)));
    }

    @Test
    void theTextbookLoopsAndTheFastOnesAgreeToTheLastBit() {
        Rng rng = Rng.seeded(3);
        for (int[] s : new int[][] {{5, 5}, {48, 48}, {49, 49}, {97, 97}, {150, 150}, {300, 200}, {100, 260}}) {
            Matrix M = MatrixTypes.random(s[0], s[1], rng);
            assertEquals(Lu.of(M, Recorder.atMost(2)), Lu.of(M));
        }
    }

    @Test
    void staysWithinRounding() {
        Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular()).forEach(m -> {
            Lu lu = Lu.of(m.A());
            Residuals.small("PA − LU", m, Residuals.product(m.A(), lu.reconstruct(), m.A().cols()));
            assertTrue(lu.certificate().holds(), m::name);
        });
    }

    @Test
    void solvesWithinRounding() {
        MatrixTypes.square().filter(m -> !singular(m)).forEach(m -> {
            int n = m.A().rows();
            Vector x = MatrixTypes.random(n, 1, Rng.seeded(n)).column(0);
            Vector b = m.A().times(x);
            Lu lu = Lu.of(m.A());
            Residuals.small("Ax − b", m, Residuals.solution(m.A(), lu.solve(b), b));
            Matrix X = lu.solve(Matrix.ofColumns(b, b.times(0.5)));
            Residuals.small("AX − B", m, Residuals.solution(m.A(), X.column(1), b.times(0.5)));
        });
    }

    private static boolean singular(Named m) {
        return m.name().contains("zero") || m.name().contains("0.1/ε");
    }

    @Test
    void theInverseHasTheScaleOfTheMatrix() {
        assertEquals(
                Matrix.identity(3).times(1e12),
                Lu.of(Matrix.identity(3).times(1e-12)).inverse());
        Matrix B = Matrix.of(new double[][] {{2, 1}, {1, 2}});
        Matrix inverse = Lu.of(B.times(1e200)).inverse();
        assertEquals(0, inverse.times(1e200).minus(Lu.of(B).inverse()).maxNorm(), 1e-15);
    }

    @Test
    void theDeterminantLeavesTheRangeOfDoublesButItsLogarithmDoesNot() {
        Matrix B = Matrix.identity(300).times(-1e200);
        Lu lu = Lu.of(B);
        assertEquals(300 * Math.log(1e200), lu.logAbsDeterminant(), 1e-9);
        assertEquals(1, lu.sign());
        assertEquals(Double.POSITIVE_INFINITY, lu.determinant());
        assertEquals(0, Lu.of(Matrix.identity(300).times(1e-200)).determinant());
        assertEquals(4e-200, Lu.of(Matrix.of(2, 2, 1e-300, 0, 0, 4e100)).determinant(), 1e-214);
    }

    @Test
    void survivesTheEndsOfTheRange() {
        Matrix B = Matrix.of(2, 2, 1.7e308, 1.7e308, -1.7e308, 1.7e308);
        Vector x = Lu.of(B).solve(Vector.of(1.7e308, 1.7e308));
        assertArrayEquals(new double[] {0, 1}, x.toArray(), 1e-15);
        assertEquals(0.5, Lu.of(B).rcond(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, Lu.of(B).determinant());
        assertThrows(MagnitudeException.class, () -> Lu.of(B).U());
        assertEquals(Vector.of(1), Lu.of(Matrix.of(1, 1, 4.9e-324)).solve(Vector.of(4.9e-324)));
        assertThrows(
                MagnitudeException.class, () -> Lu.of(Matrix.of(1, 1, 4.9e-324)).inverse());
    }

    @Test
    void rowsOfVeryDifferentSizeAreNoReasonToRefuse() {
        Matrix B = Matrix.of(3, 3, 1e300, 2e300, 3e300, 1, -1, 1, 2e-300, 1e-300, -1e-300);
        Vector x = Vector.of(1, 2, 3);
        Vector b = B.times(x);
        Residuals.small("Ax − b", B, Residuals.solution(B, Lu.of(B).solve(b), b));
    }

    @Test
    void aSingularMatrixIsRefusedWithTheVectorItSendsToZero() {
        Matrix B = Matrix.of(2, 2, 1, 2, 2, 4);
        var e = assertThrows(SingularMatrixException.class, () -> Lu.of(B).solve(Vector.of(1, 2)));
        assertEquals(1, e.index());
        assertEquals(0, e.rcond());
        Vector x = Vector.of(
                Double.parseDouble(e.kernel().text(0, 0)),
                Double.parseDouble(e.kernel().text(1, 0)));
        assertEquals(Vector.of(0, 0), B.times(x));
        assertTrue(e.getMessage().contains("pseudo-inverse"), e.getMessage());
        assertThrows(SingularMatrixException.class, () -> Lu.of(B).inverse());
        assertThrows(
                SingularMatrixException.class, () -> Lu.of(Matrix.zeros(3, 3)).solve(Vector.of(0, 0, 0)));
        assertEquals(0, Lu.of(B).determinant());
        assertEquals(Double.NEGATIVE_INFINITY, Lu.of(B).logAbsDeterminant());
        assertEquals(1, Lu.of(B).rank());
    }

    @Test
    void aNearlySingularMatrixIsNotSolvedSilently() {
        Matrix B = Matrix.of(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Matrix C = Matrix.of(3, 3, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        for (Matrix M : new Matrix[] {B, C}) {
            assertTrue(Lu.of(M).rcond() < 1e-16);
            assertEquals(2, Lu.of(M).rank());
            assertThrows(SingularMatrixException.class, () -> Lu.of(M).solve(Vector.of(1, 0, 0)));
        }
    }

    @Test
    void unremarkablePivotsHideNothing() {
        for (int n : new int[] {60, 200}) {
            double[][] a = Matrix.identity(n).toArray();
            for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) a[i][j] = -1; // all pivots are one
            Lu lu = Lu.of(Matrix.of(a));
            var e = assertThrows(SingularMatrixException.class, () -> lu.solve(Vector.of(new double[n])));
            assertTrue(e.rcond() < 1e-16, e.getMessage());
            assertTrue(Matrix.of(a).times(e.kernel(Matrix.class)).maxNorm() < 1e-15);
            assertThrows(SingularMatrixException.class, lu::inverse);
        }
    }

    @Test
    void aLargeConditionThatOnlyTheScaleMakesIsNoReasonToRefuse() {
        Vector d = Vector.of(1, 1e-20, 1e-300, 1e5);
        assertEquals(Vector.of(1, 1, 1, 1), Lu.of(Matrix.diagonal(d)).solve(d));
        assertEquals(Matrix.identity(4), Lu.of(Matrix.diagonal(d)).solve(Matrix.diagonal(d)));
        Matrix columns = Matrix.of(2, 2, 1, 1e-20, 1, 2e-20);
        assertEquals(Vector.of(1, 1e20), Lu.of(columns).solve(Vector.of(2, 3)));
    }

    @Test
    void aSmallRowThatThePivotsWouldHaveLostIsFoundAgain() {
        Matrix B = Matrix.of(2, 2, 1, 1e20, 1, 1);
        Vector x = Lu.of(B).solve(Vector.of(1e20, 2));
        assertArrayEquals(new double[] {1, 1}, x.toArray(), 1e-15);
    }

    @Test
    void gradedAndSingularIsSingular() {
        Matrix B = Matrix.of(3, 3, 1e300, 2e300, 3e300, 4, 5, 6, 7e-300, 8e-300, 9e-300);
        assertThrows(SingularMatrixException.class, () -> Lu.of(B).solve(Vector.of(1, 0, 0)));
        Matrix C = Matrix.of(3, 3, 1, 2e-20, 3e20, 4, 5e-20, 6e20, 7, 8e-20, 9e20);
        assertThrows(SingularMatrixException.class, () -> Lu.of(C).solve(Vector.of(1, 0, 0)));
    }

    @Test
    void theEstimateOfTheConditionIsSeldomFarOff() {
        MatrixTypes.square().filter(m -> !singular(m) && m.A().rows() <= 50).forEach(m -> {
            Lu lu = Lu.of(m.A());
            double scale = m.A().maxNorm();
            Matrix B = m.A().times(1 / scale);
            double exact = 1 / (Norms.one(B) * Norms.one(Lu.of(B).inverse()));
            double ratio = lu.rcond() / exact;
            assertTrue(ratio > 0.999 && ratio < 10, () -> m + ": " + ratio);
        });
    }

    @Test
    void badInputIsNamed() {
        message("A[0][1] is NaN, expected a finite number", () -> Lu.of(Matrix.of(1, 2, 1, Double.NaN)));
        message("A is 0×0, needs at least 1×1", () -> Lu.of(Matrix.zeros(0, 0)));
        message("A is 1×2, expected square", () -> Lu.of(Matrix.zeros(1, 2)).determinant());
        message("b has 2 entries, expected 3", () -> Lu.of(A).solve(Vector.of(1, 2)));
        message("B has 2 rows, expected 3", () -> Lu.of(A).solve(Matrix.zeros(2, 2)));
        message("b[1] is Infinity", () -> Lu.of(A).solve(Vector.of(1, Double.POSITIVE_INFINITY, 0)));
    }

    @Test
    void theArgumentStaysAsItIs() {
        Matrix copy = Matrix.of(A.toArray());
        Lu.of(A).inverse();
        assertEquals(copy, A);
        assertFalse(Lu.of(A).equals(Lu.of(A.transpose())));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
