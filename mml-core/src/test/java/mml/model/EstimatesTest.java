package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateUpdate;
import mml.random.Rng;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Beta UNIFORM = new Beta(1, 1);

    @Test
    void threeHeadsOfThree() {
        Estimates e = new Estimates(new Beta(2, 2), 3, 0);
        assertEquals(Optional.of(1.0), e.likeliest());
        assertEquals(0.8, e.mostProbable().orElseThrow(), 1e-15);
        assertEquals(5 / 7.0, e.predictive(), 1e-15);
        assertEquals(new Beta(5, 2), e.posterior());
    }

    @Test
    void withoutDataOrWithoutAPriorThereMayBeNoBest() {
        assertTrue(new Estimates(UNIFORM, 0, 0).likeliest().isEmpty());
        assertTrue(new Estimates(UNIFORM, 0, 0).mostProbable().isEmpty());
        assertEquals(Optional.of(0.0), new Estimates(UNIFORM, 0, 2).mostProbable());
        assertTrue(new Estimates(new Beta(0.5, 0.5), 0, 0).mostProbable().isEmpty());
    }

    /** A flat prior makes the two best ones one. */
    @Property(tries = 100, seed = "20261129")
    void aFlatPriorAddsNothing(@ForAll @IntRange(min = 0, max = 50) int k, @ForAll @IntRange(min = 1, max = 50) int m) {
        Estimates e = new Estimates(UNIFORM, k, m);
        assertEquals(e.likeliest().orElseThrow(), e.mostProbable().orElseThrow(), 1e-14);
    }

    /** All at once is the same as one after the other, in any order. */
    @Property(tries = 100, seed = "20261129")
    void theEvidenceIsThatOfTheDataOneByOne(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Vector data = Vector.generate(1 + rng.below(40), n -> rng.below(2));
        Beta prior = new Beta(0.2 + 5 * rng.uniform(), 0.2 + 5 * rng.uniform());
        int k = (int) data.sum();
        Estimates e = new Estimates(prior, k, data.size() - k);
        ConjugateUpdate update = ConjugateUpdate.of(prior, data, Tracer.off());
        assertEquals(update.logEvidence(), e.logEvidence(), 1e-11);
        assertTrue(update.parameters()
                .isClose(Vector.of(e.posterior().alpha(), e.posterior().beta()), 1e-12));
    }

    private static BayesFactor fairOrNot(int heads, int of) {
        return new BayesFactor(of * Elementary.log(0.5), new Estimates(UNIFORM, heads, of - heads).logEvidence());
    }

    @Test
    void aFairCoinOrAnyCoin() {
        assertEquals(1.0952305378754368, fairOrNot(60, 100).ratio(), 1e-11);
        assertEquals(0.026732364763398513, fairOrNot(5200, 10000).ratio(), 1e-10);
        assertEquals(11.689873230007816, fairOrNot(5098, 10000).ratio(), 1e-8);
        assertEquals(1.0952305378754368 / 2.095230537875437, fairOrNot(60, 100).posterior(0.5), 1e-12);
        assertEquals(0, fairOrNot(60, 100).posterior(0));
    }

    @Test
    void badNumbersAreRefused() {
        Estimates many = new Estimates(UNIFORM, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertEquals(0.5, many.likeliest().orElseThrow());
        assertTrue(many.toString().startsWith("2147483647 of 4294967294 "), many.toString());
        assertThrows(IllegalArgumentException.class, () -> new Estimates(UNIFORM, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Estimates(UNIFORM, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new BayesFactor(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new BayesFactor(0, 0).posterior(1.5));
    }
}
