package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Viridis;

/**
 * A table of numbers whose cells have the colours of their values, the best one framed. Rows stand from below upwards.
 *
 * @param left the room for the names of the rows
 * @param corner what the rows are, a formula
 * @param below what the columns are, a formula
 * @param heading what the numbers are
 */
public record ColourTable(
        double left,
        String corner,
        String below,
        String heading,
        List<String> rows,
        List<String> columns,
        List<List<Cell>> cells,
        int bestRow,
        int bestColumn) {
    private static final double FONT = 20;
    private static final double CELL = 96;
    private static final double ROW = 56;
    private static final double TOP = 64;
    private static final double BELOW = 90;
    private static final double WORDS = 290;
    private static final Rgb DARK = new Rgb(0, 0, 0);
    private static final Rgb LIGHT = new Rgb(255, 255, 255);

    public ColourTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * A number as it is written, and its place from dark, 0, to bright, 1.
     */
    public record Cell(String text, double bright) {}

    /** The picture with its title, and its words for who does not see it. */
    public Svg picture(String title, String words) {
        double bottom = TOP + rows.size() * ROW;
        double right = left + columns.size() * CELL;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double top = bottom - (i + 1) * ROW;
            marks.add(Mark.text(left - 10, top + 0.62 * ROW, FONT, Anchor.END, rows.get(i), Role.INK));
            for (int j = 0; j < columns.size(); j++) {
                Cell cell = cells.get(i).get(j);
                Rgb colour = Viridis.at(cell.bright());
                double x = left + j * CELL;
                marks.add(Mark.rect(x, top, CELL, ROW, Look.fill(colour)));
                marks.add(Mark.text(
                        x + CELL / 2,
                        top + 0.62 * ROW,
                        FONT,
                        Anchor.MIDDLE,
                        cell.text(),
                        colour.contrast(DARK) > colour.contrast(LIGHT) ? DARK : LIGHT));
            }
        }
        for (int j = 0; j < columns.size(); j++)
            marks.add(Mark.text(
                    left + (j + 0.5) * CELL, bottom + 1.4 * FONT, FONT, Anchor.MIDDLE, columns.get(j), Role.INK));
        marks.add(Mark.rect(
                left + bestColumn * CELL, bottom - (bestRow + 1) * ROW, CELL, ROW, Look.stroke(Role.CHANGE, 5)));
        marks.addAll(MathText.parse(corner).marks(left - 10, TOP - 0.7 * FONT, FONT, Anchor.END, Role.INK));
        marks.addAll(
                MathText.parse(below).marks((left + right) / 2, bottom + 3.2 * FONT, FONT, Anchor.MIDDLE, Role.INK));
        marks.add(Mark.text(left, TOP - 0.7 * FONT, FONT, Anchor.START, heading, Role.INK));
        return new Svg(Math.max(right, left + WORDS) + 24, bottom + BELOW, title, words, marks);
    }
}
