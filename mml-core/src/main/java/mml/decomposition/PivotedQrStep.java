package mml.decomposition;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link PivotedQr}: the column with most left of it comes up, a reflection clears it below the
 * diagonal.
 */
public sealed interface PivotedQrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements PivotedQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** Column {@code column} of A, with {@code length} left of it below row j, came up as column j. */
    record Chosen(int j, int column, double length, Matrix matrix) implements PivotedQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("chosen")
                    .put("j", j)
                    .put("column", column)
                    .put("length", length)
                    .put("matrix", matrix)
                    .caption("Column " + (column + 1) + " of A has most left outside the span so far, "
                            + NumberText.of(length) + ", and comes up as column " + (j + 1))
                    .formula(Tex.equation("A P", matrix));
        }
    }

    /** A reflection cleared column j below the diagonal. */
    record Reflected(int j, Matrix matrix) implements PivotedQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("reflected")
                    .put("j", j)
                    .put("matrix", matrix)
                    .caption("A reflection clears column " + (j + 1) + " below the diagonal: r"
                            + Scripts.subscript(j + 1, j + 1) + " = "
                            + NumberText.of(matrix.get(j, j)))
                    .formula(Tex.equation("H A P", matrix));
        }
    }

    /** The orthonormal columns of Q, R, and the rank that its diagonal shows. */
    record Done(Matrix Q, Matrix R, int rank) implements PivotedQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("Q", Q)
                    .put("R", R)
                    .put("rank", rank)
                    .caption("The diagonal of R falls, and shows the rank: " + rank)
                    .formula(Tex.equation("Q", Q) + ",\\quad " + Tex.equation("R", R));
        }
    }
}
