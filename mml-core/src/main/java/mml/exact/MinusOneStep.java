package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/**
 * What can be seen of a {@link MinusOneTrick}: the reduction, each row with a −1 that is put in, and each column that
 * is read off.
 */
public sealed interface MinusOneStep extends Step {

    /** A step of the reduction. */
    record Reduce(RowReductionStep step) implements MinusOneStep {
        @Override
        public void describe(Fields out) {
            out.kind("reduce");
            out.put("step", step);
        }

        @Override
        public String caption() {
            return step.caption();
        }

        @Override
        public String formula() {
            return step.formula();
        }
    }

    /** A row with −1 in column {@code row} and zeros elsewhere was put in as row {@code row}; rows of zeros are gone. */
    record Insert(int row, Table matrix) implements MinusOneStep {
        @Override
        public void describe(Fields out) {
            out.kind("insert");
            out.put("row", row);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "x" + Captions.subscript(row + 1) + " is free: a row with −1 becomes row " + (row + 1);
        }

        @Override
        public String formula() {
            return Latex.matrix(matrix);
        }
    }

    /** Column {@code column} has −1 on the diagonal: it is a vector of the kernel. */
    record ReadOff(int column, Table vector, Table matrix) implements MinusOneStep {
        @Override
        public void describe(Fields out) {
            out.kind("read off");
            out.put("column", column);
            out.put("vector", vector);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "Column " + (column + 1) + " has −1 on the diagonal and lies in the kernel";
        }

        @Override
        public String formula() {
            return Latex.matrix(vector) + " \\in \\ker A";
        }
    }

    default <R> R match(
            Function<? super Reduce, R> reduce,
            Function<? super Insert, R> insert,
            Function<? super ReadOff, R> readOff) {
        if (this instanceof Reduce s) return reduce.apply(s);
        if (this instanceof Insert s) return insert.apply(s);
        return readOff.apply((ReadOff) this);
    }
}
