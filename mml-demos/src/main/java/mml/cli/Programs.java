package mml.cli;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.PivotRule;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;

/** Linear and quadratic programs on the command line. */
final class Programs {
    static final Algorithm LP = Algorithm.of(
                    "lp", "§7.3.1", "A linear program by the simplex method, with multipliers or a proof", Programs::lp)
            .withFields("c", "A", "rowLower", "rowUpper", "xLower", "xUpper")
            .withOptions(() -> List.of(Options.choice(
                    "--rule", PivotRule.class, PivotRule.DANTZIG, "Which variable enters. dantzig without it.")));

    static final Algorithm QP = Algorithm.of(
                    "qp",
                    "§7.3.2",
                    "A convex quadratic program by active sets, with multipliers or a proof",
                    Programs::qp)
            .withFields("P", "q", "r", "A", "l", "u");

    private Programs() {}

    private static Answer lp(Run run) {
        Vector c = run.vector("c");
        LinearProgram free = LinearProgram.minimise(c);
        Matrix A = matrix(run, c.size());
        LinearProgram program = new LinearProgram(
                c,
                A,
                bounds(run, "rowLower", A.rows(), Double.NEGATIVE_INFINITY),
                bounds(run, "rowUpper", A.rows(), Double.POSITIVE_INFINITY),
                bounds(run, "xLower", free.n(), 0),
                bounds(run, "xUpper", free.n(), Double.POSITIVE_INFINITY));
        LpResult result = Simplex.with(run.option("--rule", PivotRule.class)).solve(program, run.trace());
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

    private static Answer qp(Run run) {
        Vector q = run.vector("q");
        Matrix A = matrix(run, q.size());
        double r = run.has("r") ? run.vector("r").get(0) : 0;
        QuadraticProgram program = new QuadraticProgram(
                run.problem().get("P").matrix(),
                q,
                r,
                A,
                bounds(run, "l", A.rows(), Double.NEGATIVE_INFINITY),
                bounds(run, "u", A.rows(), Double.POSITIVE_INFINITY));
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
}
