package mml.probability;

import java.util.Optional;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;

/**
 * What may be believed of the probabilities of K categories,
 * <pre>
 *   log p(μ | α) = Σ_k (α_k − 1) log μ_k − log B(α),   log B(α) = Σ_k log Γ(α_k) − log Γ(Σ_k α_k),   Σ_k μ_k = 1.
 * </pre>
 * For two categories it is {@link Beta}. It is conjugate to counts: {@code α_k} grows by how often k was seen.
 *
 * @param alpha α, K of them, all above 0
 * @mml §6.6.1, table 6.2
 */
public record Dirichlet(Vector alpha) {
    private static final double OFF = 1e-12;

    /** @throws IllegalArgumentException if there are fewer than two, or one is not above 0 */
    public Dirichlet {
        if (alpha.size() < 2)
            throw new IllegalArgumentException("alpha has " + Count.entries(alpha.size()) + ", expected 2 or more");
        for (int k = 0; k < alpha.size(); k++) Parameters.shape("alpha[" + k + "]", alpha.get(k));
    }

    private double total() {
        return alpha.sum();
    }

    private static double logB(Vector alpha) {
        double sum = 0;
        for (int k = 0; k < alpha.size(); k++) sum += Special.logGamma(alpha.get(k));
        return sum - Special.logGamma(alpha.sum());
    }

    /** −∞ where μ is no distribution. */
    public double logDensity(Vector mu) {
        Shapes.vector(mu, alpha.size(), "mu");
        if (Math.abs(mu.sum() - 1) > OFF) return Double.NEGATIVE_INFINITY;
        double log = -logB(alpha);
        boolean infinite = false;
        for (int k = 0; k < alpha.size(); k++) {
            double e = alpha.get(k) - 1;
            if (mu.get(k) < 0) return Double.NEGATIVE_INFINITY;
            if (e == 0) continue;
            if (mu.get(k) == 0) {
                if (e > 0) return Double.NEGATIVE_INFINITY;
                infinite = true;
            } else log += e * Elementary.log(mu.get(k));
        }
        return infinite ? Double.POSITIVE_INFINITY : log;
    }

    /** {@code α / Σα}, which is also what a category has next time. */
    public Vector mean() {
        return alpha.times(1 / total());
    }

    /** {@code (diag m − m mᵀ) / (Σα + 1)}, of rank K − 1. */
    public Matrix covariance() {
        Vector m = mean();
        int K = m.size();
        double by = total() + 1;
        return Matrix.generate(K, K, (i, j) -> (i == j ? m.get(i) * (1 - m.get(i)) : -m.get(i) * m.get(j)) / by);
    }

    /** {@code (α_k − 1) / (Σα − K)}; empty unless all α are above 1, since otherwise it is not highest at one inner place. */
    public Optional<Vector> mode() {
        int K = alpha.size();
        double by = total() - K;
        for (int k = 0; k < K; k++) if (!(alpha.get(k) > 1)) return Optional.empty();
        return Optional.of(alpha.map(a -> (a - 1) / by));
    }

    /** Of one probability alone. */
    public Beta marginal(int k) {
        Shapes.index(k, alpha.size(), "category");
        double rest = 0;
        for (int j = 0; j < alpha.size(); j++) if (j != k) rest += alpha.get(j);
        return new Beta(alpha.get(k), rest);
    }

    /**
     * After counts.
     *
     * @param counts how often each category was seen, 0 or more
     */
    public Dirichlet update(Vector counts) {
        check(counts);
        return new Dirichlet(alpha.plus(counts));
    }

    /** {@code log p(data)} of these counts in one order: {@code log B(α + n) − log B(α)}. */
    public double logEvidence(Vector counts) {
        check(counts);
        return logB(alpha.plus(counts)) - logB(alpha);
    }

    private void check(Vector counts) {
        Shapes.vector(counts, alpha.size(), "counts");
        for (int k = 0; k < counts.size(); k++)
            if (counts.get(k) < 0 || counts.get(k) != Math.floor(counts.get(k)))
                throw new IllegalArgumentException(
                        "counts[" + k + "] is " + counts.get(k) + ", expected a whole number, 0 or more");
    }

    /**
     * Probabilities drawn from it: gamma numbers over their sum, in logs, so that tiny α give zeros and not 0/0. Below 1 a
     * gamma number is one of α + 1 times {@code U^(1/α)}.
     */
    public Vector sample(Rng rng) {
        int K = alpha.size();
        double[] log = new double[K];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < K; k++) {
            double a = alpha.get(k);
            double g = new Gamma(a < 1 ? a + 1 : a, 1).quantile(inside(rng));
            log[k] = Elementary.log(g) + (a < 1 ? Elementary.log(inside(rng)) / a : 0);
            top = Math.max(top, log[k]);
        }
        double sum = 0;
        for (int k = 0; k < K; k++) {
            log[k] = Elementary.exp(log[k] - top);
            sum += log[k];
        }
        double by = sum;
        return Vector.generate(K, k -> log[k] / by);
    }

    private static double inside(Rng rng) {
        double u;
        do {
            u = rng.uniform();
        } while (u == 0);
        return u;
    }

    @Override
    public String toString() {
        return "Dir" + alpha;
    }
}
