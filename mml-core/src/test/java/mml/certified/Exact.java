package mml.certified;

import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/** Doubles computed with as fractions: no rounding, no range. */
final class Exact {
    private static final BigFraction LEAST = Fractions.exactly(Double.MIN_VALUE);

    private Exact() {}

    static FieldMatrix<BigFraction> of(Matrix A) {
        return FieldMatrix.exactly(A);
    }

    static FieldMatrix<BigFraction> of(Vector x) {
        return FieldMatrix.generate(x.size(), 1, (i, j) -> Fractions.exactly(x.get(i)));
    }

    static BigFraction max(FieldMatrix<BigFraction> A) {
        BigFraction max = BigFraction.ZERO;
        for (int i = 0; i < A.rows(); i++)
            for (BigFraction x : A.rowEntries(i)) if (x.abs().compareTo(max) > 0) max = x.abs();
        return max;
    }

    /** Σ|x| over all entries. */
    static BigFraction sum(FieldMatrix<BigFraction> A) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < A.rows(); i++) for (BigFraction x : A.rowEntries(i)) sum = sum.add(x.abs());
        return sum;
    }

    /** {@code error / size}; 0 where the error is a few of the smallest doubles. */
    static double ratio(BigFraction error, BigFraction size) {
        if (error.compareTo(LEAST.multiply(200)) <= 0) return 0;
        if (size.getNumerator().signum() == 0) return Double.POSITIVE_INFINITY;
        return Fractions.toDouble(error.divide(size));
    }

    /** The largest {@link #ratio} of a column of D to the same column of A. */
    static double byColumn(FieldMatrix<BigFraction> D, FieldMatrix<BigFraction> A) {
        double worst = 0;
        for (int j = 0; j < D.cols(); j++) worst = Math.max(worst, ratio(max(D.column(j)), max(A.column(j))));
        return worst;
    }

    /** max |D| beside max |A|. */
    static double normwise(FieldMatrix<BigFraction> D, FieldMatrix<BigFraction> A) {
        return ratio(max(D), max(A));
    }

    /** max |QᵀQ − I|. */
    static double orthonormality(Matrix Q) {
        FieldMatrix<BigFraction> q = of(Q);
        return Fractions.toDouble(max(q.transpose().times(q).minus(FieldMatrix.identity(Q.cols(), q.field()))));
    }

    static FieldMatrix<BigFraction> diagonal(Vector d) {
        return FieldMatrix.generate(
                d.size(), d.size(), (i, j) -> i == j ? Fractions.exactly(d.get(i)) : BigFraction.ZERO);
    }
}
