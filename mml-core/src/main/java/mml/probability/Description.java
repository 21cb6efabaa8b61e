package mml.probability;

import static mml.kernel.Rounding.direct;

import java.util.Arrays;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What a table of numbers is like, column by column: how many, their mean, how far they scatter, where they begin, lie and end,
 * and how they go together.
 *
 * <p>Costs ND² operations and a sort of each column.
 *
 * @param X one example a row
 * @param moments mean and centred sums of squares of the columns
 * @mml §6.4.1, §6.4.2, §6.4.6
 */
public record Description(Matrix X, Moments moments) {
    private static final double LARGEST = 1e150;
    private static final double SMALL = 1e-290;

    /** Takes the columns of X, unwatched. */
    public static Description of(Matrix X) {
        return of(X, Tracer.off());
    }

    /**
     * Takes the columns of X.
     *
     * @throws IllegalArgumentException if there are fewer than two rows, or a number is not finite or beyond 1e150
     */
    public static Description of(Matrix X, Tracer<? super DescriptionStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (X.rows() < 2) throw new IllegalArgumentException("X has 1 row, expected 2 or more");
        if (X.maxNorm() > LARGEST)
            throw new IllegalArgumentException(
                    "the largest number of X is " + X.maxNorm() + ", expected " + LARGEST + " at most; scale it");
        Description d = new Description(X, Moments.of(X));
        if (trace.on()) d.tell(trace);
        return d;
    }

    private void tell(Tracer<? super DescriptionStep> trace) {
        Vector deviation = deviation(Divisor.N_MINUS_1);
        Vector least = quantile(0);
        Vector median = quantile(0.5);
        Vector largest = quantile(1);
        for (int j = 0; j < X.cols(); j++)
            trace.step(new DescriptionStep(
                    j, mean().get(j), deviation.get(j), least.get(j), median.get(j), largest.get(j)));
    }

    /** Of each column. */
    public Vector mean() {
        return moments.mean();
    }

    /** Of each column, from the variance with this divisor. */
    public Vector deviation(Divisor divisor) {
        Matrix covariance = moments.covariance(divisor);
        return Vector.generate(X.cols(), d -> {
            double variance = covariance.get(d, d);
            return variance < SMALL && varies(d) ? ofSmall(d, divisor) : Math.sqrt(variance);
        });
    }

    /** Of a column whose squares are among the smallest doubles: in units in which they are not. */
    private double ofSmall(int d, Divisor divisor) {
        Matrix off = X.columns(d, d + 1).map(v -> v - mean().get(d));
        double scale = Scaling.toOne(off.maxNorm());
        return Math.sqrt(Moments.of(off.times(scale)).covariance(divisor).get(0, 0)) / scale;
    }

    /**
     * The value of each column below which a share p of it lies, straight between neighbours.
     *
     * @param p 0 for the least, ½ for the median, 1 for the largest
     */
    public Vector quantile(double p) {
        Parameters.probability("p", p);
        return Vector.generate(X.cols(), d -> {
            double[] x = X.column(d).toArray();
            Arrays.sort(x);
            double at = p * (x.length - 1);
            int low = (int) Math.floor(at);
            int high = Math.min(low + 1, x.length - 1);
            return x[low] + (at - low) * (x[high] - x[low]);
        });
    }

    /** Whether a column has more than one value. */
    public boolean varies(int d) {
        double first = X.get(0, d);
        for (int n = 1; n < X.rows(); n++) if (X.get(n, d) != first) return true;
        return false;
    }

    /**
     * The cosines of the angles between the centred columns, −1 to 1.
     *
     * @throws IllegalStateException if a column has one value only, so that there is no angle to it
     */
    public Matrix correlation() {
        int D = X.cols();
        Vector[] centred = new Vector[D];
        for (int d = 0; d < D; d++) {
            if (!varies(d))
                throw new IllegalStateException(
                        "column " + (d + 1) + " is " + X.get(0, d) + " throughout, there is no correlation with it");
            double mean = mean().get(d);
            Vector off = X.column(d).map(v -> v - mean);
            centred[d] = off.times(1 / off.maxNorm());
            centred[d] = centred[d].times(1 / centred[d].norm());
        }
        return Matrix.generate(D, D, (i, j) -> i == j ? 1 : Math.max(-1, Math.min(1, centred[i].dot(centred[j]))));
    }

    /** That the two halves of the rows, joined, have the same mean and sums of squares. */
    public Certificate certificate() {
        int half = X.rows() / 2;
        Moments joined = Moments.of(X.rows(0, half)).plus(Moments.of(X.rows(half, X.rows())));
        double reach = 0;
        double size = X.maxNorm();
        for (int d = 0; d < X.cols(); d++)
            reach = Math.max(reach, Math.sqrt(moments.M2().get(d, d)));
        double rounding = direct(X.rows());
        double spread = reach + rounding * size;
        return Certificate.of(
                "two halves joined are the whole",
                new Check("difference of the means", mean().minus(joined.mean()).maxNorm(), rounding * size),
                new Check(
                        "difference of the sums of squares",
                        moments.M2().minus(joined.M2()).maxNorm(),
                        8 * rounding * spread * (spread + size)));
    }

    @Override
    public String toString() {
        return Printed.of("description of columns", X)
                .put("mean", mean())
                .put("standard deviation (N − 1)", deviation(Divisor.N_MINUS_1))
                .put("least", quantile(0))
                .put("median", quantile(0.5))
                .put("largest", quantile(1))
                .line(certificate())
                .toString();
    }
}
