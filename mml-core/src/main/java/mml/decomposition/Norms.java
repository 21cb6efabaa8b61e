package mml.decomposition;

import mml.kernel.Vectors;
import mml.matrix.Matrix;

/**
 * Norms of a matrix that need no decomposition; the spectral norm is the largest singular value.
 *
 * @mml §3.1, §4.6, Definition 4.23
 */
public final class Norms {
    private Norms() {}

    /** {@code ‖A‖₁}, the largest column sum of absolute values. */
    public static double one(Matrix A) {
        return largestRowSum(A.transpose());
    }

    /** {@code ‖A‖_∞}, the largest row sum of absolute values. */
    public static double infinity(Matrix A) {
        return largestRowSum(A);
    }

    /** {@code ‖A‖_F}, the Euclidean length of all entries together; neither overflows nor vanishes on the way. */
    public static double frobenius(Matrix A) {
        return Vectors.norm(A.entries(), 0, A.rows() * A.cols());
    }

    private static double largestRowSum(Matrix A) {
        double[] a = A.entries();
        double max = 0;
        for (int i = 0; i < A.rows(); i++) {
            double s = 0;
            for (int j = 0; j < A.cols(); j++) s += Math.abs(a[i * A.cols() + j]);
            max = Math.max(max, s);
        }
        return max;
    }
}
