package mml.exact;

import java.util.List;
import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

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
        public void describe(Fields out) {
            out.kind("start");
            out.put("variables", variables);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            int rhs = matrix.cols() - variables;
            return matrix.rows() + " × " + variables + " matrix"
                    + (rhs == 0 ? "" : rhs == 1 ? " with a right-hand side" : " with " + rhs + " right-hand sides");
        }

        @Override
        public String formula() {
            return Latex.matrix(matrix, variables);
        }
    }

    /** Column {@code column} has its pivot in row {@code row}, from which a swap may still bring it up. */
    record Pivot(int row, int column, String value, Table matrix, List<Integer> pivotColumns)
            implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("pivot");
            out.put("row", row);
            out.put("column", column);
            out.put("value", value);
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return "Column " + (column + 1) + ": the pivot is " + Captions.number(value) + " in row " + (row + 1);
        }

        @Override
        public String formula() {
            return "a_{" + (row + 1) + (row > 8 || column > 8 ? "," : "") + (column + 1) + "} = " + Latex.entry(value)
                    + " \\neq 0";
        }
    }

    /** Column {@code column} has only zeros in the rows left: its variable is free. */
    record FreeColumn(int column, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("free");
            out.put("column", column);
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return "Column " + (column + 1) + " has no pivot: x" + Captions.subscript(column + 1) + " is free";
        }

        @Override
        public String formula() {
            return "x_{" + (column + 1) + "} = \\lambda_{" + (column + 1 - pivotColumns.size()) + "}";
        }
    }

    /** A row operation, done. */
    record Operation(RowOperation<?> operation, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("operation");
            out.put("operation", operation);
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return operation.caption();
        }

        @Override
        public String formula() {
            return operation.formula();
        }
    }

    /**
     * Row {@code row} says {@code 0 = expression}, so the symbol must have the one value that makes it zero; the
     * matrix shows it put in.
     */
    record Condition(int row, String expression, String symbol, String value, Table matrix, List<Integer> pivotColumns)
            implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("condition");
            out.put("row", row);
            out.put("expression", expression);
            out.put("symbol", symbol);
            out.put("value", value);
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return "Row " + (row + 1) + " says 0 = " + Captions.number(expression) + ": solvable only for " + symbol
                    + " = " + Captions.number(value);
        }

        @Override
        public String formula() {
            return "0 = " + Latex.entry(expression) + " \\iff " + symbol + " = " + Latex.entry(value);
        }
    }

    /** Row {@code row} says {@code 0 = value}, which is false: there is no solution. */
    record Contradiction(int row, String value, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("contradiction");
            out.put("row", row);
            out.put("value", value);
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return "Row " + (row + 1) + " says 0 = " + Captions.number(value) + ": there is no solution";
        }

        @Override
        public String formula() {
            return "0 = " + Latex.entry(value) + "\\quad\\text{is false}";
        }
    }

    /** The form is reached. */
    record Done(Form form, Table matrix, List<Integer> pivotColumns) implements RowReductionStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("form", form.title());
            out.put("matrix", matrix);
            out.put("pivotColumns", pivotColumns);
        }

        @Override
        public String caption() {
            return (form == Form.REDUCED ? "Reduced row echelon form" : "Row echelon form") + ", rank "
                    + pivotColumns.size();
        }

        @Override
        public String formula() {
            return "\\operatorname{rk} = " + pivotColumns.size();
        }
    }

    default <R> R match(
            Function<? super Start, R> start,
            Function<? super Pivot, R> pivot,
            Function<? super FreeColumn, R> free,
            Function<? super Operation, R> operation,
            Function<? super Condition, R> condition,
            Function<? super Contradiction, R> contradiction,
            Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Pivot s) return pivot.apply(s);
        if (this instanceof FreeColumn s) return free.apply(s);
        if (this instanceof Operation s) return operation.apply(s);
        if (this instanceof Condition s) return condition.apply(s);
        if (this instanceof Contradiction s) return contradiction.apply(s);
        return done.apply((Done) this);
    }
}
