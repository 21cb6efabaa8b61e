package mml.svm;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * The machine that some α make.
 *
 * @param alpha all multipliers
 * @param f what it says of each point
 * @param w the weights for the linear kernel, else empty
 * @param b the bias that suits these multipliers best
 * @param primal {@code ½‖w‖² + Σ C_n ξ_n} for this b
 * @param dual {@code Σ α_n − ½‖w‖²}
 */
public record SmoMachine(Vector alpha, Vector f, Vector w, double b, double primal, double dual) implements Step {
    @Override
    public void tell(Telling t) {
        int support = 0;
        for (int n = 0; n < alpha.size(); n++) if (alpha.get(n) > 0) support++;
        t.kind("machine")
                .put("alpha", alpha)
                .put("f", f)
                .put("w", w)
                .put("b", b)
                .put("primal", primal)
                .put("dual", dual)
                .caption(Count.of(support, "support vector") + ", b = " + NumberText.of(b) + ": " + values())
                .formula("f(x) = \\sum_n \\alpha_n y_n k(x_n, x) + b, \\quad b = " + Tex.number(b));
    }

    String values() {
        return "dual " + NumberText.of(dual) + ", primal " + NumberText.of(primal);
    }
}
