package mml.certified;

import java.util.ArrayList;
import java.util.List;
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

    /** {@code QR − A} column by column, and how far the columns of Q are from orthonormal. */
    static double qr(Matrix A, Matrix Q, Matrix R) {
        if (Q.cols() == 0) return A.maxNorm() == 0 ? 0 : 1;
        FieldMatrix<BigFraction> a = of(A);
        FieldMatrix<BigFraction> E = of(Q).times(of(R)).minus(a);
        return Math.max(byColumn(E, a), orthonormality(Q));
    }

    static FieldMatrix<BigFraction> diagonal(Vector d) {
        return FieldMatrix.generate(
                d.size(), d.size(), (i, j) -> i == j ? Fractions.exactly(d.get(i)) : BigFraction.ZERO);
    }

    /** By Laplace's expansion. */
    static BigFraction determinant(FieldMatrix<BigFraction> A) {
        int n = A.rows();
        if (n == 1) return A.get(0, 0);
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < n; k++) {
            int column = k;
            FieldMatrix<BigFraction> minor =
                    FieldMatrix.generate(n - 1, n - 1, (i, j) -> A.get(i + 1, j < column ? j : j + 1));
            BigFraction term = A.get(0, k).multiply(determinant(minor));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    /** By elimination, row by row. */
    static int rank(FieldMatrix<BigFraction> A) {
        List<BigFraction[]> rows = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            BigFraction[] row = A.rowEntries(i).toArray(new BigFraction[0]);
            for (BigFraction[] done : rows) {
                int p = pivot(done);
                BigFraction factor = row[p].divide(done[p]);
                for (int j = 0; j < row.length; j++) row[j] = row[j].subtract(factor.multiply(done[j]));
            }
            if (pivot(row) < row.length) rows.add(row);
        }
        return rows.size();
    }

    private static int pivot(BigFraction[] row) {
        int p = 0;
        while (p < row.length && row[p].getNumerator().signum() == 0) p++;
        return p;
    }

    static FieldMatrix<BigFraction> beside(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> B) {
        return FieldMatrix.generate(
                A.rows(), A.cols() + B.cols(), (i, j) -> j < A.cols() ? A.get(i, j) : B.get(i, j - A.cols()));
    }

    static boolean isZero(FieldMatrix<BigFraction> A) {
        return max(A).getNumerator().signum() == 0;
    }
}
