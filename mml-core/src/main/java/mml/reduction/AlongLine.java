package mml.reduction;

import java.util.Objects;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * Points told by one number each: their places along a line through their mean. What the line captures of the variance
 * and what it loses sum to all of it, so that the line of largest variance is the one with the smallest error.
 *
 * <pre>
 *   z_n = bᵀ(x_n − μ),   x̃_n = μ + z_n b
 *   1/N Σ z_n²  +  1/N Σ ‖x_n − x̃_n‖²  =  1/N Σ ‖x_n − μ‖²
 * </pre>
 *
 * @param b of length 1
 * @param z the places along the line, N of them
 * @param foot the nearest points of the line, N×D
 * @param captured the variance of z, divided by N
 * @param lost the mean squared distance from the line
 * @param total the mean squared distance from the mean
 * @mml §10.2.1, (10.7); §10.3.2, (10.29); Figure 10.4
 */
public record AlongLine(Vector mean, Vector b, Vector z, Matrix foot, double captured, double lost, double total) {

    /**
     * Along any direction; ND multiplications.
     *
     * @param X N×D, one example a row, finite, with N ≥ 1
     * @param direction D entries, of any length but 0
     * @throws IllegalArgumentException if the sizes differ or the direction is 0
     */
    public static AlongLine of(Matrix X, Vector direction) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Objects.requireNonNull(direction, "direction");
        Shapes.vector(direction, X.cols(), "direction");
        Shapes.finite(direction, "direction");
        double largest = direction.maxNorm();
        if (largest == 0) throw new IllegalArgumentException("direction is 0, expected one with a length");
        Vector scaled = direction.times(1 / largest);
        Vector b = scaled.times(1 / scaled.norm());
        int N = X.rows();
        Vector mean = X.columnMeans();
        double[] z = new double[N];
        Vector[] foot = new Vector[N];
        double captured = 0;
        double lost = 0;
        double total = 0;
        for (int n = 0; n < N; n++) {
            Vector y = X.row(n).minus(mean);
            z[n] = b.dot(y);
            Vector rest = y.plus(-z[n], b);
            foot[n] = mean.plus(z[n], b);
            captured += z[n] * z[n] / N;
            lost += rest.dot(rest) / N;
            total += y.dot(y) / N;
        }
        return new AlongLine(mean, b, Vector.of(z), Matrix.ofRows(foot), captured, lost, total);
    }

    /** That captured and lost sum to the total. */
    public Certificate certificate() {
        return Certificate.of(
                "what the line captures and what it loses is all of the variance",
                new Check(
                        "|captured + lost − total|",
                        Math.abs(captured + lost - total),
                        Rounding.direct(z.size() + b.size() + 4) * (total + mean.dot(mean))));
    }

    @Override
    public String toString() {
        return Printed.of("points along a line")
                .put("mean", mean)
                .put("b", b)
                .put("captured", captured)
                .put("lost", lost)
                .put("total", total)
                .line(certificate())
                .toString();
    }
}
