package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class AncestralSamplingTest extends TraceContract<AncestralStep> {
    private static final Network LAWN = Network.ofEvents(
            Dag.parse("cloudy -> rain; rain -> wet"),
            List.of(List.of("1/2"), List.of("1/5", "4/5"), List.of("0", "9/10")));

    @Override
    protected Class<AncestralStep> family() {
        return AncestralStep.class;
    }

    @Override
    protected Stream<Run<AncestralStep>> runs() {
        return Stream.of(t -> AncestralSampling.of(LAWN, Rng.seeded(2), t));
    }

    /** Every node comes as often as its exact probability says, within four standard deviations. */
    @Test
    void drawsComeAsOftenAsTheyShould() {
        int N = 4000;
        Matrix draws = AncestralSampling.of(LAWN, N, Rng.seeded(8));
        double[] exact = {0.5, 0.5, 0.45};
        for (int k = 0; k < 3; k++)
            assertEquals(exact[k], draws.column(k).mean(), 4 * Math.sqrt(exact[k] * (1 - exact[k]) / N));
        for (int n = 0; n < N; n++) assertTrue(draws.get(n, 2) <= draws.get(n, 1)); // never wet without rain
    }

    @Test
    void whatCannotHappenIsNotConfirmed() {
        assertFalse(new AncestralSampling(LAWN, List.of(1, 0, 1)).certificate().holds());
        assertThrows(IllegalArgumentException.class, () -> AncestralSampling.of(LAWN, 0, Rng.seeded(1)));
    }
}
