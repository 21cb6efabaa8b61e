package mml.viz;

import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.matrix.Matrix;
import mml.trace.Trace;

/** Traces that pictures are tested with. */
public final class Reductions {
    private Reductions() {}

    /** Example 2.6 of the book: four equations, five unknowns, a symbol on the right. */
    public static Trace<RowReductionStep> example26() {
        String[][] rows = {
            {"-2", "4", "-2", "-1", "4", "-3"},
            {"4", "-8", "3", "-3", "1", "2"},
            {"1", "-2", "1", "-1", "1", "0"},
            {"1", "-2", "0", "-3", "4", "a"}
        };
        return Trace.of(t -> RowReduction.of(
                FieldMatrix.parseParametric(rows), Rules.reduced().withRightHandSides(1), t));
    }

    /** Three equations that contradict each other, with fractions on the way. */
    public static Trace<RowReductionStep> contradiction() {
        return exact(1, "1 1 1 3", "1 -1 2 2", "2 0 3 1");
    }

    /** Entries separated by spaces, reduced over the fractions. */
    public static Trace<RowReductionStep> exact(int rightHandSides, String... rows) {
        String[][] entries = new String[rows.length][];
        for (int i = 0; i < rows.length; i++) entries[i] = rows[i].split(" ");
        return Trace.of(t ->
                RowReduction.of(FieldMatrix.parse(entries), Rules.reduced().withRightHandSides(rightHandSides), t));
    }

    /** A matrix of small whole numbers without any order in them. */
    public static Trace<RowReductionStep> wild(int rows, int cols) {
        String[] lines = new String[rows];
        long seed = 12345;
        for (int i = 0; i < rows; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < cols; j++) {
                seed = (seed * 1103515245 + 12345) & 0x7fffffff;
                line.append(j > 0 ? " " : "").append((seed >> 16) % 19 - 9);
            }
            lines[i] = line.toString();
        }
        return exact(1, lines);
    }

    /** Doubles that show their rounding. */
    public static Trace<RowReductionStep> rounding() {
        Matrix A = Matrix.of(new double[][] {{0.1, 0.2, 0.3}, {1.0 / 3, 2, 1}, {1e-17, 1, 1e9}});
        return Trace.of(
                t -> RowReduction.of(FieldMatrix.rounding(A), Rules.reduced().withRightHandSides(1), t));
    }
}
