package mml.probability;

import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * What may be believed of mean and variance of a Gaussian together,
 * <pre>
 *   σ² ~ InverseGamma(a, b),   μ | σ² ~ N(m, σ²/κ):
 * </pre>
 * as if κ measurements of mean m had been seen. A measurement moves the parameters by
 * <pre>
 *   m ← (κm + x)/(κ + 1),   b ← b + ½ κ (x − m)²/(κ + 1),   κ ← κ + 1,   a ← a + ½,
 * </pre>
 * and was held to be Student's t with 2a degrees about m, of scale {@code b(κ + 1)/(aκ)}.
 *
 * @param mean m
 * @param kappa κ, above 0
 * @param shape a, above 0
 * @param scale b, above 0
 * @mml §6.6.1
 */
public record NormalInverseGamma(double mean, double kappa, double shape, double scale) {
    public NormalInverseGamma {
        Parameters.finite("mean", mean);
        Parameters.positive("kappa", kappa);
        Parameters.shape("shape", shape);
        Parameters.positive("scale", scale);
    }

    /** {@code log p(μ, σ²)}. */
    public double logDensity(double mu, double variance) {
        if (!(variance > 0)) return Double.NEGATIVE_INFINITY;
        return variance().logDensity(variance)
                + Normal.ofVariance(mean, variance / kappa).logDensity(mu);
    }

    /** What is believed of σ² alone. */
    public InverseGamma variance() {
        return new InverseGamma(shape, scale);
    }

    /** What is believed of μ alone. */
    public MultivariateT meanAlone() {
        return studentT(scale / (shape * kappa));
    }

    /** What is believed of the next measurement. */
    public MultivariateT predictive() {
        return studentT(scale / shape * ((kappa + 1) / kappa));
    }

    private MultivariateT studentT(double squared) {
        return new MultivariateT(2 * shape, Vector.of(mean), Matrix.of(1, 1, squared));
    }

    /** After one measurement. */
    NormalInverseGamma next(double x) {
        double off = x - mean;
        return new NormalInverseGamma(
                mean + off / (kappa + 1), kappa + 1, shape + 0.5, scale + 0.5 * off * (kappa / (kappa + 1)) * off);
    }

    /** {@code log p(x)} before it is seen, as {@link #predictive} has it. */
    double logPredictive(double x) {
        double s = Math.sqrt(scale / shape * ((kappa + 1) / kappa));
        return new StudentT(2 * shape).logDensity((x - mean) / s) - Elementary.log(s);
    }

    @Override
    public String toString() {
        return "normal-inverse-gamma" + Vector.of(mean, kappa, shape, scale);
    }
}
