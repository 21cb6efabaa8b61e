package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.LinearRegression;
import mml.regression.Ridge;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class BiasVarianceTest extends TraceContract<BiasStep> {
    private static final Matrix X = Matrix.of(5, 1, -2, -1, 0, 1, 2);
    private static final Matrix AT = Matrix.of(3, 1, -1, 0, 3);
    private static final Learner LINE = (A, y) -> LinearRegression.of(A, y)::predict;
    private static final Learner MEAN = (A, y) -> x -> y.mean();
    private static final Learner.Predictor SQUARE = x -> x.get(0) * x.get(0);

    private static BiasVariance run(Learner learner, int replicates, Tracer<? super BiasStep> trace) {
        return BiasVariance.of(learner, SQUARE, X, AT, 0.25, replicates, Rng.seeded(1), trace);
    }

    @Override
    protected Class<BiasStep> family() {
        return BiasStep.class;
    }

    @Override
    protected Stream<Run<BiasStep>> runs() {
        return Stream.of(t -> run(LINE, 3, t));
    }

    /** A line through x² on −2, …, 2 is on average the constant 2; its variance is σ²(1/5 + x²/10). */
    @Test
    void aLineThroughAParabola() {
        BiasVariance.Exact exact = run(LINE, 2, Tracer.off()).exact().orElseThrow();
        assertTrue(exact.bias().isClose(Vector.of(1, 2, -7), 1e-14));
        assertTrue(exact.variance().isClose(Vector.of(0.25 * 0.3, 0.25 * 0.2, 0.25 * 1.1), 1e-14));
        assertEquals(54 / 3.0, exact.biasSquared(), 1e-13);
        BiasVariance.Exact mean = run(MEAN, 2, Tracer.off()).exact().orElseThrow();
        assertTrue(mean.variance().isClose(Vector.of(0.05, 0.05, 0.05), 1e-15));
    }

    @Test
    void theReplicatesApproachTheExactNumbers() {
        BiasVariance many = run(LINE, 4000, Tracer.off());
        BiasVariance.Exact exact = many.exact().orElseThrow();
        double risk = exact.biasSquared() + exact.meanVariance() + 0.25;
        assertTrue(Math.abs(many.risk() - risk) < 4 * many.standardError());
        assertEquals(exact.meanVariance(), many.meanVariance(), 0.05 * exact.meanVariance());
        assertEquals(exact.biasSquared(), many.biasSquared(), 0.05 * exact.biasSquared());
        assertTrue(many.certificate().holds());
    }

    @Test
    void holdingParametersTradesVarianceForBias() {
        BiasVariance.Exact free = run(LINE, 2, Tracer.off()).exact().orElseThrow();
        Learner ridge = (A, y) -> Ridge.withFreeConstant(A, y, 10)::predict;
        BiasVariance.Exact held = BiasVariance.of(ridge, x -> x.get(0), X, AT, 0.25, 2, Rng.seeded(1), Tracer.off())
                .exact()
                .orElseThrow();
        assertTrue(held.meanVariance() < free.meanVariance());
        assertTrue(held.bias().isClose(Vector.of(0.5, 0, -1.5), 1e-14));
    }

    @Test
    void whatIsNotLinearHasNoExactNumbers() {
        Learner largest = (A, y) -> x -> y.maxNorm();
        BiasVariance parts = run(largest, 50, Tracer.off());
        assertTrue(parts.exact().isEmpty());
        assertTrue(parts.certificate().holds());
        assertFalse(run(MEAN, 50, Tracer.off()).exact().isEmpty());
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        Rng rng = Rng.seeded(1);
        assertThrows(
                IllegalArgumentException.class, () -> BiasVariance.of(LINE, SQUARE, X, AT, -1, 3, rng, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class, () -> BiasVariance.of(LINE, SQUARE, X, AT, 1, 1, rng, Tracer.off()));
        assertEquals(
                "the truth says NaN in row 1, expected a finite number",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BiasVariance.of(LINE, x -> Double.NaN, X, AT, 1, 3, rng, Tracer.off()))
                        .getMessage());
    }

    @Test
    void partsThatDoNotSumToTheRiskAreNotCertified() {
        BiasVariance b = run(LINE, 5, Tracer.off());
        assertTrue(with(b, b.meanFit(), b.variance(), b.noise()).certificate().holds());
        assertFalse(with(b, b.meanFit().times(1.001), b.variance(), b.noise())
                .certificate()
                .holds());
        assertFalse(with(b, b.meanFit(), b.variance().times(1.001), b.noise())
                .certificate()
                .holds());
        assertFalse(with(b, b.meanFit(), b.variance(), 1.001 * b.noise())
                .certificate()
                .holds());
    }

    private static BiasVariance with(BiasVariance b, Vector meanFit, Vector variance, double noise) {
        return new BiasVariance(
                b.truth(), meanFit, variance, noise, b.risk(), b.standardError(), b.exact(), b.replicates());
    }
}
