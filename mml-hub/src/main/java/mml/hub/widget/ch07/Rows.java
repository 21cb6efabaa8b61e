package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import mml.exact.FieldMatrix;
import mml.hub.widget.Drawable;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.plot.Plane;

/** The constraints Ax ≤ b of a program with two variables, as rows of {@code [A | b]}: typed, or moved by a point of each line. */
final class Rows {
    private static final double FAR = 1000;

    private Rows() {}

    /** Up to seven of them, which still need examples. */
    static MatrixInput<Matrix> input() {
        return MatrixInput.of("a", 7, 3, Rows::read)
                .labelled(
                        "Your own constraints [A | b]",
                        "Up to seven, one a line: x + 3y <= 6, or only its numbers, 1 3 6.")
                .written(Inequalities::rows);
    }

    private static Matrix read(String[][] cells) {
        FieldMatrix<?> M = Drawable.parse(cells);
        if (M.cols() != 3)
            throw new IllegalArgumentException(
                    "A row has " + M.cols() + " numbers; it needs three: two coefficients and the bound.");
        return M.toMatrix();
    }

    static Matrix coefficients(Matrix rows) {
        return Matrix.ofColumns(rows.column(0), rows.column(1));
    }

    static Vector bounds(Matrix rows) {
        return rows.column(2);
    }

    /**
     * Each constraint is moved by a point of its line, in halves.
     *
     * @param at where that point stands
     * @param put the state with these rows, in the short form
     */
    static List<Handle> handles(
            Matrix rows, Plane plane, IntFunction<Vector> at, BiFunction<State, String, State> put) {
        List<Handle> out = new ArrayList<>();
        for (int r = 0; r < rows.rows(); r++) {
            int row = r;
            Vector a = Vector.of(rows.get(r, 0), rows.get(r, 1));
            if (a.norm() == 0) continue;
            out.add(Handle.of(
                    "b" + r,
                    "constraint " + (r + 1) + ", bound " + NumberText.of(rows.get(r, 2)),
                    plane,
                    at.apply(r),
                    0.25,
                    (state, to) -> put.apply(state, moved(rows, row, a.dot(to)))));
        }
        return out;
    }

    /** The bound in halves; an arrow key that would not be felt moves it by one half. */
    private static String moved(Matrix rows, int row, double bound) {
        double before = rows.get(row, 2);
        double next = Reals.snapped(bound, 2, FAR);
        if (next == before && Math.abs(bound - before) > 1e-9) next += bound > before ? 0.5 : -0.5;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.rows(); i++)
            for (int j = 0; j < 3; j++)
                text.append(j > 0 ? "," : i > 0 ? ";" : "")
                        .append(Numbers.shortest(i == row && j == 2 ? next : rows.get(i, j)));
        return text.toString();
    }
}
