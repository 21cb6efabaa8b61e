package mml.optimization;

import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What a least-squares fit ended with.
 *
 * @param beta the best parameters found
 * @param sumOfSquares {@code Σ r_i(β)²}
 * @param bound what the largest cosine between r and a column of the Jacobian had to come down to
 * @param evaluations how often all residuals were evaluated
 * @param jacobians how often their derivatives were
 */
public record Fit(
        Residuals residuals,
        Vector beta,
        double sumOfSquares,
        double bound,
        Outcome outcome,
        String reason,
        int iterations,
        int evaluations,
        int jacobians) {

    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }

    /**
     * That the residuals, computed anew, are perpendicular to all columns of the Jacobian, {@code Jᵀr = 0}, or no more than
     * rounding.
     */
    public Certificate certificate() {
        Vector r = residuals.at(beta);
        Matrix J = residuals.jacobian(beta);
        return Certificate.of(
                LevenbergMarquardt.isRounding(J, r, beta)
                        ? "the model meets every observation, to rounding"
                        : "no small change of β makes Σ r² smaller",
                new Check("|Σ r² − sumOfSquares|", Math.abs(r.dot(r) - sumOfSquares), 0),
                new Check("largest cosine between r and a column of J", LevenbergMarquardt.angle(J, r, beta), bound),
                Check.exact("converged", converged()));
    }

    @Override
    public String toString() {
        return Printed.of("least-squares fit")
                .put("β", beta)
                .put("Σ r²", sumOfSquares)
                .line(outcome.verb() + ": " + reason)
                .line(certificate())
                .toString();
    }
}
