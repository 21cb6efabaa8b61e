package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.text.NumberText;
import mml.viz.scene.svm.SoftMarginScene;

/**
 * The widest street between two classes of points, and what it costs to let some of them stand in it: points are dragged,
 * C is turned.
 *
 * @mml §12.1, Figures 12.1 and 12.2; §12.2, Figures 12.4 to 12.7
 */
public final class MarginWidget extends TraceWidget {
    static final DataInput DATA = DataInput.classes()
            .example("six", "Six points", Samples.SIX)
            .example("seven", "Seven points, one in the way", Samples.SEVEN)
            .example("xor", "XOR: no line parts them", Samples.XOR)
            .example("iris", "Petals of two species of iris", Samples.IRIS)
            .outdates("step");

    private static final Memo<State, Classes> MACHINE =
            new Memo<>(state -> Classes.of(DATA.in(state), Kernel.linear(), Classes.power(Classes.C.in(state))));

    private static final Prediction SUPPORT = Prediction.of(
            "How many points will be support vectors?",
            state -> new Prediction.Asked(
                    List.of(), Integer.toString(of(state).svm().support().length), (guess, right) -> said(state)));

    public MarginWidget() {
        super("margin", "The widest street", SUPPORT.group(), Group.of("Data", DATA), Group.of("Cost", Classes.C));
    }

    /** The machine that a state asks for. */
    static Classes of(State state) {
        return MACHINE.get(computed(state));
    }

    private static String said(State state) {
        int[] support = of(state).svm().support();
        StringBuilder out = new StringBuilder(support.length + (support.length == 1 ? " point has" : " points have"));
        out.append(" α > 0");
        if (support.length <= 12)
            for (int k = 0; k < support.length; k++)
                out.append(k == 0 ? ": number " : ", ").append(support[k] + 1);
        return out.append(". All others could leave without moving the line.").toString();
    }

    @Override
    protected Showing run(State state) {
        Classes classes = of(state);
        Svm svm = classes.svm();
        double C = svm.settings().C();
        SoftMarginScene scene = new SoftMarginScene(classes.trace(), Screen.canvas(state)).within(DATA.axes(state));
        double half = svm.squaredNorm() / 2;
        Showing showing = classes.named(Showing.of(scene))
                .fact("C", NumberText.significant(C, 4))
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(classes.java("Kernel.linear()", C))
                .from(2)
                .fact("margin 1/‖w‖", svm.squaredNorm() > 0 ? NumberText.of(1 / Math.sqrt(2 * half)) : "none, w = 0")
                .fact("½‖w‖²", NumberText.of(half, svm.primal()))
                .from(3)
                .fact("support vectors", Integer.toString(svm.support().length));
        return classes.weighed(showing)
                .from(4)
                .fact("C Σ ξₙ", NumberText.of(C * scene.slack(), svm.primal()))
                .fact("½‖w‖² + C Σ ξₙ", NumberText.of(svm.primal()))
                .fact("on the wrong side", Integer.toString(classes.wrong()))
                .check("optimal, checked", svm.certificate().holds());
    }
}
