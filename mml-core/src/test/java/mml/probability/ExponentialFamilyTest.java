package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class ExponentialFamilyTest {
    @Test
    void theGaussian() {
        NaturalGaussian p = NaturalGaussian.of(Normal.ofVariance(1.5, 0.5));
        assertEquals(Vector.of(3, -1), p.natural());
        assertEquals(1.9034264097200273, p.logPartition(), 1e-15);
        assertEquals(Vector.of(1.5, 2.75), p.mean());
        assertEquals(Matrix.of(2, 2, 0.5, 1.5, 1.5, 5), p.covariance());
    }

    /** The same density, however it is written. */
    @Test
    void bothWaysOfWritingAgree() {
        Normal normal = Normal.ofVariance(-2, 3);
        Gamma gamma = new Gamma(2.5, 0.7);
        Beta beta = new Beta(0.5, 3);
        for (double x : new double[] {0.01, 0.3, 0.9}) {
            assertEquals(normal.logDensity(x), NaturalGaussian.of(normal).logDensity(x), 1e-13);
            assertEquals(gamma.logDensity(x), new NaturalGamma(gamma).logDensity(x), 1e-13);
            assertEquals(beta.logDensity(x), new NaturalBeta(beta).logDensity(x), 1e-13);
        }
        Binomial coin = new Binomial(1, 0.3);
        for (double x : new double[] {0, 1, 0.5})
            assertEquals(coin.logDensity(x), NaturalBernoulli.of(0.3).logDensity(x), 1e-14);
        assertEquals(Double.NEGATIVE_INFINITY, new NaturalBeta(beta).logDensity(1.5));
        assertEquals(gamma.mean(), new NaturalGamma(gamma).mean().get(1));
        assertEquals(gamma.variance(), new NaturalGamma(gamma).covariance().get(1, 1));
    }

    /** The first and second differences of A are the mean and the covariance of φ. */
    @Test
    void theLogPartitionFunctionKnowsTheMoments() {
        check(NaturalBernoulli.of(0.3), t -> new NaturalBernoulli(t.get(0)));
        check(NaturalGaussian.of(Normal.ofVariance(1.5, 0.5)), t -> new NaturalGaussian(t.get(0), t.get(1)));
        check(new NaturalGamma(new Gamma(2.5, 0.7)), t -> new NaturalGamma(new Gamma(t.get(0) + 1, -t.get(1))));
        check(new NaturalBeta(new Beta(1.5, 3)), t -> new NaturalBeta(new Beta(t.get(0) + 1, t.get(1) + 1)));
    }

    private static void check(ExponentialFamily p, Function<Vector, ExponentialFamily> of) {
        double h = 1e-3;
        Vector theta = p.natural();
        int K = theta.size();
        for (int k = 0; k < K; k++) {
            ExponentialFamily up = of.apply(theta.plus(h, Vector.unit(K, k)));
            ExponentialFamily down = of.apply(theta.plus(-h, Vector.unit(K, k)));
            assertEquals(p.mean().get(k), (up.logPartition() - down.logPartition()) / (2 * h), 2e-5);
            Vector slope = up.mean().minus(down.mean()).times(0.5 / h);
            assertTrue(slope.isClose(p.covariance().column(k), 2e-4), slope + " " + p.covariance());
        }
    }

    @Test
    void whatHasNoNaturalParametersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NaturalBernoulli.of(1));
        assertThrows(IllegalArgumentException.class, () -> new NaturalGaussian(1, 0));
    }
}
