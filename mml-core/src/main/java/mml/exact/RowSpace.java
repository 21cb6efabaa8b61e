package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A proof that a matrix A and its row echelon form span the same rows, from the two alone.
 *
 * <p>Let S be reduced, of r rows that are not zero, and C the columns of A where S has its pivots. Then {@code A = CS} says
 * that the rows of A are combinations of those of S, and r independent columns in C say that they are all of them. A
 * residue proves independence, and the product needs no common divisors.
 */
final class RowSpace {
    private RowSpace() {}

    /** Whether it is proven; false also for doubles, and where the right-hand sides have no solution. */
    static <T extends FieldElement<T>> boolean isShared(RowReduction<T> R, FieldMatrix<T> A) {
        if (!Integers.areAll(A) || !Integers.areAll(R.matrix()) || !R.consistent()) return false;
        if (R.rank() == 0) return A.isZero() && R.matrix().isZero();
        Form form = R.rules().form();
        FieldMatrix<T> S = form == Form.REDUCED
                ? R.matrix()
                : new FractionFree<>(R.matrix(), R.variables(), PivotRule.FIRST_NONZERO, Tracer.off()).reduced();
        if (!Form.REDUCED.isReached(S, R.variables())) return false;
        return spans(A, S, R.pivotColumns()) && (form == Form.REDUCED || spans(R.matrix(), S, R.pivotColumns()));
    }

    private static <T extends FieldElement<T>> boolean spans(
            FieldMatrix<T> A, FieldMatrix<T> S, List<Integer> pivotColumns) {
        int r = pivotColumns.size();
        BigInteger[][] a = Integers.of(A, A.cols()).rows;
        BigInteger[][] C = new BigInteger[a.length][r];
        for (int i = 0; i < a.length; i++) for (int k = 0; k < r; k++) C[i][k] = a[i][pivotColumns.get(k)];
        if (r > a.length || !Modular.independentColumns(C, r)) return false;
        for (int j = 0; j < A.cols(); j++) {
            List<BigFraction> column = new ArrayList<>();
            for (int k = 0; k < r; k++) column.add(Integers.number(S.get(k, j)));
            BigInteger scale = Integers.leastCommonDenominator(column);
            BigInteger[] sj = new BigInteger[r];
            for (int k = 0; k < r; k++) sj[k] = Integers.scaled(column.get(k), scale);
            for (int i = 0; i < a.length; i++) {
                BigInteger s = a[i][j].multiply(scale);
                for (int k = 0; k < r; k++) if (C[i][k].signum() != 0) s = s.subtract(C[i][k].multiply(sj[k]));
                if (s.signum() != 0) return false;
            }
        }
        return true;
    }
}
