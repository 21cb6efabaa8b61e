package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.BayesianStep;
import mml.regression.FeatureMap;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.regression.BayesianScene;

/**
 * What is believed of a line or polynomial, before the data and after each of them, in whatever order they come.
 *
 * @mml §9.3, Examples 9.7 and 9.8, Figures 9.8 to 9.11
 */
public final class BeliefWidget extends TraceWidget {
    static final DataInput DATA = Samples.pairs(1)
            .example("line", "Eight points about a line", Samples.LINE)
            .example("gap", "Nothing known in the middle", "-3,-1.2;-2.5,-0.6;-2.2,-0.9;2.1,0.4;2.6,1.1;3,0.9")
            .example("two", "Two points", "-1,-0.5;1,0.8")
            .outdates("step");
    private static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(0, 3, "1"), 1).outdates("step");
    private static final Param<String> ORDER = Param.choice(
                    "order",
                    "The data come",
                    new Option("", "as they stand"),
                    new Option("back", "the last one first"),
                    new Option("out", "the outer ones first"))
            .outdates("step");

    private static final Prediction WHERE =
            Prediction.of("Where will the curve be known best in the end?", BeliefWidget::question);

    public BeliefWidget() {
        super(
                "belief",
                "What is believed, datum by datum",
                WHERE.group(),
                Group.of("Data", DATA, ORDER),
                Group.of("Belief", DEGREE, Believed.B, Believed.SIGMA));
    }

    private static BayesianRegression prior(State state) {
        return BayesianRegression.prior(
                FeatureMap.polynomial(DEGREE.in(state)), Believed.variance(state), Believed.noise(state));
    }

    /** The points in the order asked for. */
    private static Matrix points(State state) {
        Matrix points = DATA.points(state);
        int N = points.rows();
        return switch (ORDER.in(state)) {
            case "back" -> Matrix.generate(N, 2, (n, d) -> points.get(N - 1 - n, d));
            case "out" -> Matrix.generate(N, 2, (n, d) -> points.get(n % 2 == 0 ? n / 2 : N - 1 - n / 2, d));
            default -> points;
        };
    }

    private static BayesianRegression posterior(State state) {
        Matrix points = points(state);
        return prior(state).update(Samples.inputs(points), Samples.observations(points));
    }

    private static Prediction.Asked question(State state) {
        BayesianRegression posterior = posterior(state);
        Scale across = Scale.roomy(0.12, DATA.points(state).column(0).toArray());
        double best = across.min();
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int s = 0; s <= 90; s++) {
            double at = across.min() + s / 90.0 * (across.max() - across.min());
            double variance = posterior.function(Vector.of(at)).variance();
            most = Math.max(most, variance);
            if (variance < least) {
                least = variance;
                best = at;
            }
        }
        boolean alike = most - least <= 1e-9 * most;
        double share = across.share(best);
        String right = alike ? "alike" : share < 1.0 / 3 ? "left" : share <= 2.0 / 3 ? "middle" : "right";
        String words = alike
                ? "a constant is known equally well everywhere."
                : "the band is narrowest near x = " + NumberText.significant(best, 2)
                        + ", where the standard deviation is " + NumberText.significant(Math.sqrt(least), 3) + ".";
        return new Prediction.Asked(
                List.of(
                        new Option("left", "in the left third"),
                        new Option("middle", "in the middle"),
                        new Option("right", "in the right third"),
                        new Option("alike", "equally well everywhere")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Matrix points = points(state);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        BayesianRegression prior = prior(state);
        Recorder<BayesianStep> steps = Recorder.all();
        BayesianRegression posterior = prior.update(X, y, steps);
        Trace<BayesianStep> trace = steps.trace();
        BayesianScene scene = new BayesianScene(trace, prior.features(), Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1));
        Matrix back = Matrix.generate(points.rows(), 2, (n, d) -> points.get(points.rows() - 1 - n, d));
        BayesianRegression other = prior.update(Samples.inputs(back), Samples.observations(back));
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .each((step, view) -> {
                    BayesianStep belief = trace.get(step);
                    int K = belief.m().size();
                    view.fact("m", NumberText.tuple(belief.m(), 1))
                            .fact(
                                    "standard deviations",
                                    NumberText.tuple(Vector.generate(
                                            K, k -> Math.sqrt(belief.S().get(k, k)))));
                    if (belief instanceof BayesianStep.Datum d)
                        view.fact("log density of this datum before", NumberText.of(d.logPredictive()));
                })
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y)
                        + ";\nBayesianRegression.prior(FeatureMap.polynomial(" + DEGREE.in(state) + "), "
                        + Believed.variance(state) + ", " + Believed.noise(state)
                        + ").update(X, y).function(Vector.of(0));")
                .atTheEnd()
                .fact("log evidence", NumberText.of(posterior.logEvidence()))
                .check("posterior checked", posterior.certificate().holds())
                .check(
                        "the other way round it is the same",
                        other.mean()
                                .isClose(
                                        posterior.mean(),
                                        1e-8 * (1 + posterior.mean().maxNorm())));
    }
}
