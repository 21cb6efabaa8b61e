package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DescentTest extends TraceContract<DescentStep> {
    /** Example 7.1. */
    static final Quadratic BOOK = Quadratic.of(Matrix.of(new double[][] {{2, 1}, {1, 20}}), Vector.of(-5, -3));

    static final Vector X0 = Vector.of(-3, -1);
    static final Vector MINIMUM = Vector.of(97.0 / 39, 1.0 / 39);

    @Override
    protected Class<DescentStep> family() {
        return DescentStep.class;
    }

    @Override
    protected Stream<Run<DescentStep>> runs() {
        return Stream.of(
                t -> GradientDescent.withStepSize(0.085).withIterations(3).minimise(BOOK, X0, t),
                t -> new Bfgs().withIterations(2).minimise(BOOK, X0, t),
                t -> Adam.withStepSize(0.1).withIterations(2).minimise(BOOK, X0, t),
                t -> new TrustRegion().withIterations(2).minimise(BOOK, X0, t),
                t -> new Newton().withIterations(2).minimise(BOOK, X0, t),
                t -> Momentum.of(0.04, 0.5).withIterations(2).minimise(BOOK, X0, t),
                t -> GradientDescent.with(StepSize.undoAndGrow(0.1))
                        .withIterations(3)
                        .minimise(BOOK, X0, t));
    }

    static List<Iterate> iterates(Minimiser method, Differentiable f, Vector x0) {
        List<Iterate> all = new ArrayList<>();
        Trace<DescentStep> trace = Trace.of(t -> method.minimise(f, x0, t));
        trace.forEach(s -> {
            if (s instanceof Iterate i) all.add(i);
        });
        return all;
    }

    private static void close(double[] expected, Vector x) {
        assertArrayEquals(expected, x.toArray(), 1e-12);
    }

    @Test
    void theFirstStepsOfExample71() {
        List<Iterate> x = iterates(GradientDescent.withStepSize(0.085), BOOK, X0);
        close(new double[] {-1.98, 1.21}, x.get(1).x());
        assertArrayEquals(new double[] {-1.32125, -0.4237}, x.get(2).x().toArray(), 5e-5);
        Minimum m = GradientDescent.withStepSize(0.085).minimise(BOOK, X0);
        assertEquals(Outcome.CONVERGED, m.outcome());
        assertTrue(m.x().isClose(MINIMUM, 1e-8), m.x().format(17));
        assertTrue(m.certificate().holds(), m.certificate().toString());
        assertEquals(StationaryPoint.Kind.MINIMUM, m.kind().kind());
    }

    @Test
    void aFormulaAndJavaGiveTheSameSteps() {
        Expression text = Expression.parse("x1^2 + x1*x2 + 10x2^2 - 5x1 - 3x2");
        Differentiable java = Differentiable.of(x -> x[0].times(x[0])
                .plus(x[0].times(x[1]))
                .plus(x[1].times(x[1]).times(10))
                .minus(x[0].times(5))
                .minus(x[1].times(3)));
        Minimum a = GradientDescent.withStepSize(0.085).minimise(text, X0);
        Minimum b = GradientDescent.withStepSize(0.085).minimise(java, X0);
        assertTrue(a.converged() && b.converged());
        assertTrue(a.x().isClose(b.x(), 1e-9) && a.x().isClose(MINIMUM, 1e-8));
    }

    /** Beyond 2/λ_max = 0.0997238… it goes down at first, and diverges all the same. */
    @Test
    void pastTheEdgeItFirstFallsThenDiverges() {
        List<Iterate> x = iterates(GradientDescent.withStepSize(0.1), BOOK, X0);
        close(new double[] {-1.8, 1.6}, x.get(1).x());
        close(new double[] {-1.1, -1.12}, x.get(2).x());
        assertEquals(30.16, x.get(1).value(), 1e-12);
        assertEquals(23.846, x.get(2).value(), 1e-12);
        assertEquals(13.857670450657787, x.get(10).value(), 1e-10);
        assertEquals(24.444456, x.get(50).value(), 1e-6);
        assertEquals(47.07973, x.get(100).value(), 1e-5);
        Minimum m = GradientDescent.withStepSize(0.1).minimise(BOOK, X0);
        assertEquals(Outcome.DIVERGED, m.outcome());
        assertFalse(m.certificate().holds());
        double least = x.stream().mapToDouble(Iterate::value).min().orElseThrow();
        assertEquals(least, m.value());
    }

    @Test
    void theBestFixedStepLeavesThePartOfTheTheory() {
        double root = Math.sqrt(18 * 18 + 4); // of the eigenvalues of [[2, 1], [1, 20]]
        double kappa = (22 + root) / (22 - root);
        List<Iterate> x = iterates(GradientDescent.withStepSize(1.0 / 11), BOOK, X0);
        double rate = x.get(60).x().minus(MINIMUM).norm()
                / x.get(59).x().minus(MINIMUM).norm();
        assertEquals((kappa - 1) / (kappa + 1), rate, 1e-6);
        assertEquals(0.8232, rate, 1e-4);
    }

    @Test
    void exactLineSearchOnTheBooksQuadratic() {
        List<Iterate> x = iterates(GradientDescent.with(StepSize.exact()), BOOK, X0);
        assertEquals(5.0 / 88, x.get(1).stepSize(), 1e-15);
        close(new double[] {-51.0 / 22, 21.0 / 44}, x.get(1).x());
        assertEquals(5.0 / 22, x.get(2).stepSize(), 1e-14);
        for (int k = 1; k < 8; k++)
            assertEquals(0, x.get(k).gradient().dot(x.get(k - 1).gradient()), 1e-10);
    }

    @Test
    void allRulesOfStepsFindTheMinimum() {
        for (StepSize size : List.of(
                StepSize.fixed(0.05),
                StepSize.decreasing(0.09, 0.001),
                StepSize.undoAndGrow(1),
                StepSize.backtracking(1),
                StepSize.exact())) {
            Minimum m = GradientDescent.with(size).minimise(BOOK, X0);
            assertTrue(m.converged(), size.title() + ": " + m.reason());
            assertTrue(m.x().isClose(MINIMUM, 1e-7), size.title());
            assertTrue(m.certificate().holds());
        }
    }

    @Test
    void stepsThatAreUndoneAreSeenAndFGrowsByRoundingAtMost() {
        List<DescentStep> steps = new ArrayList<>();
        GradientDescent.with(StepSize.undoAndGrow(1)).minimise(BOOK, X0, steps::add);
        assertTrue(steps.stream().anyMatch(s -> s instanceof DescentStep.Trial t && !t.accepted()));
        double before = Double.MAX_VALUE;
        for (DescentStep s : steps)
            if (s instanceof Iterate i) {
                assertTrue(i.value() <= before + 1e-14);
                before = i.value();
            }
    }

    /** φ of the first step is a parabola: −23, −10 and 124 above the start at 0.05, 0.1 and 0.2, and 820 γ is promised. */
    @Test
    void aSearchKeepsThePartOfThePromiseThatIsAsked() {
        double[] parts = {StepSize.ARMIJO, 0.1, 0.3};
        double[] taken = {0.1, 0.1, 0.05};
        for (int i = 0; i < parts.length; i++) {
            List<DescentStep> steps = new ArrayList<>();
            GradientDescent.with(StepSize.backtracking(0.2, parts[i])).minimise(BOOK, X0, steps::add);
            Iterate from = (Iterate) steps.get(1);
            for (DescentStep step : steps) {
                if (step instanceof Iterate x) {
                    if (x.k() == 1) assertEquals(taken[i], x.stepSize());
                    from = x;
                } else if (step instanceof DescentStep.Trial t
                        && from.gradient().norm() > 1e-3) {
                    double line = from.value()
                            - parts[i] * t.stepSize() * from.gradient().dot(from.gradient());
                    assertEquals(t.value() <= line, t.accepted(), t.toString());
                }
            }
            assertTrue(from.k() > 1);
        }
        for (double part : new double[] {0, 1, -0.1, Double.NaN})
            assertThrows(IllegalArgumentException.class, () -> StepSize.backtracking(1, part));
        Minimum careful = GradientDescent.with(StepSize.backtracking(1, 0.9)).minimise(BOOK, X0);
        assertTrue(careful.converged() && careful.certificate().holds(), careful.reason());
    }

    @Test
    void aStartWithoutAValueIsRefused() {
        Differentiable log = Differentiable.of(Expression.parse("log(x1) + x2^2"));
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> GradientDescent.withStepSize(0.1).minimise(log, Vector.of(-1, 2)));
        assertEquals("f(x0) is NaN at x0 = (−1, 2), expected a start where it is finite", e.getMessage());
    }

    @Test
    void aValueThatIsLostLaterShortensTheStepOrEndsTheRun() {
        Differentiable f = Differentiable.of(Expression.parse("x1 - log(x1)"));
        Minimum m = GradientDescent.with(StepSize.backtracking(50)).minimise(f, Vector.of(30));
        assertTrue(m.converged() && Math.abs(m.x().get(0) - 1) < 1e-7, m.reason());
        Minimum lost = GradientDescent.withStepSize(64).minimise(f, Vector.of(30));
        assertEquals(Outcome.NOT_FINITE, lost.outcome());
        assertEquals(Vector.of(30), lost.x());
    }

    @Test
    void whatHasNoMinimumIsNeverConverged() {
        for (String f : List.of("x^3", "-x^2", "-x", "exp(x)", "-log(1+x^2)")) {
            Differentiable g = Differentiable.of(Expression.parse(f));
            for (StepSize size : List.of(
                    StepSize.fixed(0.5), StepSize.fixed(100), StepSize.undoAndGrow(1), StepSize.backtracking(1))) {
                Minimum m = GradientDescent.with(size).withTolerance(1e-4).minimise(g, Vector.of(1));
                assertFalse(m.converged(), f + " by " + size.title() + ": " + m.reason());
                assertFalse(m.certificate().holds());
            }
        }
    }

    @Test
    void aGradientOfAnotherLengthIsRefusedWithBoth() {
        Differentiable wrong = given(x -> x.dot(x), x -> Vector.of(1, 2, 3));
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> GradientDescent.withStepSize(0.1).minimise(wrong, Vector.of(1, 1)));
        assertEquals("the gradient of f has 3 entries, expected 2 as x", e.getMessage());
    }

    @Test
    void aGradientOfTheWrongSignIsNotGoneAlong() {
        Differentiable wrong = given(x -> x.dot(x), x -> x.times(-2));
        for (StepSize size : List.of(StepSize.undoAndGrow(1), StepSize.backtracking(1))) {
            Minimum m = GradientDescent.with(size).minimise(wrong, Vector.of(3, 1));
            assertEquals(Outcome.BREAKDOWN, m.outcome());
            assertTrue(m.reason().contains("its gradient is wrong"), m.reason());
            assertEquals(Vector.of(3, 1), m.x());
        }
        Minimum fixed = GradientDescent.withStepSize(0.1).minimise(wrong, Vector.of(3, 1));
        assertEquals(Outcome.DIVERGED, fixed.outcome());
    }

    static Differentiable given(
            java.util.function.ToDoubleFunction<Vector> value, java.util.function.UnaryOperator<Vector> gradient) {
        return new Differentiable() {
            @Override
            public double at(Vector x) {
                return value.applyAsDouble(x);
            }

            @Override
            public Vector gradient(Vector x) {
                return gradient.apply(x);
            }

            @Override
            public Vector hessianTimes(Vector x, Vector v) {
                return gradient(x.plus(1e-6, v)).minus(gradient(x)).times(1e6);
            }
        };
    }

    @Test
    void badSettingsAreRefused() {
        for (double gamma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> GradientDescent.withStepSize(gamma));
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientDescent.withStepSize(1).withTolerance(-1));
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientDescent.withStepSize(1).withIterations(-1));
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientDescent.withStepSize(1).minimise(BOOK, Vector.of()));
    }

    @Test
    void aHugeStepDiverges() {
        Minimum m = GradientDescent.withStepSize(1e300).minimise(BOOK, X0);
        assertTrue(m.outcome() == Outcome.DIVERGED || m.outcome() == Outcome.NOT_FINITE, m.reason());
        assertEquals(X0, m.x());
    }

    @Test
    void aStartAtAStationaryPointEndsAtOnceAndIsNotCalledAMinimum() {
        Minimum saddle = GradientDescent.withStepSize(0.1).minimise(Expression.parse("x^2 - y^2"), Vector.of(0, 0));
        assertEquals(0, saddle.iterations());
        assertEquals(StationaryPoint.Kind.SADDLE, saddle.kind().kind());
        Minimum maximum = GradientDescent.withStepSize(0.1).minimise(Expression.parse("-x^2"), Vector.of(0));
        assertEquals(StationaryPoint.Kind.MAXIMUM, maximum.kind().kind());
        for (String f : List.of("x^3 - 3 x y^2", "x^4 + y^4", "x^3 + y^2"))
            assertEquals(
                    StationaryPoint.Kind.UNDECIDED,
                    StationaryPoint.of(Differentiable.of(Expression.parse(f)), Vector.of(0, 0))
                            .kind());
        Minimum constant = GradientDescent.withStepSize(0.1).minimise(Expression.parse("0x + 7"), Vector.of(3));
        assertTrue(constant.converged());
    }

    /** A function times a small number is no nearer to its minimum. */
    @Test
    void aSmallFunctionHasNotConvergedAtTheStart() {
        Minimum m = GradientDescent.with(StepSize.exact()).minimise(Expression.parse("1e-12 (x - 1)^2"), Vector.of(0));
        assertTrue(m.converged());
        assertEquals(1, m.x().get(0), 1e-7);
    }

    @Test
    void whoWatchesMayEndTheRun() {
        List<DescentStep> seen = new ArrayList<>();
        Tracer<DescentStep> enough =
                ((Tracer<DescentStep>) seen::add).stopWhen(s -> s instanceof Iterate i && i.k() == 4);
        Minimum m = GradientDescent.withStepSize(0.085).minimise(BOOK, X0, enough);
        assertEquals(Outcome.STOPPED, m.outcome());
        assertEquals(4, m.iterations());
    }

    @Test
    void evaluationsAreCounted() {
        int[] asked = new int[2];
        Differentiable counted = given(
                x -> {
                    asked[0]++;
                    return BOOK.at(x);
                },
                x -> {
                    asked[1]++;
                    return BOOK.gradient(x);
                });
        Minimum m = GradientDescent.with(StepSize.backtracking(1)).minimise(counted, X0);
        assertEquals(asked[0], m.values());
        assertEquals(asked[1], m.gradients());
    }

    @Property(seed = "1")
    void neverConvergedWithALargeGradient(
            @ForAll @DoubleRange(min = 0.01, max = 3) double gamma, @ForAll @DoubleRange(min = -5, max = 5) double x0) {
        Differentiable f = Differentiable.of(Expression.parse("x^4 + 7x^3 + 5x^2 - 17x + 3"));
        Minimum m = GradientDescent.withStepSize(gamma).withIterations(300).minimise(f, Vector.of(x0));
        assertEquals(m.value(), f.at(m.x()));
        assertEquals(m.converged(), m.certificate().holds());
        if (m.converged()) assertTrue(f.gradient(m.x()).norm() <= 1e-8);
        assertTrue(m.value() <= f.at(Vector.of(x0)));
    }
}
