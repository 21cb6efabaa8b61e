package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;

/** What the series of a figure are called: one row each, with a sample of its line and symbol. */
public final class Legend {
    private static final double ROW = 1.5;
    private static final double SAMPLE = 2.2;
    private static final int LONGEST = 40;

    private final double size;
    private final List<Mark> marks = new ArrayList<>();
    private double width;
    private int rows;

    /** An empty legend in a font size. */
    public Legend(double size) {
        this.size = size;
    }

    /** Adds a series drawn as points, with or without a line through them. */
    public Legend add(String name, Symbol symbol, Look line, Paint paint) {
        if (line.stroke() != Role.NONE) sample(line);
        marks.add(symbol.at(new Point(SAMPLE / 2 * size, middle()), 0.32 * size, paint));
        return named(name);
    }

    /** Adds a series drawn as a line. */
    public Legend add(String name, Look line) {
        sample(line);
        return named(name);
    }

    /** The width of what was added. */
    public double width() {
        return width;
    }

    /** The height of what was added. */
    public double height() {
        return rows * ROW * size;
    }

    /** The legend with its upper left corner at (x, y), on a ground of its own. */
    public Mark at(double x, double y) {
        List<Mark> all = new ArrayList<>();
        double pad = 0.5 * size;
        all.add(new Mark.Rect(
                -pad,
                -pad,
                width + 2 * pad,
                height() + 2 * pad,
                4,
                Look.fill(Role.PAPER).faded(0.85)));
        all.addAll(marks);
        return Mark.at(x, y, all);
    }

    private void sample(Look line) {
        marks.add(Mark.line(0, middle(), SAMPLE * size, middle(), line));
    }

    private Legend named(String name) {
        MathText text = MathText.words(Labels.clean(name, LONGEST));
        double left = (SAMPLE + 0.6) * size;
        marks.addAll(text.marks(left, middle() + 0.36 * size, size, Anchor.START, Role.INK));
        width = Math.max(width, left + text.width(size));
        rows++;
        return this;
    }

    private double middle() {
        return (rows + 0.5) * ROW * size;
    }
}
