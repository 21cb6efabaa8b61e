package mml.probability;

import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Independence}: the sums of a table, and each row divided by its own. */
public sealed interface JointStep extends Step {
    /** The table: row i, column j is {@code p(y_i, x_j)}. */
    record Start(Table p) implements JointStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("p", p)
                    .caption("All " + p.rows() * p.cols() + " pairs with their probabilities, 1 in all")
                    .formula("p(y, x) = " + Tex.matrix(p));
        }
    }

    /** {@code p(x_j) = Σ_i p(y_i, x_j)}, in a row. */
    record ColumnSums(Table sums) implements JointStep {
        @Override
        public void tell(Telling t) {
            t.kind("column-sums")
                    .put("sums", sums)
                    .caption("The sum rule forgets y: p(x) is the sum of each column, " + row(sums))
                    .formula("p(x) = \\sum_y p(y, x) = " + Tex.matrix(sums));
        }
    }

    /** {@code p(y_i) = Σ_j p(y_i, x_j)}, in a column. */
    record RowSums(Table sums) implements JointStep {
        @Override
        public void tell(Telling t) {
            t.kind("row-sums")
                    .put("sums", sums)
                    .caption("And it forgets x: p(y) is the sum of each row, " + NumberText.tuple(sums, 0))
                    .formula("p(y) = \\sum_x p(y, x) = " + Tex.matrix(sums));
        }
    }

    /**
     * {@code p(x | y_i) = p(y_i, x) / p(y_i)}: a row divided by its sum.
     *
     * @param i the row, counted from 0
     */
    record Given(int i, Table shares) implements JointStep {
        @Override
        public void tell(Telling t) {
            t.kind("given")
                    .put("i", i)
                    .put("shares", shares)
                    .caption("Once y" + Scripts.subscript(i + 1) + " is known only its row counts, divided by its sum: "
                            + row(shares))
                    .formula("p(x \\mid y_{" + (i + 1) + "}) = \\frac{p(y_{" + (i + 1) + "}, x)}{p(y_{" + (i + 1)
                            + "})} = " + Tex.matrix(shares));
        }
    }

    /**
     * Whether all of these rows are p(x).
     *
     * @param row the first that is not, counted from 0; −1 if all are
     * @param column where it differs; −1 if nowhere
     */
    record Compared(boolean independent, int row, int column) implements JointStep {
        @Override
        public void tell(Telling t) {
            String where = "x" + Scripts.subscript(column + 1) + " given y" + Scripts.subscript(row + 1);
            t.kind("compared")
                    .put("independent", independent)
                    .put("row", row)
                    .put("column", column)
                    .caption(
                            independent
                                    ? "Whatever y is, x is as likely as before: independent"
                                    : "The probability of " + where + " is not that of x"
                                            + Scripts.subscript(column + 1) + ": dependent")
                    .formula(
                            independent
                                    ? "p(y, x) = p(y)\\,p(x)"
                                    : "p(x_{" + (column + 1) + "} \\mid y_{" + (row + 1) + "}) \\ne p(x_{"
                                            + (column + 1) + "})");
        }
    }

    private static String row(Table A) {
        StringBuilder out = new StringBuilder("(");
        for (int j = 0; j < A.cols(); j++) out.append(j == 0 ? "" : ", ").append(NumberText.exact(A.text(0, j)));
        return out.append(')').toString();
    }
}
