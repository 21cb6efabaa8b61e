package mml.exact;

import java.util.List;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of a {@link RowReduction}: for each column the pivot or that it has none, each row operation, what
 * a row of zeros says about the right-hand side, and the form reached. Every step holds the matrix as it is after it.
 */
public sealed interface RowReductionStep extends Step {
    Table matrix();

    /** The pivot columns found so far; the k-th one has its pivot in row k. */
    List<Integer> pivotColumns();

    /** The matrix to be reduced; the first {@code variables} columns are coefficients, the others right-hand sides. */
    record Start(int variables, Table matrix) implements RowReductionStep {
        @Override
        public List<Integer> pivotColumns() {
            return List.of();
        }

        @Override
        public void tell(Telling t) {
            int rhs = matrix.cols() - variables;
            t.kind("start")
                    .put("variables", variables)
                    .put("matrix", matrix)
                    .caption(matrix.rows() + " × " + variables + " matrix"
                            + (rhs == 0
                                    ? ""
                                    : rhs == 1 ? " with a right-hand side" : " with " + rhs + " right-hand sides"))
                    .formula(Tex.matrix(matrix, variables));
        }
    }

    /** Column {@code column} has its pivot in row {@code row}, from which a swap may still bring it up. */
    record Pivot(int row, int column, String value, Table matrix, List<Integer> pivotColumns)
            implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("pivot")
                    .put("row", row)
                    .put("column", column)
                    .put("value", value)
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption("Column " + (column + 1) + ": the pivot is " + NumberText.exact(value) + " in row "
                            + (row + 1))
                    .formula("a_{" + (row + 1) + (row > 8 || column > 8 ? "," : "") + (column + 1) + "} = "
                            + Tex.entry(value) + " \\neq 0");
        }
    }

    /** Column {@code column} has only zeros in the rows left: its variable is free. */
    record FreeColumn(int column, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("free")
                    .put("column", column)
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption("Column " + (column + 1) + " has no pivot: x" + Scripts.subscript(column + 1) + " is free")
                    .formula("x_{" + (column + 1) + "} = \\lambda_{" + (column + 1 - pivotColumns.size()) + "}");
        }
    }

    /** A row operation, done. */
    record Operation(RowOperation<?> operation, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("operation")
                    .put("operation", operation)
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption(operation.caption())
                    .formula(operation.formula());
        }
    }

    /**
     * Row {@code row} says {@code 0 = expression}, so the symbol must have the one value that makes it zero; the
     * matrix shows it put in.
     */
    record Condition(int row, String expression, String symbol, String value, Table matrix, List<Integer> pivotColumns)
            implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("condition")
                    .put("row", row)
                    .put("expression", expression)
                    .put("symbol", symbol)
                    .put("value", value)
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption("Row " + (row + 1) + " says 0 = " + NumberText.exact(expression) + ": solvable only for "
                            + symbol + " = " + NumberText.exact(value))
                    .formula("0 = " + Tex.entry(expression) + " \\iff " + symbol + " = " + Tex.entry(value));
        }
    }

    /** Row {@code row} says {@code 0 = value}, which is false: there is no solution. */
    record Contradiction(int row, String value, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("contradiction")
                    .put("row", row)
                    .put("value", value)
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption("Row " + (row + 1) + " says 0 = " + NumberText.exact(value) + ": there is no solution")
                    .formula("0 = " + Tex.entry(value) + "\\quad\\text{is false}");
        }
    }

    /** The form is reached. */
    record Done(Form form, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("form", form.title())
                    .put("matrix", matrix)
                    .put("pivotColumns", pivotColumns)
                    .caption((form == Form.REDUCED ? "Reduced row echelon form" : "Row echelon form") + ", rank "
                            + pivotColumns.size())
                    .formula("\\operatorname{rk} = " + pivotColumns.size());
        }
    }
}
