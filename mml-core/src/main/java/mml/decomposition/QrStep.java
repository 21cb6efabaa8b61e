package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Qr}: one reflection after the other clears a column below the diagonal; in a large matrix,
 * a panel of columns at once.
 */
public sealed interface QrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements QrStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** The reflection {@code I − τ v vᵀ} sent column {@code j}, from the diagonal on, to a multiple of e₁. */
    record Reflected(int j, double tau, Vector v, Matrix matrix) implements QrStep {
        @Override
        public void tell(Telling t) {
            t.kind("reflected")
                    .put("j", j)
                    .put("tau", tau)
                    .put("v", v)
                    .put("matrix", matrix)
                    .caption(
                            tau == 0
                                    ? "Column " + (j + 1) + " is zero below the diagonal already"
                                    : "A reflection clears column " + (j + 1) + " below the diagonal: r"
                                            + Scripts.subscript(j + 1, j + 1) + " = "
                                            + NumberText.of(matrix.get(j, j), matrix.maxNorm()))
                    .formula("A \\leftarrow (I - \\tau v v^\\top) A,\\quad \\tau = " + Tex.number(tau) + ",\\quad "
                            + Tex.equation("v", v));
        }
    }

    /** Reflections cleared columns {@code first} to {@code first + count − 1} below the diagonal. */
    record Panel(int first, int count, Matrix matrix) implements QrStep {
        @Override
        public void tell(Telling t) {
            t.kind("panel")
                    .put("first", first)
                    .put("count", count)
                    .put("matrix", matrix)
                    .caption(count + " reflections clear columns " + (first + 1) + " to " + (first + count)
                            + " below the diagonal")
                    .formula("A \\leftarrow (I - V T V^\\top)^\\top A");
        }
    }

    /** The orthonormal columns of Q, and R. */
    record Done(Matrix Q, Matrix R) implements QrStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("Q", Q)
                    .put("R", R)
                    .caption("What is left is R; the reflections together are Q")
                    .formula(Tex.equation("Q", Q) + ",\\quad " + Tex.equation("R", R));
        }
    }
}
