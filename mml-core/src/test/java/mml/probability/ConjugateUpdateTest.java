package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConjugateUpdateTest extends TraceContract<ConjugateStep> {
    @Override
    protected Class<ConjugateStep> family() {
        return ConjugateStep.class;
    }

    @Override
    protected Stream<Run<ConjugateStep>> runs() {
        return Stream.of(
                t -> ConjugateUpdate.of(new Beta(2, 3), Vector.of(1, 0, 1), t),
                t -> ConjugateUpdate.ofMean(Normal.STANDARD, 1, Vector.of(2), t));
    }

    @Test
    void successesAndFailures() {
        Golden c = Golden.cases("conjugate").get(0);
        Vector data = Vector.of(1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1);
        ConjugateUpdate posterior = ConjugateUpdate.of(new Beta(2, 3), data, Tracer.off());
        assertEquals(Vector.of(9, 7), posterior.parameters());
        Beta beta = new Beta(9, 7);
        assertEquals(c.expected().get("mean").asDouble(), beta.mean(), 1e-15);
        assertEquals(c.expected().get("mode").asDouble(), beta.modes().get(0), 1e-15);
        assertEquals(c.expected().get("variance").asDouble(), beta.variance(), 1e-15);
        assertEquals(c.expected().get("logEvidence_orderedData").asDouble(), posterior.logEvidence(), 1e-13);
    }

    @Test
    void categories() {
        ConjugateUpdate posterior =
                ConjugateUpdate.ofCategories(Vector.of(1, 2, 3), Vector.of(0, 2, 0, 0, 0), Tracer.off());
        assertEquals(Vector.of(5, 2, 4), posterior.parameters());
        assertEquals(-6.040254711277414, posterior.logEvidence(), 1e-13);
    }

    /** The mean of a Gaussian is the constant of a regression. */
    @Property(tries = 50, seed = "1")
    void aMeanIsARegressionOnAConstant(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double variance = 0.2 + rng.uniform();
        double noise = 0.2 + rng.uniform();
        Vector data = rng.normalVector(n);
        ConjugateUpdate posterior = ConjugateUpdate.ofMean(Normal.ofVariance(0, variance), noise, data, Tracer.off());
        BayesianRegression regression = BayesianRegression.prior(FeatureMap.polynomial(0), variance, noise)
                .update(Matrix.zeros(n, 1), data);
        assertEquals(regression.mean().get(0), posterior.parameters().get(0), 1e-12);
        assertEquals(regression.covariance().get(0, 0), posterior.parameters().get(1), 1e-12);
        assertEquals(regression.logEvidence(), posterior.logEvidence(), 1e-10);
        assertTrue(posterior.parameters().get(1) < variance);
    }

    @Test
    void whatIsNoDatumIsNamed() {
        message(
                "data[1] is 2.0, expected 0 or 1",
                () -> ConjugateUpdate.of(new Beta(1, 1), Vector.of(1, 2), Tracer.off()));
        message(
                "data[0] is 3.0, expected a category from 0 to 2",
                () -> ConjugateUpdate.ofCategories(Vector.ones(3), Vector.of(3), Tracer.off()));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
