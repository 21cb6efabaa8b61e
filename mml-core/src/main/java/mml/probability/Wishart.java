package mml.probability;

import mml.decomposition.Cholesky;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.random.Rng;
import mml.text.Printed;

/**
 * The distribution of {@code Σ_n x_n x_nᵀ} for ν vectors {@code x_n ~ N(0, V)}, and a belief of a precision matrix,
 * <pre>
 *   log p(S | ν, V) = ½(ν − D − 1) log det S − ½ tr(V⁻¹S) − ½νD log 2 − ½ν log det V − log Γ_D(ν/2).
 * </pre>
 * For D = 1 it is {@link Gamma} with shape ν/2 and rate 1/(2V).
 *
 * @param degrees ν, above D − 1; need not be whole
 * @param scale V, D×D, positive definite
 * @mml §6.6.1, table 6.2
 */
public record Wishart(double degrees, Matrix scale) {
    /**
     * Takes the parameters.
     *
     * @throws IllegalArgumentException if V is not symmetric, or ν not above D − 1
     * @throws mml.decomposition.NotPositiveDefiniteException if V is not positive definite
     */
    public Wishart {
        check(degrees, scale);
    }

    static void check(double degrees, Matrix scale) {
        Shapes.symmetric(scale, "scale");
        int D = scale.rows();
        if (!(degrees > D - 1 && Shapes.finite(degrees)))
            throw new IllegalArgumentException("degrees is " + degrees + ", expected above " + (D - 1));
        Cholesky.of(scale);
    }

    /** {@code log Γ_D(a) = ¼D(D − 1) log π + Σ_{d=0}^{D−1} log Γ(a − d/2)}. */
    static double logGamma(int D, double a) {
        double sum = 0.25 * D * (D - 1) * Elementary.log(Math.PI);
        for (int d = 0; d < D; d++) sum += Special.logGamma(a - 0.5 * d);
        return sum;
    }

    /**
     * The log of the density at S.
     *
     * @throws mml.decomposition.NotPositiveDefiniteException if S is not positive definite, where there is none
     */
    public double logDensity(Matrix S) {
        int D = scale.rows();
        Shapes.same(S, scale);
        Cholesky V = Cholesky.of(scale);
        return 0.5 * (degrees - D - 1) * Cholesky.of(S).logDeterminant()
                - 0.5 * V.solve(S).trace()
                - 0.5 * degrees * (D * Elementary.log(2) + V.logDeterminant())
                - logGamma(D, 0.5 * degrees);
    }

    /** νV. */
    public Matrix mean() {
        return scale.times(degrees);
    }

    /** The variance of each entry, {@code ν (v_ij² + v_ii v_jj)}. */
    public Matrix variance() {
        int D = scale.rows();
        return Matrix.generate(
                D, D, (i, j) -> degrees * (scale.get(i, j) * scale.get(i, j) + scale.get(i, i) * scale.get(j, j)));
    }

    /**
     * {@code (ν − D − 1) V}.
     *
     * @throws IllegalStateException below D + 1 degrees, where the density is unbounded
     */
    public Matrix mode() {
        int D = scale.rows();
        if (degrees < D + 1)
            throw new IllegalStateException(
                    "with " + degrees + " degrees of freedom the density is unbounded, expected " + (D + 1));
        return scale.times(degrees - D - 1);
    }

    /**
     * A matrix drawn from it, {@code L A Aᵀ Lᵀ} with {@code V = LLᵀ} and A lower triangular (Bartlett 1933): normal numbers
     * below the diagonal, on it the roots of χ² with ν − d degrees.
     */
    public Matrix sample(Rng rng) {
        int D = scale.rows();
        double[][] A = new double[D][D];
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < i; j++) A[i][j] = rng.normal();
            double u;
            do {
                u = rng.uniform();
            } while (u == 0);
            A[i][i] = Math.sqrt(new Gamma(0.5 * (degrees - i), 0.5).quantile(u));
        }
        Matrix root = Cholesky.of(scale).L().times(Matrix.of(A));
        return root.times(root.transpose());
    }

    @Override
    public String toString() {
        return Printed.of("Wishart distribution")
                .put("degrees of freedom", degrees)
                .put("scale", scale)
                .toString();
    }
}
