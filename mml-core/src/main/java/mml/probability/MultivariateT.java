package mml.probability;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Printed;

/**
 * Student's t of a vector: a Gaussian whose covariance is only believed to be near Σ,
 * <pre>
 *   log p(x | ν, μ, Σ) = log Γ((ν + D)/2) − log Γ(ν/2) − ½D log(νπ) − ½ log det Σ
 *                        − ½(ν + D) log(1 + (x − μ)ᵀΣ⁻¹(x − μ)/ν).
 * </pre>
 * For D = 1 and μ = 0, Σ = 1 it is {@link StudentT}.
 *
 * @param degrees ν, above 0
 * @param mean μ; a mean in truth for ν above 1
 * @param scale Σ, positive definite; the covariance is {@code ν/(ν − 2)} times as much
 * @mml §6.6.1
 */
public record MultivariateT(double degrees, Vector mean, Matrix scale) {
    /** @throws IllegalArgumentException if ν is not above 0, the sizes differ, or something is not finite or symmetric */
    public MultivariateT {
        Parameters.shape("degrees", degrees);
        Shapes.finite(mean, "mean");
        Shapes.symmetric(scale, "scale");
        if (scale.rows() != mean.size())
            throw new IllegalArgumentException("scale is " + Shapes.shape(scale) + ", expected a row for each of the "
                    + Count.entries(mean.size()) + " of the mean");
    }

    /**
     * The log of the density at x.
     *
     * @throws mml.decomposition.NotPositiveDefiniteException if Σ is not positive definite
     */
    public double logDensity(Vector x) {
        int D = mean.size();
        Shapes.vector(x, D, "x");
        Cholesky cholesky = Cholesky.of(scale);
        Vector off = x.minus(mean);
        double distance = off.dot(cholesky.solve(off));
        return Special.logGamma(0.5 * (degrees + D))
                - Special.logGamma(0.5 * degrees)
                - 0.5 * D * Elementary.log(degrees * Math.PI)
                - 0.5 * cholesky.logDeterminant()
                - 0.5 * (degrees + D) * Elementary.log1p(distance / degrees);
    }

    /**
     * {@code ν/(ν − 2) Σ}.
     *
     * @throws IllegalStateException with 2 degrees or fewer, when there is none
     */
    public Matrix covariance() {
        if (degrees <= 2)
            throw new IllegalStateException("with " + degrees + " degrees of freedom there is no covariance");
        return scale.times(degrees / (degrees - 2));
    }

    /**
     * Of some entries alone, of the same degrees.
     *
     * @param entries which, counted from 0
     */
    public MultivariateT marginal(List<Integer> entries) {
        Gaussian same = new Gaussian(mean, scale).marginal(entries);
        return new MultivariateT(degrees, same.mean(), same.covariance());
    }

    /** A point drawn from it: one of the Gaussian, its distance from μ divided by {@code √(χ²_ν/ν)}. */
    public Vector sample(Rng rng) {
        Vector away = new Gaussian(Vector.zeros(mean.size()), scale).sample(rng);
        double u;
        do {
            u = rng.uniform();
        } while (u == 0);
        return mean.plus(1 / Math.sqrt(new Gamma(0.5 * degrees, 0.5 * degrees).quantile(u)), away);
    }

    @Override
    public String toString() {
        return Printed.of("Student's t of a vector")
                .put("degrees of freedom", degrees)
                .put("mean", mean)
                .put("scale", scale)
                .toString();
    }
}
