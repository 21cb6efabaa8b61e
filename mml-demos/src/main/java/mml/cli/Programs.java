package mml.cli;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.PivotRule;
import mml.optimization.QpResult;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import mml.optimization.SimplexStep;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.optimization.ActiveSetScene;
import mml.viz.scene.optimization.PolygonScene;
import org.jspecify.annotations.Nullable;

/** Linear and quadratic programs on the command line. */
final class Programs {
    static final Algorithm LP = Algorithm.of(
                    "lp", "§7.3.1", "A linear program by the simplex method, with multipliers or a proof", Programs::lp)
            .withFields("c", "A", "rowLower", "rowUpper", "xLower", "xUpper")
            .withOptions(() -> List.of(Options.choice(
                    "--rule", PivotRule.class, PivotRule.DANTZIG, "Which variable enters. dantzig without it.")))
            .drawnBy(Programs::polygon);

    static final Algorithm QP = Algorithm.of(
                    "qp",
                    "§7.3.2",
                    "A convex quadratic program by active sets, with multipliers or a proof",
                    Programs::qp)
            .withFields("P", "q", "r", "A", "l", "u")
            .drawnBy(Programs::bowl);

    private static final int MOST_LINES = 12;

    private Programs() {}

    private static LinearProgram linear(Run run) {
        Vector c = run.vector("c");
        LinearProgram free = LinearProgram.minimise(c);
        Matrix A = matrix(run, c.size());
        return new LinearProgram(
                c,
                A,
                bounds(run, "rowLower", A.rows(), Double.NEGATIVE_INFINITY),
                bounds(run, "rowUpper", A.rows(), Double.POSITIVE_INFINITY),
                bounds(run, "xLower", free.n(), 0),
                bounds(run, "xUpper", free.n(), Double.POSITIVE_INFINITY));
    }

    private static Simplex simplex(Run run) {
        return Simplex.with(run.option("--rule", PivotRule.class));
    }

    private static Answer lp(Run run) {
        LpResult result = simplex(run).solve(linear(run), run.trace());
        Answer answer = new Answer(result.certificate());
        if (result instanceof LpResult.Optimal best)
            return answer.put("status", "OPTIMAL")
                    .show("objective", "optimal value ", best.value())
                    .show("x", "x = ", best.x())
                    .show("rowDual", "multipliers λ of the rows = ", best.lambda())
                    .put("reducedCosts", best.reduced());
        if (result instanceof LpResult.Infeasible none) return infeasible(answer, none.farkas(), none.crossed());
        LpResult.Unbounded ray = (LpResult.Unbounded) result;
        return unbounded(answer, ray.x(), ray.ray());
    }

    private static QuadraticProgram quadratic(Run run) {
        Vector q = run.vector("q");
        Matrix A = matrix(run, q.size());
        double r = run.has("r") ? run.vector("r").get(0) : 0;
        return new QuadraticProgram(
                run.problem().get("P").matrix(),
                q,
                r,
                A,
                bounds(run, "l", A.rows(), Double.NEGATIVE_INFINITY),
                bounds(run, "u", A.rows(), Double.POSITIVE_INFINITY));
    }

    private static Answer qp(Run run) {
        QuadraticProgram program = quadratic(run);
        QpResult result = ActiveSet.of(program, run.trace());
        Answer answer = new Answer(result.certificate());
        if (result instanceof QpResult.Optimal best)
            return answer.put("status", "OPTIMAL")
                    .show("objective", "optimal value ", best.value())
                    .show("x", "x = ", best.x())
                    .show("dual", "multipliers λ of the rows = ", best.lambda());
        if (result instanceof QpResult.Infeasible none) {
            String crossed = new LpResult.Infeasible(program.constraints(), none.farkas()).crossed();
            return infeasible(answer, none.farkas(), crossed);
        }
        QpResult.Unbounded ray = (QpResult.Unbounded) result;
        return unbounded(answer, ray.x(), ray.ray());
    }

    private static Matrix matrix(Run run, int n) {
        return run.has("A") ? run.problem().get("A").matrix() : Matrix.zeros(0, n);
    }

    private static Vector bounds(Run run, String name, int n, double standard) {
        return run.has(name) ? run.problem().get(name).bounds(name) : Vector.generate(n, i -> standard);
    }

    private static Answer infeasible(Answer answer, Vector farkas, String crossed) {
        answer.put("status", "INFEASIBLE").put("farkas", farkas);
        return crossed.isEmpty()
                ? answer.say("infeasible: added up with the weights " + Tables.text(farkas)
                        + " the rows contradict the bounds of x")
                : answer.put("crossed", crossed).say("infeasible: a lower bound is above its upper, " + crossed);
    }

    private static Answer unbounded(Answer answer, Vector x, Vector ray) {
        return answer.put("status", "UNBOUNDED")
                .show("x", "unbounded: from x = ", x)
                .show("ray", "along ", ray);
    }

    /** A program of two variables in the form of the book, from corner to corner; its bounds are rows like the others. */
    private static @Nullable Scene polygon(Run run, Canvas canvas) {
        Step end = run.steps().last();
        boolean ended = end instanceof SimplexStep.Optimum
                || end instanceof SimplexStep.Contradiction
                || end instanceof SimplexStep.Ray;
        LinearProgram rows = linear(run).inequalities();
        if (!ended || !isSeen(rows)) return null;
        Trace<SimplexStep> steps = Trace.of(t -> simplex(run).solve(rows, t));
        for (SimplexStep step : steps)
            if (step instanceof SimplexStep.Corner corner && !Portraits.isNear(corner.x())) return null;
        return new PolygonScene(steps, rows.rowUpper(), canvas);
    }

    /** The same over the contours of a quadratic cost. */
    private static @Nullable Scene bowl(Run run, Canvas canvas) {
        Step end = run.steps().last();
        boolean ended = end instanceof QpStep.NoOptimum || (end instanceof QpStep.Multipliers m && m.dropped() < 0);
        QuadraticProgram rows = quadratic(run).inequalities();
        if (!ended || !isSeen(rows.constraints())) return null;
        Trace<QpStep> steps = Trace.of(t -> ActiveSet.of(rows, t));
        for (QpStep step : steps) if (step instanceof QpStep.Point point && !Portraits.isNear(point.x())) return null;
        return new ActiveSetScene(steps, rows.u(), canvas);
    }

    /** Whether lines in the plane, as many as can be numbered. */
    private static boolean isSeen(LinearProgram rows) {
        return rows.n() == 2 && rows.m() > 0 && rows.m() <= MOST_LINES && Portraits.isNear(rows.rowUpper());
    }
}
