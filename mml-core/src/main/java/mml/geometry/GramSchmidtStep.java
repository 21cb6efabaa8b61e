package mml.geometry;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link GramSchmidt}: per vector its projections removed one by one, then what is left, scaled. */
public sealed interface GramSchmidtStep extends Step {
    /** The vectors, as columns, and the variant. */
    record Start(Matrix A, boolean modified) implements GramSchmidtStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
            out.put("modified", modified);
        }

        @Override
        public String caption() {
            return (modified ? "Modified" : "Classical") + " Gram–Schmidt: " + A.cols()
                    + (A.cols() == 1 ? " vector" : " vectors") + " of " + A.rows() + " entries";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
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
        public void describe(Fields out) {
            out.kind("removed");
            out.put("k", k);
            out.put("j", j);
            out.put("coefficient", coefficient);
            out.put("projection", projection);
            out.put("u", u);
        }

        @Override
        public String caption() {
            return "Take from a" + Captions.subscript(k + 1) + " its projection onto q" + Captions.subscript(j + 1)
                    + ", which is " + Captions.digits(coefficient) + " q" + Captions.subscript(j + 1) + ": "
                    + Captions.tuple(u, Math.max(u.maxNorm(), projection.maxNorm())) + " is left";
        }

        @Override
        public String formula() {
            return "u_{" + (k + 1) + "} \\leftarrow u_{" + (k + 1) + "} - " + Captions.tex(coefficient) + "\\, q_{"
                    + (j + 1) + "},\\quad " + Captions.equation("u_{" + (k + 1) + "}", u);
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
        public void describe(Fields out) {
            out.kind("normalised");
            out.put("k", k);
            out.put("u", u);
            out.put("length", length);
            out.put("q", q);
            out.put("loss", loss);
        }

        @Override
        public String caption() {
            return "What is left of a" + Captions.subscript(k + 1) + " has length " + Captions.digits(length)
                    + "; divided by it, it joins the basis: " + Captions.tuple(q, 1);
        }

        @Override
        public String formula() {
            return "q = \\frac{u_{" + (k + 1) + "}}{\\lVert u_{" + (k + 1) + "}\\rVert} = \\frac{u_{" + (k + 1) + "}}{"
                    + Captions.tex(length) + "},\\quad " + Captions.equation("q", q);
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
        public void describe(Fields out) {
            out.kind("dependent");
            out.put("k", k);
            out.put("length", length);
            out.put("size", size);
        }

        @Override
        public String caption() {
            return size == 0
                    ? "a" + Captions.subscript(k + 1) + " is zero and adds no direction"
                    : "Nothing is left of a" + Captions.subscript(k + 1)
                            + ": it lies in the span of those before and adds no direction";
        }

        @Override
        public String formula() {
            return "\\lVert u_{" + (k + 1) + "}\\rVert = " + Captions.tex(length) + " \\approx 0 \\ \\Rightarrow\\ a_{"
                    + (k + 1) + "} \\in \\operatorname{span}";
        }
    }

    /** The orthonormal basis, the coefficients, and what orthogonality was lost. */
    record Done(Matrix Q, Matrix R, double loss) implements GramSchmidtStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("Q", Q);
            out.put("R", R);
            out.put("loss", loss);
        }

        @Override
        public String caption() {
            String vectors = Q.cols() + (Q.cols() == 1 ? " vector" : " vectors");
            return (loss < 1e-6 ? "An orthonormal basis of " + vectors : vectors + ", no longer orthogonal")
                    + "; the largest entry of QᵀQ − I is " + Captions.digits(loss);
        }

        @Override
        public String formula() {
            return Captions.equation("Q", Q) + ",\\quad " + Captions.equation("R", R) + ",\\quad \\lVert Q^\\top Q - I"
                    + "\\rVert = " + Captions.tex(loss);
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Removed, R> removed,
            Function<Normalised, R> normalised,
            Function<Dependent, R> dependent,
            Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Removed s) return removed.apply(s);
        if (this instanceof Normalised s) return normalised.apply(s);
        if (this instanceof Dependent s) return dependent.apply(s);
        return done.apply((Done) this);
    }
}
