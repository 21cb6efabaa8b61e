package mml.calculus;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Hessian}: the gradient, each column, the matrix. */
public sealed interface HessianStep extends Step {
    /** Before it begins: f and its gradient. */
    record Start(Vector x, double value, Vector gradient) implements HessianStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("value", value)
                    .put("gradient", gradient)
                    .caption("f = " + NumberText.of(value) + ", gradient " + NumberText.tuple(gradient))
                    .formula(Tex.equation("(\\nabla f)^\\top", gradient));
        }
    }

    /** How the gradient changes with the j-th variable. */
    record Column(int j, Vector column) implements HessianStep {
        @Override
        public void tell(Telling t) {
            t.kind("column")
                    .put("j", j)
                    .put("column", column)
                    .caption("Column " + (j + 1) + ": the gradient changes with " + NumberText.tuple(column))
                    .formula(
                            Tex.equation("\\frac{\\partial}{\\partial x_{" + (j + 1) + "}} (\\nabla f)^\\top", column));
        }
    }

    /** All second derivatives. */
    record Done(Matrix H) implements HessianStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("H", H)
                    .caption("The Hessian of " + Count.of(H.rows(), "variable") + ", symmetric")
                    .formula(Tex.equation("H", H));
        }
    }
}
