package mml.reduction;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Ppca}: the closed form, or of EM latent coordinates, then the subspace and the noise that suit
 * them.
 */
public sealed interface PpcaStep extends Step {
    /**
     * The largest likelihood at once: the noise is the mean of the eigenvalues left out.
     *
     * @param eigenvalues of the covariance, all D
     */
    record ClosedForm(Vector mu, Vector eigenvalues, Matrix B, double sigma2, double logLikelihood)
            implements PpcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("closed form")
                    .put("mu", mu)
                    .put("eigenvalues", eigenvalues)
                    .put("B", B)
                    .put("sigma2", sigma2)
                    .put("logLikelihood", logLikelihood)
                    .caption("The noise variance " + NumberText.of(sigma2) + " is "
                            + (eigenvalues.size() - B.cols() == 1
                                    ? "the smallest eigenvalue"
                                    : "the mean of the " + (eigenvalues.size() - B.cols()) + " smallest eigenvalues"))
                    .formula("B = U (\\Lambda - \\sigma^2 I)^{1/2}, \\quad \\sigma^2 = \\frac{1}{D - M} \\sum_{j > M}"
                            + " \\lambda_j = " + Tex.number(sigma2));
        }
    }

    /** The data, NaN where a value is missing, and where it starts. */
    record Start(Matrix X, Vector mu, Matrix B, double sigma2) implements PpcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("mu", mu)
                    .put("B", B)
                    .put("sigma2", sigma2)
                    .caption(Count.of(X.rows(), "point") + " with " + Count.of(X.cols(), "feature") + " and " + B.cols()
                            + (B.cols() == 1 ? " latent coordinate" : " latent coordinates"))
                    .formula("x = B z + \\mu + \\varepsilon, \\quad z \\sim \\mathcal{N}(0, I), \\quad \\varepsilon"
                            + " \\sim \\mathcal{N}(0, \\sigma^2 I)");
        }
    }

    /**
     * The E-step: what the observed values say of each z.
     *
     * @param k how many iterations are done
     * @param Z the posterior means, N×M
     */
    record Latent(int k, Matrix Z, double logLikelihood) implements PpcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("latent")
                    .put("k", k)
                    .put("Z", Z)
                    .put("logLikelihood", logLikelihood)
                    .caption("After " + k + (k == 1 ? " iteration" : " iterations") + " the log likelihood is "
                            + NumberText.of(logLikelihood))
                    .formula("\\mathbb{E}[z_n] = (B^\\top B + \\sigma^2 I)^{-1} B^\\top (x_n - \\mu), \\quad \\log p(X)"
                            + " = "
                            + Tex.number(logLikelihood));
        }
    }

    /**
     * The M-step: the subspace and the noise.
     *
     * @param known whether the noise was given, so that it stays
     */
    record Model(int k, Vector mu, Matrix B, double sigma2, boolean known) implements PpcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("model")
                    .put("k", k)
                    .put("mu", mu)
                    .put("B", B)
                    .put("sigma2", sigma2)
                    .put("known", known)
                    .caption("The subspace turns, the noise variance " + (known ? "stays " : "becomes ")
                            + NumberText.of(sigma2))
                    .formula(Tex.equation("B", B) + ", \\quad \\sigma^2 = " + Tex.number(sigma2));
        }
    }
}
