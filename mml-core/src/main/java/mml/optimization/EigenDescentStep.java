package mml.optimization;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link EigenDescent}: the directions in which f curves, then iterate after iterate in their coordinates. */
public sealed interface EigenDescentStep extends Step {
    /**
     * The function and the step size.
     *
     * @param eigenvalues of Q, the largest first
     * @param eigenvectors one a column, in this order
     * @param minimiser where f is lowest
     * @param factors {@code 1 − γλ_i}
     */
    record Start(Vector eigenvalues, Matrix eigenvectors, Vector minimiser, double gamma, Vector factors)
            implements EigenDescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("eigenvalues", eigenvalues)
                    .put("eigenvectors", eigenvectors)
                    .put("minimiser", minimiser)
                    .put("gamma", gamma)
                    .put("factors", factors)
                    .caption("Curvatures " + NumberText.tuple(eigenvalues) + ", so each step multiplies by "
                            + NumberText.tuple(factors))
                    .formula("\\xi_i \\leftarrow (1 - \\gamma\\lambda_i)\\,\\xi_i,\\quad \\gamma = "
                            + Tex.number(gamma));
        }
    }

    /**
     * An iterate.
     *
     * @param coordinates {@code ξ_i = v_iᵀ(x − x*)}
     * @param parts {@code ½λ_iξ_i²}: what each direction adds to f(x) − f(x*)
     * @param value their sum
     * @param predicted the same from the start alone, {@code Σ ½λ_i(1 − γλ_i)^{2k}ξ_i²}
     */
    record Iterate(int k, Vector x, Vector coordinates, Vector parts, double value, double predicted)
            implements EigenDescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("iterate")
                    .put("k", k)
                    .put("x", x)
                    .put("coordinates", coordinates)
                    .put("parts", parts)
                    .put("value", value)
                    .put("predicted", predicted)
                    .caption("After " + Count.of(k, "step") + " " + NumberText.of(value) + " above the minimum")
                    .formula("f(x_{" + k + "}) - f(x_*) = " + Tex.number(value));
        }
    }
}
