package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Eigen}: the matrix is balanced, column by column it gets Hessenberg form, sweep by sweep
 * the entries below the diagonal vanish, and the eigenvalues.
 */
public sealed interface EigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless its entries are near the largest double. */
    record Start(double scale, Matrix A) implements EigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /** Rows and columns reordered and scaled; only {@code low} to {@code high} are not triangular yet. */
    record Balance(int low, int high, Matrix matrix) implements EigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("balance")
                    .put("low", low)
                    .put("high", high)
                    .put("matrix", matrix)
                    .caption(
                            low == high
                                    ? "Balanced, and triangular already"
                                    : "Balanced; rows " + (low + 1) + " to " + (high + 1) + " remain")
                    .formula(Tex.equation("D^{-1} P^\\top A P D", matrix));
        }
    }

    /** Column {@code column} is zero below the entry under the diagonal; {@code already} when it was before. */
    record Reflected(int column, boolean already, Matrix matrix) implements EigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("reflected")
                    .put("column", column)
                    .put("already", already)
                    .put("matrix", matrix)
                    .caption(
                            already
                                    ? "Column " + (column + 1) + " has Hessenberg form already"
                                    : "A reflection from both sides gives column " + (column + 1) + " Hessenberg form")
                    .formula(Tex.equation("H A H", matrix));
        }
    }

    /** A QR sweep over rows {@code first} to {@code last} with the shift {@code re ± im·i}. */
    record Swept(int first, int last, double re, double im, Matrix matrix) implements EigenStep {
        @Override
        public void tell(Telling t) {
            String sigma = Tex.number(re) + (im == 0 ? "" : " + " + Tex.number(im) + "i");
            t.kind("swept")
                    .put("first", first)
                    .put("last", last)
                    .put("re", re)
                    .put("im", im)
                    .put("matrix", matrix)
                    .caption("QR sweep over rows " + (first + 1) + " to " + (last + 1) + " with shift "
                            + NumberText.of(re) + (im == 0 ? ", twice" : " ± " + NumberText.of(im) + "i"))
                    .formula(
                            "(A - \\sigma I)(A - \\bar\\sigma I) = QR,\\quad A \\leftarrow Q^\\top A Q,\\quad \\sigma = "
                                    + sigma);
        }
    }

    /** Rows {@code first} to {@code last} are a block of one or two: an eigenvalue, or two with this one the first. */
    record Found(int first, double re, double im, int last) implements EigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("found")
                    .put("first", first)
                    .put("re", re)
                    .put("im", im)
                    .put("last", last)
                    .caption(
                            im != 0
                                    ? "A complex pair: " + NumberText.of(re) + " ± " + NumberText.of(im) + "i"
                                    : (first == last ? "An eigenvalue: " : "Two eigenvalues, one of them ")
                                            + NumberText.of(re))
                    .formula("\\lambda = " + Tex.number(re) + (im == 0 ? "" : " \\pm " + Tex.number(im) + "i"));
        }
    }

    /** The eigenvalues and the right eigenvectors as columns, real and imaginary parts. */
    record Done(Vector re, Vector im, Matrix vectorsRe, Matrix vectorsIm) implements EigenStep {
        static Done of(Eigen eigen) {
            double[] re = new double[eigen.size()];
            double[] im = new double[eigen.size()];
            for (int k = 0; k < re.length; k++) {
                re[k] = eigen.eigenvalues().get(k).re();
                im[k] = eigen.eigenvalues().get(k).im();
            }
            ComplexMatrix X = eigen.eigenvectors();
            return new Done(Vector.of(re), Vector.of(im), X.re(), X.im());
        }

        @Override
        public void tell(Telling t) {
            int complex = 0;
            for (int k = 0; k < im.size(); k++) if (im.get(k) != 0) complex++;
            double scale = Math.max(re.maxNorm(), im.maxNorm());
            t.kind("done")
                    .put("re", re, scale)
                    .put("im", im, scale)
                    .put("vectorsRe", vectorsRe)
                    .put("vectorsIm", vectorsIm)
                    .caption(re.size()
                            + (re.size() == 1 ? " eigenvalue" : " eigenvalues")
                            + (complex == 0 ? ", all real" : ", " + complex + " of them complex"))
                    .formula("A X = X \\Lambda,\\quad " + Tex.equation("\\operatorname{Re} X", vectorsRe));
        }
    }
}
