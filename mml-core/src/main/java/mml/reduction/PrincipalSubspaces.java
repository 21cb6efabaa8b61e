package mml.reduction;

import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The principal subspaces of 1, 2, … dimensions, each read in three ways that agree: the variance along the newest direction,
 * how much the squared error falls by it, and the singular value of the centred data.
 *
 * <pre>
 *   V_m = 1/N Σ z_nm²,   J_m = 1/N Σ ‖x_n − x̃_n‖² with m directions,   X − 1μᵀ = UΣVᵀ
 *   V_m = J_{m−1} − J_m = σ_m²/N,   V_1 + … + V_M + J_M = 1/N Σ ‖x_n − μ‖²
 * </pre>
 *
 * <p>Each number is computed for itself: variances from the places along the directions, errors from the distances, singular
 * values by {@link Svd}. Takes about 4ND² multiplications.
 *
 * @param mean {@code μ}
 * @param B the directions as columns, D×M, M = min(N − 1, D)
 * @param variances {@code V_1, …, V_M}
 * @param errors {@code J_0, …, J_M}
 * @param singularValues {@code σ_1, …, σ_M}
 * @param examples N
 * @mml §10.2.2, (10.24); §10.3.3, (10.41) to (10.44); §10.4.1, (10.45) to (10.49)
 */
public record PrincipalSubspaces(
        Vector mean, Matrix B, Vector variances, Vector errors, Vector singularValues, int examples) {

    /**
     * Of all directions, while {@code trace} watches.
     *
     * @param X N×D with N ≥ 2, one example a row, finite
     * @throws IllegalArgumentException if X has fewer than two rows or is not finite
     */
    public static PrincipalSubspaces of(Matrix X, Tracer<? super SubspaceStep> trace) {
        Pca pca = Pca.of(X);
        int N = X.rows();
        int M = pca.components();
        Vector mean = pca.mean();
        Matrix Y = Matrix.generate(N, X.cols(), (n, d) -> X.get(n, d) - mean.get(d));
        Vector singularValues = Svd.of(Y).singularValues().part(0, M);
        double[] variances = new double[M];
        double[] errors = new double[M + 1];
        errors[0] = meanSquare(Y);
        boolean on = trace.on();
        if (on) trace.step(new SubspaceStep.Start(Y, mean, errors[0]));
        Matrix left = Y;
        for (int m = 0; m < M; m++) {
            Vector b = pca.B().column(m);
            Vector z = Y.times(b);
            variances[m] = z.dot(z) / N;
            left = left.minus(z.outer(b));
            errors[m + 1] = meanSquare(left);
            if (on)
                trace.step(new SubspaceStep.Added(
                        m + 1, b, z, variances[m], Y.minus(left), errors[m + 1], singularValues.get(m)));
        }
        return new PrincipalSubspaces(mean, pca.B(), Vector.of(variances), Vector.of(errors), singularValues, N);
    }

    private static double meanSquare(Matrix Y) {
        double sum = 0;
        for (double y : Y.entries()) sum += y * y;
        return sum / Y.rows();
    }

    /** {@code J_0}, the mean squared distance from the mean. */
    public double total() {
        return errors.get(0);
    }

    /** That the three readings agree, direction by direction. */
    public Certificate certificate() {
        int M = B.cols();
        double falls = 0;
        double squares = 0;
        for (int m = 0; m < M; m++) {
            falls = Math.max(falls, Math.abs(errors.get(m) - errors.get(m + 1) - variances.get(m)));
            squares = Math.max(
                    squares, Math.abs(singularValues.get(m) * (singularValues.get(m) / examples) - variances.get(m)));
        }
        double size = Rounding.direct(8 * (examples + B.rows())) * (total() + mean.dot(mean));
        return Certificate.of(
                "variance, fall of the error and squared singular value agree",
                new Check("|J_{m−1} − J_m − V_m|", falls, size),
                new Check("|σ_m²/N − V_m|", squares, size));
    }

    @Override
    public String toString() {
        return Printed.of("principal subspaces")
                .put("mean", mean)
                .put("B", B)
                .put("variances", variances)
                .put("errors", errors)
                .put("singular values", singularValues)
                .line(certificate())
                .toString();
    }
}
