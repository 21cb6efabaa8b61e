package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InverseSamplingTest extends TraceContract<SamplingStep> {
    @Override
    protected Class<SamplingStep> family() {
        return SamplingStep.class;
    }

    @Override
    protected Stream<Run<SamplingStep>> runs() {
        return Stream.of(t -> InverseSampling.of(Gamma.exponential(2), 3, Rng.seeded(1), t));
    }

    static Stream<Distribution> continuous() {
        return DistributionTest.continuous();
    }

    /** F of the sample is the uniform it came from; and it is as near to F as 999 of 1000 samples are. */
    @ParameterizedTest
    @MethodSource("continuous")
    void theSampleHasTheDistribution(Distribution X) {
        InverseSampling run = InverseSampling.of(X, 400, Rng.seeded(5), Tracer.off());
        for (int n = 0; n < 400; n++)
            assertEquals(run.uniform().get(n), X.cdf(run.sample().get(n)), 1e-9);
        assertTrue(KolmogorovDistance.of(X, run.sample()) < 1.95 / 20, X::toString);
    }

    @Test
    void theDistanceByHand() {
        Uniform X = new Uniform(0, 1);
        assertEquals(0.5, KolmogorovDistance.of(X, Vector.of(0.5)));
        assertEquals(0.25, KolmogorovDistance.of(X, Vector.of(0.75, 0.25)), 1e-16);
        assertEquals(0.9, KolmogorovDistance.of(X, Vector.of(0.1, 0.1, 0.1)), 1e-16);
    }

    /** Below the bound in 95 of 100 samples. */
    @Test
    void theBoundIsKeptAsOftenAsItSays() {
        for (int n : new int[] {5, 40}) {
            Rng rng = Rng.seeded(n);
            int below = 0;
            for (int run = 0; run < 2000; run++) {
                Vector x = InverseSampling.of(Normal.STANDARD, n, rng, Tracer.off())
                        .sample();
                if (KolmogorovDistance.of(Normal.STANDARD, x) <= KolmogorovDistance.bound(n)) below++;
            }
            assertEquals(0.95, below / 2000.0, 0.02);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThrows(
                IllegalArgumentException.class,
                () -> InverseSampling.of(Normal.STANDARD, 0, Rng.seeded(1), Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> KolmogorovDistance.of(Normal.STANDARD, Vector.of()));
        assertThrows(IllegalArgumentException.class, () -> KolmogorovDistance.bound(0));
    }
}
