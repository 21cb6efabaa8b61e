package mml.mixture;

import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * Why EM climbs: for any shares q the log likelihood is a bound and a gap,
 * <pre>
 *   log p(X | θ) = F(q, θ) + KL(q ‖ r),   F = Σ_nk q_nk log( π_k N(x_n | μ_k, Σ_k) / q_nk ),   KL = Σ_nk q_nk log( q_nk / r_nk ) ≥ 0
 * </pre>
 *
 * <p>r are the responsibilities of θ. The E-step takes q = r, which closes the gap: there the bound touches the
 * likelihood. The M-step raises F with q held fixed, and the likelihood, which is above F, rises by at least as much.
 *
 * @param bound {@code F(q, θ)}
 * @param gap {@code KL(q ‖ r)}, 0 or more
 * @param logLikelihood {@code log p(X | θ)}, from the density and not as the sum of the two
 * @mml §11.4, §11.4.5
 */
public record LowerBound(double bound, double gap, double logLikelihood) {
    private static final double SUM = 1e-9; // how far from 1 the shares of a point may sum

    /**
     * Of shares and a mixture. Where q is 0, {@code q log q} is 0.
     *
     * @param X one point a row, N×D
     * @param q how each point is shared among the components, N×K, each row sums to 1
     * @param theta the mixture
     * @throws IllegalArgumentException if the sizes do not fit or a row of q holds no shares
     */
    public static LowerBound of(Matrix X, Matrix q, GaussianMixture theta) {
        return of(X, Vector.ones(X.rows()), q, theta);
    }

    /**
     * The same for points with weights: each counts as w_n equal points would, in all three sums over n.
     *
     * @param weights w, one for each row, finite, 0 or more
     */
    public static LowerBound of(Matrix X, Vector weights, Matrix q, GaussianMixture theta) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.finite(q, "q");
        Weighing.check(weights, X);
        int N = X.rows();
        int K = theta.size();
        if (q.rows() != N || q.cols() != K)
            throw new IllegalArgumentException("q is " + Shapes.shape(q) + ", expected " + N + "×" + K);
        Vector logDensity = theta.logDensity(X);
        Vector[] part = new Vector[K];
        double[] logWeight = new double[K];
        for (int k = 0; k < K; k++) {
            part[k] = theta.components().get(k).logDensity(X);
            logWeight[k] = Elementary.log(theta.weights().get(k));
        }
        double bound = 0;
        double gap = 0;
        for (int n = 0; n < N; n++) {
            shares(q, n);
            for (int k = 0; k < K; k++) {
                double share = q.get(n, k);
                if (share == 0 || weights.get(n) == 0) continue;
                double joint = logWeight[k] + part[k].get(n);
                double log = Elementary.log(share);
                bound += weights.get(n) * share * (joint - log);
                gap += weights.get(n) * share * (log - (joint - logDensity.get(n)));
            }
        }
        if (!Shapes.finite(bound))
            throw new IllegalArgumentException(
                    "q gives points to a component of weight 0, expected none: the bound is −∞");
        return new LowerBound(bound, Math.max(0, gap), weights.dot(logDensity));
    }

    private static void shares(Matrix q, int n) {
        double sum = 0;
        for (int k = 0; k < q.cols(); k++) {
            if (q.get(n, k) < 0)
                throw new IllegalArgumentException(
                        "q[" + n + "][" + k + "] is " + q.get(n, k) + ", expected 0 or more");
            sum += q.get(n, k);
        }
        if (!(Math.abs(sum - 1) <= SUM))
            throw new IllegalArgumentException("row " + (n + 1) + " of q sums to " + sum + ", expected 1");
    }

    /** That bound and gap sum to the log likelihood. */
    public Certificate certificate() {
        double size = Math.abs(bound) + Math.abs(logLikelihood) + 1;
        return Certificate.of(
                "F + KL = log p(X)",
                new Check("|F + KL − log p(X)|", Math.abs(bound + gap - logLikelihood), 1e-9 * size));
    }

    @Override
    public String toString() {
        return "the bound " + NumberText.of(bound) + " and the gap " + NumberText.of(gap)
                + " sum to the log likelihood " + NumberText.of(logLikelihood);
    }
}
