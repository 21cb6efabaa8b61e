package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.random.Rng;
import mml.text.NumberText;

/**
 * The Gaussian distribution of a number,
 * <pre>
 *   log p(x | μ, σ²) = −½ ( log 2πσ² + (x − μ)²/σ² ).                                        (6.62)
 * </pre>
 *
 * @param mean μ
 * @param variance σ², above 0
 * @mml §6.5, (6.62)
 */
public record Normal(double mean, double variance) implements Distribution {
    /** μ = 0, σ² = 1. */
    public static final Normal STANDARD = new Normal(0, 1);

    public Normal {
        Parameters.finite("mean", mean);
        Parameters.positive("variance", variance);
    }

    /** By mean and variance σ², not σ. */
    public static Normal ofVariance(double mean, double variance) {
        return new Normal(mean, variance);
    }

    /** By mean and standard deviation σ. */
    public static Normal ofDeviation(double mean, double deviation) {
        Parameters.positive("deviation", deviation);
        return new Normal(mean, deviation * deviation);
    }

    /** By mean and precision τ = 1/σ². */
    public static Normal ofPrecision(double mean, double precision) {
        Parameters.positive("precision", precision);
        return new Normal(mean, 1 / precision);
    }

    private double standard(double x) {
        return (x - mean) / Math.sqrt(variance);
    }

    @Override
    public double logDensity(double x) {
        double z = standard(x);
        return -0.5 * (Special.LOG_TWO_PI + Elementary.log(variance) + z * z);
    }

    @Override
    public double cdf(double x) {
        return Special.normalCdf(standard(x));
    }

    @Override
    public double survival(double x) {
        return Special.normalCdf(-standard(x));
    }

    @Override
    public double quantile(double p) {
        return mean + Math.sqrt(variance) * Special.normalQuantile(p);
    }

    @Override
    public List<Double> modes() {
        return List.of(mean);
    }

    @Override
    public double sample(Rng rng) {
        return mean + Math.sqrt(variance) * rng.normal();
    }

    /**
     * The product of two densities of the same number is {@code c N(x | m, v)} (6.74):
     * <pre>
     *   1/v = 1/σ₁² + 1/σ₂²,   m = v (μ₁/σ₁² + μ₂/σ₂²),   c = N(μ₁ | μ₂, σ₁² + σ₂²).
     * </pre>
     */
    public Scaled times(Normal other) {
        double sum = variance + other.variance;
        Normal product =
                new Normal((mean * other.variance + other.mean * variance) / sum, variance / sum * other.variance);
        return new Scaled(product, new Normal(other.mean, sum).logDensity(mean));
    }

    /**
     * A density times a number.
     *
     * @param logScale log c
     */
    public record Scaled(Normal normal, double logScale) {}

    @Override
    public String toString() {
        return "N(" + NumberText.of(mean) + ", " + NumberText.of(variance) + ")";
    }
}
