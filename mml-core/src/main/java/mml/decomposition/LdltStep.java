package mml.decomposition;

import java.util.List;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Ldlt}: pivot after pivot, of size one or two, is split off. At every step
 * {@code PAPᵀ = L S Lᵀ}, with P given as the order of rows and columns, and S diagonal, up to 2×2 blocks, as far as the
 * elimination has come.
 */
public sealed interface LdltStep extends Step {
    /** The symmetric matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements LdltStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A symmetric " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** The pivot d, in row and column k, was split off. */
    record Pivot(int k, double d, List<Integer> order, Matrix L, Matrix S) implements LdltStep {
        @Override
        public void tell(Telling t) {
            t.kind("pivot")
                    .put("k", k)
                    .put("d", d)
                    .put("order", order)
                    .put("L", L)
                    .put("S", S)
                    .caption("Pivot " + (k + 1) + ", from row " + (order.get(k) + 1) + " of A, is " + NumberText.of(d))
                    .formula("d_{" + (k + 1) + "} = " + Tex.number(d) + ",\\quad " + Tex.equation("S", S));
        }
    }

    /** The 2×2 pivot in rows and columns k and k + 1, with {@code e} off its diagonal, was split off. */
    record Block(int k, double e, List<Integer> order, Matrix L, Matrix S) implements LdltStep {
        @Override
        public void tell(Telling t) {
            t.kind("block")
                    .put("k", k)
                    .put("e", e)
                    .put("order", order)
                    .put("L", L)
                    .put("S", S)
                    .caption("The diagonal is too small: rows " + (order.get(k) + 1) + " and " + (order.get(k + 1) + 1)
                            + " of A are a 2 × 2 pivot, with " + NumberText.of(e) + " off its diagonal")
                    .formula("e_{" + (k + 2) + "," + (k + 1) + "} = " + Tex.number(e) + ",\\quad "
                            + Tex.equation("S", S));
        }
    }

    /** L, and what is left of the matrix, D. */
    record Done(List<Integer> order, Matrix L, Matrix D) implements LdltStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("order", order)
                    .put("L", L)
                    .put("D", D)
                    .caption("The pivots are D, what they were divided into is L")
                    .formula(Tex.equation("L", L) + ",\\quad " + Tex.equation("D", D));
        }
    }
}
