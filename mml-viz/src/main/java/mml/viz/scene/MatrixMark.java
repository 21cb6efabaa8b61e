package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.text.Table;
import mml.viz.svg.Anchor;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;

/**
 * A matrix in brackets, with grounds under rows, columns and entries, boxes around entries, and a bar before the
 * right-hand side. Coordinates are those of the figure; grounds are drawn before entries, whatever the order of calls.
 */
public final class MatrixMark {
    private final MatrixLayout layout;
    private final double x;
    private final double y;
    private final double size;
    private final List<Mark> under = new ArrayList<>();
    private final List<Mark> over = new ArrayList<>();

    /** The matrix with its upper left corner at (x, y), its text in a font size. */
    public MatrixMark(MatrixLayout layout, double x, double y, double size) {
        this.layout = layout;
        this.x = x;
        this.y = y;
        this.size = size;
    }

    /** A ground under a whole row. */
    public MatrixMark row(int i, Paint ground) {
        under.add(new Mark.Rect(
                x + 0.15 * size,
                top(i) + 0.04 * size,
                width() - 0.3 * size,
                layout.rowHeight() * size - 0.08 * size,
                0.2 * size,
                Look.fill(ground)));
        return this;
    }

    /** A ground under a whole column. */
    public MatrixMark column(int j, Look look) {
        under.add(new Mark.Rect(left(j) - 0.3 * size, y, right(j) - left(j) + 0.6 * size, height(), 0.2 * size, look));
        return this;
    }

    /** A ground under an entry, with or without an outline. */
    public MatrixMark cell(int i, int j, Look look) {
        under.add(cellRect(i, j, look));
        return this;
    }

    /** A box around an entry, over everything else. */
    public MatrixMark box(int i, int j, Look look) {
        over.add(cellRect(i, j, look));
        return this;
    }

    /** One entry. */
    public MatrixMark entry(int i, int j, String text, Paint paint, boolean heavy) {
        MathText math = Entries.math(text);
        over.addAll((heavy ? math.emphasised() : math).marks(centre(j), baseline(i), size, Anchor.MIDDLE, paint));
        return this;
    }

    /** All entries, each as it says. */
    public MatrixMark cells(Cells cells) {
        for (int i = 0; i < layout.rows(); i++)
            for (int j = 0; j < layout.cols(); j++) {
                Cells.Cell cell = cells.at(i, j);
                if (cell.ground() != null) cell(i, j, cell.ground());
                entry(i, j, cell.text(), cell.paint(), cell.heavy());
            }
        return this;
    }

    /** All entries of a table in one paint. */
    public MatrixMark entries(Table table, Paint paint) {
        for (int i = 0; i < layout.rows(); i++) {
            for (int j = 0; j < layout.cols(); j++) entry(i, j, table.text(i, j), paint, false);
        }
        return this;
    }

    /** Everything, brackets and bar included. */
    public List<Mark> marks() {
        List<Mark> out = new ArrayList<>(under);
        Look stroke = Look.stroke(Role.INK, Math.max(1, size / 13));
        double foot = 0.28 * size;
        for (int side = 0; side < 2; side++) {
            double edge = side == 0 ? x : x + width();
            double inner = side == 0 ? edge + foot : edge - foot;
            Course bracket = Course.EMPTY
                    .moveTo(inner, y)
                    .lineTo(edge, y)
                    .lineTo(edge, y + height())
                    .lineTo(inner, y + height());
            out.add(new Mark.Path(bracket, stroke));
        }
        if (layout.hasBar()) {
            double bar = x + layout.barX() * size;
            out.add(Mark.line(bar, y + 0.1 * size, bar, y + height() - 0.1 * size, Look.stroke(Role.AXIS, size / 16)));
        }
        out.addAll(over);
        return out;
    }

    /** The width from bracket to bracket. */
    public double width() {
        return layout.width() * size;
    }

    /** The height of the brackets. */
    public double height() {
        return layout.height() * size;
    }

    /** The left bracket. */
    public double left() {
        return x;
    }

    /** The middle of a column. */
    public double centre(int j) {
        return x + layout.centre(j) * size;
    }

    /** The line that the text of a row stands on. */
    public double baseline(int i) {
        return y + layout.baseline(i) * size;
    }

    /** The upper edge of a row. */
    public double top(int i) {
        return y + layout.top(i) * size;
    }

    private double left(int j) {
        return x + layout.left(j) * size;
    }

    private double right(int j) {
        return x + layout.right(j) * size;
    }

    private Mark cellRect(int i, int j, Look look) {
        double pad = 0.22 * size;
        return new Mark.Rect(
                left(j) - pad,
                top(i) + 0.09 * size,
                right(j) - left(j) + 2 * pad,
                layout.rowHeight() * size - 0.18 * size,
                0.18 * size,
                look);
    }
}
