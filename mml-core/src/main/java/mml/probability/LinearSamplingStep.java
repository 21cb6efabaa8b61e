package mml.probability;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LinearSampling}: the root of the covariance, then point after point. */
public sealed interface LinearSamplingStep extends Step {
    /**
     * The covariance has a root.
     *
     * @param mean μ
     * @param covariance Σ
     * @param L with {@code Σ = LLᵀ}
     */
    record Root(Vector mean, Matrix covariance, Matrix L) implements LinearSamplingStep {
        @Override
        public void tell(Telling t) {
            t.kind("root")
                    .put("mean", mean)
                    .put("covariance", covariance)
                    .put("L", L)
                    .caption(
                            L.cols() == L.rows()
                                    ? "Σ = LLᵀ: from now on x = μ + Lz"
                                    : "Σ = LLᵀ has rank " + L.cols() + ": x = μ + Lz stays in as many dimensions")
                    .formula(Tex.equation("L", L));
        }
    }

    /**
     * A point was drawn.
     *
     * @param n which, counted from 0
     * @param z standard normal numbers
     * @param x {@code μ + Lz}
     */
    record Draw(int n, Vector z, Vector x) implements LinearSamplingStep {
        @Override
        public void tell(Telling t) {
            t.kind("draw")
                    .put("n", n)
                    .put("z", z)
                    .put("x", x)
                    .caption(
                            "Point " + (n + 1) + ": z = " + NumberText.tuple(z) + " goes to x = " + NumberText.tuple(x))
                    .formula("x_{" + (n + 1) + "}=\\mu+L\\,z_{" + (n + 1) + "}");
        }
    }
}
