package mml.exact;

import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of a {@link Determinant}: the elimination, with the sign that the swaps so far have left, then the
 * product along the diagonal, one factor a step.
 */
public sealed interface DeterminantStep extends Step {

    /** A step of the elimination; {@code sign} is −1 after an odd number of swaps. */
    record Eliminate(RowReductionStep step, int sign) implements DeterminantStep {
        @Override
        public void tell(Telling t) {
            t.kind("eliminate")
                    .put("step", step)
                    .put("sign", sign)
                    .caption(swap() ? step.caption() + ": the sign turns to " + (sign < 0 ? "−" : "+") : step.caption())
                    .formula(step.formula());
        }

        private boolean swap() {
            return step instanceof RowReductionStep.Operation o && o.operation() instanceof RowOperation.Swap<?>;
        }
    }

    /** The diagonal entry k, {@code factor}, turns the product {@code before} into {@code product}. */
    record Multiply(int k, String before, String factor, String product, Table matrix) implements DeterminantStep {
        @Override
        public void tell(Telling t) {
            t.kind("multiply")
                    .put("k", k)
                    .put("before", before)
                    .put("factor", factor)
                    .put("product", product)
                    .put("matrix", matrix)
                    .caption(NumberText.exact(before) + " · " + bracketed(NumberText.exact(factor)) + " = "
                            + NumberText.exact(product) + (k == matrix.rows() - 1 ? ", the determinant" : ""))
                    .formula((k == matrix.rows() - 1 ? "\\det A = " : "") + Tex.entry(before) + " \\cdot "
                            + (factor.startsWith("-") ? "\\left(" + Tex.entry(factor) + "\\right)" : Tex.entry(factor))
                            + " = " + Tex.entry(product));
        }

        private static String bracketed(String number) {
            return number.startsWith("−") ? "(" + number + ")" : number;
        }
    }
}
