package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Svd}: columns and rows become bidiagonal in turn, sweep by sweep the entries beside the
 * diagonal vanish (or, in a large matrix, blocks are joined), and the three factors.
 */
public sealed interface SvdStep extends Step {
    /** The matrix at work: A, or Aᵀ when {@code transposed}, times {@code scale}, which is 1 unless A is extreme. */
    record Start(boolean transposed, double scale, Matrix matrix) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("transposed", transposed)
                    .put("scale", scale)
                    .put("matrix", matrix)
                    .caption("A " + matrix.rows() + " × " + matrix.cols() + " matrix"
                            + (transposed ? ", the transpose of A" : ""))
                    .formula(Tex.equation(transposed ? "A^\\top" : "A", matrix));
        }
    }

    /** A has many more rows than columns: from here on its triangular factor R takes its place. */
    record Triangle(Matrix R) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("triangle")
                    .put("R", R)
                    .caption("A = QR; the singular values of A are those of R")
                    .formula("A = QR,\\quad " + Tex.equation("R", R));
        }
    }

    /** A reflection from the left has made column {@code index} zero below the diagonal. */
    record Column(int index, Matrix matrix) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("column")
                    .put("index", index)
                    .put("matrix", matrix)
                    .caption("A reflection from the left clears column " + (index + 1) + " below the diagonal")
                    .formula(Tex.equation("H_{" + (index + 1) + "}A", matrix));
        }
    }

    /** A reflection from the right has made row {@code index} zero beyond the entry beside the diagonal. */
    record Row(int index, Matrix matrix) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("row")
                    .put("index", index)
                    .put("matrix", matrix)
                    .caption("A reflection from the right clears row " + (index + 1) + " beyond column " + (index + 2))
                    .formula(Tex.equation("A G_{" + (index + 1) + "}", matrix));
        }
    }

    /** A QR sweep with the given shift over rows {@code first} to {@code last}. */
    record Swept(int first, int last, double shift, Vector diagonal, Vector superdiagonal) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("swept")
                    .put("first", first)
                    .put("last", last)
                    .put("shift", shift)
                    .put("diagonal", diagonal, diagonal.maxNorm())
                    .put("superdiagonal", superdiagonal, diagonal.maxNorm())
                    .caption("QR sweep over rows " + (first + 1) + " to " + (last + 1) + ": b"
                            + Scripts.subscript(last) + "," + Scripts.subscript(last + 1) + " is now "
                            + NumberText.of(superdiagonal.get(last - 1), diagonal.maxNorm()))
                    .formula("B^\\top B - \\sigma^2 I = QR,\\quad \\sigma = " + Tex.number(shift));
        }
    }

    /** The entries beside {@code index} on the diagonal are negligible: {@code value} is a singular value. */
    record Found(int index, double value) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("found")
                    .put("index", index)
                    .put("value", value)
                    .caption("A singular value: " + NumberText.of(value))
                    .formula("\\sigma = " + Tex.number(value));
        }
    }

    /**
     * Rows {@code from} to {@code from + size − 1} of the bidiagonal matrix are solved: the {@code half} rows above
     * the middle one and the rows below it were, and {@code deflated} of their singular values stayed as they were.
     */
    record Merged(int from, int size, int half, int deflated, Vector singularValues) implements SvdStep {
        @Override
        public void tell(Telling t) {
            t.kind("merged")
                    .put("from", from)
                    .put("size", size)
                    .put("half", half)
                    .put("deflated", deflated)
                    .put("singularValues", singularValues, singularValues.maxNorm())
                    .caption("Rows " + (from + 1) + " to " + (from + size) + " joined: " + deflated + " of " + size
                            + " singular values stay, the others solve the secular equation")
                    .formula("1 + \\sum_i \\frac{z_i^2}{d_i^2 - \\sigma^2} = 0");
        }
    }

    /** The three factors of A. */
    record Done(Matrix U, Vector singularValues, Matrix V) implements SvdStep {
        @Override
        public void tell(Telling t) {
            int r = singularValues.size();
            t.kind("done")
                    .put("U", U)
                    .put("singularValues", singularValues, singularValues.maxNorm())
                    .put("V", V)
                    .caption(
                            r == 0
                                    ? "No singular value kept"
                                    : "Singular values from " + NumberText.of(singularValues.get(0)) + " down to "
                                            + NumberText.of(singularValues.get(r - 1), singularValues.get(0)))
                    .formula(
                            "A = U \\Sigma V^\\top,\\quad " + Tex.equation("U", U) + ",\\quad " + Tex.equation("V", V));
        }
    }
}
