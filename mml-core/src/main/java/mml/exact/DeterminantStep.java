package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/**
 * What can be seen of a {@link Determinant}: the elimination, with the sign that the swaps so far have left, then the
 * product along the diagonal, one factor a step.
 */
public sealed interface DeterminantStep extends Step {

    /** A step of the elimination; {@code sign} is −1 after an odd number of swaps. */
    record Eliminate(RowReductionStep step, int sign) implements DeterminantStep {
        @Override
        public void describe(Fields out) {
            out.kind("eliminate");
            out.put("step", step);
            out.put("sign", sign);
        }

        @Override
        public String caption() {
            return swap() ? step.caption() + ": the sign turns to " + (sign < 0 ? "−" : "+") : step.caption();
        }

        @Override
        public String formula() {
            return step.formula();
        }

        private boolean swap() {
            return step instanceof RowReductionStep.Operation o && o.operation() instanceof RowOperation.Swap<?>;
        }
    }

    /** The diagonal entry k, {@code factor}, turns the product {@code before} into {@code product}. */
    record Multiply(int k, String before, String factor, String product, Table matrix) implements DeterminantStep {
        @Override
        public void describe(Fields out) {
            out.kind("multiply");
            out.put("k", k);
            out.put("before", before);
            out.put("factor", factor);
            out.put("product", product);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return Captions.number(before) + " · " + bracketed(Captions.number(factor)) + " = "
                    + Captions.number(product) + (k == matrix.rows() - 1 ? ", the determinant" : "");
        }

        @Override
        public String formula() {
            return (k == matrix.rows() - 1 ? "\\det A = " : "") + Latex.entry(before) + " \\cdot "
                    + (factor.startsWith("-") ? "\\left(" + Latex.entry(factor) + "\\right)" : Latex.entry(factor))
                    + " = " + Latex.entry(product);
        }

        private static String bracketed(String number) {
            return number.startsWith("−") ? "(" + number + ")" : number;
        }
    }

    default <R> R match(Function<? super Eliminate, R> eliminate, Function<? super Multiply, R> multiply) {
        return this instanceof Eliminate s ? eliminate.apply(s) : multiply.apply((Multiply) this);
    }
}
