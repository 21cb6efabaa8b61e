package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/** What can be seen of a {@link BasisChange}: the inversion of T, then the two products. */
public sealed interface BasisChangeStep extends Step {

    /** A step of the inversion of T. */
    record Invert(RowReductionStep step) implements BasisChangeStep {
        @Override
        public void describe(Fields out) {
            out.kind("invert");
            out.put("step", step);
        }

        @Override
        public String caption() {
            return step.caption();
        }

        @Override
        public String formula() {
            return step.formula();
        }
    }

    /** The product {@code name} of two matrices. */
    record Multiply(String name, Table left, Table right, Table product) implements BasisChangeStep {
        @Override
        public void describe(Fields out) {
            out.kind("multiply");
            out.put("name", name);
            out.put("left", left);
            out.put("right", right);
            out.put("product", product);
        }

        @Override
        public String caption() {
            return name + " is a " + product.rows() + " × " + product.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Latex.matrix(left) + " " + Latex.matrix(right) + " = " + Latex.matrix(product);
        }
    }

    default <R> R match(Function<? super Invert, R> invert, Function<? super Multiply, R> multiply) {
        return this instanceof Invert s ? invert.apply(s) : multiply.apply((Multiply) this);
    }
}
