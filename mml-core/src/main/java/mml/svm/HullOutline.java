package mml.svm;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;

/**
 * The corners of the hull of points of the plane, whole or reduced,
 * <pre>
 *   { Σ u_n x_n :  0 ≤ u_n ≤ μ,  Σ u_n = 1 }
 * </pre>
 *
 * <p>Towards a direction its farthest point gives the weight μ to the points that lie farthest that way, one after the
 * other, until the weights sum to 1. Directions all round find the corners, but for those between two neighbouring ones.
 * Takes N log N comparisons a direction.
 *
 * @mml §12.3.2
 */
public final class HullOutline {
    private static final double TWO_PI = 6.283185307179586;

    private HullOutline() {}

    /**
     * The corners counterclockwise, one a row.
     *
     * @param X N×2
     * @param mu from 1/N, where the hull is the mean alone, to 1, where it is whole
     * @param directions how many to look along, at least 3
     */
    public static Matrix of(Matrix X, double mu, int directions) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (X.cols() != 2) throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 2");
        int N = X.rows();
        if (!(mu * N >= 1 - 0x1p-40 && mu <= 1))
            throw new IllegalArgumentException("mu is " + mu + ", expected from 1/" + N + " to 1");
        if (directions < 3) throw new IllegalArgumentException("directions is " + directions + ", expected at least 3");
        List<Vector> corners = new ArrayList<>();
        for (int k = 0; k < directions; k++) {
            double angle = TWO_PI * k / directions;
            Vector far = farthest(X, mu, Vector.of(Elementary.cos(angle), Elementary.sin(angle)));
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(far)) corners.add(far);
        }
        if (corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1)))
            corners.remove(corners.size() - 1);
        return Matrix.ofRows(corners.toArray(Vector[]::new));
    }

    private static Vector farthest(Matrix X, double mu, Vector direction) {
        int N = X.rows();
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < N; n++) order.add(n);
        Vector along = X.times(direction);
        order.sort((a, b) -> Double.compare(along.get(b), along.get(a)));
        Vector sum = Vector.zeros(2);
        double left = 1;
        for (int n : order) {
            double weight = Math.min(mu, left);
            if (!(weight > 0)) break;
            sum = sum.plus(weight, X.row(n));
            left -= weight;
        }
        return sum;
    }
}
