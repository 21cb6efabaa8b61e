package mml.optimization;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link DualFunction}: how low f gets under its constraints, then for multipliers after multipliers what the Lagrangian comes to. */
public sealed interface DualStep extends Step {
    /** The primal optimum. */
    record Primal(Vector x, double value, Vector multipliers) implements DualStep {
        @Override
        public void tell(Telling t) {
            t.kind("primal")
                    .put("x", x)
                    .put("value", value)
                    .put("multipliers", multipliers)
                    .caption(
                            "Under its constraints f is lowest at " + NumberText.tuple(x) + ": " + NumberText.of(value))
                    .formula("p^* = f(x^*) = " + Tex.number(value));
        }
    }

    /**
     * The Lagrangian at given multipliers is lowest at x.
     *
     * @param value D(λ), minus infinity where there is no lowest point
     * @param slope g(x), then h(x): how D grows with the multipliers
     * @param attained whether x is such a point
     */
    record Value(int k, Vector multipliers, Vector x, double value, Vector slope, boolean attained)
            implements DualStep {
        @Override
        public void tell(Telling t) {
            t.kind("value")
                    .put("k", k)
                    .put("multipliers", multipliers)
                    .put("x", x)
                    .put("value", value)
                    .put("slope", slope)
                    .put("attained", attained)
                    .caption(
                            attained
                                    ? "With λ = " + of(multipliers) + " the Lagrangian is lowest at "
                                            + NumberText.tuple(x) + ": D(λ) = " + NumberText.of(value)
                                    : "With λ = " + of(multipliers) + " the Lagrangian has no lowest point")
                    .formula("\\mathfrak D(\\lambda) = \\min_x \\mathfrak L(x, \\lambda)"
                            + (attained ? " = " + Tex.number(value) : "\\ \\text{ is not taken}"));
        }
    }

    /** One multiplier is a number. */
    private static String of(Vector multipliers) {
        return multipliers.size() == 1 ? NumberText.of(multipliers.get(0)) : NumberText.tuple(multipliers);
    }
}
