package mml.svm;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * Where {@link PrimalSubgradient} stands.
 *
 * @param k how many steps so far
 * @param w the weights now
 * @param b the bias now
 * @param primal {@code ½‖w‖² + C Σ max(0, 1 − y_n f(x_n))} for them
 * @param best the least primal value so far
 * @param step how long the next step is
 */
public record PegasosStep(int k, Vector w, double b, double primal, double best, double step) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("subgradient")
                .put("k", k)
                .put("w", w)
                .put("b", b)
                .put("primal", primal)
                .put("best", best)
                .put("step", step)
                .caption("Step " + k + ": the primal objective is " + NumberText.of(primal) + ", the best so far "
                        + NumberText.of(best))
                .formula(
                        "w \\leftarrow w - " + Tex.number(step) + "\\Bigl(w - C \\sum_{y_n f(x_n) < 1} y_n x_n\\Bigr)");
    }
}
