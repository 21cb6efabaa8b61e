package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.ConvexConjugate;
import mml.optimization.DualFunction;
import mml.optimization.DualStep;
import mml.optimization.FiniteSum;
import mml.optimization.Kkt;
import mml.optimization.KktStep;
import mml.optimization.LagrangeStep;
import mml.optimization.LegendreStep;
import mml.optimization.Quadratic;
import mml.optimization.Schedule;
import mml.optimization.StochasticDescent;
import mml.optimization.StochasticStep;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.junit.jupiter.api.Test;

/** What constraints, supporting lines and noise look like. */
class ConstraintScenesTest {
    private static final Canvas PHONE = new Canvas(480, 620, 15).bare();
    private static final Scale AXIS = Scale.linear(-2, 2);

    private static void inside(Scene... scenes) {
        for (Scene scene : scenes)
            for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
    }

    private static KktScene kkt(ConstrainedProblem problem, Vector x, Canvas canvas) {
        Landscape f = Landscape.of(problem.f(), List.of("x", "y"), AXIS, AXIS);
        Trace<KktStep> trace = Trace.of(t -> Kkt.at(problem, x, 1e-6, t));
        return new KktScene(f, problem, trace, canvas);
    }

    @Test
    void atTheMinimumTheGradientsAreParallel() {
        ConstrainedProblem circle = ConstrainedProblem.parse("x + y", "x^2 + y^2 = 2");
        ConstrainedProblem box =
                ConstrainedProblem.parse("x^2 + x*y + 2y^2 + 5x + 3y", "x <= 1", "x >= -1", "y <= 1", "y >= -1");
        Golden.frames("kkt", kkt(circle, Vector.of(1, -1), Canvas.WIDE), 3);
        Golden.frames("kkt-box", kkt(box, Vector.of(-1, -0.5), Canvas.WIDE), 3);
        inside(
                kkt(circle, Vector.of(-1, -1), PHONE),
                kkt(circle, Vector.of(0, 0), PHONE),
                kkt(box, Vector.of(2, 2), PHONE),
                kkt(box, Vector.of(0, 0), Canvas.WIDE));
        String words = kkt(circle, Vector.of(-1, -1), PHONE).frame(3).picture().description();
        assertTrue(words.contains("All four conditions hold exactly"), words);
    }

    private static LagrangeScene newton(ConstrainedProblem problem, Vector x0, Canvas canvas) {
        Trace<LagrangeStep> trace = Trace.of(t -> new ConstrainedNewton().minimise(problem, x0, t));
        return new LagrangeScene(Landscape.of(problem.f(), List.of("x", "y"), AXIS, AXIS), problem, trace, canvas);
    }

    @Test
    void newtonsMethodComesToThePointWhereTheGradientsAreParallel() {
        ConstrainedProblem circle = ConstrainedProblem.parse("x + y", "x^2 + y^2 = 2");
        ConstrainedProblem half = ConstrainedProblem.parse("x^2 + 2 y^2", "x + y >= 1");
        LagrangeScene way = newton(circle, Vector.of(-1.5, 0.2), Canvas.WIDE);
        Golden.frames("lagrange", way, way.frames() - 1);
        inside(
                newton(circle, Vector.of(-1.5, 0.2), PHONE),
                newton(half, Vector.of(1.5, 1.5), PHONE),
                newton(ConstrainedProblem.parse("x^2 + y^2"), Vector.of(1.5, 1.5), Canvas.WIDE));
        assertTrue(way.frame(way.frames() - 1).picture().description().endsWith(" x = (−1, −1)."), "where it ends");
        assertThrows(
                IllegalArgumentException.class,
                () -> newton(ConstrainedProblem.parse("x + y + z", "x^2 + y^2 + z^2 = 1"), Vector.of(1, 0, 0), PHONE));
    }

    @Test
    void linesSupportTheGraph() {
        ConvexConjugate f = ConvexConjugate.of(Expression.parse("x^4 - 2x^2 + x/3"), -1.6, 1.6);
        Trace<LegendreStep> trace = Trace.of(t -> f.lines(Vector.of(-3, -1, 0, 0.3, 1, 3), t));
        Golden.frames("support", new SupportScene(trace), 4);
        Trace<LegendreStep> flat = Trace.of(
                t -> ConvexConjugate.of(Expression.parse("0x + 1"), 1, 2).lines(Vector.of(0), t));
        inside(new SupportScene(trace, PHONE), new SupportScene(flat, PHONE), new SupportScene(flat));
        Trace<LegendreStep> cut = Trace.of(t -> t.step(trace.get(1)));
        assertThrows(IllegalArgumentException.class, () -> new SupportScene(cut));
    }

    private static DualScene dual(ConstrainedProblem problem, Canvas canvas, double... lambda) {
        List<Vector> all = DoubleStream.of(lambda).mapToObj(v -> Vector.of(v)).toList();
        Trace<DualStep> trace =
                Trace.of(t -> DualFunction.of(problem, Vector.of(0.5, 0.25)).along(all, t));
        return new DualScene(Landscape.of(problem.f(), List.of("x", "y"), AXIS, AXIS), problem, trace, canvas);
    }

    @Test
    void theDualComesUpToTheOptimumAndNoFurther() {
        ConstrainedProblem disc = ConstrainedProblem.parse("x + y", "x^2 + y^2 <= 2");
        Golden.frames("dual", dual(disc, Canvas.WIDE, 0, 0.25, 0.5, 0.75, 1), 3);
        ConstrainedProblem line = ConstrainedProblem.parse("x^2 + y^2", "x + y = 1");
        inside(dual(disc, PHONE, 0, 0.25, 0.5, 1), dual(line, PHONE, -2, -1, 0), dual(line, Canvas.WIDE, -2, -1, 0));
        ConstrainedProblem two = ConstrainedProblem.parse("x^2 + y^2", "x >= 1", "y >= 1");
        assertThrows(IllegalArgumentException.class, () -> dual(two, PHONE));
    }

    @Test
    void noiseAroundTheMinimum() {
        FiniteSum f = FiniteSum.of(List.<Differentiable>of(
                Quadratic.of(Matrix.of(2, 2, 1, 0, 0, 0), Vector.of(-1, 0)),
                Quadratic.of(Matrix.of(2, 2, 1, 1, 1, 1), Vector.of(0.5, 0.5)),
                Quadratic.of(Matrix.of(2, 2, 1, -1, -1, 1), Vector.of(0.3, 0.3))));
        Landscape ground = Landscape.of(f, List.of("θ_0", "θ_1"), AXIS, AXIS);
        Trace<StochasticStep> trace = Trace.of(t -> StochasticDescent.with(Schedule.fixed(0.3))
                .withEpochs(4)
                .minimise(f, Vector.of(-1.5, 1.5), Rng.seeded(2), t));
        Golden.frames("noise", new NoiseScene(ground, trace), trace.size() - 1);
        Trace<StochasticStep> away = Trace.of(t -> StochasticDescent.with(Schedule.fixed(5))
                .withEpochs(3)
                .minimise(f, Vector.of(-1.5, 1.5), Rng.seeded(2), t));
        inside(new NoiseScene(ground, trace, PHONE), new NoiseScene(ground, away, PHONE));
    }
}
