package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * What can be seen of {@link PivotedQr}: the column with most left of it comes up, a reflection clears it below the
 * diagonal.
 */
public sealed interface PivotedQrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements PivotedQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /** Column {@code column} of A, with {@code length} left of it below row j, came up as column j. */
    record Chosen(int j, int column, double length, Matrix matrix) implements PivotedQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("chosen");
            out.put("j", j);
            out.put("column", column);
            out.put("length", length);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "Column " + (column + 1) + " of A has most left outside the span so far, " + Captions.digits(length)
                    + ", and comes up as column " + (j + 1);
        }

        @Override
        public String formula() {
            return Captions.equation("A P", matrix);
        }
    }

    /** A reflection cleared column j below the diagonal. */
    record Reflected(int j, Matrix matrix) implements PivotedQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("reflected");
            out.put("j", j);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "A reflection clears column " + (j + 1) + " below the diagonal: r" + Captions.subscript(j + 1)
                    + Captions.subscript(j + 1) + " = " + Captions.digits(matrix.get(j, j));
        }

        @Override
        public String formula() {
            return Captions.equation("H A P", matrix);
        }
    }

    /** The orthonormal columns of Q, R, and the rank that its diagonal shows. */
    record Done(Matrix Q, Matrix R, int rank) implements PivotedQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("Q", Q);
            out.put("R", R);
            out.put("rank", rank);
        }

        @Override
        public String caption() {
            return "The diagonal of R falls, and shows the rank: " + rank;
        }

        @Override
        public String formula() {
            return Captions.equation("Q", Q) + ",\\quad " + Captions.equation("R", R);
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Chosen, R> chosen,
            Function<Reflected, R> reflected,
            Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Chosen s) return chosen.apply(s);
        if (this instanceof Reflected s) return reflected.apply(s);
        return done.apply((Done) this);
    }
}
