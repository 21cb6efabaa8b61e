package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Shapes;

/** What the spectral decompositions share: symmetric input, signs, and vectors that stand as rows. */
final class Spectral {
    private static final double ASYMMETRY = 0x1p-40;
    private static final double ALMOST = 1 - 0x1p-20;

    private Spectral() {}

    /**
     * The symmetric part {@code (A + Aᵀ)/2}, times {@code scale}, one array a row.
     *
     * @throws IllegalArgumentException if A is not square, or {@code a_ij} and {@code a_ji} differ by more than 1e-12 of
     *     the largest entry
     */
    static double[][] symmetric(Matrix A, double scale) {
        int n = Shapes.square(A, "A");
        double[][] a = Scaling.rows(A, scale);
        double bound = ASYMMETRY * A.maxNorm() * scale;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) {
                double difference = a[i][j] - a[j][i];
                if (difference == 0) continue;
                if (!(Math.abs(difference) <= bound)) throw asymmetric(A);
                a[i][j] = a[j][i] = 0.5 * a[i][j] + 0.5 * a[j][i];
            }
        return a;
    }

    private static IllegalArgumentException asymmetric(Matrix A) {
        int p = 0;
        int q = 0;
        double worst = 0;
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(0.5 * A.get(i, j) - 0.5 * A.get(j, i));
                if (difference > worst) {
                    worst = difference;
                    p = i;
                    q = j;
                }
            }
        return new IllegalArgumentException("A is not symmetric: A[" + p + "][" + q + "] is " + A.get(p, q) + ", A[" + q
                + "][" + p + "] is " + A.get(q, p) + ", expected to agree within 1e-12 of the largest entry");
    }

    /**
     * Of each column of the rows×cols matrix a: −1 if the first of its largest entries, up to rounding, is negative,
     * 1 otherwise.
     */
    static double[] signs(double[] a, int rows, int cols) {
        double[] max = new double[cols];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++) max[j] = Math.max(max[j], Math.abs(a[i * cols + j]));
        double[] sign = new double[cols];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++)
                if (sign[j] == 0 && Math.abs(a[i * cols + j]) >= ALMOST * max[j])
                    sign[j] = a[i * cols + j] < 0 ? -1 : 1;
        return sign;
    }

    /** Multiplies column j of the rows×cols matrix a by sign_j. */
    static void scaleColumns(double[] a, int rows, int cols, double[] sign) {
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) a[i * cols + j] *= sign[j];
    }

    /** The transpose of a rows×cols matrix. */
    static double[] transpose(double[] a, int rows, int cols) {
        double[] t = new double[a.length];
        int tile = 16;
        for (int i0 = 0; i0 < rows; i0 += tile) {
            int i1 = Math.min(rows, i0 + tile);
            for (int j = 0; j < cols; j++) for (int i = i0; i < i1; i++) t[j * rows + i] = a[i * cols + j];
        }
        return t;
    }

    /** {@code max |QᵀQ − I|}. */
    static double orthonormality(Matrix Q) {
        return Q.transpose().times(Q).minus(Matrix.identity(Q.cols())).maxNorm();
    }
}
