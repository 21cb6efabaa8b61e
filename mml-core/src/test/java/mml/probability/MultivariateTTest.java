package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MultivariateTTest {
    private static final Matrix SIGMA = Matrix.of(2, 2, 2, 0.5, 0.5, 1);

    @Test
    void ofOneNumberItIsStudents() {
        MultivariateT t = new MultivariateT(7, Vector.of(0), Matrix.identity(1));
        for (double x : new double[] {-50, -1, 0, 0.3, 8})
            assertEquals(new StudentT(7).logDensity(x), t.logDensity(Vector.of(x)), 1e-13);
        assertEquals(7 / 5.0, t.covariance().get(0, 0), 1e-15);
    }

    @Test
    void withManyDegreesItIsGaussian() {
        Vector x = Vector.of(1, -1);
        assertEquals(
                new Gaussian(Vector.zeros(2), SIGMA).logDensity(x),
                new MultivariateT(1e9, Vector.zeros(2), SIGMA).logDensity(x),
                1e-6);
    }

    @Test
    void marginalsAndSamples() {
        MultivariateT t = new MultivariateT(6, Vector.of(1, 2), SIGMA);
        assertEquals(new MultivariateT(6, Vector.of(2), Matrix.of(1, 1, 1)), t.marginal(List.of(1)));
        Rng rng = Rng.seeded(4);
        double mean = 0;
        int N = 2000;
        for (int n = 0; n < N; n++) mean += t.sample(rng).get(0) / N;
        assertEquals(1, mean, 4 * Math.sqrt(t.covariance().get(0, 0) / N));
        assertThrows(
                IllegalStateException.class, () -> new MultivariateT(2, Vector.of(0), Matrix.identity(1)).covariance());
        assertThrows(IllegalArgumentException.class, () -> new MultivariateT(0, Vector.of(0), Matrix.identity(1)));
        assertThrows(IllegalArgumentException.class, () -> new MultivariateT(3, Vector.of(0), SIGMA));
    }

    /** Prior times likelihood over posterior is the evidence, wherever it is taken. */
    @Property(tries = 30, seed = "20261129")
    void meanAndVarianceTogether(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        NormalInverseGamma prior =
                new NormalInverseGamma(rng.normal(), 0.3 + rng.uniform(), 0.5 + rng.uniform(), 0.2 + rng.uniform());
        Vector data = rng.normalVector(4);
        ConjugateUpdate update = ConjugateUpdate.ofMeanAndVariance(prior, data, Tracer.off());
        Vector p = update.parameters();
        NormalInverseGamma posterior = new NormalInverseGamma(p.get(0), p.get(1), p.get(2), p.get(3));
        for (double variance : new double[] {0.5, 2}) {
            double mu = variance - 1;
            double likelihood = 0;
            for (double x : data.toArray())
                likelihood += Normal.ofVariance(mu, variance).logDensity(x);
            assertEquals(
                    likelihood + prior.logDensity(mu, variance) - posterior.logDensity(mu, variance),
                    update.logEvidence(),
                    1e-11);
        }
        assertEquals(prior.logPredictive(data.get(0)), prior.predictive().logDensity(Vector.of(data.get(0))), 1e-12);
    }

    /** After many data the mean is known as well as a mean of as many is. */
    @Test
    void manyDataDecide() {
        Vector data = Rng.seeded(9).normalVector(400).map(z -> 3 + 2 * z);
        NormalInverseGamma prior = new NormalInverseGamma(0, 0.01, 0.01, 0.01);
        Vector p = ConjugateUpdate.ofMeanAndVariance(prior, data, Tracer.off()).parameters();
        assertEquals(data.mean(), p.get(0), 1e-3);
        NormalInverseGamma after = new NormalInverseGamma(p.get(0), p.get(1), p.get(2), p.get(3));
        assertTrue(after.meanAlone().covariance().get(0, 0) < 4.5 / 400);
        assertEquals(4, after.variance().mean(), 0.6);
        assertEquals(Double.NEGATIVE_INFINITY, after.logDensity(0, -1));
    }
}
