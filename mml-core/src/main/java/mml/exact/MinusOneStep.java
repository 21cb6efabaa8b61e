package mml.exact;

import mml.text.Scripts;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of a {@link MinusOneTrick}: the reduction, each row with a −1 that is put in, and each column that
 * is read off.
 */
public sealed interface MinusOneStep extends Step {

    /** A step of the reduction. */
    record Reduce(RowReductionStep step) implements MinusOneStep {
        @Override
        public void tell(Telling t) {
            t.kind("reduce").put("step", step).caption(step.caption()).formula(step.formula());
        }
    }

    /** A row with −1 in column {@code row} and zeros elsewhere was put in as row {@code row}; rows of zeros are gone. */
    record Insert(int row, Table matrix) implements MinusOneStep {
        @Override
        public void tell(Telling t) {
            t.kind("insert")
                    .put("row", row)
                    .put("matrix", matrix)
                    .caption("x" + Scripts.subscript(row + 1) + " is free: a row with −1 becomes row " + (row + 1))
                    .formula(Tex.matrix(matrix));
        }
    }

    /** Column {@code column} has −1 on the diagonal: it is a vector of the kernel. */
    record ReadOff(int column, Table vector, Table matrix) implements MinusOneStep {
        @Override
        public void tell(Telling t) {
            t.kind("read off")
                    .put("column", column)
                    .put("vector", vector)
                    .put("matrix", matrix)
                    .caption("Column " + (column + 1) + " has −1 on the diagonal and lies in the kernel")
                    .formula(Tex.matrix(vector) + " \\in \\ker A");
        }
    }
}
