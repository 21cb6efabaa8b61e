package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.Cholesky;
import mml.decomposition.Ldlt;
import mml.decomposition.Lu;
import mml.decomposition.MatrixTypes;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Matrix A = Matrix.of(2, 3, 1, -2, 3, 4, 5, -6);

    @Test
    void normsByHand() {
        assertEquals(9, Norms.one(A));
        assertEquals(15, Norms.infinity(A));
        assertEquals(Math.sqrt(91), Norms.frobenius(A), 1e-14);
        Matrix B = Matrix.of(2, 2, 3, 0, 4, 5); // singular values 3√5 and √5
        assertEquals(3 * Math.sqrt(5), Svd.spectralNorm(B), 1e-14);
        assertEquals(4 * Math.sqrt(5), Svd.nuclearNorm(B), 1e-14);
        assertEquals(Math.sqrt(50), Norms.frobenius(B), 1e-14);
    }

    @Test
    void normsOfExtremeMatrices() {
        for (double s : new double[] {1e200, 1e-200, 1e-320}) {
            Matrix B = Matrix.of(2, 2, 3 * s, 0, 4 * s, 0);
            assertEquals(5 * s, Norms.frobenius(B), 1e-14 * s + Double.MIN_VALUE);
            assertEquals(5 * s, Svd.spectralNorm(B), 1e-14 * s + Double.MIN_VALUE);
            assertEquals(7 * s, Norms.one(B), 1e-14 * s);
        }
        assertEquals(0, Svd.spectralNorm(Matrix.zeros(2, 3)));
    }

    /** Each norm is within its factor of the spectral one. */
    @Property(tries = 100, seed = "1")
    void normsAreEquivalent(
            @ForAll @IntRange(min = 1, max = 8) int m, @ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Matrix M = MatrixTypes.random(m, n, Rng.seeded(seed));
        double two = Svd.spectralNorm(M);
        double slack = 1 + 1e-14;
        assertTrue(Norms.one(M) <= Math.sqrt(m) * two * slack && two <= Math.sqrt(n) * Norms.one(M) * slack);
        assertTrue(Norms.infinity(M) <= Math.sqrt(n) * two * slack && two <= Math.sqrt(m) * Norms.infinity(M) * slack);
        double r = Math.min(m, n);
        assertTrue(two <= Norms.frobenius(M) * slack && Norms.frobenius(M) <= Svd.nuclearNorm(M) * slack);
        assertTrue(Svd.nuclearNorm(M) <= Math.sqrt(r) * Norms.frobenius(M) * slack);
    }

    @Test
    void conditionByHand() {
        Condition c = Condition.of(Matrix.of(2, 2, 1, 2, 3, 4)); // A⁻¹ = [−2 1; 1.5 −0.5]
        assertEquals(6 * 3.5, c.one(), 1e-13);
        assertEquals(7 * 3, c.infinity(), 1e-13);
        assertEquals((15 + Math.sqrt(221)) / 2, c.two(), 1e-13);
        assertEquals(1 / 21.0, c.rcond(), 1e-15);
        assertTrue(c.certificate().holds());
        assertEquals(1, Condition.of(Matrix.identity(4)).two());
    }

    @Test
    void scaleDoesNotChangeTheCondition() {
        for (double s : new double[] {1e300, 1e-300, 1e-310})
            assertEquals(
                    21, Condition.of(Matrix.of(2, 2, s, 2 * s, 3 * s, 4 * s)).one(), 1e-10);
    }

    @Test
    void singularMatricesHaveNone() {
        Condition c = Condition.of(Matrix.zeros(2, 2));
        assertEquals(Double.POSITIVE_INFINITY, c.one());
        assertEquals(0, c.rcond());
        assertTrue(Condition.of(Matrix.of(2, 2, 1, 2, 2, 4)).two() > 1e15);
        assertThrows(IllegalArgumentException.class, () -> Condition.of(Matrix.zeros(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> Condition.of(Matrix.of(1, 1, Double.NaN)));
    }

    @Test
    void rectangularMatricesHaveOne() {
        Condition c = Condition.of(Matrix.of(3, 2, 2, 0, 0, 1, 0, 0));
        assertEquals(2, c.two(), 1e-15);
        assertEquals(2, c.one(), 1e-15);
    }

    /** The estimates are upper bounds of rcond, and near it. */
    @Property(tries = 200, seed = "1")
    void theEstimatesAreNearTheCondition(@ForAll @IntRange(min = 1, max = 15) int n, @ForAll long seed) {
        Matrix M = MatrixTypes.random(n, n, Rng.seeded(seed));
        Matrix S = M.times(M.transpose()).plus(Matrix.identity(n).times(1e-3));
        double slack = 1 + 1e-8;
        double rcond = Condition.of(M).rcond();
        if (rcond > 1e-6)
            assertTrue(Lu.of(M).rcond() >= rcond / slack && Lu.of(M).rcond() <= 10 * rcond);
        double spd = Condition.of(S).rcond();
        for (double estimate : new double[] {
            Lu.of(S).rcond(), Cholesky.of(S).rcond(), Ldlt.of(S).rcond()
        }) assertTrue(estimate >= spd / slack && estimate <= 10 * spd, () -> estimate + " for " + spd);
    }

    @Test
    void anAlmostSingularPositiveDefiniteMatrixIsNotSolvedInSilence() {
        double[][] h = new double[12][12];
        for (int i = 0; i < 12; i++) for (int j = 0; j < 12; j++) h[i][j] = 1.0 / (i + j + 1); // Hilbert's
        Matrix H = Matrix.of(h);
        Vector b = H.column(0);
        assertTrue(Cholesky.of(H).rcond() < 1e-16);
        assertThrows(SingularMatrixException.class, () -> Cholesky.of(H).solve(b));
        assertThrows(SingularMatrixException.class, () -> Cholesky.of(H).inverse());
        assertThrows(SingularMatrixException.class, () -> Lu.of(H).solve(b));
        assertThrows(SingularMatrixException.class, () -> Ldlt.of(H).solve(b));
        Vector d = Vector.of(1e10, 1e-10, 1e-20, 1);
        assertEquals(
                0,
                Cholesky.of(Matrix.diagonal(d))
                        .solve(d)
                        .minus(Vector.of(1, 1, 1, 1))
                        .maxNorm(),
                1e-15);
    }
}
