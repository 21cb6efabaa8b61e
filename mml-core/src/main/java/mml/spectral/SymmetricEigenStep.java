package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link SymmetricEigen}: one row after the other becomes tridiagonal, sweep by sweep the entries
 * beside the diagonal vanish (or, in a large matrix, halves are joined), and the eigenpairs.
 */
public sealed interface SymmetricEigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A symmetric " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /**
     * Row and column {@code row} are zero except on the diagonal and beside it; {@code already} when they were before.
     */
    record Reflected(int row, boolean already, Matrix matrix) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("reflected")
                    .put("row", row)
                    .put("already", already)
                    .put("matrix", matrix)
                    .caption(
                            already
                                    ? "Row " + (row + 1) + " is tridiagonal already"
                                    : "A reflection from both sides makes row " + (row + 1) + " tridiagonal")
                    .formula(Tex.equation("H A H", matrix));
        }
    }

    /** A QL sweep with the given shift over rows {@code first} to {@code last}. */
    record Swept(int first, int last, double shift, Vector diagonal, Vector offDiagonal) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("swept")
                    .put("first", first)
                    .put("last", last)
                    .put("shift", shift)
                    .put("diagonal", diagonal, diagonal.maxNorm())
                    .put("offDiagonal", offDiagonal, diagonal.maxNorm())
                    .caption("QL sweep over rows " + (first + 1) + " to " + (last + 1) + " with shift "
                            + NumberText.of(shift)
                            + ": t" + Scripts.subscript(first + 1) + "," + Scripts.subscript(first + 2) + " is now "
                            + NumberText.of(offDiagonal.get(first), diagonal.maxNorm()))
                    .formula("T - \\sigma I = QL,\\quad T \\leftarrow LQ + \\sigma I,\\quad \\sigma = "
                            + Tex.number(shift));
        }
    }

    /** The entry beside {@code index} on the diagonal is negligible: {@code value} is an eigenvalue. */
    record Found(int index, double value) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("found")
                    .put("index", index)
                    .put("value", value)
                    .caption("An eigenvalue: " + NumberText.of(value))
                    .formula("\\lambda = " + Tex.number(value));
        }
    }

    /**
     * Rows {@code from} to {@code from + size − 1} of the tridiagonal matrix are solved: their first {@code half} rows
     * and the others were, and {@code deflated} eigenpairs stayed as they were.
     */
    record Merged(int from, int size, int half, int deflated, Vector eigenvalues) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("merged")
                    .put("from", from)
                    .put("size", size)
                    .put("half", half)
                    .put("deflated", deflated)
                    .put("eigenvalues", eigenvalues, eigenvalues.maxNorm())
                    .caption("Rows " + (from + 1) + " to " + (from + size) + " joined: " + deflated + " of " + size
                            + " eigenpairs stay, the others solve the secular equation")
                    .formula("1 + \\rho \\sum_i \\frac{z_i^2}{d_i - \\lambda} = 0");
        }
    }

    /** The eigenvalues, ascending, and the eigenvectors as columns. */
    record Done(Vector eigenvalues, Matrix eigenvectors) implements SymmetricEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("eigenvalues", eigenvalues, eigenvalues.maxNorm())
                    .put("eigenvectors", eigenvectors)
                    .caption("Eigenvalues from " + NumberText.of(eigenvalues.get(0)) + " to "
                            + NumberText.of(eigenvalues.get(eigenvalues.size() - 1)))
                    .formula("A = P D P^\\top,\\quad " + Tex.equation("P", eigenvectors));
        }
    }
}
