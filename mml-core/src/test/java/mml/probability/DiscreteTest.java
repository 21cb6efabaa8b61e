package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiscreteTest extends TraceContract<DiscreteStep> {
    private static final Vector FOUR = Vector.of(1, 2, 3, 4);

    @Override
    protected Class<DiscreteStep> family() {
        return DiscreteStep.class;
    }

    @Override
    protected Stream<Run<DiscreteStep>> runs() {
        return Stream.of(
                t -> Discrete.of(FOUR, Vector.of(1, 2, 4, 1), t), t -> Discrete.of(FOUR, Vector.of(1, 0, 0, 1), t));
    }

    @Test
    void byHand() {
        Discrete X = Discrete.of(FOUR, Vector.of(1, 2, 4, 1));
        assertEquals(Vector.of(0.125, 0.25, 0.5, 0.125), X.probabilities());
        assertEquals(21.0 / 8, X.mean(), 1e-15);
        assertEquals(47.0 / 64, X.variance(), 1e-15);
        assertEquals(List.of(3.0), X.modes());
        assertEquals(3, X.median());
        assertEquals(2, X.quantile(0.25));
        assertEquals(0.375, X.cdf(2.5));
        assertEquals(0.625, X.survival(2.5));
        assertEquals(0, X.density(2.5));
        assertEquals(1.75 * Math.log(2), X.entropy(), 1e-15);
    }

    @Test
    void theGoldenEntropy() {
        for (Golden c : Golden.cases("entropy")) {
            JsonNode p = c.input().get("p");
            Vector weights = Vector.generate(p.size(), k -> p.get(k).asDouble());
            Discrete X = Discrete.of(Vector.generate(p.size(), k -> k), weights);
            assertEquals(c.expected().get("nats").asDouble(), X.entropy(), 1e-15 * 2);
            assertEquals(c.expected().get("bits").asDouble(), X.entropy() / Math.log(2), 1e-15 * 2);
        }
    }

    @Test
    void theMedianIsTheLeastThatHasAHalf() {
        Discrete even = Discrete.of(FOUR, Vector.of(1, 1, 1, 1));
        assertEquals(2, even.median());
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), even.modes());
        assertEquals(Math.log(4), even.entropy(), 1e-15);
        Discrete one = Discrete.of(FOUR, Vector.of(0, 0, 5, 0));
        assertEquals(3, one.quantile(0));
        assertEquals(3, one.quantile(1));
        assertEquals(0, one.entropy());
        assertEquals(0, one.variance());
    }

    /** Coins of ¾ and ¼: KL(p‖q) is ½ log 3, and it is not symmetric in general. */
    @Test
    void divergence() {
        Vector two = Vector.of(0, 1);
        Discrete p = Discrete.of(two, Vector.of(3, 1));
        Discrete q = Discrete.of(two, Vector.of(1, 3));
        Discrete sure = Discrete.of(two, Vector.of(1, 0));
        assertEquals(0.5 * Math.log(3), p.divergence(q), 1e-15);
        assertEquals(0, p.divergence(p));
        assertEquals(Math.log(4.0 / 3), sure.divergence(p), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, p.divergence(sure));
        assertThrows(IllegalArgumentException.class, () -> p.divergence(Discrete.of(FOUR, FOUR)));
    }

    @Property(tries = 60, seed = "1")
    void hugeAndTinyWeightsAreCertified(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double scale = Math.pow(10, rng.between(-300, 300));
        Vector weights = Vector.generate(n, k -> k == 0 ? scale : scale * rng.uniform());
        Discrete X = Discrete.of(Vector.generate(n, k -> k - 2.0), weights);
        assertTrue(X.certificate().holds());
        for (double x : X.values().toArray()) {
            assertEquals(1, X.cdf(x) + X.survival(x), 1e-12);
            if (X.density(x) > 1e-9) assertEquals(x, X.quantile(X.cdf(x) - 0.5 * X.density(x)));
        }
        assertTrue(X.entropy() <= Math.log(n) + 1e-12);
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Discrete.of(FOUR, Vector.of(0, 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> Discrete.of(FOUR, Vector.of(1, -1, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Discrete.of(FOUR, Vector.of(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Discrete.of(Vector.of(1, 1), Vector.of(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> new Discrete(Vector.of(1, 2), Vector.of(0.5, 0.6)));
        assertThrows(
                IllegalArgumentException.class, () -> Discrete.of(FOUR, Vector.of(1, Double.POSITIVE_INFINITY, 1, 1)));
    }
}
