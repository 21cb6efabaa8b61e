package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class CholeskyTest extends TraceContract<CholeskyStep> {
    private static final Matrix A = Matrix.of(new double[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}});

    @Override
    protected Class<CholeskyStep> family() {
        return CholeskyStep.class;
    }

    @Override
    protected Stream<Run<CholeskyStep>> runs() {
        return Stream.of(t -> Cholesky.of(A, t), t -> Cholesky.of(positiveDefinite(11), t));
    }

    /** {@code GGᵀ + I}. */
    private static Matrix positiveDefinite(int n) {
        Matrix G = MatrixTypes.random(n, n, Rng.seeded(n));
        return G.times(G.transpose()).plus(Matrix.identity(n));
    }

    @Test
    void byHand() {
        Cholesky c = Cholesky.of(A);
        assertEquals(Matrix.of(new double[][] {{2, 0, 0}, {1, 2, 0}, {1, 1, 2}}), c.L());
        assertEquals(64, c.determinant());
        assertEquals(Math.log(64), c.logDeterminant(), 1e-15);
        assertEquals(Vector.of(1, -1, 1), c.solve(Vector.of(4, 0, 5)));
        assertEquals(3, c.rank());
    }

    @Test
    void theTextbookLoopsAndTheFastOnesAgreeToTheLastBit() {
        for (int n : new int[] {1, 2, 4, 7, 48, 100, 101, 150, 260}) {
            Matrix M = positiveDefinite(n);
            assertEquals(Cholesky.of(M, Recorder.atMost(2)), Cholesky.of(M), () -> "size " + n);
        }
    }

    @Test
    void staysWithinRounding() {
        MatrixTypes.positiveDefinite().forEach(m -> {
            Cholesky c = Cholesky.of(m.A());
            int n = m.A().rows();
            Residuals.small("A − LLᵀ", m, Residuals.product(m.A(), c.reconstruct(), n));
            assertTrue(c.certificate().holds(), m::name);
            Vector b = m.A().times(MatrixTypes.random(n, 1, Rng.seeded(n)).column(0));
            Residuals.small("Ax − b", m, Residuals.solution(m.A(), c.solve(b), b));
            Matrix X = c.solve(Matrix.ofColumns(b, b.times(0.5)));
            Residuals.small("AX − B", m, Residuals.solution(m.A(), X.column(1), b.times(0.5)));
        });
    }

    @Test
    void theInverseOfTheInverseIsTheMatrix() {
        Matrix M = positiveDefinite(120);
        assertEquals(
                0, M.times(Cholesky.of(M).inverse()).minus(Matrix.identity(120)).maxNorm(), 1e-12);
    }

    @Test
    void namesTheFailingPivotAndShowsAVector() {
        Matrix indefinite = Matrix.of(new double[][] {{1, 2}, {2, 1}});
        var e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(indefinite));
        assertEquals(1, e.index());
        assertEquals(-3, e.pivot());
        assertEquals(Vector.of(-2, 1), e.witness());
        assertEquals(-3, e.witness().dot(indefinite.times(e.witness())));
        assertTrue(
                e.getMessage().startsWith("A is not positive definite: pivot 2 is -3, expected > 0"), e.getMessage());
        assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(Matrix.of(1, 1, 0)));
        assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(Matrix.of(1, 1, -1)));
    }

    @Test
    void theFastLoopsFailAtTheSamePivotWithTheSameWitness() {
        for (int n : new int[] {6, 150, 260})
            for (int bad : new int[] {0, n / 2, n - 1}) {
                double[][] a = positiveDefinite(n).toArray();
                a[bad][bad] = -1;
                Matrix M = Matrix.of(a);
                var fast = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(M));
                var slow = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(M, Recorder.atMost(2)));
                assertEquals(bad, fast.index());
                assertEquals(slow.pivot(), fast.pivot());
                assertEquals(slow.witness(), fast.witness());
                assertTrue(fast.witness().dot(M.times(fast.witness())) < 0);
            }
    }

    @Test
    void aFailureIsSeenInTheTrace() {
        Recorder<CholeskyStep> recorder = Recorder.all();
        Matrix indefinite = Matrix.of(new double[][] {{1, 2}, {2, 1}});
        assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(indefinite, recorder));
        Trace<CholeskyStep> trace = recorder.trace();
        assertEquals(-3, ((CholeskyStep.Pivot) trace.last()).s());
    }

    @Test
    void roundingMayDisturbTheSymmetryAndNothingElseMay() {
        Matrix nearly = Matrix.of(2, 2, 2, 1 + 1e-15, 1, 2);
        assertEquals(nearly.get(0, 1), Cholesky.of(nearly).reconstruct().get(0, 1), 2e-15);
        var e = assertThrows(
                IllegalArgumentException.class, () -> Cholesky.of(Matrix.of(3, 3, 2, 0, 0, 0.1, 2, 0, 0.5, 0, 2)));
        assertTrue(e.getMessage().contains("A[2][0] is 0.5, A[0][2] is 0.0"), e.getMessage());
    }

    @Test
    void extremeScalesAreNoReasonToRefuse() {
        for (double scale : new double[] {1e200, 1e-200, 1e307, 1e-307}) {
            Cholesky c = Cholesky.of(Matrix.of(2, 2, 2 * scale, scale, scale, 2 * scale));
            assertEquals(Math.log(3) + 2 * Math.log(scale), c.logDeterminant(), 1e-12);
        }
    }
}
