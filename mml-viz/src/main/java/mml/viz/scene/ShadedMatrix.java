package mml.viz.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.text.Table;
import mml.viz.svg.Anchor;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;

/**
 * A matrix too large for numbers: each entry a cell, the darker the larger it is, positive ones in one colour and
 * negative ones in another, zeros left blank. Of a very large matrix one cell stands for a block of entries, as large
 * as the largest of them.
 */
final class ShadedMatrix {
    /** How many cells there are at most in a row or column. */
    static final int MOST = 48;

    private static final int SHADES = 10;

    private ShadedMatrix() {}

    /** How many entries in a row or column share a cell. */
    static int block(Table table) {
        int size = Math.max(table.rows(), table.cols());
        return (size + MOST - 1) / MOST;
    }

    /** How many cells stand side by side for this many entries. */
    static int cells(int entries, int block) {
        return (entries + block - 1) / block;
    }

    /**
     * The marks of a matrix with its upper left corner at (x, y).
     *
     * @param cell the width of a cell
     * @param largest the size of an entry that is fully dark
     */
    static List<Mark> marks(Table table, double x, double y, double cell, double largest) {
        int block = block(table);
        int rows = cells(table.rows(), block);
        int cols = cells(table.cols(), block);
        Course[] shades = new Course[2 * SHADES + 1];
        Arrays.fill(shades, Course.EMPTY);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++) {
                int shade = shade(most(table, i * block, j * block, block), largest);
                if (shade != 0)
                    shades[SHADES + shade] = shades[SHADES + shade]
                            .moveTo(x + j * cell, y + i * cell)
                            .lineTo(x + (j + 1) * cell, y + i * cell)
                            .lineTo(x + (j + 1) * cell, y + (i + 1) * cell)
                            .lineTo(x + j * cell, y + (i + 1) * cell)
                            .close();
            }
        List<Mark> out = new ArrayList<>();
        out.add(Mark.rect(x, y, cols * cell, rows * cell, Look.fill(Role.QUIET_FILL)));
        for (int shade = -SHADES; shade <= SHADES; shade++) {
            if (shades[SHADES + shade].equals(Course.EMPTY)) continue;
            double dark = Math.abs(shade) / (double) SHADES;
            out.add(new Mark.Path(
                    shades[SHADES + shade],
                    Look.fill(shade > 0 ? Role.SERIES_1 : Role.SERIES_2).faded(dark)));
        }
        out.add(Mark.rect(x, y, cols * cell, rows * cell, Look.stroke(Role.AXIS, 1)));
        return out;
    }

    /** From −{@value #SHADES} for the largest negative entries to {@value #SHADES}, 0 for zeros only. */
    private static int shade(double entry, double largest) {
        int size = (int) Math.ceil(SHADES * Math.sqrt(Math.min(1, Math.abs(entry) / largest)));
        return entry < 0 ? -size : size;
    }

    /** What the two colours mean, on a line around x. */
    static List<Mark> legend(double x, double y, double size) {
        double left = x - 6 * size;
        return List.of(
                Mark.rect(left, y - 0.7 * size, 0.8 * size, 0.8 * size, Look.fill(Role.SERIES_1)),
                Mark.text(left + 1.2 * size, y, size, Anchor.START, "positive", Role.MUTED),
                Mark.rect(left + 6.5 * size, y - 0.7 * size, 0.8 * size, 0.8 * size, Look.fill(Role.SERIES_2)),
                Mark.text(left + 7.7 * size, y, size, Anchor.START, "negative", Role.MUTED));
    }

    /** The entry of a block that is farthest from 0. */
    private static double most(Table table, int row, int col, int block) {
        double most = 0;
        for (int i = row; i < Math.min(table.rows(), row + block); i++)
            for (int j = col; j < Math.min(table.cols(), col + block); j++) {
                double entry = value(table, i, j);
                if (Math.abs(entry) > Math.abs(most)) most = entry;
            }
        return most;
    }

    /** The size of the largest entry. */
    static double largest(Table table) {
        double most = 0;
        for (int i = 0; i < table.rows(); i++)
            for (int j = 0; j < table.cols(); j++) most = Math.max(most, Math.abs(value(table, i, j)));
        return most;
    }

    /** An exact entry counts as 1 unless it is 0. */
    private static double value(Table table, int i, int j) {
        if (table instanceof Matrix A) return A.get(i, j);
        return table.text(i, j).equals("0") ? 0 : 1;
    }
}
