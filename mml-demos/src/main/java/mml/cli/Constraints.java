package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.Kkt;
import mml.optimization.LagrangeStep;
import mml.text.Count;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.optimization.LagrangeScene;
import mml.viz.scene.optimization.Landscape;
import org.jspecify.annotations.Nullable;

/** Minima under constraints on the command line. */
final class Constraints {
    static final Algorithm LAGRANGE = Algorithm.of(
                    "lagrange",
                    "§7.2",
                    "The minimum of a function under constraints, with its multipliers",
                    Constraints::lagrange)
            .withFields("function", "constraints", "x0")
            .withOptions(() -> List.of(
                    Options.number("--tolerance", "EPS", "1e-10", "How well the conditions have to hold."),
                    Options.count("--iterations", "K", "200", "The most steps to take.")))
            .drawnBy(Constraints::way);

    private static final double BESIDE = 0.8; // of the way, free around it, for what bounds it

    private Constraints() {}

    private static Answer lagrange(Run run) {
        Vector x0 = run.vector("x0");
        ConstrainedProblem problem = problem(run);
        Stopping stopping =
                new Stopping(run.option("--tolerance", Double.class), run.option("--iterations", Integer.class));
        ConstrainedNewton.Result found = new ConstrainedNewton().with(stopping).minimise(problem, x0, run.trace());
        Kkt kkt = found.kkt();
        Answer answer =
                new Answer(found.certificate()).show("x", "x = ", found.x()).show("f", "f(x) = ", found.value());
        if (problem.m() > 0) answer.show("lambda", "λ, of the inequalities ≤ 0, = ", kkt.lambda());
        if (problem.p() > 0) answer.show("mu", "μ, of the equations, = ", kkt.mu());
        return answer.put("stationarity", kkt.stationarity())
                .put("violation", kkt.primal())
                .put("negativity", kkt.dual())
                .put("complementarity", kkt.complementarity())
                .put("outcome", found.outcome().name())
                .put("reason", found.reason())
                .put("iterations", found.iterations())
                .say("Newton's method for Lagrange's conditions "
                        + found.outcome().verb() + " after " + Count.of(found.iterations(), "step") + ": "
                        + found.reason())
                .say("‖∇L‖ = " + Tables.number(kkt.stationarity()) + ", constraints broken by "
                        + Tables.number(kkt.primal()) + ", λ below 0 by " + Tables.number(kkt.dual()) + ", |λg| = "
                        + Tables.number(kkt.complementarity()));
    }

    private static ConstrainedProblem problem(Run run) {
        return ConstrainedProblem.parse(run.vector("x0").size(), text(run), constraints(run));
    }

    /** The way over the contours of two variables. */
    private static @Nullable Scene way(Run run, Canvas canvas) {
        List<Vector> way = new ArrayList<>();
        for (LagrangeStep step : run.steps(LagrangeStep.class))
            if (step instanceof LagrangeStep.Point point) way.add(point.x());
        if (way.isEmpty() || way.get(0).size() != 2 || !way.stream().allMatch(Portraits::isNear)) return null;
        ConstrainedProblem problem = problem(run);
        Expression f = Expression.parse(text(run))
                .over(ConstrainedProblem.variables(2, text(run), constraints(run))
                        .toArray(String[]::new));
        Landscape ground = Landscape.of(f, around(way, 0), around(way, 1));
        return new LagrangeScene(ground, problem, run.steps(LagrangeStep.class), canvas);
    }

    private static Scale around(List<Vector> way, int entry) {
        return Scale.roomy(BESIDE, way.stream().mapToDouble(x -> x.get(entry)).toArray());
    }

    private static String text(Run run) {
        Cells cells = run.problem().get("function");
        if (cells.rows() != 1 || cells.cols() != 1)
            throw new IllegalArgumentException("function is a table, expected one text such as \"x^2 + y^2\"");
        return cells.text(0, 0);
    }

    /** One text, or a list of them; without the field there are none. */
    private static String[] constraints(Run run) {
        if (!run.has("constraints")) return new String[0];
        Cells cells = run.problem().get("constraints");
        String[] all = new String[cells.rows() * cells.cols()];
        for (int k = 0; k < all.length; k++) all[k] = cells.text(k / cells.cols(), k % cells.cols());
        return all;
    }
}
