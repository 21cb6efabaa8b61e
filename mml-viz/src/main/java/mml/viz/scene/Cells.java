package mml.viz.scene;

import mml.viz.svg.Look;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import org.jspecify.annotations.Nullable;

/** What stands at each place of a matrix, and how: a function of row and column. */
@FunctionalInterface
public interface Cells {
    Cell at(int i, int j);

    /** The same with rows and columns exchanged. */
    default Cells transposed() {
        return (i, j) -> at(j, i);
    }

    /** One after the other, row by row: {@code  Row 1 of L: 2, not yet.} */
    default String spoken(String name, int rows, int cols) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            out.append(" Row ").append(i + 1).append(" of ").append(name).append(':');
            for (int j = 0; j < cols; j++) out.append(j == 0 ? " " : ", ").append(at(i, j).spoken());
            out.append('.');
        }
        return out.toString();
    }

    /**
     * An entry.
     *
     * @param text as it is shown
     * @param heavy whether it stands out
     * @param ground under it, or none
     */
    record Cell(
            String text,
            Paint paint,
            boolean heavy,
            @Nullable Look ground) {
        /** An entry that nobody knows yet. */
        public static final Cell UNKNOWN = new Cell("·", Role.AXIS, false, null);

        public static Cell of(String text, Paint paint) {
            return new Cell(text, paint, false, null);
        }

        /** An entry that has just come up, on a ground of its own. */
        public static Cell fresh(String text, Role paint, Role ground) {
            return new Cell(text, paint, true, Look.fill(ground));
        }

        /** The same on another ground. */
        public Cell on(@Nullable Look other) {
            return new Cell(text, paint, heavy, other);
        }

        private String spoken() {
            return text.equals("·") ? "not yet" : text;
        }
    }
}
