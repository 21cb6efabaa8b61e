package mml.decomposition;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Cholesky}: per column the pivot, then the finished column. */
public sealed interface CholeskyStep extends Step {
    /** The matrix to be decomposed. */
    record Start(Matrix A) implements CholeskyStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .caption("A symmetric " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** About to take {@code l_jj = √s}. When s is not positive this is the last step. */
    record Pivot(int j, double s, Matrix L) implements CholeskyStep {
        @Override
        public void tell(Telling t) {
            String l = "l" + Scripts.subscript(j + 1, j + 1);
            String jj = (j + 1) + "," + (j + 1);
            t.kind("pivot")
                    .put("j", j)
                    .put("s", s)
                    .put("L", L)
                    .caption(
                            s > 0
                                    ? l + " = √" + NumberText.of(s)
                                    : l + " would be the root of " + NumberText.of(s) + ": not positive definite")
                    .formula("a_{" + jj + "} - \\sum_{k<" + (j + 1) + "} \\ell_{" + (j + 1) + ",k}^2 = "
                            + Numbers.shortest(s));
        }
    }

    /** Column j of L is finished. */
    record Column(int j, Matrix L) implements CholeskyStep {
        @Override
        public void tell(Telling t) {
            String c = Integer.toString(j + 1);
            t.kind("column")
                    .put("j", j)
                    .put("L", L)
                    .caption("Column " + (j + 1) + " of L: what is left of column " + (j + 1) + " of A, divided by l"
                            + Scripts.subscript(j + 1, j + 1))
                    .formula("\\ell_{i," + c + "} = \\Bigl(a_{i," + c + "} - \\sum_{k<" + c + "} \\ell_{i,k}\\,\\ell_{"
                            + c + ",k}\\Bigr) / \\ell_{" + c + "," + c + "}");
        }
    }
}
