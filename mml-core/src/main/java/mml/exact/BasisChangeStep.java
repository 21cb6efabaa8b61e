package mml.exact;

import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of a {@link BasisChange}: the inversion of T, then the two products. */
public sealed interface BasisChangeStep extends Step {

    /** A step of the inversion of T. */
    record Invert(RowReductionStep step) implements BasisChangeStep {
        @Override
        public void tell(Telling t) {
            t.kind("invert").put("step", step).caption(step.caption()).formula(step.formula());
        }
    }

    /** The product {@code name} of two matrices. */
    record Multiply(String name, Table left, Table right, Table product) implements BasisChangeStep {
        @Override
        public void tell(Telling t) {
            t.kind("multiply")
                    .put("name", name)
                    .put("left", left)
                    .put("right", right)
                    .put("product", product)
                    .caption(name + " is a " + product.rows() + " × " + product.cols() + " matrix")
                    .formula(Tex.matrix(left) + " " + Tex.matrix(right) + " = " + Tex.matrix(product));
        }
    }
}
