package mml.optimization;

import mml.matrix.NumericalException;
import mml.text.Count;

/** A program so badly scaled that rounding keeps the method going round. */
public final class PivotLimitException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final int pivots;

    PivotLimitException(int pivots) {
        super("no end after " + Count.of(pivots, "step")
                + ": rounding hides which of them lead down; scale rows and variables");
        this.pivots = pivots;
    }

    /** How many steps were taken. */
    public int pivots() {
        return pivots;
    }
}
