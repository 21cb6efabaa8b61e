package mml.exact;

import static mml.kernel.Rounding.EPSILON;

import mml.trace.Certificate.Check;
import org.apache.commons.math3.FieldElement;

/** The checks that the certificates of this package are made of: exact where arithmetic is, bounded where it rounds. */
final class Proofs {
    /** LAPACK's gate: a residual that backward stable elimination never exceeds. */
    private static final double GATE = 30 * EPSILON;

    private Proofs() {}

    /** {@code AX = B}; over doubles {@code max|AX − B| ≤ 30·n·ε·max|A|·max|X|}. */
    static <T extends FieldElement<T>> Check product(
            String claim, FieldMatrix<T> A, FieldMatrix<T> X, FieldMatrix<T> B) {
        FieldMatrix<T> difference = A.times(X).minus(B);
        return A.rounds()
                ? new Check(
                        "max |" + claim.replace("=", "−") + "|",
                        difference.toMatrix().maxNorm(),
                        rounding(A, X))
                : Check.exact(claim, difference.isZero());
    }

    /** The same for {@code AX = 0}. */
    static <T extends FieldElement<T>> Check vanishes(String claim, FieldMatrix<T> A, FieldMatrix<T> X) {
        FieldMatrix<T> product = A.times(X);
        return A.rounds()
                ? new Check(
                        "max |" + claim.replace(" = 0", "") + "|",
                        product.toMatrix().maxNorm(),
                        rounding(A, X))
                : Check.exact(claim, product.isZero());
    }

    /** {@code yᵀb ≠ 0}; over doubles by more than rounding explains. */
    static <T extends FieldElement<T>> Check nonZero(String claim, FieldMatrix<T> y, FieldMatrix<T> b) {
        FieldMatrix<T> product = y.times(b);
        return y.rounds()
                ? new Check(
                        "rounding of " + claim.replace(" ≠ 0", "") + " against its size",
                        rounding(y, b),
                        product.toMatrix().maxNorm())
                : Check.exact(claim, !product.isZero());
    }

    private static double rounding(FieldMatrix<?> A, FieldMatrix<?> X) {
        return GATE * A.cols() * A.toMatrix().maxNorm() * X.toMatrix().maxNorm();
    }
}
