package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * The beta distribution of a probability,
 * <pre>
 *   log p(μ | α, β) = (α − 1) log μ + (β − 1) log (1 − μ) − log B(α, β),   0 ≤ μ ≤ 1.           (6.98)
 * </pre>
 * As if α − 1 successes and β − 1 failures had been seen.
 *
 * @param alpha α, above 0
 * @param beta β, above 0
 * @mml §6.6.1, (6.98), Example 6.11
 */
public record Beta(double alpha, double beta) implements Distribution {
    public Beta {
        Parameters.shape("alpha", alpha);
        Parameters.shape("beta", beta);
    }

    /**
     * By mean and count: as if so many data had been seen, of which this share were successes.
     *
     * @param mean between 0 and 1
     * @param count {@code α + β}, above 0
     */
    public static Beta ofMeanAndCount(double mean, double count) {
        if (!(mean > 0 && mean < 1))
            throw new IllegalArgumentException("mean is " + mean + ", expected between 0 and 1");
        Parameters.positive("count", count);
        return new Beta(mean * count, (1 - mean) * count);
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x > 1) return Double.NEGATIVE_INFINITY;
        return power(alpha - 1, x, false) + power(beta - 1, x, true) - Special.logBeta(alpha, beta);
    }

    /** {@code e log x} or {@code e log(1 − x)}, 0 for e = 0. */
    private static double power(double e, double x, boolean complement) {
        if (e == 0) return 0;
        if (complement ? x == 1 : x == 0) return e > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return e * (complement ? Elementary.log1p(-x) : Elementary.log(x));
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : Special.betaI(alpha, beta, x);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : x >= 1 ? 0 : Special.betaIComplement(alpha, beta, x);
    }

    @Override
    public double quantile(double p) {
        return Special.inverseBetaI(alpha, beta, p);
    }

    @Override
    public double mean() {
        return alpha / (alpha + beta);
    }

    @Override
    public double variance() {
        double sum = alpha + beta;
        return alpha / sum * (beta / sum) / (sum + 1);
    }

    @Override
    public List<Double> modes() {
        if (alpha == 1 && beta == 1) return List.of();
        if (alpha > 1 && beta > 1) return List.of((alpha - 1) / (alpha + beta - 2));
        if (alpha < 1 && beta < 1) return List.of(0.0, 1.0);
        return List.of(alpha < beta ? 0.0 : 1.0);
    }

    @Override
    public String toString() {
        return "Beta(" + NumberText.of(alpha) + ", " + NumberText.of(beta) + ")";
    }
}
