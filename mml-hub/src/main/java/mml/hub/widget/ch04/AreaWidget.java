package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Determinant;
import mml.exact.DeterminantStep;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Grid;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.VolumeScene;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The determinant as the area or the volume that the columns span, its sign as their orientation; shears keep it.
 *
 * @mml §4.1, Figures 4.2, 4.3, Example 4.2
 */
public final class AreaWidget implements Widget {
    private static final String BOOK = "3,1;1,2";
    private static final int BOUND = 4;
    private static final double REACH = 4.4;
    private static final Canvas CANVAS = new Canvas(480, 470, 18);
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "2 × 2, determinant 5"),
            new Option("1,3;2,1", "2 × 2, the other orientation"),
            new Option("2,-1;-4,2", "2 × 2, dependent columns"),
            new Option("0,2;3,1", "2 × 2, needs a swap"),
            new Option("2,1/2,0;0,2,1/2;1/2,0,2", "3 × 3, determinant 65/8"),
            new Option("2,6,1;0,1,4;-8,0,-1", "3 × 3, volume 186 (Example 4.2)"),
            new Option("1,3,5;2,4,6;0,2,4", "3 × 3, flat (Exercise 4.1)"));

    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 3, 3, AreaWidget::read),
            EXAMPLES,
            "Your own matrix A",
            "2 × 2 or 3 × 3, one row a line; its columns span the body.",
            "step",
            "t");

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Words.square(cells);
        if (A.rows() < 2) throw new IllegalArgumentException("The matrix needs at least 2 rows and columns.");
        return A;
    }

    @Override
    public String name() {
        return "area";
    }

    @Override
    public String title() {
        return "Determinant: area and volume";
    }

    @Override
    public State set(State state, String key, String value) {
        return MATRIX.set(state, key, value);
    }

    /** The matrix with t times its first column added to the second. */
    private static FieldMatrix<BigFraction> sheared(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        BigFraction t = Words.quarter(state, "t", BOUND);
        return FieldMatrix.generate(
                A.rows(), A.cols(), (i, j) -> j == 1 ? A.get(i, 1).add(t.multiply(A.get(i, 0))) : A.get(i, j));
    }

    private static VolumeScene scene(State state, FieldMatrix<BigFraction> A) {
        Trace<DeterminantStep> trace = Trace.of(t -> Determinant.of(A.transpose(), t));
        int turn = Math.min(90, state.count("turn", 35));
        return A.rows() == 2 ? new VolumeScene(trace, CANVAS, 0, REACH) : new VolumeScene(trace, CANVAS, turn);
    }

    @Override
    public View view(State state) {
        FieldMatrix<BigFraction> A = sheared(state);
        VolumeScene scene = scene(state, A);
        int step = Math.min(state.count("step", 0), scene.frames() - 1);
        var picture = scene.frame(step).picture();
        return new View(
                picture,
                "",
                picture.description(),
                step,
                scene.frames(),
                facts(A),
                Feedback.NONE,
                panels(state, A),
                step == 0 && A.rows() == 2 ? handles(scene, A) : List.of(),
                Calls.matrix("A", A) + "Determinant.of(A).value();   // "
                        + Determinant.of(A).value());
    }

    private static List<Handle> handles(VolumeScene scene, FieldMatrix<BigFraction> A) {
        List<Handle> out = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
            Point tip = scene.tip(0, j);
            if (Math.abs(value(A, 0, j)) > BOUND || Math.abs(value(A, 1, j)) > BOUND) continue;
            out.add(new Handle("a" + (j + 1), "Column " + (j + 1) + " = " + Words.column(A, j), tip.x(), tip.y()));
        }
        return out;
    }

    private static double value(FieldMatrix<BigFraction> A, int i, int j) {
        return Fractions.toDouble(A.get(i, j));
    }

    private static List<Fact> facts(FieldMatrix<BigFraction> A) {
        Determinant<BigFraction> det = Determinant.of(A);
        String value = Words.minus(Fractions.text(det.value()));
        List<Fact> out = new ArrayList<>();
        if (A.rows() == 2)
            out.add(Fact.of(
                    "a₁₁a₂₂ − a₁₂a₂₁", product(A, 0, 0, 1, 1) + " − " + product(A, 0, 1, 1, 0) + " = " + value));
        else out.add(Fact.of("det A", value));
        out.add(Fact.of(
                A.rows() == 2 ? "Area" : "Volume", Fractions.text(det.value().abs())));
        out.add(Fact.of(
                "Orientation", det.sign() > 0 ? "kept" : det.sign() < 0 ? "turned over" : "none: the body is flat"));
        out.add(Fact.of("Columns", det.sign() == 0 ? "dependent" : "independent"));
        out.add(Fact.checked("det by elimination checked", det.certificate().holds()));
        return out;
    }

    private static String product(FieldMatrix<BigFraction> A, int i, int j, int k, int l) {
        return bracketed(A.text(i, j)) + "·" + bracketed(A.text(k, l));
    }

    private static String bracketed(String number) {
        return number.startsWith("-") ? "(" + Words.minus(number) + ")" : number;
    }

    private static List<Panel> panels(State state, FieldMatrix<BigFraction> A) {
        List<Control> play = new ArrayList<>();
        play.add(new Control.Slider(
                "t",
                "t in a₂ + t·a₁",
                -BOUND,
                BOUND,
                "0.25",
                Numbers.shortest(Fractions.toDouble(Words.quarter(state, "t", BOUND)))));
        if (A.rows() == 3)
            play.add(new Control.Slider(
                    "turn", "Seen from", 0, 90, "5", Integer.toString(Math.min(90, state.count("turn", 35)))));
        return List.of(new Panel("Shear", play), MATRIX.panel("Matrix", state));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        FieldMatrix<BigFraction> A = sheared(state);
        if (A.rows() != 2) return state;
        double[] p = scene(state, A).point(0, x, y);
        return with(state, handle.equals("a1") ? 0 : 1, Words.quarter(p[0], BOUND), Words.quarter(p[1], BOUND));
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        FieldMatrix<BigFraction> A = sheared(state);
        if (A.rows() != 2) return state;
        int j = handle.equals("a1") ? 0 : 1;
        return with(
                state,
                j,
                Words.quarter(value(A, 0, j) + right / 4.0, BOUND),
                Words.quarter(value(A, 1, j) + up / 4.0, BOUND));
    }

    private static State with(State state, int column, BigFraction x, BigFraction y) {
        FieldMatrix<BigFraction> A = sheared(state);
        FieldMatrix<BigFraction> B = FieldMatrix.generate(2, 2, (i, j) -> j == column ? (i == 0 ? x : y) : A.get(i, j));
        return MATRIX.another(state, Grid.compact(B));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return Trace.of(t -> Determinant.of(sheared(state).transpose(), t));
    }
}
