package mml.viz.scene.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.Binomial;
import mml.probability.BoxMuller;
import mml.probability.BoxMullerStep;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Discrete;
import mml.probability.DiscreteStep;
import mml.probability.Distribution;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Gaussian;
import mml.probability.InverseSampling;
import mml.probability.LinearSampling;
import mml.probability.LinearSamplingStep;
import mml.probability.LogPartition;
import mml.probability.NaturalBernoulli;
import mml.probability.Normal;
import mml.probability.NormalInverseGamma;
import mml.probability.PartitionStep;
import mml.probability.Pushforward;
import mml.probability.PushforwardStep;
import mml.probability.RunningMean;
import mml.probability.RunningMeanStep;
import mml.probability.SamplingStep;
import mml.probability.StudentT;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.junit.jupiter.api.Test;

/** Beliefs of other families than beta, samples over quantiles, and distributions of the reader's own. */
class BeliefScenesTest {
    private static final Vector X = Vector.of(4.1, 5.3, 4.6);

    private static Trace<ConjugateStep> mean() {
        return Trace.of(t -> ConjugateUpdate.ofMean(new Normal(0, 4), 1, X, t));
    }

    private static Trace<ConjugateStep> both() {
        return Trace.of(t -> ConjugateUpdate.ofMeanAndVariance(new NormalInverseGamma(0, 1, 2, 2), X, t));
    }

    private static Trace<ConjugateStep> categories() {
        return Trace.of(t -> ConjugateUpdate.ofCategories(Vector.of(1, 2, 3), Vector.of(0, 2, 0, 0, 0), t));
    }

    private static Trace<DiscreteStep> own() {
        return Trace.of(t -> Discrete.of(Vector.of(1, 2, 3, 4), Vector.of(1, 2, 4, 1), t));
    }

    private static ExplorationScene explored(Distribution d, double x, Canvas canvas) {
        Trace<ExplorationStep> trace = Trace.of(t -> Exploration.of(d, x, 0.9, t));
        return new ExplorationScene(trace, d, canvas);
    }

    private static QuantileScene quantiles(Distribution d, Canvas canvas) {
        Trace<SamplingStep> trace = Trace.of(t -> InverseSampling.of(d, 20, Rng.seeded(3), t));
        return new QuantileScene(trace, d, canvas);
    }

    private static RunningMeanScene running(Distribution d, Canvas canvas) {
        Trace<RunningMeanStep> trace = Trace.of(t -> RunningMean.of(d, 20, Rng.seeded(3), t));
        return new RunningMeanScene(trace, d, canvas);
    }

    private static PartitionScene partition(Canvas canvas) {
        Trace<PartitionStep> trace = Trace.of(t -> LogPartition.of(NaturalBernoulli::new, 0, 1, t));
        return new PartitionScene(trace, NaturalBernoulli::new, 0, Scale.linear(-5, 5), canvas);
    }

    private static Trace<PushforwardStep> pushed(String g) {
        Discrete X = Discrete.of(Vector.of(-2, -1, 0, 1, 2), Vector.of(1, 2, 4, 2, 1));
        return Trace.of(t -> Pushforward.of(X, Expression.parse(g), t));
    }

    private static Trace<BoxMullerStep> pairs() {
        return Trace.of(t -> BoxMuller.of(8, Rng.seeded(1), t));
    }

    private static Trace<LinearSamplingStep> linear(double rho) {
        Gaussian p = new Gaussian(Vector.zeros(2), Matrix.of(2, 2, 1, 1.5 * rho, 1.5 * rho, 2.25));
        return Trace.of(t -> LinearSampling.of(p, 8, Rng.seeded(1), t));
    }

    private static List<Scene> all(Canvas canvas) {
        return List.of(
                new MeanScene(mean(), 1, canvas),
                new MeanVarianceScene(both(), canvas),
                new CategoriesScene(categories(), canvas),
                new DiscreteScene(own(), canvas),
                running(new Discrete(Vector.of(0, 1), Vector.of(0.5, 0.5)), canvas),
                running(new StudentT(1), canvas),
                new PushforwardScene(pushed("x^2"), canvas),
                new PushforwardScene(pushed("3"), canvas),
                partition(canvas),
                explored(new Beta(9, 6), 0.5, canvas),
                explored(new Beta(0.5, 0.5), 0.5, canvas),
                explored(new Binomial(15, 0.4), 6, canvas),
                explored(new StudentT(1), 1, canvas),
                explored(new StudentT(1), 1, canvas).beside(Normal.STANDARD).logarithmic(),
                explored(new Beta(0.5, 0.5), 0.5, canvas)
                        .beside(new Binomial(3, 0.4))
                        .logarithmic(),
                explored(new Binomial(15, 0.4), 6, canvas).beside(new Binomial(9, 0.4)),
                explored(new Binomial(15, 0.4), 6, canvas)
                        .beside(new Binomial(9, 0.4))
                        .logarithmic(),
                quantiles(new StudentT(3), canvas),
                quantiles(new Beta(0.5, 0.5), canvas),
                new BoxMullerScene(pairs(), canvas),
                new LinearSamplingScene(linear(0.8), canvas),
                new LinearSamplingScene(linear(1), canvas));
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("belief-mean", new MeanScene(mean(), 1), 2);
        Golden.frames("belief-mean-variance", new MeanVarianceScene(both()), 3);
        Golden.frames("belief-categories", new CategoriesScene(categories()), 4);
        Golden.frames("discrete", new DiscreteScene(own()), 2, 4, 5);
        Golden.frames("running-mean", running(new Discrete(Vector.of(0, 1), Vector.of(0.5, 0.5)), Canvas.WIDE), 19);
        Golden.frames("log-partition", partition(Canvas.WIDE), 1, 2);
        Golden.frames("pushforward", new PushforwardScene(pushed("x^2")), 2);
        Golden.frames("exploration", explored(new Beta(9, 6), 0.5, Canvas.WIDE), 1, 4);
        Golden.frames(
                "exploration-beside",
                explored(new StudentT(3), 1, Canvas.WIDE)
                        .beside(Normal.STANDARD)
                        .logarithmic(),
                1,
                3);
        Golden.frames("quantiles", quantiles(Normal.STANDARD, Canvas.WIDE), 19);
        Golden.frames("box-muller", new BoxMullerScene(pairs()), 5);
        Golden.frames("linear-sampling", new LinearSamplingScene(linear(0.8)), 6);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.CLASSIC, Canvas.ofWidth(480, 18)))
            for (Scene scene : all(canvas))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aTraceOfAnotherFamilyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MeanScene(both(), 1));
        assertThrows(IllegalArgumentException.class, () -> new MeanVarianceScene(categories()));
        assertThrows(IllegalArgumentException.class, () -> new CategoriesScene(mean()));
    }

    /** The data count categories from 0, the bars from 1. */
    @Test
    void aDrawIsNamedAsItsBar() {
        assertEquals(
                "Draw 2: category 3; the parameters are now (2, 2, 4)",
                new CategoriesScene(categories()).frame(2).caption());
    }

    @Test
    void aFrameSaysWhatIsExpected() {
        assertTrue(new CategoriesScene(categories())
                .frame(5)
                .picture()
                .description()
                .contains("(0.4545, 0.1818, 0.3636)"));
    }
}
