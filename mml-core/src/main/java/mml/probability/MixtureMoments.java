package mml.probability;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;

/**
 * Mean and covariance of a mixture of distributions,
 * <pre>
 *   E[x] = Σ_k π_k μ_k,   V[x] = Σ_k π_k Σ_k + Σ_k π_k (μ_k − E[x])(μ_k − E[x])ᵀ:                  (6.82)
 * </pre>
 * the mean of the variances and the variance of the means. The covariances do not simply average: what lies between the
 * means counts too.
 *
 * @param mean E[x]
 * @param within the mean of the covariances
 * @param between the covariance of the means
 * @mml §6.5.3, Theorem 6.12, (6.80) to (6.82)
 */
public record MixtureMoments(Vector mean, Matrix within, Matrix between) {
    private static final double OFF = 1e-12;

    /**
     * Of a mixture of Gaussians, or of anything with these moments.
     *
     * @param weights π, 0 or more and 1 in all
     * @param components as many
     * @throws IllegalArgumentException if there is none, the weights are no distribution, or the sizes differ
     */
    public static MixtureMoments of(Vector weights, List<Gaussian> components) {
        int K = components.size();
        if (K == 0) throw new IllegalArgumentException("components is empty, expected one or more");
        Shapes.vector(weights, K, "weights");
        double sum = 0;
        for (int k = 0; k < K; k++) {
            if (!(weights.get(k) >= 0))
                throw new IllegalArgumentException("weights[" + k + "] is " + weights.get(k) + ", expected 0 or more");
            sum += weights.get(k);
        }
        if (Math.abs(sum - 1) > OFF) throw new IllegalArgumentException("the weights sum to " + sum + ", expected 1");
        int D = components.get(0).size();
        Vector mean = Vector.zeros(D);
        Matrix within = Matrix.zeros(D, D);
        for (int k = 0; k < K; k++) {
            Gaussian c = components.get(k);
            if (c.size() != D)
                throw new IllegalArgumentException(
                        "component " + (k + 1) + " has " + Count.entries(c.size()) + ", expected " + D);
            mean = mean.plus(weights.get(k), c.mean());
            within = within.plus(c.covariance().times(weights.get(k)));
        }
        Matrix between = Matrix.zeros(D, D);
        for (int k = 0; k < K; k++) {
            Vector off = components.get(k).mean().minus(mean);
            between = between.plus(off.outer(off).times(weights.get(k)));
        }
        return new MixtureMoments(mean, within, between);
    }

    /** Of both. */
    public Matrix covariance() {
        return within.plus(between);
    }

    @Override
    public String toString() {
        return Printed.of("moments of a mixture")
                .put("mean", mean)
                .put("covariance", covariance())
                .put("of which between the means", between)
                .toString();
    }
}
