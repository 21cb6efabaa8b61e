package mml.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * A mixture to begin with, made of groups of the points: their shares, means and covariances, the latter drawn to their common
 * covariance where a group is small, so that none is singular.
 */
final class Grouped {
    private static final double MORE = 1e-6; // of the variances, added to the covariances

    private Grouped() {}

    /** Responsibilities of 0 and 1 from labels. */
    static Matrix indicators(Matrix X, int[] labels) {
        int K = Arrays.stream(labels).max().orElse(0) + 1;
        double[] R = new double[Shapes.size(X.rows(), K)];
        for (int n = 0; n < X.rows(); n++) R[n * K + Shapes.index(labels[n], K, "label")] = 1;
        return Matrix.of(X.rows(), K, R);
    }

    /**
     * From responsibilities.
     *
     * @param w of the points, null if all count alike
     * @param shares N×K, each row sums to 1
     * @throws IllegalArgumentException if a component answers for nothing
     */
    static GaussianMixture start(Matrix X, @Nullable Vector w, Matrix shares, Family family) {
        Matrix R = w == null
                ? shares
                : Matrix.generate(shares.rows(), shares.cols(), (i, k) -> w.get(i) * shares.get(i, k));
        Shapes.finite(X, "X");
        Shapes.finite(R, "R");
        if (R.rows() != X.rows())
            throw new IllegalArgumentException("R has " + Count.of(R.rows(), "row") + ", expected " + X.rows());
        int D = X.cols();
        int K = R.cols();
        double N = w == null ? X.rows() : w.sum();
        Vector n = R.columnSums();
        for (int k = 0; k < K; k++)
            if (!(n.get(k) > 0))
                throw new IllegalArgumentException("component " + (k + 1) + " answers for no point, expected some");
        Matrix sums = R.transpose().times(X);
        Matrix means = Matrix.generate(K, D, (k, d) -> sums.get(k, d) / n.get(k));
        double[][] own = new double[K][D * D];
        double[] S = new double[D * D];
        for (int k = 0; k < K; k++) {
            for (int i = 0; i < X.rows(); i++) {
                if (R.get(i, k) == 0) continue;
                Vector y = X.row(i).minus(means.row(k));
                for (int a = 0; a < D; a++)
                    for (int b = 0; b < D; b++) own[k][a * D + b] += R.get(i, k) * y.get(a) * y.get(b);
            }
            for (int e = 0; e < S.length; e++) S[e] += own[k][e] / N;
        }
        Moments all = w == null ? Moments.of(X) : Moments.of(X, w);
        Spread.check(all, X, w);
        Matrix total = all.covariance(Divisor.N);
        double mean = total.trace() / D;
        for (int d = 0; d < D; d++)
            S[d * D + d] += MORE * (total.get(d, d) > 0 ? total.get(d, d) : mean > 0 ? mean : 1);
        Matrix common = family.shaped(Matrix.of(D, D, S));
        if (family.isTied()) return GaussianMixture.of(n.times(1 / n.sum()), means, Collections.nCopies(K, common));
        List<Matrix> covariances = new ArrayList<>();
        int few = D + 1;
        for (int k = 0; k < K; k++)
            covariances.add(family.shaped(
                    Matrix.of(D, D, own[k]).plus(Matrix.of(D, D, S).times(few)).times(1 / (n.get(k) + few))));
        return GaussianMixture.of(n.times(1 / n.sum()), means, covariances);
    }
}
