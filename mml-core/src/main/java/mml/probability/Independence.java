package mml.probability;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Whether the columns of a table tell anything of its rows: {@code p(x | y_i) = p(x)} for every row i, or not. By the
 * product rule that is {@code p(y, x) = p(y) p(x)}.
 *
 * @param table the table
 * @param holds whether both variables are independent
 * @param row where they are not, the first row that shows it, counted from 0; otherwise −1
 * @param column a column where that row differs from the sum over all; otherwise −1
 * @mml §6.3, (6.20), (6.22); §6.4.5, (6.53)
 */
public record Independence(JointTable table, boolean holds, int row, int column) {

    public static Independence of(JointTable table) {
        return of(table, Tracer.off());
    }

    /** The same while {@code trace} watches. Rows that cannot happen are passed over. */
    public static Independence of(JointTable table, Tracer<? super JointStep> trace) {
        boolean on = trace.on();
        if (on) trace.step(new JointStep.Start(table.p()));
        List<BigFraction> columns = table.columnMarginal();
        if (on) trace.step(new JointStep.ColumnSums(row(columns)));
        List<BigFraction> rows = table.rowMarginal();
        if (on) trace.step(new JointStep.RowSums(FieldMatrix.ofColumn(rows)));
        int firstRow = -1;
        int firstColumn = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).equals(BigFraction.ZERO)) continue;
            List<BigFraction> shares = table.givenRow(i);
            if (on) trace.step(new JointStep.Given(i, row(shares)));
            for (int j = 0; j < shares.size() && firstRow < 0; j++)
                if (!shares.get(j).equals(columns.get(j))) {
                    firstRow = i;
                    firstColumn = j;
                }
        }
        if (on) trace.step(new JointStep.Compared(firstRow < 0, firstRow, firstColumn));
        return new Independence(table, firstRow < 0, firstRow, firstColumn);
    }

    private static FieldMatrix<BigFraction> row(List<BigFraction> entries) {
        return FieldMatrix.ofColumn(entries).transpose();
    }

    /** The verdict, once more by the products of the marginals. */
    public Certificate certificate() {
        return Certificate.of(
                holds ? "p(y, x) = p(y) p(x) everywhere" : "p(y, x) ≠ p(y) p(x) somewhere",
                Check.exact("by the products", table.isIndependent() == holds));
    }

    @Override
    public String toString() {
        return holds
                ? "the variables are independent\n" + certificate()
                : "the variables are dependent, as row " + (row + 1) + " and column " + (column + 1) + " show\n"
                        + certificate();
    }
}
