package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LeastSquares}: the problem, the QR decomposition that solves it, the x and what is left. */
public sealed interface LeastSquaresStep extends Step {
    /** A x is to come as near to b as it can. */
    record Start(Matrix A, Vector b) implements LeastSquaresStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .put("b", b)
                    .caption(A.rows() + (A.rows() == 1 ? " equation" : " equations") + " for " + A.cols()
                            + (A.cols() == 1 ? " unknown" : " unknowns") + ": ‖b − Ax‖ is to be smallest")
                    .formula("\\min_x \\lVert b - Ax \\rVert,\\quad " + Tex.equation("A", A) + ",\\quad "
                            + Tex.equation("b", b));
        }
    }

    /** A step of the decomposition A = QR, of A as it was ordered and scaled. */
    record Factor(QrStep inner) implements LeastSquaresStep {
        @Override
        public void tell(Telling t) {
            t.kind("factor").put("inner", inner).caption(inner.caption()).formula(inner.formula());
        }
    }

    /** The solution x and the residual {@code r = b − A x}, which stands at a right angle to the columns of A. */
    record Done(Vector x, Vector residual) implements LeastSquaresStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("x", x)
                    .put("residual", residual)
                    .caption("x = " + NumberText.tuple(x) + ", what is left is r with ‖r‖ = "
                            + NumberText.of(residual.norm()))
                    .formula("A x + r = b,\\quad A^\\top r = 0,\\quad " + Tex.equation("x", x) + ",\\quad "
                            + Tex.equation("r", residual));
        }
    }
}
