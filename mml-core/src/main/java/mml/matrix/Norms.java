package mml.matrix;

import mml.kernel.Vectors;

/**
 * Norms of a matrix: how large it is, as a table of numbers. Those that need singular values are
 * {@code Svd.spectralNorm} and {@code Svd.nuclearNorm}.
 *
 * @mml §3.1, §4.6, Definition 4.23
 */
public final class Norms {
    private Norms() {}

    /** {@code ‖A‖₁}, the largest column sum of absolute values. */
    public static double one(Matrix A) {
        double[] a = A.entries();
        int n = A.cols();
        double[] sums = new double[n];
        for (int i = 0; i < A.rows(); i++) for (int j = 0; j < n; j++) sums[j] += Math.abs(a[i * n + j]);
        return Vector.of(sums).maxNorm();
    }

    /** {@code ‖A‖_∞}, the largest row sum of absolute values. */
    public static double infinity(Matrix A) {
        double[] a = A.entries();
        double max = 0;
        for (int i = 0; i < A.rows(); i++) {
            double s = 0;
            for (int j = 0; j < A.cols(); j++) s += Math.abs(a[i * A.cols() + j]);
            max = Math.max(max, s);
        }
        return max;
    }

    /** {@code ‖A‖_F}, the Euclidean length of all entries together; neither overflows nor vanishes on the way. */
    public static double frobenius(Matrix A) {
        return Vectors.norm(A.entries(), 0, A.rows() * A.cols());
    }

    /**
     * The largest error of a column beside that column: {@code max_j max_i |d_ij| / max_i |a_ij|}, so that no column hides
     * behind a larger one. What numbers near the smallest double lose is not counted.
     */
    public static double byColumn(Matrix D, Matrix A) {
        double worst = 0;
        for (int j = 0; j < D.cols(); j++) {
            double error = D.column(j).maxNorm();
            if (error <= 2 * (D.rows() + D.cols()) * Double.MIN_VALUE) continue;
            worst = Math.max(worst, error / A.column(j).maxNorm());
        }
        return worst;
    }

    /** {@code max |QᵀQ − I|}. */
    public static double orthonormality(Matrix Q) {
        return Q.transpose().times(Q).minus(Matrix.identity(Q.cols())).maxNorm();
    }
}
