package mml.viz.scene.exact;

import mml.text.Table;
import mml.viz.scene.Entries;
import mml.viz.svg.MathText;

/** The equation that a row of an augmented matrix stands for. */
final class Equations {
    private Equations() {}

    /** {@code x₁ + 2x₂ = 3} for the row (1, 2 | 3); {@code 0 = 3} for the row (0, 0 | 3). */
    static MathText of(Table matrix, int row, int variables) {
        MathText left = MathText.plain("");
        boolean first = true;
        for (int j = 0; j < variables; j++) {
            String coefficient = Entries.shown(matrix.text(row, j));
            if (coefficient.equals("0")) continue;
            boolean minus = coefficient.startsWith("-") || coefficient.startsWith("−");
            String size = minus ? coefficient.substring(1) : coefficient;
            left = left.then(MathText.plain(first ? minus ? "−" : "" : minus ? " − " : " + "));
            if (!size.equals("1")) left = left.then(MathText.parse(size));
            left = left.then(MathText.parse("x_{" + (j + 1) + "}"));
            first = false;
        }
        if (first) left = MathText.plain("0");
        return left.then(MathText.plain(" = ")).then(Entries.math(matrix.text(row, variables)));
    }
}
