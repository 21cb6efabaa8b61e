package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Numbers;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/**
 * What can be seen of {@link Svd}: columns and rows become bidiagonal in turn, sweep by sweep the entries beside the
 * diagonal vanish (or, in a large matrix, blocks are joined), and the three factors.
 */
public sealed interface SvdStep extends Step {
    /** The matrix at work: A, or Aᵀ when {@code transposed}, times {@code scale}, which is 1 unless A is extreme. */
    record Start(boolean transposed, double scale, Matrix matrix) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("transposed", transposed);
            out.put("scale", scale);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "A " + matrix.rows() + " × " + matrix.cols() + " matrix"
                    + (transposed ? ", the transpose of A" : "");
        }

        @Override
        public String formula() {
            return Captions.equation(transposed ? "A^\\top" : "A", matrix);
        }
    }

    /** A has many more rows than columns: from here on its triangular factor R takes its place. */
    record Triangle(Matrix R) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("triangle");
            out.put("R", R);
        }

        @Override
        public String caption() {
            return "A = QR; the singular values of A are those of R";
        }

        @Override
        public String formula() {
            return "A = QR,\\quad " + Captions.equation("R", R);
        }
    }

    /** A reflection from the left has made column {@code index} zero below the diagonal. */
    record Column(int index, Matrix matrix) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("column");
            out.put("index", index);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "A reflection from the left clears column " + (index + 1) + " below the diagonal";
        }

        @Override
        public String formula() {
            return Captions.equation("H_{" + (index + 1) + "}A", matrix);
        }
    }

    /** A reflection from the right has made row {@code index} zero beyond the entry beside the diagonal. */
    record Row(int index, Matrix matrix) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("row");
            out.put("index", index);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "A reflection from the right clears row " + (index + 1) + " beyond column " + (index + 2);
        }

        @Override
        public String formula() {
            return Captions.equation("A G_{" + (index + 1) + "}", matrix);
        }
    }

    /** A QR sweep with the given shift over rows {@code first} to {@code last}. */
    record Swept(int first, int last, double shift, Vector diagonal, Vector superdiagonal) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("swept");
            out.put("first", first);
            out.put("last", last);
            out.put("shift", shift);
            out.put("diagonal", diagonal);
            out.put("superdiagonal", superdiagonal);
        }

        @Override
        public String caption() {
            return "QR sweep over rows " + (first + 1) + " to " + (last + 1) + ": b"
                    + Captions.subscript(last) + "," + Captions.subscript(last + 1) + " is now "
                    + Captions.digits(superdiagonal.get(last - 1));
        }

        @Override
        public String formula() {
            return "B^\\top B - \\sigma^2 I = QR,\\quad \\sigma = " + Latex.entry(Captions.plain(shift));
        }
    }

    /** The entries beside {@code index} on the diagonal are negligible: {@code value} is a singular value. */
    record Found(int index, double value) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("found");
            out.put("index", index);
            out.put("value", value);
        }

        @Override
        public String caption() {
            return "A singular value: " + Captions.digits(value);
        }

        @Override
        public String formula() {
            return "\\sigma = " + Latex.entry(Numbers.shortest(value));
        }
    }

    /**
     * Rows {@code from} to {@code from + size − 1} of the bidiagonal matrix are solved: the {@code half} rows above
     * the middle one and the rows below it were, and {@code deflated} of their singular values stayed as they were.
     */
    record Merged(int from, int size, int half, int deflated, Vector singularValues) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("merged");
            out.put("from", from);
            out.put("size", size);
            out.put("half", half);
            out.put("deflated", deflated);
            out.put("singularValues", singularValues);
        }

        @Override
        public String caption() {
            return "Rows " + (from + 1) + " to " + (from + size) + " joined: " + deflated + " of " + size
                    + " singular values stay, the others solve the secular equation";
        }

        @Override
        public String formula() {
            return "1 + \\sum_i \\frac{z_i^2}{d_i^2 - \\sigma^2} = 0";
        }
    }

    /** The three factors of A. */
    record Done(Matrix U, Vector singularValues, Matrix V) implements SvdStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("U", U);
            out.put("singularValues", singularValues);
            out.put("V", V);
        }

        @Override
        public String caption() {
            int r = singularValues.size();
            return r == 0
                    ? "No singular value kept"
                    : "Singular values from " + Captions.digits(singularValues.get(0)) + " down to "
                            + Captions.digits(singularValues.get(r - 1));
        }

        @Override
        public String formula() {
            return "A = U \\Sigma V^\\top,\\quad " + Captions.equation("U", U) + ",\\quad " + Captions.equation("V", V);
        }
    }

    default <R> R match(
            Function<? super Start, R> start,
            Function<? super Triangle, R> triangle,
            Function<? super Column, R> column,
            Function<? super Row, R> row,
            Function<? super Swept, R> swept,
            Function<? super Found, R> found,
            Function<? super Merged, R> merged,
            Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Triangle s) return triangle.apply(s);
        if (this instanceof Column s) return column.apply(s);
        if (this instanceof Row s) return row.apply(s);
        if (this instanceof Swept s) return swept.apply(s);
        if (this instanceof Found s) return found.apply(s);
        if (this instanceof Merged s) return merged.apply(s);
        return done.apply((Done) this);
    }
}
