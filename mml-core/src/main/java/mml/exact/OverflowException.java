package mml.exact;

import mml.matrix.NumericalException;

/** A row operation over doubles left the range of doubles. Over fractions it cannot happen. */
public final class OverflowException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final int row;

    OverflowException(int row, RowOperation<?> operation) {
        super("row " + (row + 1) + " leaves the range of doubles in " + operation.caption()
                + ": scale the rows first, or reduce exactly");
        this.row = row;
    }

    /** The row, counted from 0. */
    public int row() {
        return row;
    }
}
