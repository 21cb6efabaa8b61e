package mml.hub.widget.ch12;

import mml.hub.widget.Calls;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.svm.ConvexHulls;
import mml.svm.HullStep;
import mml.svm.Kernel;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.svm.HullScene;

/**
 * The dual seen in the plane: the nearest points of the two hulls. Hulls that meet are reduced until they do not: no point
 * may have more than the share μ.
 *
 * @mml §12.3.2, Figure 12.9
 */
public final class HullWidget extends TraceWidget {
    private static final int STEPS = 30;
    private static final int MOST = 10;

    private static final DataInput DATA = DataInput.classes()
            .example("six", "Six points", Samples.SIX)
            .example("seven", "Seven points, one in the way", Samples.SEVEN)
            .example("xor", "XOR: the hulls cross", Samples.XOR)
            .example("iris", "Petals of two species of iris", Samples.IRIS)
            .outdates("step", "m");
    private static final Param<Integer> SHARED = Param.count(
                    "m", "Shared by at least 1/μ points", new Range(1, MOST, "1"), 1)
            .outdates("step");

    private record Hulls(DataText data, double mu, ConvexHulls hulls, Trace<HullStep> trace) {}

    private static final Memo<State, Hulls> HULLS = new Memo<>(state -> {
        DataText data = DATA.in(state);
        Vector y = Classes.signs(data);
        int positive = 0;
        for (int n = 0; n < y.size(); n++) if (y.get(n) > 0) positive++;
        double mu = 1.0 / Math.min(SHARED.in(state), Math.min(positive, y.size() - positive));
        Recorder<HullStep> steps = Recorder.atMost(STEPS);
        ConvexHulls hulls = ConvexHulls.of(data.X(), y, Kernel.linear(), mu, steps);
        return new Hulls(data, mu, hulls, steps.trace());
    });

    private static final Prediction MEET = Prediction.yesOrNo(
            "Will a line part the two hulls?", state -> of(state).hulls().isSeparable(), state -> {
                ConvexHulls hulls = of(state).hulls();
                return hulls.isSeparable()
                        ? "they are " + NumberText.of(hulls.distance()) + " apart, and the line halves the way."
                        : "they have a common point, which is in no class more than in the other. Reduce them.";
            });

    public HullWidget() {
        super("hulls", "Nearest points of two hulls", MEET.group(), Group.of("Data", DATA), Group.of("Hulls", SHARED));
    }

    /** The nearest points that the figure ends with. */
    static ConvexHulls hulls(State state) {
        return of(state).hulls();
    }

    private static Hulls of(State state) {
        return HULLS.get(computed(state));
    }

    @Override
    protected Showing run(State state) {
        Hulls found = of(state);
        ConvexHulls hulls = found.hulls();
        HullScene scene = new HullScene(found.trace(), Screen.canvas(state)).within(DATA.axes(state));
        Showing showing = Showing.of(scene)
                .fact("μ", NumberText.of(found.mu()))
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Calls.data("X", hulls.X()) + "Vector y = " + Calls.vector(hulls.y())
                        + ";\nConvexHulls.of(X, y, Kernel.linear(), " + NumberText.of(found.mu())
                        + ", Tracer.off()).distance();")
                .atTheEnd()
                .fact("‖c − d‖", NumberText.of(hulls.distance(), hulls.size()));
        if (hulls.isSeparable() && found.mu() == 1)
            showing.fact("margin ‖c − d‖ / 2", NumberText.of(hulls.distance() / 2));
        int shares = 0;
        for (int n = 0; n < hulls.weights().size(); n++) if (hulls.weights().get(n) > 0) shares++;
        return showing.fact("points with a share", Integer.toString(shares))
                .check("nearest points checked", hulls.certificate().holds());
    }
}
