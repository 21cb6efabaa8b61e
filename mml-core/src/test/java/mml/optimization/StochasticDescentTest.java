package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.StochasticStep.Batch;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class StochasticDescentTest extends TraceContract<StochasticStep> {
    /** y = θx on (1, 1), (2, 3), (3, 2). */
    private static final FiniteSum LINE = FiniteSum.of(Stream.of("(t - 1)^2/2", "(2t - 3)^2/2", "(3t - 2)^2/2")
            .map(text -> Differentiable.of(Expression.parse(text, "t")))
            .toList());

    private static final Vector ZERO = Vector.of(0);

    @Override
    protected Class<StochasticStep> family() {
        return StochasticStep.class;
    }

    @Override
    protected Stream<Run<StochasticStep>> runs() {
        return Stream.of(
                t -> inOrder(Schedule.fixed(0.05)).withEpochs(1).minimise(LINE, ZERO, Rng.seeded(1), t),
                t -> StochasticDescent.with(Schedule.decreasing(0.05, 0.5))
                        .inBatchesOf(2)
                        .withEpochs(2)
                        .minimise(LINE, ZERO, Rng.seeded(1), t));
    }

    private static StochasticDescent inOrder(Schedule schedule) {
        return StochasticDescent.with(schedule).inOrder();
    }

    private static List<Batch> batches(StochasticDescent method, FiniteSum f, long seed) {
        List<Batch> all = new ArrayList<>();
        method.minimise(f, ZERO, Rng.seeded(seed), s -> {
            if (s instanceof Batch b) all.add(b);
        });
        return all;
    }

    @Test
    void threeExamplesInOrder() {
        List<Batch> steps = batches(inOrder(Schedule.fixed(0.05)).withEpochs(1), LINE, 1);
        double[] theta = steps.stream().mapToDouble(b -> b.theta().get(0)).toArray();
        assertArrayEquals(new double[] {0.05, 0.34, 0.487}, theta, 1e-15);
        assertEquals(-13.0 / 3, LINE.gradient(ZERO).get(0), 1e-15);
    }

    @Test
    void anEpochTakesEveryExampleOnceInAnOrderOfTheSeed() {
        StochasticDescent method =
                StochasticDescent.with(Schedule.fixed(0.01)).inBatchesOf(2).withEpochs(20);
        List<Batch> steps = batches(method, LINE, 3);
        assertEquals(40, steps.size());
        boolean changed = false;
        for (int e = 0; e < 20; e++) {
            List<Integer> seen = new ArrayList<>(steps.get(2 * e).examples());
            seen.addAll(steps.get(2 * e + 1).examples());
            changed |= !seen.equals(List.of(0, 1, 2));
            seen.sort(null);
            assertEquals(List.of(0, 1, 2), seen);
        }
        assertTrue(changed);
        assertEquals(steps, batches(method, LINE, 3));
        assertNotEquals(steps, batches(method, LINE, 4));
    }

    @Test
    void allExamplesAtOnceAreGradientDescent() {
        Minimum all = StochasticDescent.with(Schedule.fixed(0.1))
                .inBatchesOf(3)
                .inOrder()
                .with(new Stopping(1e-8, 1000))
                .minimise(LINE, ZERO, Rng.seeded(1));
        Minimum plain = GradientDescent.withStepSize(0.1).minimise(LINE, ZERO);
        assertTrue(all.converged(), all.reason());
        assertEquals(plain.x().get(0), all.x().get(0), 1e-12);
        assertEquals(plain.iterations(), all.iterations());
        assertTrue(all.certificate().holds());
    }

    /** 13/14 is best for all; with a fixed γ the examples pull it to and fro in a ball that shrinks as γ does. */
    @Test
    void aFixedStepStaysInABallOfNoiseAndADecreasingOneComesToRest() {
        double wide = distance(Schedule.fixed(0.1));
        double narrow = distance(Schedule.fixed(0.01));
        double rest = distance(Schedule.decreasing(0.1, 0.1));
        assertTrue(wide > 2 * narrow && narrow > 1e-4, wide + " " + narrow);
        assertTrue(rest < narrow, rest + " " + narrow);
        Minimum m = StochasticDescent.with(Schedule.fixed(0.1)).minimise(LINE, ZERO, Rng.seeded(1));
        assertEquals(Outcome.ITERATION_LIMIT, m.outcome());
        assertFalse(m.certificate().holds());
    }

    /** The mean distance to the minimum in the steps of the last of 200 epochs. */
    private static double distance(Schedule schedule) {
        List<Batch> steps = batches(StochasticDescent.with(schedule).withEpochs(200), LINE, 5);
        return steps.subList(300, 600).stream()
                .mapToDouble(b -> Math.abs(b.theta().get(0) - 13.0 / 14))
                .average()
                .orElseThrow();
    }

    @Test
    void stepsThatAreTooLongDiverge() {
        Minimum m = StochasticDescent.with(Schedule.fixed(10)).withEpochs(500).minimise(LINE, ZERO, Rng.seeded(1));
        assertTrue(m.outcome() == Outcome.DIVERGED || m.outcome() == Outcome.NOT_FINITE, m.reason());
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> Schedule.fixed(0));
        assertThrows(IllegalArgumentException.class, () -> Schedule.geometric(1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> inOrder(k -> 1).inBatchesOf(0));
        assertThrows(IllegalArgumentException.class, () -> FiniteSum.of(List.of()));
        var e = assertThrows(
                IllegalArgumentException.class, () -> inOrder(k -> 1 - k).minimise(LINE, ZERO, Rng.seeded(1)));
        assertTrue(e.getMessage().contains("gamma of step 2 is 0"), e.getMessage());
        assertEquals(0.25, Schedule.geometric(1, 0.5).at(2), 1e-15);
    }

    /** Without a constant, on x = −2, −1, 1, 2 with labels 0, 1, 0, 1. */
    @Test
    void theLossOfLogisticRegression() {
        LogisticLoss f = LogisticLoss.of(Matrix.of(4, 1, -2, -1, 1, 2), Vector.of(0, 1, 0, 1));
        for (Minimiser method : List.of(new Newton(), new TrustRegion(), new Bfgs(), GradientDescent.withStepSize(1))) {
            Minimum m = method.minimise(f, ZERO);
            assertTrue(m.converged(), method.title() + ": " + m.reason());
            assertEquals(0.4196176249910979, m.x().get(0), 1e-8);
            assertEquals(2.567813628767854, 4 * m.value(), 1e-14);
        }
        assertEquals(
                f.hessianTimes(Vector.of(0.7), Vector.of(1)).get(0),
                f.hessian(Vector.of(0.7)).get(0, 0),
                1e-15);
        Vector w = Vector.of(0.3);
        double h = 1e-6;
        assertEquals(
                (f.at(Vector.of(0.3 + h)) - f.at(Vector.of(0.3 - h))) / (2 * h),
                f.gradient(w).get(0),
                1e-9);
        assertEquals(f.gradient(w).get(0), f.gradient(List.of(0, 1, 2, 3), w).get(0), 1e-15);
        assertEquals(2, f.right(w));
    }

    @Test
    void blocksOfExamplesAddUpToTheSumOverExamples() {
        int N = 600;
        Matrix X = Matrix.generate(N, 2, (i, j) -> j == 0 ? 1 : (i - 300) * Math.abs(i - 300) / 100.0);
        Vector y = Vector.generate(N, i -> i % 3 == 0 ? 1 : 0);
        LogisticLoss f = LogisticLoss.of(X, y);
        Vector w = Vector.of(0.1, 0.3);
        double sum = 0;
        double[] gradient = new double[2];
        for (int i = 0; i < N; i++) {
            double z = X.row(i).dot(w);
            sum += Elementary.softplus(y.get(i) == 1 ? -z : z);
            double residual = y.get(i) == 1 ? -Elementary.sigmoid(-z) : Elementary.sigmoid(z);
            for (int j = 0; j < 2; j++) gradient[j] += residual * X.get(i, j);
        }
        assertEquals(sum / N, f.at(w), 1e-14 * sum / N);
        assertEquals(gradient[0] / N, f.gradient(w).get(0), 1e-15);
        assertEquals(gradient[1] / N, f.gradient(w).get(1), 1e-13 * Math.abs(gradient[1] / N));
    }

    @Test
    void dataThatALinePartsHaveNoMinimumAndNoMethodSaysSo() {
        Matrix X = Matrix.of(4, 1, -2, -1, 1, 2);
        LogisticLoss f = LogisticLoss.of(X, Vector.of(0, 0, 1, 1));
        List<Minimum> all = List.of(
                new Newton().minimise(f, ZERO),
                new TrustRegion().minimise(f, ZERO),
                new Bfgs().minimise(f, ZERO),
                GradientDescent.withStepSize(1).withIterations(3000).minimise(f, ZERO),
                StochasticDescent.with(Schedule.fixed(1)).withEpochs(500).minimise(f, ZERO, Rng.seeded(1)));
        for (Minimum m : all) assertFalse(m.converged(), m.reason());
        Minimum held = new Newton().minimise(LogisticLoss.of(X, Vector.of(0, 0, 1, 1), 0.1), ZERO);
        assertTrue(held.converged() && held.certificate().holds());
    }

    @Test
    void labelsThatAreNotAreNamed() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> LogisticLoss.of(Matrix.identity(2), Vector.of(1, -1)));
        assertEquals("y[1] is -1.0, expected 0 or 1", e.getMessage());
        assertEquals(0, LogisticLoss.of(Matrix.of(1, 1, 1), Vector.of(1)).at(Vector.of(800)), 1e-300);
        assertEquals(800, LogisticLoss.of(Matrix.of(1, 1, 1), Vector.of(0)).at(Vector.of(800)));
    }
}
