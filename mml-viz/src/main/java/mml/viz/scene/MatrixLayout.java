package mml.viz.scene;

import java.util.List;
import mml.text.Table;
import mml.viz.svg.MathText;

/**
 * Where the entries of a bracketed matrix stand, measured in font sizes: with room for the widest and highest entry of
 * every table that is to be shown in the same place, so that nothing moves from frame to frame.
 */
public final class MatrixLayout {
    private static final double COLUMN_GAP = 0.9;
    private static final double NARROWEST = 0.75;
    private static final double BAR_GAP = 0.35;
    private static final double ROW_GAP = 0.5;
    private static final double SIDE = 0.55;

    private final double[] centres;
    private final double[] widths;
    private final int bar;
    private final int rows;
    private final double ascent;
    private final double rowHeight;
    private final double width;

    private MatrixLayout(double[] widths, int rows, int bar, double ascent, double descent) {
        this.widths = widths;
        this.rows = rows;
        this.bar = bar;
        this.ascent = ascent;
        this.rowHeight = ascent + descent + ROW_GAP;
        this.centres = new double[widths.length];
        double x = SIDE;
        for (int j = 0; j < widths.length; j++) {
            if (j > 0) x += j == bar ? COLUMN_GAP + BAR_GAP : COLUMN_GAP;
            centres[j] = x + widths[j] / 2;
            x += widths[j];
        }
        this.width = x + SIDE;
    }

    /**
     * The layout for tables of one shape.
     *
     * @param tables at least one
     * @param bar the number of columns before the vertical bar; no bar if that is none or all of them
     * @throws IllegalArgumentException if there is no table or their shapes differ
     */
    public static MatrixLayout of(List<? extends Table> tables, int bar) {
        if (tables.isEmpty()) throw new IllegalArgumentException("tables is empty, expected at least one");
        int rows = tables.get(0).rows();
        int cols = tables.get(0).cols();
        double[] widths = new double[cols];
        for (int j = 0; j < cols; j++) widths[j] = NARROWEST;
        double ascent = 0;
        double descent = 0;
        for (Table table : tables) {
            if (table.rows() != rows || table.cols() != cols) {
                throw new IllegalArgumentException(
                        "a table is " + table.rows() + "×" + table.cols() + ", expected " + rows + "×" + cols);
            }
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < cols; j++) {
                    MathText entry = Entries.math(table.text(i, j));
                    widths[j] = Math.max(widths[j], entry.emphasised().width(1));
                    ascent = Math.max(ascent, entry.ascent(1));
                    descent = Math.max(descent, entry.descent(1));
                }
            }
        }
        return new MatrixLayout(widths, rows, bar, ascent, descent);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int cols() {
        return widths.length;
    }

    /** The width from bracket to bracket. */
    public double width() {
        return width;
    }

    /** The height of the brackets. */
    public double height() {
        return rows * rowHeight;
    }

    boolean hasBar() {
        return bar > 0 && bar < widths.length;
    }

    /** Where the bar stands. */
    double barX() {
        return (right(bar - 1) + left(bar)) / 2;
    }

    double centre(int j) {
        return centres[j];
    }

    double left(int j) {
        return centres[j] - widths[j] / 2;
    }

    double right(int j) {
        return centres[j] + widths[j] / 2;
    }

    double top(int i) {
        return i * rowHeight;
    }

    double baseline(int i) {
        return i * rowHeight + ROW_GAP / 2 + ascent;
    }

    /** How far apart the middles of the first columns are at least. */
    public double pitch(int columns) {
        double least = columns > 1 ? centres[1] - centres[0] : width;
        for (int j = 2; j < columns; j++) least = Math.min(least, centres[j] - centres[j - 1]);
        return least;
    }

    double rowHeight() {
        return rowHeight;
    }
}
