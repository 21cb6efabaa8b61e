package mml.geometry;

import java.util.Objects;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;

/**
 * A rotation by θ in the plane of two axes, turning {@code e_i} towards {@code e_j} and leaving all other axes alone:
 * <pre>
 *   y_i = cos θ · x_i − sin θ · x_j
 *   y_j = sin θ · x_i + cos θ · x_j
 * </pre>
 * In two dimensions that is R(θ), in three it is the rotation about the axis that stays, in n dimensions a Givens
 * rotation; and every rotation is a product of these.
 *
 * @param n the dimension, 2 or more
 * @param i the axis that is turned, counted from 0
 * @param j the axis that it is turned towards, other than i
 * @param theta in radians
 * @mml §3.9.1, (3.76); §3.9.2, (3.77)–(3.79); §3.9.3, Definition 3.11
 */
public record PlaneRotation(int n, int i, int j, double theta) {
    /** @throws IllegalArgumentException if there are no two such axes, or θ is not finite */
    public PlaneRotation {
        if (n < 2) throw new IllegalArgumentException("n is " + n + ", expected 2 or more: a line cannot be turned");
        Shapes.index(i, n, "axis i =");
        Shapes.index(j, n, "axis j =");
        if (i == j) throw new IllegalArgumentException("i and j are both " + i + ", expected two axes");
        if (!Shapes.finite(theta))
            throw new IllegalArgumentException("theta is " + theta + ", expected a finite number");
    }

    /** {@code R(θ)}: the plane turned counter-clockwise. */
    public static PlaneRotation of(double theta) {
        return new PlaneRotation(2, 0, 1, theta);
    }

    /**
     * {@code R₁(θ)}, {@code R₂(θ)} or {@code R₃(θ)}: space turned counter-clockwise for somebody towards whom the axis
     * points.
     *
     * @param axis 0, 1 or 2
     */
    public static PlaneRotation about(int axis, double theta) {
        Shapes.index(axis, 3, "axis");
        return new PlaneRotation(3, (axis + 1) % 3, (axis + 2) % 3, theta);
    }

    /** The Givens rotation that turns x, within the plane of axes i and j, onto axis i: y_j = 0 and y_i ≥ 0. */
    public static PlaneRotation zeroing(Vector x, int i, int j) {
        Objects.requireNonNull(x, "x");
        Shapes.finite(x, "x");
        Shapes.index(i, x.size(), "axis i =");
        Shapes.index(j, x.size(), "axis j =");
        double angle = Elementary.atan2(x.get(j), x.get(i));
        return new PlaneRotation(x.size(), i, j, angle == 0 ? 0 : -angle); // not 0 − angle, which is −0 in a page
    }

    /** The n×n matrix. */
    public Matrix matrix() {
        double[][] R = Matrix.identity(n).toArray();
        double c = Elementary.cos(theta);
        double s = Elementary.sin(theta);
        R[i][i] = c;
        R[j][j] = c;
        R[i][j] = -s;
        R[j][i] = s;
        return Matrix.of(R);
    }

    /** {@code Rx}, changing two entries. */
    public Vector times(Vector x) {
        if (x.size() != n) throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + n);
        double[] y = x.toArray();
        double c = Elementary.cos(theta);
        double s = Elementary.sin(theta);
        y[i] = c * x.get(i) - s * x.get(j);
        y[j] = s * x.get(i) + c * x.get(j);
        return Vector.of(y);
    }

    /** The way back, by −θ. */
    public PlaneRotation inverse() {
        return new PlaneRotation(n, i, j, -theta);
    }

    /** A share of the turn: 0 is none of it, 1 all. */
    public PlaneRotation part(double share) {
        return new PlaneRotation(n, i, j, share * theta);
    }

    /** The axis that stays in three dimensions, from 0. */
    int axis() {
        return 3 - i - j;
    }

    /** Such as {@code R₃(90°)} in space, {@code R(90°)} in the plane, {@code R₁₃(90°)} in more dimensions. */
    public String name() {
        String index = n == 2
                ? ""
                : n == 3 && (i + 1) % 3 == j
                        ? Scripts.subscript(axis() + 1)
                        : Scripts.subscript(i + 1) + (n > 9 ? "," : "") + Scripts.subscript(j + 1);
        return "R" + index + "(" + NumberText.of(theta * (180 / Math.PI)) + "°)";
    }
}
