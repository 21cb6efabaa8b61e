package mml.probability;

import java.util.Optional;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;

/**
 * A root {@code Σ = LLᵀ} of a covariance that may be singular: Cholesky with the largest of what is left on the diagonal next,
 * until what is left is rounding. L has as many columns as Σ has rank.
 *
 * <p>Takes D r² operations for rank r.
 *
 * @param L D×r
 * @mml §6.5.4, §4.3
 */
record SemidefiniteRoot(Matrix L) {
    /**
     * Takes the root.
     *
     * @throws IllegalArgumentException if Σ is not symmetric, or has a direction of negative variance beyond rounding
     */
    static SemidefiniteRoot of(Matrix Sigma) {
        return find(Sigma)
                .orElseThrow(() -> new IllegalArgumentException(
                        "covariance is no product LLᵀ, expected no direction of negative variance"));
    }

    /** The rank of Σ; empty if Σ is no covariance. */
    static Optional<Integer> rank(Matrix Sigma) {
        return find(Sigma).map(root -> root.L.cols());
    }

    private static Optional<SemidefiniteRoot> find(Matrix Sigma) {
        Shapes.symmetric(Sigma, "covariance");
        int D = Sigma.rows();
        double[] left = new double[D];
        double largest = 0;
        for (int i = 0; i < D; i++) {
            left[i] = Sigma.get(i, i);
            largest = Math.max(largest, Math.abs(left[i]));
        }
        double zero = Rounding.negligible(D, D) * largest;
        double[][] columns = new double[D][];
        boolean[] used = new boolean[D];
        int r = 0;
        while (r < D) {
            int pivot = -1;
            for (int i = 0; i < D; i++) if (!used[i] && (pivot < 0 || left[i] > left[pivot])) pivot = i;
            if (!(left[pivot] > zero)) break;
            double[] c = new double[D];
            double root = Math.sqrt(left[pivot]);
            for (int i = 0; i < D; i++) {
                if (used[i]) continue;
                double s = 0.5 * (Sigma.get(i, pivot) + Sigma.get(pivot, i));
                for (int k = 0; k < r; k++) s -= columns[k][i] * columns[k][pivot];
                c[i] = i == pivot ? root : s / root;
            }
            used[pivot] = true;
            for (int i = 0; i < D; i++) if (!used[i]) left[i] -= c[i] * c[i];
            columns[r++] = c;
        }
        int rank = r;
        Matrix L = Matrix.generate(D, rank, (i, k) -> columns[k][i]);
        double worst = Sigma.minus(L.times(L.transpose())).maxNorm();
        return worst > 16 * D * zero ? Optional.empty() : Optional.of(new SemidefiniteRoot(L));
    }
}
