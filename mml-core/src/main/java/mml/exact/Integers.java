package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A matrix of fractions as whole numbers: each row times the least common multiple of its denominators, so that
 * arithmetic needs no greatest common divisors. A right-hand side with a {@link Parametric} symbol takes two columns,
 * the numbers and the factors of the symbol, which row operations do not mix.
 */
final class Integers<T extends FieldElement<T>> {
    /** Row by row; may be changed by who has made it. */
    final BigInteger[][] rows;
    /** What each row was multiplied by. */
    final BigInteger[] scales;

    private final int variables;
    private final int parts; // columns a right-hand side takes
    private final String symbol;
    private final boolean parametric;

    private Integers(FieldMatrix<T> A, int variables, String symbol) {
        this.variables = variables;
        this.symbol = symbol;
        this.parts = symbol.isEmpty() ? 1 : 2;
        this.parametric = A.get(0, 0) instanceof Parametric;
        int m = A.rows();
        rows = new BigInteger[m][];
        scales = new BigInteger[m];
        for (int i = 0; i < m; i++) {
            List<BigFraction> row = numbers(A.rowEntries(i));
            scales[i] = leastCommonDenominator(row);
            rows[i] = new BigInteger[row.size()];
            for (int j = 0; j < row.size(); j++) rows[i][j] = scaled(row.get(j), scales[i]);
        }
    }

    /** The rows of A, whose first {@code variables} columns contain no symbol. */
    static <T extends FieldElement<T>> Integers<T> of(FieldMatrix<T> A, int variables) {
        String symbol = "";
        for (int i = 0; i < A.rows() && symbol.isEmpty(); i++)
            for (T x : A.rowEntries(i)) if (x instanceof Parametric p && !p.isNumber()) symbol = p.symbol();
        return new Integers<>(A, variables, symbol);
    }

    /** The product of what the rows were multiplied by. */
    BigInteger scale() {
        BigInteger product = BigInteger.ONE;
        for (BigInteger scale : scales) product = product.multiply(scale);
        return product;
    }

    /** Whether the entries are fractions, with or without a symbol beside them. */
    static boolean take(FieldMatrix<?> A) {
        return A.get(0, 0) instanceof BigFraction || A.get(0, 0) instanceof Parametric;
    }

    /** Whether all entries are fractions without a symbol. */
    static boolean areAll(FieldMatrix<?> A) {
        if (A.get(0, 0) instanceof BigFraction) return true;
        if (!(A.get(0, 0) instanceof Parametric)) return false;
        for (int i = 0; i < A.rows(); i++)
            for (Object x : A.rowEntries(i)) if (x instanceof Parametric p && !p.isNumber()) return false;
        return true;
    }

    /** {@code AB}, with one search for common divisors an entry. */
    static <T extends FieldElement<T>> FieldMatrix<T> product(FieldMatrix<T> A, FieldMatrix<T> B) {
        Integers<T> a = of(A, A.cols());
        Integers<T> b = of(B.transpose(), B.rows());
        return FieldMatrix.generate(A.rows(), B.cols(), (i, j) -> {
            BigInteger s = BigInteger.ZERO;
            for (int k = 0; k < A.cols(); k++)
                if (a.rows[i][k].signum() != 0 && b.rows[j][k].signum() != 0)
                    s = s.add(a.rows[i][k].multiply(b.rows[j][k]));
            return a.entry(s, BigInteger.ZERO, a.scales[i].multiply(b.scales[j]));
        });
    }

    private List<BigFraction> numbers(List<T> row) {
        List<BigFraction> numbers = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            T x = row.get(j);
            numbers.add(number(x));
            if (parts == 2 && j >= variables)
                numbers.add(x instanceof Parametric p ? p.coefficient() : BigFraction.ZERO);
        }
        return numbers;
    }

    /** The fraction, of an expression the part without the symbol. */
    static BigFraction number(FieldElement<?> x) {
        return x instanceof Parametric p ? p.constant() : (BigFraction) x;
    }

    static BigInteger leastCommonDenominator(List<BigFraction> row) {
        BigInteger multiple = BigInteger.ONE;
        for (BigFraction x : row) {
            BigInteger q = x.getDenominator();
            if (!q.equals(BigInteger.ONE)) multiple = multiple.multiply(q.divide(multiple.gcd(q)));
        }
        return multiple;
    }

    static BigInteger scaled(BigFraction x, BigInteger scale) {
        if (x.getNumerator().signum() == 0) return BigInteger.ZERO;
        return x.getNumerator().multiply(scale.divide(x.getDenominator()));
    }

    /** The entries that a row of whole numbers over a common denominator stands for. */
    List<T> entries(BigInteger[] row, BigInteger denominator) {
        List<T> entries = new ArrayList<>();
        for (int j = 0; j < row.length; j += j < variables ? 1 : parts)
            entries.add(
                    j < variables || parts == 1
                            ? entry(row[j], BigInteger.ZERO, denominator)
                            : entry(row[j], row[j + 1], denominator));
        return entries;
    }

    /** The element {@code (p + q·symbol)/denominator}. */
    @SuppressWarnings("unchecked") // T is what the matrix was made of
    T entry(BigInteger p, BigInteger q, BigInteger denominator) {
        BigFraction x = fraction(p, denominator);
        if (!parametric) return (T) (Object) x;
        return (T) (Object) (q.signum() == 0 ? Parametric.of(x) : Parametric.of(x, fraction(q, denominator), symbol));
    }

    /** {@code p/q}, without a search for common divisors where the result is 0, 1 or whole. */
    static BigFraction fraction(BigInteger p, BigInteger q) {
        if (p.signum() == 0) return BigFraction.ZERO;
        if (p.equals(q)) return BigFraction.ONE;
        return q.equals(BigInteger.ONE) ? new BigFraction(p) : new BigFraction(p, q);
    }
}
