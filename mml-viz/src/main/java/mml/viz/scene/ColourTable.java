package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * A table of numbers whose cells are shaded by their values, the best one framed, or the best one of each row. Rows stand
 * from below upwards.
 *
 * @param left the room for the names of the rows
 * @param corner what the rows are, a formula
 * @param below what the columns are, a formula
 * @param heading what the numbers are
 * @param framed for each row the column of the cell with a frame, −1 where there is none
 */
public record ColourTable(
        double left,
        String corner,
        String below,
        String heading,
        List<String> rows,
        List<String> columns,
        List<List<Cell>> cells,
        List<Integer> framed) {
    private static final double FONT = 20;
    private static final double CELL = 96;
    private static final double ROW = 56;
    private static final double TOP = 64;
    private static final double BELOW = 90;
    private static final double WORDS = 290;
    private static final double GAP = 1;
    /** How much the worst is shaded, so that it is seen to be a cell. */
    private static final double WORST = 0.12;
    /** How far names of rows stand from the cells. */
    private static final double NAMES = 10;

    public ColourTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        framed = List.copyOf(framed);
    }

    /** With one cell framed; bestRow is −1 while there is none. */
    public ColourTable(
            double left,
            String corner,
            String below,
            String heading,
            List<String> rows,
            List<String> columns,
            List<List<Cell>> cells,
            int bestRow,
            int bestColumn) {
        this(left, corner, below, heading, rows, columns, cells, only(rows.size(), bestRow, bestColumn));
    }

    /** The lowest row with a frame; −1 if there is none. */
    public int bestRow() {
        int row = 0;
        while (row < framed.size() && framed.get(row) < 0) row++;
        return row == framed.size() ? -1 : row;
    }

    /** The column of the frame in that row; −1 if there is none. */
    public int bestColumn() {
        return bestRow() < 0 ? -1 : framed.get(bestRow());
    }

    private static List<Integer> only(int rows, int row, int column) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < rows; i++) out.add(i == row ? column : -1);
        return out;
    }

    /**
     * A number as it is written, and its place from the worst, 0, to the best, 1. Its ground is the stronger the nearer it is
     * to the best, by the root of the distance, as those near the best are to be told apart.
     */
    public record Cell(String text, double good) {
        /** One that is not known yet. */
        public static final Cell EMPTY = new Cell("", Double.NaN);
    }

    /** The table as large as there is room; what is not known yet is an empty frame. */
    public List<Mark> marks(Room room) {
        double font = room.font();
        double cell = (room.width() - left) / columns.size();
        double row = Math.min((room.height() - 5.4 * font) / rows.size(), 0.8 * cell);
        double top = room.top() + Math.max(1.9 * font, 0.5 * (room.height() - 3.5 * font - row * rows.size()));
        return marks(room.left() + left, top, cell, row, font);
    }

    /** The picture with its title, and its words for who does not see it. */
    public Svg picture(String title, String words) {
        double bottom = TOP + rows.size() * ROW;
        double right = left + columns.size() * CELL;
        return new Svg(
                Math.max(right, left + WORDS) + 24, bottom + BELOW, title, words, marks(left, TOP, CELL, ROW, FONT));
    }

    private List<Mark> marks(double left, double above, double width, double height, double font) {
        double bottom = above + rows.size() * height;
        double right = left + columns.size() * width;
        double number = number(width, height, font);
        int everyRow = (int) Math.ceil(1.05 * font / height);
        int everyColumn = (int) Math.ceil((Advance.widest(columns, 1) + 0.3) * font / width);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double top = bottom - (i + 1) * height;
            double line = top + 0.5 * height + 0.336 * font;
            if (i % everyRow == 0) marks.add(Mark.text(left - NAMES, line, font, Anchor.END, rows.get(i), Role.INK));
            for (int j = 0; j < columns.size(); j++) {
                Cell cell = cells.get(i).get(j);
                double x = left + j * width;
                if (Double.isNaN(cell.good())) {
                    marks.add(Mark.rect(x, top, width, height, Look.stroke(Role.GRID, 1)));
                    continue;
                }
                double share = WORST + (1 - WORST) * (1 - Math.sqrt(Math.max(0, 1 - cell.good())));
                Look ground = Shade.of(Role.SERIES_1, share);
                marks.add(Mark.rect(x, top, width - GAP, height - GAP, ground));
                double base = top + 0.5 * height + 0.336 * number;
                if (number > 0) marks.add(Mark.text(x + width / 2, base, number, Anchor.MIDDLE, cell.text(), Role.INK));
            }
        }
        for (int j = 0; j < columns.size(); j += everyColumn)
            marks.add(Mark.text(
                    left + (j + 0.5) * width, bottom + 1.4 * font, font, Anchor.MIDDLE, columns.get(j), Role.INK));
        // first what parts them from any colour around, so that no frame covers its neighbour's
        marks.addAll(frames(left, bottom, width, height, Look.stroke(Role.PAPER, 10)));
        marks.addAll(frames(left, bottom, width, height, Look.stroke(Role.CHANGE, 5)));
        marks.addAll(corner(left, above, bottom, font));
        marks.addAll(
                MathText.parse(below).marks((left + right) / 2, bottom + 3.2 * font, font, Anchor.MIDDLE, Role.INK));
        marks.add(Mark.text(left, above - 0.7 * font, font, Anchor.START, heading, Role.INK));
        return marks;
    }

    /** The size of the numbers; 0 where the shades alone can be read. */
    private double number(double width, double height, double font) {
        double widest = 0;
        for (List<Cell> row : cells)
            widest =
                    Math.max(widest, Advance.widest(row.stream().map(Cell::text).toList(), 1));
        double size = Math.min(font, Math.min(0.8 * height, (width - 0.3 * font) / widest));
        return size >= Canvas.least(font) ? size : 0;
    }

    /** What the rows are: beside the middle of their names, or above these where they leave no room. */
    private List<Mark> corner(double edge, double above, double bottom, double font) {
        MathText text = MathText.parse(corner);
        double names = NAMES + Advance.widest(rows, font);
        boolean beside = names + font + text.width(font) <= left;
        double x = beside ? edge - names - font : edge - NAMES;
        double y = beside ? (above + bottom) / 2 + 0.336 * font : above - 0.7 * font;
        return text.marks(x, y, font, Anchor.END, Role.INK);
    }

    private List<Mark> frames(double left, double bottom, double width, double height, Look look) {
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            if (framed.get(i) >= 0)
                out.add(Mark.rect(left + framed.get(i) * width, bottom - (i + 1) * height, width, height, look));
        return out;
    }
}
