package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Determinant;
import mml.exact.DeterminantStep;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.VolumeScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The determinant as the area or the volume that the columns span, its sign as their orientation; shears keep it.
 *
 * @mml §4.1, Figures 4.2, 4.3, Example 4.2
 */
public final class AreaWidget extends TraceWidget {
    private static final int BOUND = 4;
    private static final double REACH = 4.4;
    private static final Canvas CANVAS = new Canvas(480, 470, 18);
    private static final Param<BigFraction> T = Param.quarters("t", "t in a₂ + t·a₁", BOUND);
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of("a", 3, 3, AreaWidget::read)
            .example("3,1;1,2", "2 × 2, a parallelogram")
            .example("1,3;2,1", "2 × 2, the columns swapped")
            .example("2,-1;-4,2", "2 × 2, on one line")
            .example("0,2;3,1", "2 × 2, needs a swap")
            .example("2,1/2,0;0,2,1/2;1/2,0,2", "3 × 3, a parallelepiped")
            .example("2,6,1;0,1,4;-8,0,-1", "3 × 3 (Example 4.2)")
            .example("1,3,5;2,4,6;0,2,4", "3 × 3 (Exercise 4.1)")
            .labelled("Your own matrix A", "2 × 2 or 3 × 3, one row a line; its columns span the body.")
            .outdates("step", "t");
    private static final PointOfView SEEN =
            PointOfView.of(state -> MATRIX.in(state).rows() == 3, state -> Eye.at(35, 20));

    private static final Prediction SIZE = Prediction.of("What is det A?", state -> {
        BigFraction det = Determinant.of(sheared(MATRIX.in(state), T.in(state))).value();
        return new Prediction.Asked(
                List.of(),
                Fractions.text(det),
                (guess, right) -> right
                        ? "det A = " + NumberText.exact(Fractions.text(det)) + "."
                        : "it is the area or volume of the body, with a minus if it is turned over. Step: shears keep"
                                + " it.");
    });

    public AreaWidget() {
        super(
                "area",
                "Determinant: area and volume",
                SIZE.group(),
                Group.of("Shear", T),
                Group.of("Matrix", MATRIX),
                SEEN.group());
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.square(cells);
        if (A.rows() < 2) throw new IllegalArgumentException("The matrix needs at least 2 rows and columns.");
        return A;
    }

    /** The matrix with t times its first column added to the second. */
    private static FieldMatrix<BigFraction> sheared(FieldMatrix<BigFraction> A, BigFraction t) {
        return FieldMatrix.generate(
                A.rows(), A.cols(), (i, j) -> j == 1 ? A.get(i, 1).add(t.multiply(A.get(i, 0))) : A.get(i, j));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = sheared(MATRIX.in(state), T.in(state));
        Trace<DeterminantStep> trace = Trace.of(t -> Determinant.of(A.transpose(), t));
        boolean flat = A.rows() == 2;
        Eye eye = flat ? Eye.CHOSEN.reaching(REACH) : SEEN.eye(state);
        VolumeScene scene = new VolumeScene(trace, CANVAS, eye, true);
        Determinant<BigFraction> det = Determinant.of(A);
        return Showing.of(scene)
                .handles(step -> flat && step == 0 ? List.of(tip(scene, A, 0), tip(scene, A, 1)) : List.of())
                .java(Calls.matrix("A", A) + "Determinant.of(A).value();")
                .atTheEnd()
                .facts(facts(A, det));
    }

    /** The tip of column j. */
    private static Handle tip(VolumeScene scene, FieldMatrix<BigFraction> A, int j) {
        double x = value(A, 0, j);
        double y = value(A, 1, j);
        return Handle.of(
                        "a" + (j + 1),
                        "Column " + (j + 1) + " = " + NumberText.tuple(A, j),
                        scene.tip(0, j),
                        (state, left, top) -> {
                            double[] p = scene.point(0, left, top);
                            return with(state, A, j, p[0], p[1]);
                        },
                        (state, right, up) -> with(state, A, j, x + right / 4, y + up / 4))
                .when(Math.abs(x) <= BOUND && Math.abs(y) <= BOUND);
    }

    private static State with(State state, FieldMatrix<BigFraction> A, int column, double x, double y) {
        BigFraction[] to = {Reals.quarters(x, BOUND), Reals.quarters(y, BOUND)};
        return MATRIX.another(
                state, MatrixText.compact(FieldMatrix.generate(2, 2, (i, j) -> j == column ? to[i] : A.get(i, j))));
    }

    private static double value(FieldMatrix<BigFraction> A, int i, int j) {
        return Fractions.toDouble(A.get(i, j));
    }

    private static List<Fact> facts(FieldMatrix<BigFraction> A, Determinant<BigFraction> det) {
        String value = NumberText.exact(Fractions.text(det.value()));
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
        return number.startsWith("-") ? "(" + NumberText.exact(number) + ")" : number;
    }
}
