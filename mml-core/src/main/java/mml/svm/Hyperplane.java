package mml.svm;

import java.util.Objects;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;

/**
 * The hyperplane {@code f(x) = wᵀx + b = 0}: a line in two dimensions, a plane in three. w stands at right angles to it
 * and points to the side where f is positive.
 *
 * @param w not 0
 * @mml §12.1, (12.3)
 */
public record Hyperplane(Vector w, double b) {
    public Hyperplane {
        Objects.requireNonNull(w, "w");
        Shapes.finite(w, "w");
        if (w.maxNorm() == 0) throw new IllegalArgumentException("w is 0, expected a normal vector");
        if (!Shapes.finite(b)) throw new IllegalArgumentException("b is " + b + ", expected a finite number");
    }

    /** {@code f(x) = wᵀx + b}. */
    public double f(Vector x) {
        return w.dot(x) + b;
    }

    /** {@code f} of every row of X. */
    public Vector f(Matrix X) {
        double[] f = new double[X.rows()];
        for (int i = 0; i < f.length; i++) f[i] = f(X.row(i));
        return Vector.of(f);
    }

    /** On which side x lies: 1, −1, or 0 on the hyperplane itself. */
    public int side(Vector x) {
        double f = f(x);
        return f > 0 ? 1 : f < 0 ? -1 : 0;
    }

    /** {@code f(x)/‖w‖}: the distance, negative on the side that w points away from. */
    public double distance(Vector x) {
        return f(x) / w.norm();
    }

    /** The nearest point of the hyperplane: {@code x − f(x)/‖w‖² · w}. */
    public Vector projection(Vector x) {
        double norm = w.norm();
        return x.plus(-f(x) / norm, w.times(1 / norm));
    }

    /** {@code 1/‖w‖}: how far from it f is 1 or −1. */
    public double margin() {
        return 1 / w.norm();
    }

    /** The smallest {@code y_n f(x_n)}: positive when it separates the points. */
    public double separation(Matrix X, Vector y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < X.rows(); i++) least = Math.min(least, y.get(i) * f(X.row(i)));
        return least;
    }

    @Override
    public String toString() {
        return Printed.of("hyperplane wᵀx + b = 0").put("w", w).put("b", b).toString();
    }
}
