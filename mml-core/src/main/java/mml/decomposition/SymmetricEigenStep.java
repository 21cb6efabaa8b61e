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
 * What can be seen of {@link SymmetricEigen}: one row after the other becomes tridiagonal, sweep by sweep the entries
 * beside the diagonal vanish (or, in a large matrix, halves are joined), and the eigenpairs.
 */
public sealed interface SymmetricEigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A symmetric " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /**
     * Row and column {@code row} are zero except on the diagonal and beside it; {@code already} when they were before.
     */
    record Reflected(int row, boolean already, Matrix matrix) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("reflected");
            out.put("row", row);
            out.put("already", already);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return already
                    ? "Row " + (row + 1) + " is tridiagonal already"
                    : "A reflection from both sides makes row " + (row + 1) + " tridiagonal";
        }

        @Override
        public String formula() {
            return Captions.equation("H A H", matrix);
        }
    }

    /** A QL sweep with the given shift over rows {@code first} to {@code last}. */
    record Swept(int first, int last, double shift, Vector diagonal, Vector offDiagonal) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("swept");
            out.put("first", first);
            out.put("last", last);
            out.put("shift", shift);
            out.put("diagonal", diagonal);
            out.put("offDiagonal", offDiagonal);
        }

        @Override
        public String caption() {
            return "QL sweep over rows " + (first + 1) + " to " + (last + 1) + " with shift " + Captions.digits(shift)
                    + ": t" + Captions.subscript(first + 1) + "," + Captions.subscript(first + 2) + " is now "
                    + Captions.digits(offDiagonal.get(first));
        }

        @Override
        public String formula() {
            return "T - \\sigma I = QL,\\quad T \\leftarrow LQ + \\sigma I,\\quad \\sigma = "
                    + Latex.entry(Captions.plain(shift));
        }
    }

    /** The entry beside {@code index} on the diagonal is negligible: {@code value} is an eigenvalue. */
    record Found(int index, double value) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("found");
            out.put("index", index);
            out.put("value", value);
        }

        @Override
        public String caption() {
            return "An eigenvalue: " + Captions.digits(value);
        }

        @Override
        public String formula() {
            return "\\lambda = " + Latex.entry(Numbers.shortest(value));
        }
    }

    /**
     * Rows {@code from} to {@code from + size − 1} of the tridiagonal matrix are solved: their first {@code half} rows
     * and the others were, and {@code deflated} eigenpairs stayed as they were.
     */
    record Merged(int from, int size, int half, int deflated, Vector eigenvalues) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("merged");
            out.put("from", from);
            out.put("size", size);
            out.put("half", half);
            out.put("deflated", deflated);
            out.put("eigenvalues", eigenvalues);
        }

        @Override
        public String caption() {
            return "Rows " + (from + 1) + " to " + (from + size) + " joined: " + deflated + " of " + size
                    + " eigenpairs stay, the others solve the secular equation";
        }

        @Override
        public String formula() {
            return "1 + \\rho \\sum_i \\frac{z_i^2}{d_i - \\lambda} = 0";
        }
    }

    /** The eigenvalues, ascending, and the eigenvectors as columns. */
    record Done(Vector eigenvalues, Matrix eigenvectors) implements SymmetricEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("eigenvalues", eigenvalues);
            out.put("eigenvectors", eigenvectors);
        }

        @Override
        public String caption() {
            return "Eigenvalues from " + Captions.digits(eigenvalues.get(0)) + " to "
                    + Captions.digits(eigenvalues.get(eigenvalues.size() - 1));
        }

        @Override
        public String formula() {
            return "A = P D P^\\top,\\quad " + Captions.equation("P", eigenvectors);
        }
    }

    default <R> R match(
            Function<? super Start, R> start,
            Function<? super Reflected, R> reflected,
            Function<? super Swept, R> swept,
            Function<? super Found, R> found,
            Function<? super Merged, R> merged,
            Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Reflected s) return reflected.apply(s);
        if (this instanceof Swept s) return swept.apply(s);
        if (this instanceof Found s) return found.apply(s);
        if (this instanceof Merged s) return merged.apply(s);
        return done.apply((Done) this);
    }
}
