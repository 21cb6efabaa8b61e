package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class DirichletTest {
    private static final Dirichlet PRIOR = new Dirichlet(Vector.of(1, 2, 3));
    private static final Vector COUNTS = Vector.of(4, 0, 1);

    @Test
    void countsComeIn() {
        Dirichlet posterior = PRIOR.update(COUNTS);
        assertEquals(Vector.of(5, 2, 4), posterior.alpha());
        assertTrue(posterior.mean().isClose(Vector.of(5 / 11.0, 2 / 11.0, 4 / 11.0), 1e-15));
        assertTrue(posterior.mode().orElseThrow().isClose(Vector.of(0.5, 0.125, 0.375), 1e-15));
        assertEquals(5 / 242.0, posterior.covariance().get(0, 0), 1e-16);
        assertEquals(-6.040254711277414, PRIOR.logEvidence(COUNTS), 1e-13);
        assertEquals(
                ConjugateUpdate.ofCategories(PRIOR.alpha(), Vector.of(0, 0, 2, 0, 0), Tracer.off())
                        .logEvidence(),
                PRIOR.logEvidence(COUNTS),
                1e-13);
        assertTrue(PRIOR.mode().isEmpty());
    }

    @Test
    void ofTwoItIsBeta() {
        Dirichlet two = new Dirichlet(Vector.of(2.5, 0.7));
        Beta beta = new Beta(2.5, 0.7);
        for (double x : new double[] {0, 0.1, 0.5, 0.999, 1})
            assertEquals(beta.logDensity(x), two.logDensity(Vector.of(x, 1 - x)), 1e-13);
        assertEquals(beta, two.marginal(0));
        assertEquals(beta.variance(), two.covariance().get(0, 0), 1e-16);
        assertEquals(Double.NEGATIVE_INFINITY, two.logDensity(Vector.of(0.5, 0.6)));
    }

    @Test
    void itsCovarianceIsThatOfASum() {
        assertTrue(PRIOR.covariance().times(Vector.ones(3)).maxNorm() < 1e-17);
    }

    @Test
    void samplesHaveItsMoments() {
        Rng rng = Rng.seeded(1);
        int N = 2000;
        Vector[] rows = new Vector[N];
        for (int n = 0; n < N; n++) rows[n] = PRIOR.sample(rng);
        Matrix X = Matrix.ofRows(rows);
        Vector mean = X.columnMeans();
        for (int k = 0; k < 3; k++)
            assertEquals(
                    PRIOR.mean().get(k),
                    mean.get(k),
                    4 * Math.sqrt(PRIOR.covariance().get(k, k) / N));
        for (Vector row : rows) assertEquals(1, row.sum(), 1e-14);
    }

    /** Where every gamma number underflows, one category still has everything. */
    @Test
    void tinyConcentrationsGiveDistributions() {
        Rng rng = Rng.seeded(2);
        Dirichlet tiny = new Dirichlet(Vector.of(1e-5, 1e-5, 1e-5));
        for (int n = 0; n < 50; n++) assertEquals(1, tiny.sample(rng).sum(), 1e-14);
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dirichlet(Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new Dirichlet(Vector.of(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> PRIOR.update(Vector.of(1, -1, 0)));
    }
}
