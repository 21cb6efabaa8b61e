package mml.calculus;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Jacobian}: the costs of both ways, each column or row, the matrix. */
public sealed interface JacobianStep extends Step {
    /**
     * Before it begins.
     *
     * @param values f(x)
     * @param forwardOperations multiplications of n sweeps forwards
     * @param reverseOperations multiplications of m sweeps backwards
     * @param byColumns which way is gone
     */
    record Start(Vector x, Vector values, long forwardOperations, long reverseOperations, boolean byColumns)
            implements JacobianStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("values", values)
                    .put("forwardOperations", forwardOperations)
                    .put("reverseOperations", reverseOperations)
                    .put("byColumns", byColumns)
                    .caption(Count.of(x.size(), "sweep") + " forwards take " + forwardOperations + " multiplications, "
                            + values.size() + " backwards " + reverseOperations + ": "
                            + (byColumns ? "column by column" : "row by row"))
                    .formula("J \\in \\mathbb{R}^{" + values.size() + "\\times " + x.size() + "}");
        }
    }

    /** The derivatives by the j-th variable. */
    record Column(int j, Vector column) implements JacobianStep {
        @Override
        public void tell(Telling t) {
            t.kind("column")
                    .put("j", j)
                    .put("column", column)
                    .caption("Column " + (j + 1) + " = " + NumberText.tuple(column))
                    .formula(Tex.equation("\\frac{\\partial f}{\\partial x_{" + (j + 1) + "}}", column));
        }
    }

    /** The derivatives of the i-th function. */
    record Row(int i, Vector row) implements JacobianStep {
        @Override
        public void tell(Telling t) {
            t.kind("row")
                    .put("i", i)
                    .put("row", row)
                    .caption("Row " + (i + 1) + " = " + NumberText.tuple(row))
                    .formula(Tex.equation(
                            "\\Bigl(\\frac{\\partial f_{" + (i + 1) + "}}{\\partial x}\\Bigr)^\\top", row));
        }
    }

    /** All derivatives. */
    record Done(Matrix J) implements JacobianStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("J", J)
                    .caption("The Jacobian is " + J.rows() + " × " + J.cols())
                    .formula(Tex.equation("J", J));
        }
    }
}
