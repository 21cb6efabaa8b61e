package mml.probability;

import mml.data.Pairwise;
import mml.data.Rows;
import mml.kernel.Block;
import mml.kernel.Gemm;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;

/**
 * Number, mean and centred sums of squares of examples:
 * <pre>
 *   mean = Σ x_n / n,   M2 = Σ (x_n − mean)(x_n − mean)ᵀ
 * </pre>
 *
 * <p>Of data, the mean is computed first and then once more from what is left, so that an offset of 1e9 costs no digit
 * of a variance of 1. Two parts join exactly as their examples would (Chan, Golub and LeVeque 1979):
 * <pre>
 *   mean = mean₁ + d n₂/n,   M2 = M2₁ + M2₂ + d dᵀ n₁n₂/n,   d = mean₂ − mean₁
 * </pre>
 *
 * @param n how many examples, 0 or more; a sum of weights where examples have weights
 * @param mean D entries
 * @param M2 D×D
 * @mml §6.4.2
 */
public record Moments(double n, Vector mean, Matrix M2) {
    /**
     * Of all rows of X; takes ND² multiplications.
     *
     * @param X one example a row, finite, at least one
     */
    public static Moments of(Matrix X) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        int N = X.rows();
        int D = X.cols();
        double[] x = X.entries();
        double[] mean = center(N, D, x);
        double[] M2 = Gemm.square(1, Block.of(x, N, D).transpose());
        return new Moments(N, Vector.of(mean), Matrix.of(D, D, M2));
    }

    /**
     * Of rows that count with weights: {@code n = Σ w_n}, {@code mean = Σ w_n x_n / n}, {@code M2 = Σ w_n (x_n − mean)(x_n −
     * mean)ᵀ}. A row of weight 0 counts for nothing.
     *
     * @param weights one for each row, finite, 0 or more
     */
    public static Moments of(Matrix X, Vector weights) {
        Shapes.finite(X, "X");
        Shapes.vector(weights, X.rows(), "weights");
        Shapes.finite(weights, "weights");
        int D = X.cols();
        double total = 0;
        int first = -1;
        for (int i = 0; i < X.rows(); i++) {
            double w = weights.get(i);
            if (w < 0) throw new IllegalArgumentException("weights[" + i + "] is " + w + ", expected 0 or more");
            if (w > 0 && first < 0) first = i;
            total += w;
        }
        if (first < 0) return none(D);
        double[] mean = X.row(first).toArray(); // of a constant column just the constant
        double[] x = X.entries();
        for (int pass = 0; pass < 2; pass++) {
            double[] left = new double[D];
            for (int i = 0; i < X.rows(); i++) {
                double share = weights.get(i) / total;
                if (share > 0) for (int d = 0; d < D; d++) left[d] += share * (x[i * D + d] - mean[d]);
            }
            for (int d = 0; d < D; d++) mean[d] += left[d];
        }
        for (int i = 0; i < X.rows(); i++) {
            double root = Math.sqrt(weights.get(i));
            for (int d = 0; d < D; d++) x[i * D + d] = root > 0 ? root * (x[i * D + d] - mean[d]) : 0;
        }
        double[] M2 = Gemm.square(1, Block.of(x, X.rows(), D).transpose());
        return new Moments(total, Vector.of(mean), Matrix.of(D, D, M2));
    }

    /** Of rows that need not be in memory: of each block, joined in pairs in the order of their numbers. */
    public static Moments of(Rows X) {
        Pairwise<Moments> all = new Pairwise<>(Moments::plus);
        X.forEachBlock((number, block) -> all.add(of(block)));
        return all.result().orElseGet(() -> none(X.columns()));
    }

    /** Subtracts from each column of the rows×D array its mean, which is returned: of a constant column just the constant. */
    public static double[] center(int rows, int D, double[] x) {
        double[] mean = new double[D];
        for (int d = 0; d < D; d++) {
            int same = 0;
            while (same < rows && x[same * D + d] == x[d]) same++;
            if (same < rows || rows == 0) continue;
            mean[d] = x[d];
            for (int n = 0; n < rows; n++) x[n * D + d] = 0;
        }
        double[] first = new double[D];
        double[] second = new double[D];
        for (int n = 0; n < rows; n++) addShare(D, x, n * D, rows, first);
        for (int n = 0; n < rows; n++) subtract(D, first, x, n * D, rows, second);
        for (int n = 0; n < rows; n++) subtract(D, second, x, n * D);
        for (int d = 0; d < D; d++) mean[d] = (mean[d] + first[d]) + second[d];
        return mean;
    }

    private static void addShare(int n, double[] x, int at, double by, double[] sum) {
        for (int i = 0; i < n; i++) sum[i] += x[at + i] / by;
    }

    private static void subtract(int n, double[] m, double[] x, int at) {
        for (int i = 0; i < n; i++) x[at + i] -= m[i];
    }

    /** Both at once, which saves a pass over the data. */
    private static void subtract(int n, double[] m, double[] x, int at, double by, double[] sum) {
        for (int i = 0; i < n; i++) {
            double left = x[at + i] - m[i];
            x[at + i] = left;
            sum[i] += left / by;
        }
    }

    /** Of no example at all. */
    public static Moments none(int D) {
        return new Moments(0, Vector.zeros(D), Matrix.zeros(D, D));
    }

    /** Of the examples of both. */
    public Moments plus(Moments next) {
        if (next.mean.size() != mean.size())
            throw new IllegalArgumentException(
                    "cannot join moments of " + mean.size() + " and " + Count.of(next.mean.size(), "column"));
        if (next.n == 0) return this;
        if (n == 0) return next;
        double total = n + next.n;
        Vector d = next.mean.minus(mean);
        double share = next.n / total;
        return new Moments(
                total, mean.plus(share, d), M2.plus(next.M2).plus(d.outer(d).times(n * share)));
    }

    /**
     * {@code M2 / N} or {@code M2 / (N − 1)}.
     *
     * @throws IllegalStateException if there are too few examples
     */
    public Matrix covariance(Divisor divisor) {
        double by = divisor.of(n);
        if (!(by > 0))
            throw new IllegalStateException(
                    "a covariance with " + divisor + " needs more than " + Count.of((long) n, "example"));
        return M2.times(1 / by);
    }

    @Override
    public String toString() {
        return Printed.of("moments of " + Count.of((long) n, "example"))
                .put("mean", mean)
                .put("Σ (x − mean)(x − mean)ᵀ", M2)
                .toString();
    }
}
