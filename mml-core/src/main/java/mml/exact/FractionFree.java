package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * Gaussian elimination in whole numbers (Bareiss 1968): what {@link RowReduction} finds when nobody watches, ten and more
 * times as fast.
 *
 * <p>With the pivot p of this step and the pivot q of the step before, every entry below becomes
 * <pre>
 *   b_ij ← (p b_ij − b_ik b_kj) / q,
 * </pre>
 * a minor of the matrix, so the division leaves no rest and no entry is longer than a determinant. The entry that
 * elimination with fractions has in its place is {@code b_ij / (q s_i)}, s_i being what row i was multiplied by; it is
 * zero for the same i and j, so that the same rows give the pivots.
 */
final class FractionFree<T extends FieldElement<T>> {
    private final Integers<T> integers;
    private final BigInteger[][] b;
    private final BigInteger[] scales;
    private final int variables;
    private final PivotRule rule;
    /** Columns with a pivot, ascending. */
    final List<Integer> pivotColumns = new ArrayList<>();

    FractionFree(FieldMatrix<T> A, int variables, PivotRule rule, Tracer<?> trace) {
        integers = Integers.of(A, variables);
        b = integers.rows;
        scales = integers.scales;
        this.variables = variables;
        this.rule = rule;
        for (int column = 0; column < variables && rank() < b.length; column++) {
            trace.progress(column, variables);
            int row = pivotRow(column);
            if (row < 0) continue;
            swap(rank(), row);
            eliminate(column);
            pivotColumns.add(column);
        }
    }

    int rank() {
        return pivotColumns.size();
    }

    private int pivotRow(int column) {
        int best = -1;
        for (int i = rank(); i < b.length; i++) {
            if (b[i][column].signum() == 0) continue;
            if (rule == PivotRule.FIRST_NONZERO) return i;
            if (best < 0 || isLarger(i, best, column)) best = i;
        }
        return best;
    }

    /** Whether {@code |b_ij| / s_i > |b_kj| / s_k}. */
    private boolean isLarger(int i, int k, int j) {
        return b[i][j].multiply(scales[k])
                        .abs()
                        .compareTo(b[k][j].multiply(scales[i]).abs())
                > 0;
    }

    private void swap(int i, int k) {
        BigInteger[] row = b[i];
        b[i] = b[k];
        b[k] = row;
        BigInteger scale = scales[i];
        scales[i] = scales[k];
        scales[k] = scale;
    }

    private void eliminate(int column) {
        int k = rank();
        BigInteger p = b[k][column];
        BigInteger q = before(k);
        boolean divides = !q.equals(BigInteger.ONE);
        for (int i = k + 1; i < b.length; i++) {
            BigInteger f = b[i][column];
            for (int j = column + 1; j < b[i].length; j++) {
                BigInteger x = b[i][j].multiply(p);
                if (f.signum() != 0 && b[k][j].signum() != 0) x = x.subtract(f.multiply(b[k][j]));
                b[i][j] = divides && x.signum() != 0 ? x.divide(q) : x;
            }
            b[i][column] = BigInteger.ZERO;
        }
    }

    /** The pivot of the step before step k, which all entries of the rows from k on have as denominator. */
    private BigInteger before(int k) {
        return k == 0 ? BigInteger.ONE : b[k - 1][pivotColumns.get(k - 1)];
    }

    /** The row echelon form that elimination with fractions finds. */
    FieldMatrix<T> echelon() {
        List<List<T>> rows = new ArrayList<>();
        for (int i = 0; i < b.length; i++) rows.add(row(i));
        return FieldMatrix.of(rows);
    }

    private List<T> row(int i) {
        return integers.entries(b[i], before(Math.min(i, rank())).multiply(scales[i]));
    }

    /** The reduced row echelon form; the rows without a pivot stay. */
    FieldMatrix<T> reduced() {
        int r = rank();
        BigInteger d = before(r);
        BigInteger[][] y = new BigInteger[r][b[0].length];
        for (int j = 0; j < b[0].length; j++) {
            int k = j < variables ? pivotColumns.indexOf(j) : -1;
            for (int i = 0; i < r; i++) y[i][j] = i == k ? d : BigInteger.ZERO;
            if (k < 0) substituteBack(y, d, j);
        }
        List<List<T>> rows = new ArrayList<>();
        for (int i = 0; i < b.length; i++) rows.add(i < r ? integers.entries(y[i], d) : row(i));
        return FieldMatrix.of(rows);
    }

    /** {@code Uy = d·b_j} from below, U the pivot columns; by Cramer's rule d is a denominator of all of y. */
    private void substituteBack(BigInteger[][] y, BigInteger d, int j) {
        for (int i = y.length - 1; i >= 0; i--) {
            BigInteger s = b[i][j].multiply(d);
            for (int k = i + 1; k < y.length; k++) {
                BigInteger u = b[i][pivotColumns.get(k)];
                if (u.signum() != 0 && y[k][j].signum() != 0) s = s.subtract(u.multiply(y[k][j]));
            }
            y[i][j] = s.divide(b[i][pivotColumns.get(i)]);
        }
    }
}
