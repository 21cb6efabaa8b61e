package mml.decomposition;

import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Norms of a matrix: how large it is, as a table of numbers or by what it does to vectors.
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

    /** {@code ‖A‖₂ = σ₁}, the spectral norm: the most that A lengthens a vector. Takes a singular value decomposition. */
    public static double spectral(Matrix A) {
        return Svd.values(A).get(0);
    }

    /** {@code ‖A‖_* = σ₁ + σ₂ + … }, the nuclear norm. Takes a singular value decomposition. */
    public static double nuclear(Matrix A) {
        Vector sigma = Svd.values(A);
        double s = 0;
        for (int i = sigma.size() - 1; i >= 0; i--) s += sigma.get(i); // the small ones first
        return s;
    }
}
