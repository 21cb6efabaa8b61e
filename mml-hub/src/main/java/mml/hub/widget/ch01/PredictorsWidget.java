package mml.hub.widget.ch01;

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
import mml.regression.PredictorStep;
import mml.regression.TwoPredictors;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.regression.PredictorScene;

/**
 * One data set and two predictors: a line that is first tried by hand, and a distribution.
 *
 * @mml §1.1; §8.1.2, Figure 8.1; §8.1.3, Figure 8.2
 */
public final class PredictorsWidget extends TraceWidget {
    static final DataInput DATA = DataInput.points(2)
            .checked(data -> {
                Matrix X = data.X();
                if (X.cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed, x and y.");
                for (int n = 1; n < X.rows(); n++) if (X.get(n, 0) != X.get(0, 0)) return data;
                throw new IllegalArgumentException("Two different x are needed for a line.");
            })
            .example("practice", "Hours of practice and points", "1,31;2,38;2.5,33;3,45;4,44;4.5,52;5.5,50;6,59")
            .example("few", "Three points", "1,2;2,2.6;4,3.1")
            .example("exact", "Points on a line", "0,1;1,3;2,5;3,7")
            .outdates("step");
    private static final Param<Double> SLOPE = Param.decimal("slope", "Turn your line", new Range(-10, 10, "0.5"), 0.0)
            .outdates("step");
    private static final Param<Integer> WHERE = Param.count(
                    "at", "Ask at x, in % of the picture", new Range(0, 100, "5"), 85)
            .outdates("step");

    private static final Prediction LESS_SURE = Prediction.of(
            "Where is the second predictor less sure?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("amid", "amid the data"),
                            new Option("far", "far away from them"),
                            new Option("alike", "equally sure everywhere")),
                    "far",
                    (guess, right) ->
                            "the noise is the same everywhere, but the line is known best amid the data and less and less"
                                    + " beyond them. Step to see the band."));

    public PredictorsWidget() {
        super(
                "predictors",
                "One data set, two predictors",
                LESS_SURE.group(),
                Group.of("Data", DATA),
                Group.of("Line and question", SLOPE, WHERE));
    }

    @Override
    protected Showing run(State state) {
        Matrix points = DATA.points(state);
        Vector x = points.column(0);
        Vector y = points.column(1);
        Scale across = Scale.roomy(0.12, x.toArray());
        Scale up = Scale.roomy(0.35, y.toArray());
        double slope = 0.2 * SLOPE.in(state) * (up.max() - up.min()) / (across.max() - across.min());
        double at = across.min() + 0.01 * WHERE.in(state) * (across.max() - across.min());
        Recorder<PredictorStep> steps = Recorder.all();
        TwoPredictors both = TwoPredictors.of(x, y, slope, at, steps);
        Trace<PredictorStep> trace = steps.trace();
        PredictorScene scene = new PredictorScene(trace, x, y, at, Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1));
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .fact("x asked for", NumberText.significant(at, 3))
                .each((step, view) -> {
                    PredictorStep now = trace.get(step);
                    view.fact("θ", NumberText.tuple(now.theta()))
                            .fact("ŷ", NumberText.significant(now.prediction(), 4));
                    if (now instanceof PredictorStep.Distributed p)
                        view.fact("standard deviation", NumberText.significant(Math.sqrt(p.variance()), 3));
                })
                .java("Vector x = " + Calls.vector(x) + ";\nVector y = " + Calls.vector(y)
                        + ";\nTwoPredictors.of(x, y, 0, " + Numbers.significant(at, 3)
                        + ", Tracer.off()).distribution().observation(Vector.of(" + Numbers.significant(at, 3) + "));")
                .atTheEnd()
                .check(
                        "line and belief checked",
                        both.function().certificate().holds()
                                && both.distribution().certificate().holds());
    }
}
