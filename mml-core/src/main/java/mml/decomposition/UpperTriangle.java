package mml.decomposition;

import static mml.kernel.Rounding.EPSILON;

import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.SingularMatrixException;

/** The R of a QR decomposition as what systems are solved with: the leading n×n of a row-major array, n to a row. */
final class UpperTriangle {

    private final double[] r;
    private final int n;

    UpperTriangle(double[] r, int n) {
        this.r = r;
        this.n = n;
    }

    /**
     * Refuses an R, and so an {@code A = QR}, with dependent columns.
     *
     * @throws SingularMatrixException if a diagonal entry is zero, or the columns, scaled to the same length, are
     *     dependent to working precision
     */
    void requireRegular() {
        regularity(4 * EPSILON).require(smallest());
    }

    private int smallest() {
        int smallest = 0;
        for (int j = 1; j < n; j++) if (Math.abs(r[j * n + j]) < Math.abs(r[smallest * n + smallest])) smallest = j;
        return smallest;
    }

    /** Whether the columns, scaled to the same length, are independent: their rcond is {@code least} or more. */
    Regularity regularity(double least) {
        if (glance() < Regularity.SAFE) return Regularity.SURE;
        int smallest = smallest();
        if (r[smallest * n + smallest] == 0) return new Regularity(0, kernel(smallest));
        double[] largest = new double[n];
        for (int i = 0; i < n; i++)
            for (int j = i; j < n; j++) largest[j] = Math.max(largest[j], Math.abs(r[i * n + j]));
        double[] scale = new double[n];
        for (int j = 0; j < n; j++) scale[j] = Scaling.toOne(largest[j]);
        double[] sums = new double[n];
        double norm = 0;
        for (int i = 0; i < n; i++) for (int j = i; j < n; j++) sums[j] += Math.abs(r[i * n + j]) * scale[j];
        for (double sum : sums) norm = Math.max(norm, sum);
        return Regularity.of(
                        n,
                        norm,
                        least,
                        x -> {
                            solve(x);
                            for (int j = 0; j < n; j++) x[j] /= scale[j];
                        },
                        x -> {
                            for (int j = 0; j < n; j++) x[j] /= scale[j];
                            solveTransposed(x);
                        })
                .forColumnsTimes(scale);
    }

    /** A lower bound of {@code ‖R‖ ‖R⁻¹‖}, seldom far below it, as in {@link Lu}; not finite for a zero on the diagonal. */
    private double glance() {
        double[] y = new double[n];
        double[] sums = new double[n];
        double max = 0;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            double diagonal = r[i * n + i];
            double x = (y[i] > 0 ? -y[i] - 1 : 1 - y[i]) / diagonal;
            max = Math.max(max, Math.abs(x));
            norm = Math.max(norm, sums[i] + Math.abs(diagonal));
            for (int j = i + 1; j < n; j++) {
                double entry = r[i * n + j];
                y[j] += entry * x;
                sums[j] += Math.abs(entry);
            }
        }
        return norm * max;
    }

    /** {@code x ← R⁻¹x} by back substitution. */
    void solve(double[] x) {
        for (int i = n - 1; i >= 0; i--)
            x[i] = (x[i] - Vectors.dot(n - 1 - i, r, i * n + i + 1, x, i + 1)) / r[i * n + i];
    }

    private void solveTransposed(double[] x) {
        for (int i = 0; i < n; i++) {
            x[i] /= r[i * n + i];
            for (int j = i + 1; j < n; j++) x[j] -= r[i * n + j] * x[i];
        }
    }

    /** An x with {@code Rx = 0}: one in place j, the first with a zero on the diagonal. */
    private Matrix kernel(int j) {
        double[] x = new double[n];
        x[j] = 1;
        for (int i = j - 1; i >= 0; i--) x[i] = -Vectors.dot(j - i, r, i * n + i + 1, x, i + 1) / r[i * n + i];
        return Matrix.of(n, 1, x);
    }
}
