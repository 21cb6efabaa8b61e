package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.hub.widget.Drawable;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import org.apache.commons.math3.fraction.BigFraction;

/** Vectors of the plane or of space as the columns of a matrix, to be typed or dragged by their tips. */
record DraggedColumns(MatrixInput<FieldMatrix<BigFraction>> input, PointOfView seen) {
    private static final int MOST = 5;

    /** The columns of an input, in space from where they are told apart best. */
    static DraggedColumns of(MatrixInput<FieldMatrix<BigFraction>> input) {
        return new DraggedColumns(
                input, PointOfView.of(state -> input.in(state).rows() == 3, state -> chosen(input.in(state))));
    }

    /** At least two columns of two or three entries; what is said otherwise. */
    static FieldMatrix<BigFraction> read(String[][] cells, String otherwise) {
        FieldMatrix<BigFraction> M = Drawable.parse(cells);
        if (M.rows() < 2 || M.cols() < 2) throw new IllegalArgumentException(otherwise);
        return M;
    }

    FieldMatrix<BigFraction> in(State state) {
        return input.in(state);
    }

    /** From where one looks, and so far that all of them are seen. */
    Eye eye(State state) {
        return seen.eye(state).reaching(chosen(input.in(state)).reach());
    }

    private static Eye chosen(FieldMatrix<BigFraction> M) {
        List<Vector> points = new ArrayList<>();
        for (int j = 0; j < M.cols(); j++) points.add(M.column(j).toVector());
        double far =
                Math.max(most(M) + 1, Math.min(1e6, Math.ceil(1.1 * M.toMatrix().maxNorm())));
        return Viewpoint.of(points, Eye.CHOSEN.reaching(far));
    }

    /** How far a vector can be dragged. */
    private static int most(FieldMatrix<BigFraction> M) {
        return M.rows() == 2 ? MOST : MOST - 2;
    }

    /** The tips, each called so; from where one looks stays while they move. */
    List<Handle> handles(Stage stage, State state, IntFunction<String> key, IntFunction<String> name) {
        FieldMatrix<BigFraction> M = input.in(state);
        List<Handle> out = new ArrayList<>();
        if (!input.isGood(state)) return out;
        for (int k = 0; k < M.cols(); k++) {
            int j = k;
            out.add(Handle.of(
                    key.apply(j),
                    name.apply(j) + " = " + NumberText.tuple(M, j),
                    stage,
                    M.column(j).toVector(),
                    0.5,
                    (now, to) -> put(now, M, j, to)));
        }
        return out;
    }

    private State put(State state, FieldMatrix<BigFraction> M, int column, Vector to) {
        return input.put(
                seen.fixed(state),
                MatrixText.compact(FieldMatrix.generate(
                        M.rows(), M.cols(), (i, j) -> j == column ? Reals.halves(to.get(i), most(M)) : M.get(i, j))));
    }

    /** All columns, spoken after a caption. */
    static String spoken(String caption, FieldMatrix<BigFraction> M, IntFunction<String> name) {
        StringBuilder out = new StringBuilder(caption);
        for (int j = 0; j < M.cols(); j++)
            out.append(j == 0 ? ". " : ", ").append(name.apply(j)).append(" = ").append(NumberText.tuple(M, j));
        return out.append('.').toString();
    }

    /** A sum such as {@code 2 a₁ − a₂}; 0 if all weights are. */
    static String sum(FieldMatrix<BigFraction> weights, IntFunction<String> name) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < weights.rows(); j++) {
            BigFraction c = weights.get(j, 0);
            int sign = c.getNumerator().signum();
            if (sign == 0) continue;
            out.append(out.length() == 0 ? sign < 0 ? "−" : "" : sign < 0 ? " − " : " + ");
            if (!c.abs().equals(BigFraction.ONE))
                out.append(NumberText.exact(Fractions.text(c.abs()))).append(' ');
            out.append(name.apply(j));
        }
        return out.length() == 0 ? "0" : out.toString();
    }

    /** {@code x₁}. */
    static String x(int j) {
        return "x" + Scripts.subscript(j + 1);
    }
}
