package mml.decomposition;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Lu}: per column the search for a pivot, the swap that brings it up, and the elimination
 * below it. The matrix of a step holds the multipliers below the diagonal where they made zeros.
 */
public sealed interface LuStep extends Step {
    /** The matrix to be decomposed. */
    record Start(Matrix A) implements LuStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** The largest entry of column {@code j}, on or below the diagonal, is {@code value} in {@code row}. */
    record Pivot(int j, int row, double value) implements LuStep {
        @Override
        public void tell(Telling t) {
            t.kind("pivot")
                    .put("j", j)
                    .put("row", row)
                    .put("value", value)
                    .caption(
                            value == 0
                                    ? "Column " + (j + 1) + " has no pivot: nothing but zeros from row " + (j + 1)
                                            + " on"
                                    : "The largest entry of column " + (j + 1) + " is " + NumberText.of(value)
                                            + ", in row " + (row + 1))
                    .formula("\\max_{i\\ge " + (j + 1) + "} |a_{i," + (j + 1) + "}| = " + Tex.number(Math.abs(value)));
        }
    }

    /** Rows {@code i} and {@code k} change places. */
    record Swap(int i, int k, Matrix matrix) implements LuStep {
        @Override
        public void tell(Telling t) {
            t.kind("swap")
                    .put("i", i)
                    .put("k", k)
                    .put("matrix", matrix, Math.min(1, matrix.maxNorm())) // multipliers beside 1
                    .caption("R" + Scripts.subscript(i + 1) + " ↔ R" + Scripts.subscript(k + 1))
                    .formula("R_{" + (i + 1) + "} \\leftrightarrow R_{" + (k + 1) + "}");
        }
    }

    /** Multiples of row {@code j} made zeros below its pivot; the multipliers stand where the zeros are. */
    record Eliminated(int j, Matrix matrix) implements LuStep {
        @Override
        public void tell(Telling t) {
            String pivot = (j + 1) + "," + (j + 1);
            t.kind("eliminated")
                    .put("j", j)
                    .put("matrix", matrix, Math.min(1, matrix.maxNorm())) // multipliers beside 1
                    .caption("Multiples of row " + (j + 1) + " clear column " + (j + 1) + " below the diagonal")
                    .formula("\\ell_{i," + (j + 1) + "} = a_{i," + (j + 1) + "} / a_{" + pivot
                            + "},\\quad R_i \\leftarrow R_i - " + "\\ell_{i," + (j + 1) + "} R_{" + (j + 1) + "}");
        }
    }

    /** The two factors. */
    record Done(Matrix L, Matrix U) implements LuStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("L", L)
                    .put("U", U)
                    .caption("The multipliers are L, what is left is U")
                    .formula(Tex.equation("L", L) + ",\\quad " + Tex.equation("U", U));
        }
    }
}
