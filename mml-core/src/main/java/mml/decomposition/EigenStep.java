package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/**
 * What can be seen of {@link Eigen}: the matrix is balanced, column by column it gets Hessenberg form, sweep by sweep
 * the entries below the diagonal vanish, and the eigenvalues.
 */
public sealed interface EigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless its entries are near the largest double. */
    record Start(double scale, Matrix A) implements EigenStep {
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

    /** Rows and columns reordered and scaled; only {@code low} to {@code high} are not triangular yet. */
    record Balance(int low, int high, Matrix matrix) implements EigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("balance");
            out.put("low", low);
            out.put("high", high);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return low == high
                    ? "Balanced, and triangular already"
                    : "Balanced; rows " + (low + 1) + " to " + (high + 1) + " remain";
        }

        @Override
        public String formula() {
            return Captions.equation("D^{-1} P^\\top A P D", matrix);
        }
    }

    /** Column {@code column} is zero below the entry under the diagonal; {@code already} when it was before. */
    record Reflected(int column, boolean already, Matrix matrix) implements EigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("reflected");
            out.put("column", column);
            out.put("already", already);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return already
                    ? "Column " + (column + 1) + " has Hessenberg form already"
                    : "A reflection from both sides gives column " + (column + 1) + " Hessenberg form";
        }

        @Override
        public String formula() {
            return Captions.equation("H A H", matrix);
        }
    }

    /** A QR sweep over rows {@code first} to {@code last} with the shift {@code re ± im·i}. */
    record Swept(int first, int last, double re, double im, Matrix matrix) implements EigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("swept");
            out.put("first", first);
            out.put("last", last);
            out.put("re", re);
            out.put("im", im);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "QR sweep over rows " + (first + 1) + " to " + (last + 1) + " with shift " + Captions.digits(re)
                    + (im == 0 ? ", twice" : " ± " + Captions.digits(im) + "i");
        }

        @Override
        public String formula() {
            String sigma =
                    Latex.entry(Captions.plain(re)) + (im == 0 ? "" : " + " + Latex.entry(Captions.plain(im)) + "i");
            return "(A - \\sigma I)(A - \\bar\\sigma I) = QR,\\quad A \\leftarrow Q^\\top A Q,\\quad \\sigma = "
                    + sigma;
        }
    }

    /** Rows {@code first} to {@code last} are a block of one or two: an eigenvalue, or two with this one the first. */
    record Found(int first, double re, double im, int last) implements EigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("found");
            out.put("first", first);
            out.put("re", re);
            out.put("im", im);
            out.put("last", last);
        }

        @Override
        public String caption() {
            if (im != 0) return "A complex pair: " + Captions.digits(re) + " ± " + Captions.digits(im) + "i";
            return (first == last ? "An eigenvalue: " : "Two eigenvalues, one of them ") + Captions.digits(re);
        }

        @Override
        public String formula() {
            return "\\lambda = " + Latex.entry(Captions.plain(re))
                    + (im == 0 ? "" : " \\pm " + Latex.entry(Captions.plain(im)) + "i");
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
        public void describe(Fields out) {
            out.kind("done");
            out.put("re", re);
            out.put("im", im);
            out.put("vectorsRe", vectorsRe);
            out.put("vectorsIm", vectorsIm);
        }

        @Override
        public String caption() {
            int complex = 0;
            for (int k = 0; k < im.size(); k++) if (im.get(k) != 0) complex++;
            return re.size()
                    + (re.size() == 1 ? " eigenvalue" : " eigenvalues")
                    + (complex == 0 ? ", all real" : ", " + complex + " of them complex");
        }

        @Override
        public String formula() {
            return "A X = X \\Lambda,\\quad " + Captions.equation("\\operatorname{Re} X", vectorsRe);
        }
    }

    default <R> R match(
            Function<? super Start, R> start,
            Function<? super Balance, R> balance,
            Function<? super Reflected, R> reflected,
            Function<? super Swept, R> swept,
            Function<? super Found, R> found,
            Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Balance s) return balance.apply(s);
        if (this instanceof Reflected s) return reflected.apply(s);
        if (this instanceof Swept s) return swept.apply(s);
        if (this instanceof Found s) return found.apply(s);
        return done.apply((Done) this);
    }
}
