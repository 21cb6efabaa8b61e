package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * How many of N independent trials succeed, each with probability μ,
 * <pre>
 *   log p(m | N, μ) = log (N choose m) + m log μ + (N − m) log (1 − μ),   m = 0, …, N.           (6.95)
 * </pre>
 *
 * @param trials N, 1 or more
 * @param probability μ, 0 to 1
 * @mml §6.6, (6.92), (6.95), Examples 6.8 and 6.9
 */
public record Binomial(int trials, double probability) implements Distribution {
    public Binomial {
        if (trials < 1) throw new IllegalArgumentException("trials is " + trials + ", expected 1 or more");
        Parameters.probability("probability", probability);
    }

    /** One trial (6.92). */
    public static Binomial bernoulli(double probability) {
        return new Binomial(1, probability);
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x > trials || x != Math.floor(x)) return Double.NEGATIVE_INFINITY;
        long m = (long) x;
        return Special.logBinomial(trials, m) + log(m, probability, false) + log(trials - m, probability, true);
    }

    private static double log(long times, double p, boolean complement) {
        return times == 0 ? 0 : times * (complement ? Elementary.log1p(-p) : Elementary.log(p));
    }

    @Override
    public double cdf(double x) {
        double m = Math.floor(x);
        if (m < 0) return 0;
        return m >= trials ? 1 : Special.betaIComplement(m + 1, trials - m, probability);
    }

    @Override
    public double survival(double x) {
        double m = Math.floor(x);
        if (m < 0) return 1;
        return m >= trials ? 0 : Special.betaI(m + 1, trials - m, probability);
    }

    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        int low = 0;
        int high = trials;
        while (low < high) {
            int middle = low + (high - low) / 2;
            boolean enough = cdf(middle) >= p || (p > 0.5 && survival(middle) <= 1 - p);
            if (enough) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double mean() {
        return trials * probability;
    }

    @Override
    public double variance() {
        return trials * probability * (1 - probability);
    }

    @Override
    public List<Double> modes() {
        double m = (trials + 1.0) * probability;
        double last = Math.min(trials, Math.floor(m));
        if (m == last && last > 0) return List.of(last - 1, last);
        return List.of(last);
    }

    @Override
    public String toString() {
        return "Bin(" + trials + ", " + NumberText.of(probability) + ")";
    }
}
