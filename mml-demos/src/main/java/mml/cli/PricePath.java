package mml.cli;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.regression.FeatureMap;
import mml.regression.ParameterPath;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.text.NumberText;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.regression.PathScene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The parameters of lasso and ridge regression on the command line, while their price falls.
 *
 * @param columns standardised, so that no unit decides what is dear
 * @param y centred
 * @param names of the columns
 */
record PricePath(Matrix columns, Vector y, List<String> names) {
    static final Algorithm ALGORITHM = Algorithm.of(
                    "path",
                    "§9.2.4",
                    "The parameters of lasso and ridge regression while their price falls",
                    PricePath::answer)
            .withFields("X", "y", "degree", "prices", "down")
            .withLayout(Data::layout)
            .withOptions(PricePath::options)
            .drawnBy(PricePath::scene);

    private static final int MOST_LINES = 10; // that can be told apart

    private static List<OptionSpec> options() {
        List<OptionSpec> options = Chapter09.data();
        options.add(Options.on("--ridge", "Pay for the squares of the parameters, not for their sizes."));
        options.add(Options.count("--prices", "S", "25", "How many prices, 2 or more."));
        options.add(Options.number("--down", "D", "1e-4", "The last price over the first, between 0 and 1."));
        return options;
    }

    private static PricePath of(Run run) {
        Matrix X = Data.features(run);
        Vector y = Chapter09.observations(run);
        FeatureMap phi = Chapter09.features(run, X);
        Matrix all = phi.matrix(X);
        if (all.cols() < 2) throw new IllegalArgumentException("degree is 0, expected 1 or more");
        Matrix columns = all.columns(1, all.cols());
        Shapes.vector(y, X.rows(), "y");
        double mean = y.mean();
        return new PricePath(
                Standardiser.of(columns).apply(columns),
                y.map(v -> v - mean),
                phi.names().subList(1, phi.names().size()));
    }

    private static Penalty penalty(Run run) {
        return run.settings().on("--ridge") ? Penalty.RIDGE : Penalty.LASSO;
    }

    private static Answer answer(Run run) {
        PricePath of = of(run);
        int prices = Data.whole(run, "prices", "--prices");
        if (prices < 2) throw new IllegalArgumentException("prices is " + prices + ", expected 2 or more");
        Penalty penalty = penalty(run);
        ParameterPath path =
                ParameterPath.of(of.columns, of.y, penalty, prices, Data.number(run, "down", "--down"), run.trace());
        List<String> order = path.entering().stream().map(of.names::get).toList();
        List<PathStep> points = path.points();
        int S = points.size();
        Answer answer = new Answer(path.certificate())
                .putTexts("features", of.names)
                .put("lambda", Vector.generate(S, s -> points.get(s).lambda()))
                .put("theta", Matrix.ofRows(points.stream().map(PathStep::theta).toArray(Vector[]::new)))
                .put(
                        "residualSumOfSquares",
                        Vector.generate(S, s -> points.get(s).residual()))
                .putTexts("entering", order)
                .say("of standardised columns, λ from "
                        + NumberText.significant(points.get(0).lambda(), 3) + " to "
                        + NumberText.significant(points.get(S - 1).lambda(), 3));
        if (penalty == Penalty.LASSO) answer.say("they come in the order " + String.join(", ", order));
        return answer.say("last θ for " + String.join(", ", of.names) + ": "
                + NumberText.tuple(points.get(S - 1).theta()));
    }

    /** The parameters over their price, as long as their lines can be told apart. */
    private static @Nullable Scene scene(Run run, Canvas canvas) {
        PricePath of = of(run);
        return of.names.size() <= MOST_LINES
                ? new PathScene(run.steps(PathStep.class), penalty(run), of.columns, of.y, of.names, canvas)
                : null;
    }
}
