package mml.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mml.kernel.Special;
import mml.random.Rng;
import mml.text.NumberText;

/**
 * How many of N coming trials succeed, when their probability is itself only believed to be {@code Beta(α, β)}: the
 * predictive distribution of a beta belief,
 * <pre>
 *   p(m | N, α, β) = ∫ Bin(m | N, μ) Beta(μ | α, β) dμ = (N choose m) B(m + α, N − m + β) / B(α, β).
 * </pre>
 * Wider than any binomial of the same mean. A cdf adds up N probabilities, each by one multiplication from the last.
 *
 * @param trials N, 1 or more
 * @param alpha α, above 0
 * @param beta β, above 0
 * @mml §6.6.1, Example 6.11
 */
public record BetaBinomial(int trials, double alpha, double beta) implements Distribution {
    private static final double NOTHING = 1e-300; // beside the highest probability
    private static final double ROUNDING = 1e-12; // a sum that misses p by so little has reached it

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
        double m = Math.floor(x);
        if (m < 0) return 0;
        return m >= trials ? 1 : below(m, false);
    }

    @Override
    public double survival(double x) {
        double m = Math.floor(x);
        if (m < 0) return 1;
        return m >= trials ? 0 : below(m, true);
    }

    /**
     * The share of all probability up to m, or above m. A probability is its neighbour times a fraction, so one starts
     * with 1 where it is highest and divides by the sum.
     */
    private double below(double m, boolean above) {
        int top = top();
        double low = 0;
        double high = 0;
        double w = 1;
        for (int k = top; k >= 0 && w > 0; k--) {
            if (k <= m) low += w;
            else high += w;
            if (k > 0) w /= ratio(k - 1);
        }
        w = 1;
        for (int k = top; k < trials && w > 0; ) {
            w *= ratio(k++);
            if (k <= m) low += w;
            else high += w;
        }
        return (above ? high : low) / (low + high);
    }

    /** {@code p(m + 1)/p(m)}. */
    private double ratio(double m) {
        return (trials - m) / (m + 1) * ((m + alpha) / (trials - m - 1 + beta));
    }

    private int top() {
        List<Double> highest = modes();
        return highest.isEmpty() ? 0 : highest.get(0).intValue();
    }

    /** From the end that is nearer, where the sum begins with what is still a normal double beside the highest. */
    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        if (p == 0) return 0;
        if (p == 1) return trials;
        int top = top();
        End low = end(top, -1);
        End high = end(top, 1);
        double all = low.beyond + 1 + high.beyond;
        return p <= 0.5 ? upwards(low, high, p * all) : downwards(low, high, (1 - p) * all);
    }

    /**
     * The last m on one side of the top whose probability is not nothing.
     *
     * @param weight that probability, where the highest is 1
     * @param beyond those of that side added up
     */
    private record End(int m, double weight, double beyond) {}

    private End end(int top, int step) {
        int m = top;
        int stop = step < 0 ? 0 : trials;
        double weight = 1;
        double beyond = 0;
        while (m != stop) {
            double w = step < 0 ? weight / ratio(m - 1) : weight * ratio(m);
            beyond += w;
            if (!(w >= NOTHING)) break;
            weight = w;
            m += step;
        }
        return new End(m, weight, beyond);
    }

    private double upwards(End low, End high, double reach) {
        double sum = low.weight;
        double w = low.weight;
        int m = low.m;
        while (sum < reach * (1 - ROUNDING) && m < high.m) {
            w *= ratio(m++);
            sum += w;
        }
        return m;
    }

    private double downwards(End low, End high, double rest) {
        double sum = high.weight;
        double w = high.weight;
        int m = high.m;
        while (sum <= rest * (1 + ROUNDING) && m > low.m) {
            w /= ratio(--m);
            sum += w;
        }
        return m;
    }

    /** A probability drawn from the belief, then that many successes. */
    @Override
    public double sample(Rng rng) {
        return new Binomial(trials, new Beta(alpha, beta).sample(rng)).sample(rng);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double mean() {
        return trials / (1 + beta / alpha);
    }

    @Override
    public double variance() {
        return mean() / (1 + alpha / beta) * (1 + (trials - 1) / (alpha + beta + 1));
    }

    /** By the sign of {@code p(m + 1) − p(m)}, which is that of a straight line in m. */
    @Override
    public List<Double> modes() {
        if (alpha == 1 && beta == 1) return List.of();
        double turn = (trials * (alpha - 1) + 1 - beta) / (alpha + beta - 2);
        TreeSet<Double> near = new TreeSet<>(List.of(0.0, (double) trials));
        for (int k = -1; k <= 2; k++) near.add(Math.max(0, Math.min(trials, Math.floor(turn) + k)));
        List<Double> highest = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (double m : near) {
            if ((m > 0 && step(m - 1) < 0) || (m < trials && step(m) > 0)) continue;
            double log = logDensity(m);
            double rounding = 1e-12 * (1 + Math.abs(log));
            if (log > most + rounding) highest.clear();
            if (log >= most - rounding) highest.add(m);
            most = Math.max(most, log);
        }
        return highest;
    }

    /** Above 0 where p(m + 1) > p(m), 0 where they are the same. */
    private double step(double m) {
        return trials * (alpha - 1) + 1 - beta - m * (alpha + beta - 2);
    }

    @Override
    public String toString() {
        return "beta-binomial(" + trials + ", " + NumberText.of(alpha) + ", " + NumberText.of(beta) + ")";
    }
}
