package mml.probability;

import mml.decomposition.Cholesky;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Printed;

/**
 * The distribution of S where {@code S⁻¹} is {@link Wishart} with ν degrees and scale {@code Ψ⁻¹}: a belief of a covariance,
 * <pre>
 *   log p(S | ν, Ψ) = ½ν log det Ψ − ½(ν + D + 1) log det S − ½ tr(ΨS⁻¹) − ½νD log 2 − log Γ_D(ν/2).
 * </pre>
 * It is conjugate to vectors of known mean: ν grows by one and Ψ by {@code (x − μ)(x − μ)ᵀ} for each. For D = 1 it is
 * {@link InverseGamma} with shape ν/2 and scale Ψ/2.
 *
 * @param degrees ν, above D − 1
 * @param scale Ψ, D×D, positive definite
 * @mml §6.6.1, table 6.2
 */
public record InverseWishart(double degrees, Matrix scale) {
    /**
     * Takes the parameters.
     *
     * @throws IllegalArgumentException if Ψ is not symmetric, or ν not above D − 1
     * @throws mml.decomposition.NotPositiveDefiniteException if Ψ is not positive definite
     */
    public InverseWishart {
        Wishart.check(degrees, scale);
    }

    /**
     * The log of the density at S.
     *
     * @throws mml.decomposition.NotPositiveDefiniteException if S is not positive definite, where there is none
     */
    public double logDensity(Matrix S) {
        Shapes.same(S, scale);
        Cholesky at = Cholesky.of(S);
        Cholesky Psi = Cholesky.of(scale);
        int D = scale.rows();
        return Wishart.logDensity(degrees, Wishart.solved(at.L(), Psi.L()), true)
                + 0.5 * (D + 1) * Psi.logDeterminant()
                - (D + 1) * at.logDeterminant();
    }

    /**
     * {@code Ψ / (ν − D − 1)}.
     *
     * @throws IllegalStateException with D + 1 degrees or fewer, when there is none
     */
    public Matrix mean() {
        double by = degrees - scale.rows() - 1;
        if (!(by > 0)) throw new IllegalStateException("with " + degrees + " degrees of freedom there is no mean");
        return scale.times(1 / by);
    }

    /** {@code Ψ / (ν + D + 1)}. */
    public Matrix mode() {
        return scale.times(1 / (degrees + scale.rows() + 1));
    }

    /**
     * What is believed after vectors of a known mean.
     *
     * @param deviations {@code x_n − μ}, one a row
     */
    public InverseWishart update(Matrix deviations) {
        if (deviations.cols() != scale.rows())
            throw new IllegalArgumentException(
                    "deviations has " + Count.of(deviations.cols(), "column") + ", expected " + scale.rows());
        Shapes.finite(deviations, "deviations");
        return new InverseWishart(
                degrees + deviations.rows(), scale.plus(deviations.transpose().times(deviations)));
    }

    /**
     * A matrix drawn from it, {@code LC⁻ᵀC⁻¹Lᵀ} with {@code Ψ = LLᵀ} and C as in {@link Wishart}: the inverse of a Wishart one,
     * without inverting.
     *
     * @throws MagnitudeException if an entry is larger than every double, as happens where ν is hardly above D − 1
     */
    public Matrix sample(Rng rng) {
        int D = scale.rows();
        Matrix C = Wishart.factor(degrees, D, rng);
        for (int d = 0; d < D; d++)
            if (C.get(d, d) == 0)
                throw new MagnitudeException("an entry of the drawn matrix", Double.POSITIVE_INFINITY, 1);
        Matrix B = Wishart.solved(C, Cholesky.of(scale).L().transpose());
        return Wishart.finite("an entry of the drawn matrix", B.transpose().times(B));
    }

    @Override
    public String toString() {
        return Printed.of("inverse Wishart distribution")
                .put("degrees of freedom", degrees)
                .put("scale", scale)
                .toString();
    }
}
