package mml.hub.widget.ch12;

import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.svm.Svm;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.scene.svm.MarginScene;

/**
 * A machine with a kernel, trained pair by pair: the regions of the two classes bend while primal and dual close in on
 * each other.
 *
 * @mml §12.3.1, (12.41); §12.4, Figure 12.10; §12.5
 */
public final class KernelWidget extends TraceWidget {
    static final DataInput DATA = DataInput.classes()
            .example("rings", "Two rings", Samples.RINGS)
            .example("moons", "Two half-moons", Samples.MOONS)
            .example("xor", "XOR", Samples.XOR)
            .example("seven", "Seven points", Samples.SEVEN)
            .example("iris", "Petals of two species of iris", Samples.IRIS)
            .outdates("step");

    private static final Memo<State, Classes> MACHINE =
            new Memo<>(state -> Classes.of(DATA.in(state), Classes.kernel(state), Classes.power(Classes.C.in(state))));

    private static final Prediction PARTED = Prediction.yesOrNo(
            "Will every point be on its own side?", state -> of(state).wrong() == 0, state -> {
                int wrong = of(state).wrong();
                return wrong == 0
                        ? "no point is on the side of the other class. Step to see how."
                        : wrong + (wrong == 1 ? " point is" : " points are") + " on the side of the other class."
                                + " Step to see which, and try another kernel or a larger C.";
            });

    public KernelWidget() {
        super(
                "smo",
                "Pair by pair to the best machine",
                PARTED.group(),
                Group.of("Data", DATA),
                Group.of(
                        "Machine",
                        Classes.KERNEL,
                        Classes.GAMMA.when(state -> Classes.KERNEL.in(state).equals("rbf")
                                || Classes.KERNEL.in(state).equals("rational")),
                        Classes.DEGREE.when(state -> Classes.KERNEL.in(state).equals("polynomial")),
                        Classes.C));
    }

    /** The machine that a state asks for. */
    static Classes of(State state) {
        return MACHINE.get(computed(state));
    }

    @Override
    protected Showing run(State state) {
        Classes classes = of(state);
        Svm svm = classes.svm();
        MarginScene scene = new MarginScene(classes.trace(), svm.settings().kernel(), Screen.canvas(state))
                .within(DATA.axes(state));
        Showing showing = classes.named(Showing.of(scene))
                .fact("C", NumberText.significant(svm.settings().C(), 4))
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(classes.java(call(state), svm.settings().C()))
                .atTheEnd()
                .fact("pairs", Integer.toString(svm.iterations()))
                .fact(
                        "support vectors",
                        svm.support().length + " of " + classes.data().labels().size())
                .fact("on the wrong side", Integer.toString(classes.wrong()));
        classes.weighed(showing);
        for (int k = 1; k < svm.notes().size(); k++)
            showing.fact("Note", svm.notes().get(k));
        return showing.fact("primal − dual", NumberText.of(svm.primal() - svm.dual(), svm.primal()))
                .check("optimal, checked", svm.certificate().holds());
    }

    private static String call(State state) {
        String gamma = Numbers.significant(Classes.power(Classes.GAMMA.in(state)), 4);
        return switch (Classes.KERNEL.in(state)) {
            case "linear" -> "Kernel.linear()";
            case "polynomial" -> "Kernel.polynomial(" + Classes.DEGREE.in(state) + ", 1, 1)";
            case "rational" -> "Kernel.rationalQuadratic(1, Math.sqrt(0.5 / " + gamma + "))";
            default -> "Kernel.rbf(" + gamma + ")";
        };
    }
}
