package mml.regression;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.text.Printed;

/**
 * The log evidence of {@code θ ~ N(0, α⁻¹I)}, {@code ε ~ N(0, β⁻¹)} over α and β. Along the left singular vectors of Φ, with
 * {@code λ_k} the eigenvalues of ΦᵀΦ, the observations are independent, so that after one decomposition each value takes K
 * operations:
 * <pre>
 *   log p(y | α, β) = Σ log N(u_kᵀy | 0, λ_k/α + 1/β) + log N(rest | 0, I/β).
 * </pre>
 *
 * @mml §9.3.5, (9.64)
 */
public final class EvidenceSurface {
    private final int N;
    private final Vector lambda;
    private final Vector along; // u_kᵀy
    private final double rest;

    private EvidenceSurface(int N, Vector lambda, Vector along, double rest) {
        this.N = N;
        this.lambda = lambda;
        this.along = along;
        this.rest = rest;
    }

    /**
     * Of features and observations.
     *
     * @param Phi N×K
     * @param y N entries
     * @throws IllegalArgumentException if Φ is empty, y has not an entry for each row, or something is not finite
     */
    public static EvidenceSurface of(Matrix Phi, Vector y) {
        Shapes.notEmpty(Phi, "Φ");
        Shapes.finite(Phi, "Φ");
        Shapes.vector(y, Phi.rows(), "y");
        Shapes.finite(y, "y");
        Svd svd = Svd.of(Phi);
        int r = svd.singularValues().size();
        Matrix U = svd.U();
        Vector along = Vector.generate(r, k -> U.column(k).dot(y));
        Vector left = y;
        for (int k = 0; k < r; k++) left = left.plus(-along.get(k), U.column(k));
        return new EvidenceSurface(y.size(), svd.singularValues().map(s -> s * s), along, left.dot(left));
    }

    /**
     * {@code log p(y | α, β)}.
     *
     * @throws IllegalArgumentException if α or β is not above 0
     */
    public double at(double alpha, double beta) {
        if (!(alpha > 0)) throw new IllegalArgumentException("alpha is " + alpha + ", expected above 0");
        if (!(beta > 0)) throw new IllegalArgumentException("beta is " + beta + ", expected above 0");
        double noise = Elementary.log(beta);
        double sum = (N - along.size()) * noise - beta * rest;
        for (int k = 0; k < along.size(); k++) {
            double times = 1 + lambda.get(k) * beta / alpha; // the variance in units of the noise
            sum += noise - Elementary.log(times) - beta * along.get(k) * along.get(k) / times;
        }
        return 0.5 * (sum - N * Special.LOG_TWO_PI);
    }

    /** {@code γ = Σ βλ_k/(α + βλ_k)}, how many parameters the data speak for. */
    public double speaking(double alpha, double beta) {
        return lambda.map(l -> beta * l / (alpha + beta * l)).sum();
    }

    @Override
    public String toString() {
        return Printed.of("log evidence of " + N + " observations over α and β")
                .put("eigenvalues of ΦᵀΦ", lambda)
                .put("uᵀy", along)
                .put("‖rest‖²", rest)
                .toString();
    }
}
