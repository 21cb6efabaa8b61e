package mml.hub.widget.ch09;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.spectral.Svd;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.regression.RegressionScene;

/**
 * Maximum likelihood on points of the reader's own, with features of choice: powers, bells, waves.
 *
 * @mml §9.1, Figure 9.1; §9.2.1, Examples 9.3 and 9.4, Figure 9.4
 */
public final class FitWidget extends TraceWidget {
    private static final double DIGITS = 1e15;

    static final DataInput DATA = Samples.curves(2).example("anscombe-4", "Anscombe’s fourth", Samples.ANSCOMBE_4);

    private static final Features FEATURES = new Features("powers", 3, 3);

    private static final Param<String> ALSO = Param.choice(
            "also",
            "Beside maximum likelihood",
            new Option("", "nothing else"),
            new Option("map", "maximum a posteriori"),
            new Option("bayes", "all that is believed: Bayes"));
    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the curve",
            new Option("", "the features"),
            new Option("residuals", "what is left, over x"),
            new Option("histogram", "how often that is left"));

    private static final Prediction WHERE =
            Prediction.of("In which third of the picture will the curve miss a point most?", FitWidget::question);

    public FitWidget() {
        super(
                "fit",
                "The curve under which the data are likeliest",
                WHERE.group(),
                Group.of("Data", DATA),
                FEATURES.group(),
                Group.of(
                        "A prior",
                        ALSO,
                        Believed.B.when(FitWidget::believes),
                        Believed.SIGMA.when(FitWidget::believes)),
                Group.of("Picture", BESIDE));
    }

    private static LinearRegression of(State state) {
        Matrix points = DATA.points(state);
        return LinearRegression.of(
                FEATURES.in(state, points.column(0)), Samples.inputs(points), Samples.observations(points));
    }

    private static Prediction.Asked question(State state) {
        List<Option> options = new ArrayList<>(List.of(
                new Option("left", "left"),
                new Option("middle", "middle"),
                new Option("right", "right"),
                new Option("none", "it hits them all")));
        Matrix points = DATA.points(state);
        LinearRegression fit = of(state);
        Vector y = points.column(1);
        int worst = 0;
        for (int n = 1; n < y.size(); n++)
            if (Math.abs(fit.residual().get(n)) > Math.abs(fit.residual().get(worst))) worst = n;
        double missed = Math.abs(fit.residual().get(worst));
        boolean hit = missed <= 1e-9 * Math.max(1, y.maxNorm());
        String right = hit ? "none" : Samples.third(Samples.across(DATA, state), points.get(worst, 0));
        String words = hit
                ? "there are enough features to go through every point."
                : "point " + (worst + 1) + " at x = " + NumberText.of(points.get(worst, 0)) + " is missed by "
                        + NumberText.of(missed) + ".";
        return new Prediction.Asked(options, right, (guess, is) -> words);
    }

    /** How alike the columns are; beyond what digits can tell there is no number. */
    private static String condition(Matrix Phi, int rank) {
        if (rank < Phi.cols()) return "∞";
        double kappa = Svd.of(Phi).conditionNumber();
        return kappa < DIGITS ? NumberText.significant(kappa, 3) : "above " + NumberText.of(DIGITS);
    }

    private static boolean believes(State state) {
        return !ALSO.in(state).isEmpty();
    }

    private static RegressionScene.Beside beside(State state) {
        return switch (BESIDE.in(state)) {
            case "residuals" -> RegressionScene.Beside.RESIDUALS;
            case "histogram" -> RegressionScene.Beside.HISTOGRAM;
            default -> RegressionScene.Beside.FEATURES;
        };
    }

    @Override
    protected Showing run(State state) {
        Matrix points = DATA.points(state);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        FeatureMap phi = FEATURES.in(state, points.column(0));
        Recorder<RegressionStep> steps = Recorder.all();
        LinearRegression fit = LinearRegression.of(phi, X, y, steps);
        RegressionScene plain = new RegressionScene(steps.trace(), fit, Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1))
                .beside(beside(state));
        BayesianRegression belief = believes(state)
                ? BayesianRegression.prior(phi, Believed.variance(state), Believed.noise(state))
                        .update(X, y)
                : null;
        RegressionScene scene =
                belief == null ? plain : plain.believing(belief, ALSO.in(state).equals("bayes"));
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y) + ";\nLinearRegression.of("
                        + FEATURES.java(state, points.column(0)) + ", X, y).theta();")
                .fact("N", Integer.toString(y.size()))
                .fact("K", Integer.toString(phi.size()))
                .from(1)
                .fact("condition number of Φ", condition(phi.matrix(X), fit.rank()))
                .from(2)
                .fact("‖y − Φθ‖", NumberText.of(fit.residual().norm()))
                .atTheEnd()
                .fact("θ", NumberText.tuple(fit.theta()))
                .fact("σ² of maximum likelihood", NumberText.of(fit.noiseVariance(), y.dot(y)));
        if (belief != null)
            showing.fact("θ with the prior", NumberText.tuple(belief.mean()))
                    .check("θ with the prior checked", belief.certificate().holds());
        if (fit.rank() < phi.size())
            showing.warning("The features have rank " + fit.rank() + " of " + phi.size()
                    + " on these points: many θ fit alike, and this is the shortest.");
        return showing.check(
                "what is left is orthogonal to every feature", fit.certificate().holds());
    }
}
