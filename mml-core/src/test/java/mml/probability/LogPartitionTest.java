package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class LogPartitionTest extends TraceContract<PartitionStep> {
    @Override
    protected Class<PartitionStep> family() {
        return PartitionStep.class;
    }

    @Override
    protected Stream<Run<PartitionStep>> runs() {
        return Stream.of(t -> LogPartition.of(NaturalBernoulli::new, 0, 1, t));
    }

    @Test
    void aCoin() {
        LogPartition even = LogPartition.of(NaturalBernoulli::new, 0, 0, Tracer.off());
        assertEquals(Math.log(2), even.value(), 1e-16);
        assertEquals(0.5, even.mean());
        assertEquals(0.25, even.variance());
    }

    /** Slope and curvature are those of A, by differences, for every family and parameter. */
    @Test
    void slopeAndCurvatureAreMeanAndVariance() {
        differences(NaturalBernoulli::new, 0, -1.3);
        differences(t -> new NaturalGaussian(t, -0.5), 0, 2);
        differences(t -> new NaturalGaussian(3, t), 1, -1);
        differences(t -> new NaturalGamma(new Gamma(1, -t)), 1, -0.7);
        differences(t -> new NaturalGamma(new Gamma(t + 1, 2)), 0, 1.5);
    }

    private static void differences(DoubleFunction<ExponentialFamily> family, int k, double theta) {
        double h = 1e-4;
        LogPartition at = LogPartition.of(family, k, theta, Tracer.off());
        double left = family.apply(theta - h).logPartition();
        double right = family.apply(theta + h).logPartition();
        assertEquals((right - left) / (2 * h), at.mean(), 1e-6 * (1 + Math.abs(at.mean())));
        assertEquals((right - 2 * at.value() + left) / (h * h), at.variance(), 1e-5 * (1 + at.variance()));
    }

    @Test
    void aParameterThatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LogPartition.of(NaturalBernoulli::new, 1, 0, Tracer.off()));
    }
}
