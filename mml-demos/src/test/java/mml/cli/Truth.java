package mml.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;

/** Input and result of a command as fractions, and what one compares them with. */
abstract class Truth {
    static final BigFraction LEAST = Fractions.exactly(Double.MIN_VALUE).multiply(200);

    final Map<String, Object> in;
    final Map<String, Object> result;
    final Map<String, Object> exact;

    Truth(Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        this.in = in;
        this.result = result;
        this.exact = exact;
    }

    /** The input as it is written. */
    FieldMatrix<BigFraction> asked(String field) {
        return matrix(in.get(field), Fractions::parse);
    }

    /** The input as doubles. */
    FieldMatrix<BigFraction> given(String field) {
        return matrix(in.get(field), Truth::ofDouble);
    }

    FieldMatrix<BigFraction> said(String field) {
        return matrix(exact.get(field), Truth::ofWhole);
    }

    FieldMatrix<BigFraction> get(String field) {
        return matrix(result.get(field), Truth::ofDouble);
    }

    /** {@code -3/2} of any length. */
    static BigFraction ofWhole(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigFraction(new BigInteger(text))
                : new BigFraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    static BigFraction ofDouble(String text) {
        return Fractions.exactly(Double.parseDouble(text));
    }

    static FieldMatrix<BigFraction> doubles(Object value) {
        return matrix(value, Truth::ofDouble);
    }

    /** A list of rows; a list of numbers is a column. */
    static FieldMatrix<BigFraction> matrix(Object value, Function<String, BigFraction> number) {
        List<List<BigFraction>> rows = new ArrayList<>();
        for (Object row : value instanceof List<?> list ? list : List.of(value)) {
            List<BigFraction> entries = new ArrayList<>();
            for (Object x : row instanceof List<?> cells ? cells : List.of(row)) entries.add(number.apply((String) x));
            rows.add(entries);
        }
        return FieldMatrix.of(rows);
    }

    static double right(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> B) {
        return A.equals(B) ? 0 : 1;
    }

    static double near(FieldMatrix<BigFraction> said, FieldMatrix<BigFraction> truth) {
        return near(said, truth, truth);
    }

    /** max |B − A| beside the larger of A and C. */
    static double near(FieldMatrix<BigFraction> B, FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> C) {
        return ratio(max(B.minus(A)), max(A).compareTo(max(C)) > 0 ? max(A) : max(C));
    }

    static double ratio(BigFraction error, BigFraction size) {
        if (error.compareTo(LEAST) <= 0) return 0;
        return size.getNumerator().signum() == 0 ? 1 : Fractions.toDouble(error.divide(size));
    }

    static double orthonormality(FieldMatrix<BigFraction> Q) {
        return Fractions.toDouble(max(Q.transpose().times(Q).minus(identity(Q.cols()))));
    }

    static FieldMatrix<BigFraction> identity(int n) {
        return FieldMatrix.identity(n, BigFractionField.getInstance());
    }

    static FieldMatrix<BigFraction> diagonal(FieldMatrix<BigFraction> d) {
        return FieldMatrix.generate(d.rows(), d.rows(), (i, j) -> i == j ? d.get(i, 0) : BigFraction.ZERO);
    }

    static BigFraction max(FieldMatrix<BigFraction> A) {
        BigFraction max = BigFraction.ZERO;
        for (int i = 0; i < A.rows(); i++)
            for (BigFraction x : A.rowEntries(i)) if (x.abs().compareTo(max) > 0) max = x.abs();
        return max;
    }

    static BigFraction sum(FieldMatrix<BigFraction> A) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < A.rows(); i++) for (BigFraction x : A.rowEntries(i)) sum = sum.add(x.abs());
        return sum;
    }

    static boolean isZero(FieldMatrix<BigFraction> A) {
        return max(A).getNumerator().signum() == 0;
    }

    /** By minors. */
    static BigFraction determinant(FieldMatrix<BigFraction> A) {
        int n = A.rows();
        if (n == 1) return A.get(0, 0);
        BigFraction det = BigFraction.ZERO;
        for (int k = 0; k < n; k++) {
            int out = k;
            BigFraction minor =
                    determinant(FieldMatrix.generate(n - 1, n - 1, (i, j) -> A.get(i + 1, j < out ? j : j + 1)));
            BigFraction term = A.get(0, k).multiply(minor);
            det = k % 2 == 0 ? det.add(term) : det.subtract(term);
        }
        return det;
    }

    /** The size of the largest minor that is not 0. */
    static int rank(FieldMatrix<BigFraction> A) {
        int most = 0;
        for (int rows = 1; rows < 1 << A.rows(); rows++)
            for (int cols = 1; cols < 1 << A.cols(); cols++) {
                int k = Integer.bitCount(rows);
                if (k <= most || Integer.bitCount(cols) != k) continue;
                int[] i = places(rows);
                int[] j = places(cols);
                if (determinant(FieldMatrix.generate(k, k, (r, c) -> A.get(i[r], j[c])))
                                .getNumerator()
                                .signum()
                        != 0) most = k;
            }
        return most;
    }

    private static int[] places(int mask) {
        int[] places = new int[Integer.bitCount(mask)];
        int k = 0;
        for (int bit = 0; bit < 31; bit++) if ((mask >> bit & 1) == 1) places[k++] = bit;
        return places;
    }
}
