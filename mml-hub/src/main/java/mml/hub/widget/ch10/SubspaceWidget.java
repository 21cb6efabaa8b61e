package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.reduction.PrincipalSubspaces;
import mml.reduction.SubspaceStep;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.Eye;
import mml.viz.scene.reduction.SubspaceScene;

/**
 * Three views of one set of points of the plane or of space: what each direction captures is by how much the error falls,
 * and the square of a singular value.
 *
 * @mml §10.2.2; §10.3.3; §10.4.1
 */
public final class SubspaceWidget extends TraceWidget {
    private static final double ALIKE = 1e-9;

    static final DataInput DATA = DataInput.points(3)
            .checked(data -> {
                Matrix X = data.X();
                if (X.cols() < 2) throw new IllegalArgumentException("Two or three columns of numbers are needed.");
                for (int n = 1; n < X.rows(); n++) if (!X.row(n).equals(X.row(0))) return data;
                throw new IllegalArgumentException("Two different points are needed at least.");
            })
            .example("leaf", "Ten points of space", Samples.LEAF)
            .example("cloud", "Twelve points of the plane", Samples.CLOUD)
            .example("cube", "The corners of a cube", "1,1,1;1,1,-1;1,-1,1;1,-1,-1;-1,1,1;-1,1,-1;-1,-1,1;-1,-1,-1")
            .example("line", "Five points of a line in space", "-2,-4,2;-1,-2,1;0,0,0;1,2,-1;2,4,-2")
            .example("iris", "Three lengths of 150 irises", Samples.IRIS)
            .outdates("step", "turn", "lift");

    private record Run(PrincipalSubspaces subspaces, Trace<SubspaceStep> trace) {}

    private static final Memo<Matrix, Run> RUNS = new Memo<>(X -> {
        Recorder<SubspaceStep> steps = Recorder.all();
        PrincipalSubspaces subspaces = PrincipalSubspaces.of(X, steps);
        return new Run(subspaces, steps.trace());
    });

    private static final PointOfView SEEN = PointOfView.of(
            state -> DATA.points(state).cols() == 3,
            state -> new SubspaceScene(
                            RUNS.get(DATA.points(state)).trace(), Screen.canvas(state), Eye.CHOSEN, List.of())
                    .eye());

    private static final Prediction AXIS =
            Prediction.of("Along which of the axes do the points vary most?", SubspaceWidget::question);

    public SubspaceWidget() {
        super("subspaces", "Three views of one set of points", AXIS.group(), Group.of("Data", DATA), SEEN.group());
    }

    static PrincipalSubspaces subspaces(State state) {
        return RUNS.get(DATA.points(state)).subspaces();
    }

    /** What the axes stand for. */
    private static List<String> names(State state) {
        List<String> own = DATA.in(state).names();
        List<String> out = new ArrayList<>();
        for (int d = 0; d < DATA.points(state).cols(); d++) {
            String index = "x" + Scripts.subscript(d + 1);
            out.add(d < own.size() ? index + ", " + own.get(d) : index);
        }
        return out;
    }

    private static Prediction.Asked question(State state) {
        Matrix S = Moments.of(DATA.points(state)).covariance(Divisor.N);
        Vector variances = Vector.generate(S.rows(), d -> S.get(d, d));
        int first = 0;
        for (int d = 1; d < S.rows(); d++) if (variances.get(d) > variances.get(first)) first = d;
        int alike = 0;
        for (double v : variances.toArray()) if (v >= variances.get(first) * (1 - ALIKE)) alike++;
        List<Option> options = new ArrayList<>();
        List<String> names = names(state);
        for (int d = 0; d < names.size(); d++) options.add(new Option(Integer.toString(d), names.get(d)));
        options.add(new Option("alike", "more than one alike"));
        PrincipalSubspaces subspaces = subspaces(state);
        String most = NumberText.of(variances.get(first)) + " of " + NumberText.of(subspaces.total());
        String along = alike > 1
                ? "the largest variance, " + most + ", is that of more than one axis."
                : "along x" + Scripts.subscript(first + 1) + " the variance is " + most + ".";
        return new Prediction.Asked(
                options,
                alike > 1 ? "alike" : Integer.toString(first),
                (guess, right) -> along + " Along b₁, which may lie between the axes, it is "
                        + NumberText.of(subspaces.variances().get(0)) + ".");
    }

    @Override
    protected Showing run(State state) {
        Matrix X = DATA.points(state);
        Run run = RUNS.get(X);
        PrincipalSubspaces of = run.subspaces();
        Scale fixed = DATA.reach(state, 0);
        Eye eye = SEEN.eye(state);
        SubspaceScene scene = new SubspaceScene(
                run.trace(),
                Screen.canvas(state),
                fixed == null ? eye : eye.reaching(fixed.max()),
                DATA.in(state).names());
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.stage(), SEEN::fixed))
                .java(Calls.data("X", X) + "PrincipalSubspaces.of(X, Tracer.off()).variances();");
        return showing.fact("whole variance", NumberText.of(of.total()))
                .each((step, view) -> {
                    if (step == 0) return; // no direction is there yet
                    int m = step - 1;
                    double total = of.total();
                    double fall = of.errors().get(m) - of.errors().get(m + 1);
                    double sigma = of.singularValues().get(m);
                    String index = Scripts.subscript(step);
                    view.fact(
                                    "1. variance along b" + index,
                                    NumberText.of(of.variances().get(m), total))
                            .fact("2. the error falls by", NumberText.of(fall, total))
                            .fact("3. σ" + index + "²/N", NumberText.of(sigma * (sigma / of.examples()), total))
                            .fact(
                                    "captured so far",
                                    NumberText.of(total - of.errors().get(step), total))
                            .fact("lost", NumberText.of(of.errors().get(step), total));
                })
                .atTheEnd()
                .check("three views checked", of.certificate().holds());
    }
}
