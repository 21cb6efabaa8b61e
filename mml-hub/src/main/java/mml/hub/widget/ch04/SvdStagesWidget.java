package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Control;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.SvdStagesScene;
import mml.viz.svg.Svg;

/**
 * Rotate, stretch, rotate: a slider leads the unit circle through the three factors of any 2×2 or 3×2 matrix.
 *
 * @mml §4.5.1, Figures 4.8 and 4.9, Example 4.12
 */
public final class SvdStagesWidget implements Widget {
    private static final String BOOK = "1,-4/5;0,1;1,0";
    private static final Canvas CANVAS = new Canvas(420, 472, 17);
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "3 × 2: into space (Example 4.12)"),
            new Option("1,1;0,1", "2 × 2, a shear"),
            new Option("2,1;1,2", "2 × 2, symmetric"),
            new Option("1,2;2,1", "2 × 2, U reflects"),
            new Option("1,2;2,4", "2 × 2 of rank 1: flat"),
            new Option("0,-1;1,0", "2 × 2, a rotation"),
            new Option("2,0;0,1;1,1", "3 × 2"));
    private static final MatrixInput<Matrix> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 3, 2, SvdStagesWidget::read),
            EXAMPLES,
            "Your own matrix A",
            "2 × 2 or 3 × 2, one row a line; fractions and decimals are fine.");

    private static Matrix read(String[][] cells) {
        Matrix A = Drawable.parse(cells).toMatrix();
        if (A.cols() != 2 || A.rows() < 2)
            throw new IllegalArgumentException(
                    "The matrix is " + A.rows() + " × " + A.cols() + "; it needs two columns and two or three rows.");
        return A;
    }

    @Override
    public String name() {
        return "svd-stages";
    }

    @Override
    public String title() {
        return "Rotate, stretch, rotate";
    }

    @Override
    public State set(State state, String key, String value) {
        return switch (key) {
            case "step" -> state.without("t").with("step", value);
            case "t" -> {
                State next = state.with("t", value);
                yield next.with("step", (int) Math.floor(time(next)));
            }
            default -> MATRIX.set(state, key, value);
        };
    }

    private static double time(State state) {
        return Reals.in(state, "t", Math.min(3, state.count("step", 0)), 0, 3);
    }

    @Override
    public View view(State state) {
        Matrix A = MATRIX.in(state).value();
        double t = time(state);
        int step = (int) Math.floor(t);
        Trace<SvdStagesStep> trace = Trace.of(tracer -> SvdStages.of(A, tracer));
        SvdStages stages = SvdStages.of(A);
        SvdStagesScene scene = SvdStagesScene.bare(trace, CANVAS);
        Svg figure = scene.at(t);
        return new View(
                figure,
                figure.title(),
                figure.description(),
                step,
                trace.size(),
                List.of(
                        Fact.of("singular values", scene.values()),
                        Fact.of("v₁", Words.tuple(stages.V().column(0))),
                        Fact.of("v₂", Words.tuple(stages.V().column(1))),
                        Fact.of("u₁", Words.tuple(stages.U().column(0))),
                        Fact.checked("AV = UΣ checked", stages.certificate().holds())),
                Feedback.NONE,
                List.of(
                        Panel.of(
                                "On the way", new Control.Slider("t", "Vᵀ, Σ, U", 0, 3, "0.05", Numbers.rounded(t, 2))),
                        MATRIX.panel("Matrix", state)),
                List.of(),
                Words.doubles("A", A) + "SvdStages stages = SvdStages.of(A);\nstages.U(); stages.Sigma(); stages.V();");
    }

    @Override
    public Trace<? extends Step> run(State state) {
        Matrix A = MATRIX.in(state).value();
        return Trace.of(t -> SvdStages.of(A, t));
    }
}
