package mml.reduction;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link FactorAnalysis}: what the factors are given the data, then loadings and noise that suit them. */
public sealed interface FactorStep extends Step {
    /**
     * Where it starts.
     *
     * @param S the covariance of the data, D×D, which is all that EM asks of them
     * @param psi the variance of the noise of each feature
     */
    record Start(Matrix S, Matrix B, Vector psi) implements FactorStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("S", S)
                    .put("B", B)
                    .put("psi", psi)
                    .caption(Count.of(S.rows(), "feature") + ", " + B.cols() + (B.cols() == 1 ? " factor" : " factors")
                            + "; half of each variance is taken for noise")
                    .formula("x = B z + \\mu + \\varepsilon, \\quad z \\sim \\mathcal{N}(0, I), \\quad \\varepsilon"
                            + " \\sim \\mathcal{N}(0, \\Psi), \\quad " + Tex.equation("\\psi", psi));
        }
    }

    /**
     * The E-step: how the factors are read off the data, {@code E[z | x] = β(x − μ)}, and their second moments.
     *
     * @param k how many iterations are done
     * @param beta M×D
     * @param second the mean of {@code E[zzᵀ | x]} over the data, M×M
     */
    record Factors(int k, Matrix beta, Matrix second, double logLikelihood) implements FactorStep {
        @Override
        public void tell(Telling t) {
            t.kind("factors")
                    .put("k", k)
                    .put("beta", beta)
                    .put("second", second)
                    .put("logLikelihood", logLikelihood)
                    .caption("After " + k + (k == 1 ? " iteration" : " iterations") + " the log likelihood is "
                            + NumberText.of(logLikelihood))
                    .formula("\\beta = B^\\top (B B^\\top + \\Psi)^{-1}, \\quad \\log p(X) = "
                            + Tex.number(logLikelihood));
        }
    }

    /** The M-step: a regression of the features on the factors, and what it leaves of each variance. */
    record Loadings(int k, Matrix B, Vector psi) implements FactorStep {
        @Override
        public void tell(Telling t) {
            t.kind("loadings")
                    .put("k", k)
                    .put("B", B)
                    .put("psi", psi)
                    .caption("The noise variances become " + NumberText.tuple(psi))
                    .formula(Tex.equation("B", B) + ", \\quad " + Tex.equation("\\psi", psi));
        }
    }
}
