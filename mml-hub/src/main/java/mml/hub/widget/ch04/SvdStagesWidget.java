package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.spectral.SvdStagesScene;
import mml.viz.svg.Svg;

/**
 * Rotate, stretch, rotate: a slider leads the unit circle through the three factors of any 2×2 or 3×2 matrix.
 *
 * @mml §4.5.1, Figures 4.8 and 4.9, Example 4.12
 */
public final class SvdStagesWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(420, 472, 17).bare();
    static final MatrixInput<Matrix> MATRIX = MatrixInput.of("a", 3, 2, SvdStagesWidget::read)
            .example("1,-4/5;0,1;1,0", "3 × 2: into space (Example 4.12)")
            .example("1,1;0,1", "2 × 2, a shear")
            .example("2,1;1,2", "2 × 2, symmetric")
            .example("1,2;2,1", "2 × 2, U reflects")
            .example("1,2;2,4", "2 × 2 of rank 1: flat")
            .example("0,-1;1,0", "2 × 2, a rotation")
            .example("2,0;0,1;1,1", "3 × 2")
            .labelled("Your own matrix A", "2 × 2 or 3 × 2, one row a line; fractions and decimals are fine.");

    private static final PointOfView SEEN = PointOfView.of(
            state -> MATRIX.in(state).rows() == 3,
            state -> scene(state, Eye.CHOSEN).eye());

    private static final double ROUNDING = 1e-12;

    /** The time on the way, and with it the step. */
    private static final Param<Double> T = Param.of(
                    "t",
                    state -> Reals.in(state, "t", Math.min(3, state.count("step", 0)), 0, 3),
                    (state, t) -> new Control.Slider("t", "Vᵀ, Σ, U", 0, 3, "0.05", Numbers.rounded(t, 2)))
            .then(SvdStagesWidget::stepped);

    private static State stepped(State state) {
        return state.with("step", (int) Math.floor(T.in(state)));
    }

    private static final Prediction SHAPE = Prediction.of("What becomes of the unit circle?", state -> {
        Vector sigma = Svd.of(MATRIX.in(state)).singularValues();
        double most = sigma.get(0);
        double least = sigma.get(1);
        String right = most == 0
                ? "point"
                : least <= ROUNDING * most ? "segment" : most - least <= ROUNDING * most ? "circle" : "ellipse";
        return new Prediction.Asked(
                List.of(
                        new Option("circle", "a circle"),
                        new Option("ellipse", "an ellipse"),
                        new Option("segment", "a piece of a line"),
                        new Option("point", "a point")),
                right,
                (guess, is) -> is
                        ? "only Σ changes its shape, and its half axes are the singular values."
                        : "turns keep its shape, and Σ stretches it along two axes: step to Σ.");
    });

    public SvdStagesWidget() {
        super(
                "svd-stages",
                "Rotate, stretch, rotate",
                SHAPE.group(),
                Group.of("On the way", T),
                Group.of("Matrix", MATRIX),
                SEEN.group());
    }

    private static Matrix read(String[][] cells) {
        Matrix A = Drawable.parse(cells).toMatrix();
        if (A.cols() != 2 || A.rows() < 2)
            throw new IllegalArgumentException(
                    "The matrix is " + A.rows() + " × " + A.cols() + "; it needs two columns and two or three rows.");
        return A;
    }

    @Override
    protected State lookAt(State state, String step) {
        return state.without("t").with("step", step);
    }

    @Override
    protected int step(State state, int steps) {
        return (int) Math.floor(T.in(state));
    }

    @Override
    protected State asked(State state) {
        return state;
    }

    private static SvdStagesScene scene(State state, Eye eye) {
        return new SvdStagesScene(Trace.of(t -> SvdStages.of(MATRIX.in(state), t)), CANVAS, eye);
    }

    @Override
    protected Showing run(State state) {
        Matrix A = MATRIX.in(state);
        Recorder<SvdStagesStep> steps = Recorder.all();
        SvdStages stages = SvdStages.of(A, steps);
        SvdStagesScene scene = new SvdStagesScene(steps.trace(), CANVAS, SEEN.eye(state));
        Svg figure = scene.at(T.in(state));
        return Showing.of(steps.trace(), steps.trace().size(), step -> figure)
                .each((step, view) ->
                        view.caption(scene.frame((int) Math.ceil(T.in(state))).caption()))
                .from(1)
                .fact("v₁", NumberText.tuple(stages.V().column(0), 1))
                .fact("v₂", NumberText.tuple(stages.V().column(1), 1))
                .from(2)
                .fact("singular values", scene.values())
                .from(3)
                .fact("u₁", NumberText.tuple(stages.U().column(0), 1))
                .check("AV = UΣ checked", stages.certificate().holds())
                .from(0)
                .java(Calls.matrix("A", A)
                        + "SvdStages stages = SvdStages.of(A);\nstages.U(); stages.Sigma(); stages.V();");
    }
}
