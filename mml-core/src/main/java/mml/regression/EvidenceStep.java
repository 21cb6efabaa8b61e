package mml.regression;

import mml.iteration.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * Where {@link EvidenceMaximisation} stands.
 *
 * @param k how many steps were taken
 * @param alpha the precision of the parameters
 * @param beta the precision of the noise
 * @param gamma how many parameters the data speak for
 * @param m the mean of the parameters
 * @param measure by how much α or β moved, as the logarithm of the factor
 */
public record EvidenceStep(
        int k,
        double alpha,
        double beta,
        double gamma,
        Vector m,
        double residualSumOfSquares,
        double logEvidence,
        double measure)
        implements Step, State {
    static EvidenceStep at(
            int k,
            double alpha,
            double beta,
            FeatureMap phi,
            Matrix X,
            Matrix Phi,
            Vector y,
            Vector lambda,
            double moved) {
        BayesianRegression posterior =
                BayesianRegression.prior(phi, 1 / alpha, 1 / beta).update(X, y);
        Vector m = posterior.mean();
        Vector r = y.minus(Phi.times(m));
        double gamma = lambda.map(l -> beta * l / (alpha + beta * l)).sum();
        return new EvidenceStep(k, alpha, beta, gamma, m, r.dot(r), posterior.logEvidence(), moved);
    }

    @Override
    public void tell(Telling t) {
        t.kind("evidence")
                .put("k", k)
                .put("alpha", alpha)
                .put("beta", beta)
                .put("gamma", gamma)
                .put("m", m)
                .put("residualSumOfSquares", residualSumOfSquares)
                .put("logEvidence", logEvidence)
                .put("measure", measure)
                .caption("Step " + k + ": α = " + NumberText.of(alpha) + ", β = " + NumberText.of(beta)
                        + "; the data speak for " + NumberText.of(gamma) + " parameters" + ", log evidence "
                        + NumberText.of(logEvidence))
                .formula("\\gamma = " + Tex.number(gamma) + ", \\quad \\alpha = " + Tex.number(alpha)
                        + ", \\quad \\beta = " + Tex.number(beta));
    }
}
