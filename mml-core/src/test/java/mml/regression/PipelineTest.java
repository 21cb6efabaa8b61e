package mml.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PipelineTest extends TraceContract<PipelineStep> {
    private static final Matrix X = Matrix.of(4, 1, 0, 1, 2, 3);
    private static final Vector Y = Vector.of(1, 2, 2, 4);

    @Override
    protected Class<PipelineStep> family() {
        return PipelineStep.class;
    }

    @Override
    protected Stream<Run<PipelineStep>> runs() {
        return Stream.of(
                t -> Pipeline.of(FeatureMap.polynomial(1), X, Y, t),
                t -> Pipeline.of(FeatureMap.polynomial(5), X, Y, t));
    }

    @Property(tries = 40)
    void whatIsToldHasTheShapesOfWhatIsComputed(
            @ForAll @IntRange(min = 1, max = 12) int N, @ForAll @IntRange(min = 1, max = 4) int D, @ForAll long seed) {
        Matrix table = Rng.seeded(seed).normalMatrix(N, D);
        FeatureMap phi = FeatureMap.linear(D);
        Trace<PipelineStep> trace = Trace.of(t -> Pipeline.of(phi, table, table.column(0), t));
        Pipeline all = Pipeline.of(phi, table, table.column(0));
        PipelineStep.Features features = step(trace, PipelineStep.Features.class);
        assertEquals(all.features().rows(), features.N());
        assertEquals(all.features().cols(), features.K());
        PipelineStep.Gram gram = step(trace, PipelineStep.Gram.class);
        assertEquals(all.gram().rows(), gram.K());
        assertEquals(all.gram().cols(), gram.K());
        assertEquals(Math.min(N, D + 1), gram.rank());
        assertEquals(
                all.moments().size(), step(trace, PipelineStep.Moments.class).K());
        Vector theta = step(trace, PipelineStep.Parameters.class).theta();
        assertEquals(
                0,
                all.gram().times(theta).minus(all.moments()).maxNorm(),
                1e-10 * (1 + all.gram().maxNorm()) * (1 + theta.maxNorm()));
        assertTrue(all.certificate().holds());
    }

    @Test
    void theLossIsThatOfTheBestLine() {
        Trace<PipelineStep> trace = Trace.of(t -> Pipeline.of(FeatureMap.polynomial(1), X, Y, t));
        assertEquals(0.7, step(trace, PipelineStep.Loss.class).squares(), 1e-14);
        assertEquals(
                Matrix.of(2, 2, 4, 6, 6, 14),
                Pipeline.of(FeatureMap.polynomial(1), X, Y).gram());
        assertEquals(
                Vector.of(9, 18), Pipeline.of(FeatureMap.polynomial(1), X, Y).moments());
    }

    @Test
    void powersOfEachEntry() {
        FeatureMap phi = FeatureMap.powers(2, 3);
        assertEquals(Vector.of(1, 2, 4, 8, -3, 9, -27), phi.of(Vector.of(2, -3)));
        assertEquals(List.of("1", "x₁", "x₁²", "x₁³", "x₂", "x₂²", "x₂³"), phi.names());
        assertEquals(FeatureMap.polynomial(4).names(), FeatureMap.powers(1, 4).names());
        assertThrows(IllegalArgumentException.class, () -> FeatureMap.powers(2, 0));
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pipeline.of(FeatureMap.polynomial(1), X, Vector.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Pipeline.of(FeatureMap.linear(2), X, Y));
    }

    private static <T extends PipelineStep> T step(Trace<PipelineStep> trace, Class<T> kind) {
        return trace.latest(trace.size() - 1, kind).orElseThrow();
    }
}
