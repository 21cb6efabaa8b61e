package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * The gamma distribution of a positive number, such as a precision,
 * <pre>
 *   log p(x | a, b) = a log b − log Γ(a) + (a − 1) log x − bx,   x ≥ 0.
 * </pre>
 * Half of the world means by b the rate, as here, the other half its inverse, the scale: so it is named.
 *
 * @param shape a, above 0
 * @param rate b, above 0
 * @mml §6.6.1, table 6.2
 */
public record Gamma(double shape, double rate) implements Distribution {
    static final double CANCELS = 12; // from this shape on the terms of the formula are larger than what remains

    public Gamma {
        Parameters.shape("shape", shape);
        Parameters.positive("rate", rate);
    }

    public static Gamma ofShapeAndRate(double shape, double rate) {
        return new Gamma(shape, rate);
    }

    public static Gamma ofShapeAndScale(double shape, double scale) {
        Parameters.positive("scale", scale);
        return new Gamma(shape, 1 / scale);
    }

    /** By mean {@code a/b} and variance {@code a/b²}, both above 0. */
    public static Gamma ofMeanAndVariance(double mean, double variance) {
        Parameters.positive("mean", mean);
        Parameters.positive("variance", variance);
        double rate = mean / variance;
        return new Gamma(mean * rate, rate);
    }

    /** The exponential distribution, {@code b exp(−bx)}: the time to an event that comes b times a unit. */
    public static Gamma exponential(double rate) {
        return new Gamma(1, rate);
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x == Double.POSITIVE_INFINITY) return Double.NEGATIVE_INFINITY;
        double constant = shape * Elementary.log(rate) - Special.logGamma(shape);
        if (shape == 1) return constant - rate * x;
        if (x == 0) return shape > 1 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        double y = rate * x;
        if (shape >= CANCELS && y > 0 && y <= Double.MAX_VALUE)
            return Elementary.log(shape) - Elementary.log(x) + Special.logGammaTerm(shape, y);
        return constant + (shape - 1) * Elementary.log(x) - rate * x;
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : Special.gammaP(shape, rate * x);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Special.gammaQ(shape, rate * x);
    }

    @Override
    public double quantile(double p) {
        return Special.inverseGammaP(shape, p) / rate;
    }

    @Override
    public double mean() {
        return shape / rate;
    }

    @Override
    public double variance() {
        return shape / rate / rate;
    }

    @Override
    public List<Double> modes() {
        return List.of(shape > 1 ? (shape - 1) / rate : 0.0);
    }

    @Override
    public String toString() {
        return "Gamma(" + NumberText.of(shape) + ", " + NumberText.of(rate) + ")";
    }
}
