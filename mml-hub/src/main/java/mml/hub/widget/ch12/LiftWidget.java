package mml.hub.widget.ch12;

import mml.hub.widget.Calls;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.svm.FeatureLift;
import mml.svm.LiftStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.svm.LiftScene;

/**
 * What the square of the inner product is the inner product of: points go up into space, where a plane parts what no line
 * parts below.
 *
 * @mml §12.4
 */
public final class LiftWidget extends TraceWidget {
    private static final double C = 1000;

    private static final DataInput DATA = DataInput.classes()
            .example("xor", "XOR", Samples.XOR)
            .example("rings", "Two rings", Samples.RINGS)
            .example("moons", "Two half-moons", Samples.MOONS)
            .example("six", "Six points", Samples.SIX)
            .outdates("step");

    private record Lift(DataText data, FeatureLift lift, int wrong, Trace<LiftStep> trace) {}

    private static final Memo<State, Lift> LIFTS = new Memo<>(state -> {
        DataText data = DATA.in(state);
        Recorder<LiftStep> steps = Recorder.all();
        FeatureLift lift = FeatureLift.of(data.X(), Classes.signs(data), C, steps);
        return new Lift(data, lift, lift.wrong(Classes.signs(data)), steps.trace());
    });

    private static final Prediction PARTED = Prediction.yesOrNo(
            "Will a plane part the lifted points?",
            state -> of(state).wrong() == 0,
            state -> of(state).wrong() == 0
                    ? "all are on their own side of it. Seen from below the plane is the curve where f is zero."
                    : "x and −x are lifted to the same point, and the centre of the curve stays at the origin: that is"
                            + " too little room for these points.");

    private static final PointOfView SEEN =
            PointOfView.of(state -> true, state -> scene(state).eye());

    public LiftWidget() {
        super("lift", "Up into space", PARTED.group(), Group.of("Data", DATA), SEEN.group());
    }

    /** The points of the figure, lifted. */
    static FeatureLift lift(State state) {
        return of(state).lift();
    }

    static Matrix points(State state) {
        return of(state).data().X();
    }

    /** Which point the figure compares with the first, from 0; before it does, the second. */
    static int compared(State state) {
        Trace<LiftStep> trace = of(state).trace();
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        return trace.latest(step, LiftStep.Compared.class)
                .map(LiftStep.Compared::n)
                .orElse(1);
    }

    private static Lift of(State state) {
        return LIFTS.get(computed(state, "turn", "lift"));
    }

    private static LiftScene scene(State state) {
        return new LiftScene(of(state).trace(), Screen.canvas(state)).within(DATA.axes(state));
    }

    @Override
    protected Showing run(State state) {
        Lift found = of(state);
        FeatureLift lift = found.lift();
        LiftScene scene = scene(state).from(SEEN.eye(state));
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Calls.data("X", found.data().X()) + "Vector y = "
                        + Calls.vector(Classes.signs(found.data()))
                        + ";\nFeatureLift.of(X, y, 1000, Tracer.off()).w();")
                .atTheEnd()
                .fact("w = Σ αₙ yₙ φ(xₙ)", NumberText.tuple(lift.w()))
                .fact("b", NumberText.of(lift.b(), 1))
                .fact("on the wrong side", Integer.toString(found.wrong()))
                .check(
                        "⟨φ(x), φ(z)⟩ = ⟨x, z⟩² for all points",
                        lift.certificate(found.data().X()).holds());
    }
}
