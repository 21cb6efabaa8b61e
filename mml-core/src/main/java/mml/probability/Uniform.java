package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.text.NumberText;

/**
 * Every number between two is alike: {@code p(x) = 1/(b − a)} for {@code a ≤ x ≤ b}, above one where b − a is below it.
 *
 * @param low a
 * @param high b, above a
 * @mml §6.2.2, (6.17), Example 6.3
 */
public record Uniform(double low, double high) implements Distribution {
    public Uniform {
        Parameters.finite("low", low);
        Parameters.finite("high", high);
        Parameters.finite("high − low", high - low);
        if (!(low < high))
            throw new IllegalArgumentException("low is " + low + " and high " + high + ", expected low below high");
    }

    @Override
    public double logDensity(double x) {
        return x < low || x > high ? Double.NEGATIVE_INFINITY : -Elementary.log(high - low);
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : 1 / (high - low);
    }

    @Override
    public double cdf(double x) {
        return x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
    }

    @Override
    public double survival(double x) {
        return x <= low ? 1 : x >= high ? 0 : (high - x) / (high - low);
    }

    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        return Math.min(high, low + p * (high - low));
    }

    @Override
    public double mean() {
        return low + 0.5 * (high - low);
    }

    @Override
    public double variance() {
        return (high - low) / 12 * (high - low);
    }

    @Override
    public List<Double> modes() {
        return List.of();
    }

    @Override
    public String toString() {
        return "U[" + NumberText.of(low) + ", " + NumberText.of(high) + "]";
    }
}
