package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * How many of N coming trials succeed, when their probability is itself only believed to be {@code Beta(α, β)}: the
 * predictive distribution of a beta belief,
 * <pre>
 *   p(m | N, α, β) = ∫ Bin(m | N, μ) Beta(μ | α, β) dμ = (N choose m) B(m + α, N − m + β) / B(α, β).
 * </pre>
 * Wider than any binomial of the same mean. A cdf adds up to N probabilities.
 *
 * @param trials N, 1 or more
 * @param alpha α, above 0
 * @param beta β, above 0
 * @mml §6.6.1, Example 6.11
 */
public record BetaBinomial(int trials, double alpha, double beta) implements Distribution {
    public BetaBinomial {
        if (trials < 1) throw new IllegalArgumentException("trials is " + trials + ", expected 1 or more");
        Parameters.shape("alpha", alpha);
        Parameters.shape("beta", beta);
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x > trials || x != Math.floor(x)) return Double.NEGATIVE_INFINITY;
        return Special.logBinomial(trials, (long) x)
                + Special.logBeta(x + alpha, trials - x + beta)
                - Special.logBeta(alpha, beta);
    }

    @Override
    public double cdf(double x) {
        return sum(0, Math.floor(x));
    }

    @Override
    public double survival(double x) {
        return sum(Math.floor(x) + 1, trials);
    }

    /** The probabilities from one number to another, added up from the smaller end. */
    private double sum(double from, double to) {
        if (to >= trials && from <= 0) return 1;
        double sum = 0;
        for (double m = Math.max(0, from); m <= Math.min(trials, to); m++) sum += density(m);
        return Math.min(1, sum);
    }

    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        double sum = 0;
        for (int m = 0; m < trials; m++) {
            sum += density(m);
            if (sum >= p) return m;
        }
        return trials;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double mean() {
        return trials * (alpha / (alpha + beta));
    }

    @Override
    public double variance() {
        double sum = alpha + beta;
        return mean() * (beta / sum) * ((sum + trials) / (sum + 1));
    }

    @Override
    public List<Double> modes() {
        if (alpha == 1 && beta == 1) return List.of();
        List<Double> highest = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (int m = 0; m <= trials; m++) {
            if ((m > 0 && step(m - 1) < 0) || (m < trials && step(m) > 0)) continue;
            double log = logDensity(m);
            double rounding = 1e-12 * (1 + Math.abs(log));
            if (log > most + rounding) highest.clear();
            if (log >= most - rounding) highest.add((double) m);
            most = Math.max(most, log);
        }
        return highest;
    }

    /** Above 0 where p(m + 1) > p(m), 0 where they are the same. */
    private double step(int m) {
        return (trials - m) * (m + alpha) - (m + 1) * (trials - m - 1 + beta);
    }

    @Override
    public String toString() {
        return "beta-binomial(" + trials + ", " + NumberText.of(alpha) + ", " + NumberText.of(beta) + ")";
    }
}
