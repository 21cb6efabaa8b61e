package mml.optimization;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Kkt}: the values at x, which constraints hold there, the multipliers that fit best, and what is left. */
public sealed interface KktStep extends Step {
    /** The point; g and h there. */
    record Values(Vector x, Vector inequalities, Vector equations) implements KktStep {
        @Override
        public void tell(Telling t) {
            t.kind("values")
                    .put("x", x)
                    .put("inequalities", inequalities)
                    .put("equations", equations)
                    .caption("At x = " + NumberText.tuple(x) + " g = " + NumberText.tuple(inequalities) + ", h = "
                            + NumberText.tuple(equations))
                    .formula(Tex.equation("g(x)", inequalities) + ",\\quad " + Tex.equation("h(x)", equations));
        }
    }

    /** The inequalities that are met with equality or broken: only those may have a multiplier. And the gradients of f and of all constraints, one a row. */
    record Active(List<Integer> active, Vector gradient, Matrix gradients) implements KktStep {
        public Active {
            active = List.copyOf(active);
        }

        @Override
        public void tell(Telling t) {
            t.kind("active")
                    .put("active", active)
                    .put("gradient", gradient)
                    .put("gradients", gradients)
                    .caption(
                            active.isEmpty()
                                    ? "No inequality holds x: all λ have to be 0"
                                    : (active.size() == 1 ? "1 inequality holds" : active.size() + " inequalities hold")
                                            + " x; the others need λ = 0")
                    .formula(Tex.equation("\\nabla f", gradient));
        }
    }

    /** The multipliers, of g and then of h, by which {@code ∇f + λᵀ∇g + μᵀ∇h} is shortest, and that vector. */
    record Multipliers(Vector multipliers, Vector rest) implements KktStep {
        @Override
        public void tell(Telling t) {
            t.kind("multipliers")
                    .put("multipliers", multipliers)
                    .put("rest", rest)
                    .caption("The multipliers " + NumberText.tuple(multipliers) + " leave " + NumberText.tuple(rest)
                            + " of ∇L")
                    .formula("\\nabla f + \\lambda^\\top \\nabla g + \\mu^\\top \\nabla h = " + "("
                            + Tex.equation("r", rest) + ")");
        }
    }

    /** The four conditions: each number has to be 0. */
    record Conditions(double stationarity, double primal, double dual, double complementarity) implements KktStep {
        @Override
        public void tell(Telling t) {
            boolean all = stationarity == 0 && primal == 0 && dual == 0 && complementarity == 0;
            t.kind("conditions")
                    .put("stationarity", stationarity)
                    .put("primal", primal)
                    .put("dual", dual)
                    .put("complementarity", complementarity)
                    .caption(
                            all
                                    ? "All four conditions hold exactly"
                                    : "Left over: ‖∇L‖ = " + NumberText.of(stationarity) + ", violation "
                                            + NumberText.of(primal) + ", negative λ " + NumberText.of(dual)
                                            + ", λg " + NumberText.of(complementarity))
                    .formula("\\|\\nabla_x \\mathfrak L\\| = " + Tex.number(stationarity)
                            + ",\\quad \\max(g, |h|)^+ = " + Tex.number(primal) + ",\\quad \\max(-\\lambda)^+ = "
                            + Tex.number(dual) + ",\\quad \\max |\\lambda_i g_i| = " + Tex.number(complementarity));
        }
    }
}
