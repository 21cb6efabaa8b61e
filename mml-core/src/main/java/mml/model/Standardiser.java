package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;

/**
 * Brings each column to mean 0 and variance 1, as they are in the data it was learned from:
 * {@code x ↦ (x − mean) / scale}, the variance with 1/N. A column without variance is only moved.
 *
 * @param mean the mean of each column
 * @param scale its standard deviation, or 1 where that is 0
 * @mml §8.1.1, §10.6
 */
public record Standardiser(Vector mean, Vector scale) {
    /** Learned from these rows. */
    public static Standardiser of(Matrix X) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Vector mean = X.columnMeans();
        Vector scale = Vector.generate(X.cols(), d -> {
            double sum = 0;
            for (int n = 0; n < X.rows(); n++) {
                double off = X.get(n, d) - mean.get(d);
                sum += off * off;
            }
            double s = Math.sqrt(sum / X.rows());
            return s > 0 ? s : 1;
        });
        return new Standardiser(mean, scale);
    }

    /** That which changes nothing. */
    static Standardiser none(int D) {
        return new Standardiser(Vector.zeros(D), Vector.ones(D));
    }

    public Vector apply(Vector x) {
        return Vector.generate(x.size(), d -> (x.get(d) - mean.get(d)) / scale.get(d));
    }

    /** Row by row. */
    public Matrix apply(Matrix X) {
        return Matrix.generate(X.rows(), X.cols(), (n, d) -> (X.get(n, d) - mean.get(d)) / scale.get(d));
    }

    @Override
    public String toString() {
        return Printed.of("x ↦ (x − mean) / scale")
                .put("mean", mean)
                .put("scale", scale)
                .toString();
    }
}
