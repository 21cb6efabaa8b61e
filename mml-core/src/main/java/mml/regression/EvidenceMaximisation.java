package mml.regression;

import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * How large parameters are and how large the noise is, found from the data alone: α and β where the evidence of
 * {@code θ ~ N(0, α⁻¹I)}, {@code ε ~ N(0, β⁻¹)} is largest. With λ_k the eigenvalues of {@code ΦᵀΦ}
 * <pre>
 *   γ = Σ βλ_k / (α + βλ_k),   α ← γ / mᵀm,   β ← (N − γ) / ‖y − Φm‖²
 * </pre>
 * until neither moves; γ, 0 to K, is how many parameters the data speak for.
 *
 * @param posterior what is believed with the α and β found
 * @param alpha the precision of the parameters
 * @param beta the precision of the noise
 * @param gamma γ
 * @param outcome why it ended
 * @mml §9.3.5, §8.6.1
 */
public record EvidenceMaximisation(
        BayesianRegression posterior, double alpha, double beta, double gamma, Outcome outcome) {
    /** Until α and β move by less than 1e-10, relatively. */
    public static EvidenceMaximisation of(FeatureMap phi, Matrix X, Vector y) {
        return of(phi, X, y, new Stopping(1e-10, 10_000), Tracer.off());
    }

    /**
     * From {@code α = 1} and the noise that leaves y to chance, while {@code trace} watches.
     *
     * @throws IllegalArgumentException if X does not suit φ, y has not an entry for each row, all of y is 0, or something
     *     is not finite
     */
    public static EvidenceMaximisation of(
            FeatureMap phi, Matrix X, Vector y, Stopping stopping, Tracer<? super EvidenceStep> trace) {
        return from(1, y.size() / y.dot(y), phi, X, y, stopping, trace);
    }

    /**
     * The same from another α and β, each above 0; evidence may have more than one summit.
     *
     * @throws IllegalArgumentException as {@link #of}, or if α or β is not above 0
     */
    public static EvidenceMaximisation from(
            double alpha,
            double beta,
            FeatureMap phi,
            Matrix X,
            Vector y,
            Stopping stopping,
            Tracer<? super EvidenceStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Matrix Phi = phi.matrix(X);
        if (y.maxNorm() == 0) throw new IllegalArgumentException("y is 0 throughout, expected something to explain");
        if (!(alpha > 0 && Shapes.finite(alpha)))
            throw new IllegalArgumentException("alpha is " + alpha + ", expected above 0");
        if (!(beta > 0 && Shapes.finite(beta)))
            throw new IllegalArgumentException("beta is " + beta + ", expected above 0");
        Vector lambda = Svd.of(Phi).singularValues().map(s -> s * s);
        EvidenceStep first = EvidenceStep.at(0, alpha, beta, phi, X, Phi, y, lambda, 1);
        Iteration<EvidenceStep> end = Iteration.run(
                first,
                s -> {
                    double a = s.gamma() / s.m().dot(s.m());
                    double b = (y.size() - s.gamma()) / s.residualSumOfSquares();
                    if (!(a > 0 && b > 0 && Shapes.finite(a) && Shapes.finite(b))) return null;
                    double moved =
                            Math.max(Math.abs(Elementary.log(a / s.alpha())), Math.abs(Elementary.log(b / s.beta())));
                    return EvidenceStep.at(s.k() + 1, a, b, phi, X, Phi, y, lambda, moved);
                },
                stopping.relativeTo(1),
                trace);
        EvidenceStep s = end.last();
        return new EvidenceMaximisation(
                BayesianRegression.prior(phi, 1 / s.alpha(), 1 / s.beta()).update(X, y),
                s.alpha(),
                s.beta(),
                s.gamma(),
                end.outcome());
    }

    @Override
    public String toString() {
        return Printed.of("evidence maximisation: " + outcome.verb())
                .put("α", alpha)
                .put("β", beta)
                .put("γ", gamma)
                .put("log evidence", posterior.logEvidence())
                .toString();
    }
}
