package mml.geometry;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link GramSchmidt}: per vector its projections removed one by one, then what is left, scaled. */
public sealed interface GramSchmidtStep extends Step {
    /** The vectors, as columns, and the variant. */
    record Start(Matrix A, boolean modified) implements GramSchmidtStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .put("modified", modified)
                    .caption((modified ? "Modified" : "Classical") + " Gram–Schmidt: " + A.cols()
                            + (A.cols() == 1 ? " vector" : " vectors") + " of " + Count.entries(A.rows()))
                    .formula(Tex.equation("A", A));
        }
    }

    /**
     * Vector k has lost its projection onto q_j.
     *
     * @param k the column of A
     * @param j the column of Q
     * @param coefficient {@code r_jk}
     * @param projection {@code r_jk q_j}
     * @param u what is left
     */
    record Removed(int k, int j, double coefficient, Vector projection, Vector u) implements GramSchmidtStep {
        @Override
        public void tell(Telling t) {
            double scale = Math.max(u.maxNorm(), projection.maxNorm());
            t.kind("removed")
                    .put("k", k)
                    .put("j", j)
                    .put("coefficient", coefficient)
                    .put("projection", projection)
                    .put("u", u, scale)
                    .caption("Take from a" + Scripts.subscript(k + 1) + " its projection onto q"
                            + Scripts.subscript(j + 1)
                            + ", which is " + NumberText.of(coefficient) + " q" + Scripts.subscript(j + 1) + ": "
                            + NumberText.tuple(u, scale) + " is left")
                    .formula("u_{" + (k + 1) + "} \\leftarrow u_{" + (k + 1) + "} - " + Tex.number(coefficient)
                            + "\\, q_{" + (j + 1) + "},\\quad "
                            + Tex.equation("u_{" + (k + 1) + "}", u, scale));
        }
    }

    /**
     * What is left of vector k is orthogonal to all before; divided by its length it is the next q.
     *
     * @param k the column of A
     * @param u what is left
     * @param length {@code ‖u‖}, the diagonal entry of R
     * @param q {@code u / ‖u‖}
     * @param loss {@code ‖QᵀQ − I‖} so far
     */
    record Normalised(int k, Vector u, double length, Vector q, double loss) implements GramSchmidtStep {
        @Override
        public void tell(Telling t) {
            t.kind("normalised")
                    .put("k", k)
                    .put("u", u)
                    .put("length", length)
                    .put("q", q)
                    .put("loss", loss)
                    .caption("What is left of a" + Scripts.subscript(k + 1) + " has length " + NumberText.of(length)
                            + "; divided by it, it joins the basis: " + NumberText.tuple(q, 1))
                    .formula("q = \\frac{u_{" + (k + 1) + "}}{\\lVert u_{" + (k + 1) + "}\\rVert} = \\frac{u_{"
                            + (k + 1) + "}}{" + Tex.number(length) + "},\\quad " + Tex.equation("q", q));
        }
    }

    /**
     * Nothing but rounding is left of vector k: it lies in the span of those before.
     *
     * @param k the column of A
     * @param length what is left
     * @param size what it was
     */
    record Dependent(int k, double length, double size) implements GramSchmidtStep {
        @Override
        public void tell(Telling t) {
            t.kind("dependent")
                    .put("k", k)
                    .put("length", length)
                    .put("size", size)
                    .caption(
                            size == 0
                                    ? "a" + Scripts.subscript(k + 1) + " is zero and adds no direction"
                                    : "Nothing is left of a" + Scripts.subscript(k + 1)
                                            + ": it lies in the span of those before and adds no direction")
                    .formula("\\lVert u_{" + (k + 1) + "}\\rVert = " + Tex.number(length)
                            + " \\approx 0 \\ \\Rightarrow\\ a_{" + (k + 1) + "} \\in \\operatorname{span}");
        }
    }

    /** The orthonormal basis, the coefficients, and what orthogonality was lost. */
    record Done(Matrix Q, Matrix R, double loss) implements GramSchmidtStep {
        @Override
        public void tell(Telling t) {
            String vectors = Q.cols() + (Q.cols() == 1 ? " vector" : " vectors");
            t.kind("done")
                    .put("Q", Q)
                    .put("R", R)
                    .put("loss", loss)
                    .caption((loss < 1e-6 ? "An orthonormal basis of " + vectors : vectors + ", no longer orthogonal")
                            + "; the largest entry of QᵀQ − I is " + NumberText.of(loss))
                    .formula(Tex.equation("Q", Q) + ",\\quad " + Tex.equation("R", R) + ",\\quad \\lVert Q^\\top Q - I"
                            + "\\rVert = " + Tex.number(loss));
        }
    }
}
