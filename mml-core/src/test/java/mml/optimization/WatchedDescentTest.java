package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

/** What whoever calls or watches a descent may do to it. */
class WatchedDescentTest {
    private static final Vector X0 = Vector.of(2, 1);
    private static final List<Minimiser> METHODS = List.of(
            GradientDescent.withStepSize(0.1),
            GradientDescent.with(StepSize.backtracking(1)),
            PreconditionedDescent.by(Matrix.identity(2), StepSize.fixed(0.1)),
            new CoordinateDescent(),
            Momentum.of(0.1, 0.5),
            Adam.withStepSize(0.1),
            new Newton(),
            new TrustRegion(),
            new Bfgs(),
            new LBfgs());

    @Test
    void aConstantFunctionIsLowestEverywhere() {
        for (Minimiser method : METHODS) {
            Minimum m = method.minimise(Expression.parse("0x + 0y + 7"), X0);
            assertEquals(Outcome.CONVERGED, m.outcome(), method.title());
            assertEquals(0, m.iterations());
            assertEquals(0, m.gradient().norm());
        }
    }

    @Test
    void whatAFunctionThrowsIsThrown() {
        IllegalStateException thrown = new IllegalStateException("no more");
        for (Minimiser method : METHODS) {
            var e = assertThrows(IllegalStateException.class, () -> method.minimise(new FailingLater(thrown), X0));
            assertSame(thrown, e, method.title());
        }
    }

    /** ½‖x‖², which fails everywhere but at the start. */
    private record FailingLater(RuntimeException thrown) implements Differentiable {
        @Override
        public double at(Vector x) {
            if (!x.equals(X0)) throw thrown;
            return 0.5 * x.dot(x);
        }

        @Override
        public Vector gradient(Vector x) {
            return x;
        }

        @Override
        public Vector hessianTimes(Vector x, Vector v) {
            return v;
        }
    }

    @Test
    void anInterruptEndsARunAndStaysSet() {
        try {
            for (Minimiser method : METHODS) {
                Thread.currentThread().interrupt();
                Minimum m = method.minimise(Expression.parse("(1 - x)^2 + 100(y - x^2)^2"), X0);
                assertEquals(Outcome.STOPPED, m.outcome(), method.title());
                assertFalse(m.certificate().holds());
                assertTrue(Thread.currentThread().isInterrupted());
            }
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aLongRunIsKeptInFewSteps() {
        Recorder<DescentStep> few = Recorder.atMost(50);
        Minimum m = GradientDescent.withStepSize(1e-4)
                .with(new Stopping(1e-12, 5000))
                .minimise(Expression.parse("x^2 + y^2"), X0, few);
        assertEquals(5000, m.iterations());
        assertTrue(few.trace().size() <= 50);
        assertEquals(5002, few.trace().total());
    }

    @Test
    void aStochasticRunCanBeEndedInTheMiddle() {
        LogisticLoss f = LogisticLoss.of(Matrix.of(4, 1, -2, -1, 1, 2), Vector.of(0, 1, 0, 1));
        int[] seen = {0};
        Tracer<StochasticStep> counting = s -> seen[0]++;
        Minimum m = StochasticDescent.with(Schedule.fixed(0.1))
                .minimise(f, Vector.of(0), Rng.seeded(1), counting.stopWhen(s -> seen[0] > 20));
        assertEquals(Outcome.STOPPED, m.outcome());
        assertTrue(seen[0] < 60);
    }
}
