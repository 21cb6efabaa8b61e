package mml.optimization;

import mml.matrix.NumericalException;
import mml.text.Count;
import mml.text.NumberText;

/** A program so badly scaled that rounding keeps the method going round, or hides where a value ends. */
public final class PivotLimitException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final int pivots;

    PivotLimitException(int pivots) {
        super("no end after " + Count.of(pivots, "step")
                + ": rounding hides which of them lead down; scale rows and variables");
        this.pivots = pivots;
    }

    PivotLimitException(int pivots, double least, double largest) {
        super("P curves by " + NumberText.of(least) + " along a direction in which the value falls, and by "
                + NumberText.of(largest)
                + " elsewhere: beside that rounding hides whether the value has a lower bound; scale the variables");
        this.pivots = pivots;
    }

    /** How many steps were taken. */
    public int pivots() {
        return pivots;
    }
}
