package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The probabilities of all pairs of two variables with few values, in fractions: row i, column j is
 * {@code p(y_i, x_j)}.
 * <pre>
 *   p(x_j) = Σ_i p(y_i, x_j),   p(y_i, x_j) = p(y_i | x_j) p(x_j)                       (6.20), (6.22)
 * </pre>
 *
 * @param p each 0 or more, 1 in all
 * @mml §6.2.1, §6.3, (6.9) to (6.23), Example 6.2
 */
public record JointTable(FieldMatrix<BigFraction> p) {
    /**
     * Takes the table.
     *
     * @throws IllegalArgumentException if an entry is negative, or the entries do not sum to 1
     */
    public JointTable {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < p.rows(); i++)
            for (int j = 0; j < p.cols(); j++) {
                if (p.get(i, j).getNumerator().signum() < 0)
                    throw new IllegalArgumentException("the probability in row " + (i + 1) + ", column " + (j + 1)
                            + " is " + p.text(i, j) + ", expected 0 or more");
                sum = sum.add(p.get(i, j));
            }
        if (!sum.equals(BigFraction.ONE))
            throw new IllegalArgumentException("the probabilities sum to "
                    + FieldMatrix.ofColumn(List.of(sum)).text(0, 0) + ", expected 1");
    }

    /** From texts such as {@code {"1/100", "0.02"}}, a row each. */
    public static JointTable parse(String[][] rows) {
        return new JointTable(FieldMatrix.parse(rows));
    }

    /** Of independent variables: each pair has the product. */
    public static JointTable independent(List<BigFraction> rows, List<BigFraction> columns) {
        return new JointTable(
                FieldMatrix.ofColumn(rows).times(FieldMatrix.ofColumn(columns).transpose()));
    }

    /** {@code p(y_i)}, each the sum of a row. */
    public List<BigFraction> rowMarginal() {
        return sums(p);
    }

    /** {@code p(x_j)}, each the sum of a column. */
    public List<BigFraction> columnMarginal() {
        return sums(p.transpose());
    }

    private static List<BigFraction> sums(FieldMatrix<BigFraction> rows) {
        List<BigFraction> sums = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) sums.add(sum(rows.rowEntries(i)));
        return sums;
    }

    static BigFraction sum(List<BigFraction> terms) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction term : terms) sum = sum.add(term);
        return sum;
    }

    /**
     * {@code p(x | y_i)}: row i, divided by its sum.
     *
     * @throws IllegalArgumentException if y_i has probability 0, when nothing can be said given it
     */
    public List<BigFraction> givenRow(int i) {
        return normalised(p.rowEntries(i), "row " + (i + 1));
    }

    /** {@code p(y | x_j)}: column j, divided by its sum; as {@link #givenRow}. */
    public List<BigFraction> givenColumn(int j) {
        return normalised(p.columnEntries(j), "column " + (j + 1));
    }

    static List<BigFraction> normalised(List<BigFraction> terms, String what) {
        BigFraction sum = sum(terms);
        if (sum.equals(BigFraction.ZERO))
            throw new IllegalArgumentException(what + " has probability 0, expected something that can happen");
        List<BigFraction> shares = new ArrayList<>();
        for (BigFraction term : terms) shares.add(term.divide(sum));
        return shares;
    }

    /** Whether {@code p(y, x) = p(y) p(x)} for every pair (6.44). */
    public boolean isIndependent() {
        return equals(independent(rowMarginal(), columnMarginal()));
    }

    @Override
    public String toString() {
        return p.toString();
    }
}
