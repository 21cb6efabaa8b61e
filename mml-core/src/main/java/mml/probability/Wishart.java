package mml.probability;

import mml.decomposition.Cholesky;
import mml.kernel.Block;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.kernel.Triangular;
import mml.matrix.MagnitudeException;
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
 * <p>With {@code V = LLᵀ} and {@code S = LCCᵀLᵀ} the entries of C are independent (Bartlett 1933): {@code c_dd²} is χ² with
 * ν − d degrees, d from 0, and what is below the diagonal is standard normal. So samples are made, and so the density is
 * computed: the formula above is a difference of numbers that grow with ν.
 *
 * @param degrees ν, above D − 1; need not be whole
 * @param scale V, D×D, positive definite
 * @mml §6.6.1, table 6.2
 */
public record Wishart(double degrees, Matrix scale) {
    /**
     * Takes the parameters.
     *
     * @throws IllegalArgumentException if V is not symmetric, or ν not above D − 1 or more than 2⁹⁰⁰
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
        Parameters.shape("degrees", degrees);
        Cholesky.of(scale);
    }

    /**
     * The log of the density at S.
     *
     * @throws mml.decomposition.NotPositiveDefiniteException if S is not positive definite, where there is none
     */
    public double logDensity(Matrix S) {
        Shapes.same(S, scale);
        Cholesky V = Cholesky.of(scale);
        return logDensity(degrees, solved(V.L(), Cholesky.of(S).L()), false)
                - 0.5 * (scale.rows() + 1) * V.logDeterminant();
    }

    /** {@code X⁻¹Y}, X lower triangular. */
    static Matrix solved(Matrix X, Matrix Y) {
        int D = Y.rows();
        double[] C = Y.entries();
        Triangular.solveLower(Block.of(X.entries(), D, D), false, Block.of(C, D, D));
        return Matrix.of(D, D, C);
    }

    /**
     * The log of the density with {@code V = I} at {@code CCᵀ}, or at {@code CᵀC}, which is the same with the order of all
     * rows and columns reversed.
     */
    static double logDensity(double degrees, Matrix C, boolean reversed) {
        int D = C.rows();
        double sum = 0;
        for (int d = 0; d < D; d++) {
            int row = reversed ? D - 1 - d : d;
            double c = C.get(row, row);
            sum += logChiSquare(degrees - d, c) - (D - 1 - d) * Elementary.log(c);
            for (int j = 0; j < row; j++) sum -= 0.5 * (C.get(row, j) * C.get(row, j) + Special.LOG_TWO_PI);
        }
        return sum;
    }

    /** The log of the density of χ² at c², also where c² is no normal double. */
    private static double logChiSquare(double degrees, double c) {
        double square = c * c;
        double a = 0.5 * degrees;
        if (square >= Double.MIN_NORMAL) return new Gamma(a, 0.5).logDensity(square);
        return 2 * (a - 1) * Elementary.log(c) - a * Elementary.log(2) - Special.logGamma(a);
    }

    /**
     * νV.
     *
     * @throws MagnitudeException if an entry is larger than every double
     */
    public Matrix mean() {
        return finite("an entry of the mean", scale.times(degrees));
    }

    /**
     * The variance of each entry, {@code ν (v_ij² + v_ii v_jj)}.
     *
     * @throws MagnitudeException if one is larger than every double
     */
    public Matrix variance() {
        int D = scale.rows();
        return finite(
                "a variance",
                Matrix.generate(
                        D,
                        D,
                        (i, j) -> product(degrees, Math.abs(scale.get(i, j)), Math.abs(scale.get(i, j)))
                                + product(degrees, scale.get(i, i), scale.get(j, j))));
    }

    /** The smallest times the largest first, so that only the result can leave the range of doubles. */
    private static double product(double a, double b, double c) {
        double least = Math.min(a, Math.min(b, c));
        double most = Math.max(a, Math.max(b, c));
        return least * most * Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    static Matrix finite(String what, Matrix A) {
        if (!Shapes.finite(A.maxNorm())) throw new MagnitudeException(what, A.maxNorm(), 1);
        return A;
    }

    /**
     * {@code (ν − D − 1) V}.
     *
     * @throws IllegalStateException below D + 1 degrees, where the density is unbounded
     * @throws MagnitudeException if an entry is larger than every double
     */
    public Matrix mode() {
        int D = scale.rows();
        if (degrees < D + 1)
            throw new IllegalStateException(
                    "with " + degrees + " degrees of freedom the density is unbounded, expected " + (D + 1));
        return finite("an entry of the mode", scale.times(degrees - D - 1));
    }

    /**
     * A matrix drawn from it, {@code L A Aᵀ Lᵀ} with {@code V = LLᵀ} and A lower triangular (Bartlett 1933): normal numbers
     * below the diagonal, on it the roots of χ² with ν − d degrees.
     *
     * @throws MagnitudeException if an entry is larger than every double
     */
    public Matrix sample(Rng rng) {
        Matrix root = Cholesky.of(scale).L().times(factor(degrees, scale.rows(), rng));
        return finite("an entry of the drawn matrix", root.times(root.transpose()));
    }

    /** A drawn C: see the class. */
    static Matrix factor(double degrees, int D, Rng rng) {
        double[][] C = new double[D][D];
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < i; j++) C[i][j] = rng.normal();
            double u;
            do {
                u = rng.uniform();
            } while (u == 0);
            C[i][i] = Math.sqrt(new Gamma(0.5 * (degrees - i), 0.5).quantile(u));
        }
        return Matrix.of(C);
    }

    @Override
    public String toString() {
        return Printed.of("Wishart distribution")
                .put("degrees of freedom", degrees)
                .put("scale", scale)
                .toString();
    }
}
