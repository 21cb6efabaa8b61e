package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * The distribution of 1/X for X of {@link Gamma}, such as that of a variance,
 * <pre>
 *   log p(x | a, b) = a log b − log Γ(a) − (a + 1) log x − b/x,   x &gt; 0.
 * </pre>
 *
 * @param shape a, above 0
 * @param scale b, above 0, the rate of 1/x
 * @mml §6.6.1, table 6.2
 */
public record InverseGamma(double shape, double scale) implements Distribution {
    public InverseGamma {
        Parameters.shape("shape", shape);
        Parameters.positive("scale", scale);
    }

    @Override
    public double logDensity(double x) {
        if (x <= 0 || x == Double.POSITIVE_INFINITY) return Double.NEGATIVE_INFINITY;
        double y = scale / x;
        if (shape >= Gamma.CANCELS && y > 0 && y <= Double.MAX_VALUE)
            return Elementary.log(shape) - Elementary.log(x) + Special.logGammaTerm(shape, y);
        return shape * Elementary.log(scale) - Special.logGamma(shape) - (shape + 1) * Elementary.log(x) - scale / x;
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : Special.gammaQ(shape, scale / x);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Special.gammaP(shape, scale / x);
    }

    @Override
    public double quantile(double p) {
        return scale / Special.inverseGammaQ(shape, p);
    }

    /** {@code b / (a − 1)}, ∞ for a ≤ 1. */
    @Override
    public double mean() {
        return shape > 1 ? scale / (shape - 1) : Double.POSITIVE_INFINITY;
    }

    /** {@code b² / ((a − 1)² (a − 2))}, ∞ for a ≤ 2. */
    @Override
    public double variance() {
        double m = mean();
        return shape > 2 ? m / (shape - 2) * m : Double.POSITIVE_INFINITY;
    }

    @Override
    public List<Double> modes() {
        return List.of(scale / (shape + 1));
    }

    @Override
    public String toString() {
        return "inverse-gamma(" + NumberText.of(shape) + ", " + NumberText.of(scale) + ")";
    }
}
