package mml.cli;

import java.util.List;
import java.util.stream.IntStream;
import mml.expression.Expression;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.Fit;
import mml.optimization.LevenbergMarquardt;
import mml.optimization.Residuals;

/** Nonlinear least squares on the command line. */
final class Fits {
    static final Algorithm ALGORITHM = Algorithm.of(
                    "nonlinear-least-squares",
                    "§7.1",
                    "The parameters b1, b2, … of a model in x that fit data best",
                    Fits::fit)
            .withFields("model", "x", "y", "start")
            .withOptions(() -> List.of(
                    Options.on("--gauss-newton", "Steps without damping."),
                    Options.number(
                            "--tolerance", "EPS", "1e-9", "The cosine between residuals and Jacobian to come down to."),
                    Options.count("--iterations", "K", "2000", "The most steps to take.")));

    private Fits() {}

    private static Answer fit(Run run) {
        Vector start = run.vector("start");
        List<String> names =
                IntStream.rangeClosed(1, start.size()).mapToObj(k -> "b" + k).toList();
        String[] all = new String[names.size() + 1];
        all[0] = "x";
        for (int j = 0; j < names.size(); j++) all[j + 1] = names.get(j);
        Expression model = Expression.parse(run.problem().get("model").text(0, 0), all);
        Residuals residuals = Residuals.of(model, names, run.vector("x"), run.vector("y"));
        LevenbergMarquardt method =
                run.settings().on("--gauss-newton") ? LevenbergMarquardt.gaussNewton() : new LevenbergMarquardt();
        Stopping stopping =
                new Stopping(run.option("--tolerance", Double.class), run.option("--iterations", Integer.class));
        Fit fit = method.with(stopping).fit(residuals, start, run.trace());
        return new Answer(fit.certificate())
                .show("beta", "β = ", fit.beta())
                .show("residualSumOfSquares", "Σ r² = ", fit.sumOfSquares())
                .put("outcome", fit.outcome().name())
                .put("reason", fit.reason())
                .put("iterations", fit.iterations())
                .put("evaluations", fit.evaluations())
                .put("jacobians", fit.jacobians())
                .say("the fit " + fit.outcome().verb() + " after " + fit.iterations()
                        + (fit.iterations() == 1 ? " step: " : " steps: ") + fit.reason());
    }
}
