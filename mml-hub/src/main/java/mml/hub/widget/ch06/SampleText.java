package mml.hub.widget.ch06;

import mml.exact.Fractions;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;

/** Numbers that a reader types or pastes, in a row or a column. */
final class SampleText {
    private static final double LARGEST = 1e6;

    private SampleText() {}

    /** At most a million each, not all the same. */
    static Vector read(String[][] cells) {
        boolean column = cells[0].length == 1;
        if (cells.length > 1 && !column)
            throw new IllegalArgumentException("There is a table of " + Count.of(cells.length, "row") + " and "
                    + Count.of(cells[0].length, "column") + ", expected one row or one column of numbers.");
        double[] x = new double[column ? cells.length : cells[0].length];
        boolean differ = false;
        for (int n = 0; n < x.length; n++) {
            x[n] = Fractions.toDouble(Fractions.parse(column ? cells[n][0] : cells[0][n]));
            if (!(Math.abs(x[n]) <= LARGEST))
                throw new IllegalArgumentException(
                        "Number " + (n + 1) + " is " + NumberText.of(x[n]) + ", expected at most a million.");
            differ |= x[n] != x[0];
        }
        if (!differ) throw new IllegalArgumentException("Two different numbers are needed at least.");
        return Vector.of(x);
    }
}
