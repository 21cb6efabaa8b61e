package mml.mixture;

import java.util.Objects;
import mml.decomposition.Cholesky;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.probability.Gaussian;

/**
 * What is believed of each covariance before any data: an inverse Wishart distribution, which keeps it from collapsing,
 * <pre>
 *   log p(Σ) = −½ (ν₀ + D + 1) log det Σ − ½ tr(S₀ Σ⁻¹) + constant
 * </pre>
 *
 * @param strength ν₀, above D − 1
 * @param S0 D×D, positive definite
 * @mml §11.3
 */
public record Prior(double strength, Matrix S0) {
    public Prior {
        Objects.requireNonNull(S0, "S0");
        int D = Shapes.square(S0, "S0");
        Shapes.symmetric(S0, "S0");
        if (!(strength > D - 1 && strength <= Double.MAX_VALUE))
            throw new IllegalArgumentException("strength is " + strength + ", expected above " + (D - 1));
        Cholesky.of(S0);
    }

    /** By how much n observations are increased. */
    double observations() {
        return strength + S0.rows() + 1;
    }

    /** The sum over the components, of tied ones the first alone. */
    double logDensity(GaussianMixture mixture, boolean tied) {
        double sum = 0;
        for (int k = 0; k < (tied ? 1 : mixture.size()); k++)
            sum += logDensity(mixture.components().get(k));
        return sum;
    }

    /** {@code log p(Σ)} without the constant. */
    private double logDensity(Gaussian component) {
        Cholesky cholesky = Cholesky.of(component.covariance());
        return -0.5 * observations() * cholesky.logDeterminant()
                - 0.5 * cholesky.solve(S0).trace();
    }
}
