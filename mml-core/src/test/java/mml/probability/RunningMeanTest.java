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

class RunningMeanTest extends TraceContract<RunningMeanStep> {
    private static final Discrete DIE = Discrete.ofSample(Vector.of(6, 5, 4, 3, 2, 1));

    @Override
    protected Class<RunningMeanStep> family() {
        return RunningMeanStep.class;
    }

    @Override
    protected Stream<Run<RunningMeanStep>> runs() {
        return Stream.of(
                t -> RunningMean.of(DIE, 3, Rng.seeded(1), t),
                t -> RunningMean.of(new StudentT(1), 2, Rng.seeded(1), t));
    }

    @Test
    void eachMeanIsThatOfTheFirstDraws() {
        RunningMean run = RunningMean.of(DIE, 50, Rng.seeded(3), Tracer.off());
        for (int n = 1; n <= 50; n++)
            assertEquals(run.sample().part(0, n).mean(), run.means().get(n - 1), 1e-14);
        for (double x : run.sample().toArray()) assertEquals(1.0 / 6, DIE.density(x));
    }

    /** Over many samples the mean of n draws has the mean of X and its variance over n. */
    @Test
    void theMeanOfManyDrawsStraysByTheRoot() {
        for (int n : new int[] {1, 4, 25}) {
            Rng rng = Rng.seeded(n);
            Vector last = Vector.generate(
                    4000, k -> RunningMean.of(DIE, n, rng, Tracer.off()).means().get(n - 1));
            double deviation = RunningMean.deviation(DIE, n);
            assertEquals(Math.sqrt(35 / 12.0 / n), deviation, 1e-15);
            assertEquals(3.5, last.mean(), 4 * deviation / Math.sqrt(4000));
            assertEquals(deviation, Math.sqrt(VarianceFormula.STANDARD.of(last)), 0.05 * deviation);
        }
    }

    @Test
    void mostMeansAreNearAndNoneWithoutAVariance() {
        int near = 0;
        for (int seed = 1; seed <= 200; seed++)
            near += RunningMean.of(DIE, 20, Rng.seeded(seed), Tracer.off()).near();
        assertTrue(near > 0.93 * 4000 && near < 0.98 * 4000, near + " of 4000");
        assertEquals(
                0,
                RunningMean.of(new StudentT(1), 20, Rng.seeded(1), Tracer.off()).near());
    }

    @Test
    void noDrawIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RunningMean.of(DIE, 0, Rng.seeded(1), Tracer.off()));
    }
}
