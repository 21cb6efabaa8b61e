package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;

/** What the series of a plot are called: name after name in rows, each behind a sample of its line, symbol or ground. */
public final class Key {
    private static final double ROW = 1.5;
    private static final double SAMPLE = 2.2;
    private static final double DOT = 0.8; // how wide the sample of points without a line is
    private static final double APART = 1.4;
    private static final int LONGEST = 40;

    private final double size;
    private final List<Entry> entries = new ArrayList<>();

    /** One series; its sample stands around y = 0. */
    private record Entry(List<Mark> sample, MathText name, double width) {}

    /** An empty one, in a font size. */
    public Key(double size) {
        this.size = size;
    }

    /** The size of its text: samples are drawn as lines are in a plot with such text. */
    public double fontSize() {
        return size;
    }

    /** Adds a series drawn as a line. */
    public Key line(String name, Look line) {
        return add(name, List.of(sample(line)), SAMPLE);
    }

    /** Adds a series drawn as points. */
    public Key dots(String name, Symbol symbol, Paint paint) {
        return add(name, List.of(dot(DOT, symbol, paint)), DOT);
    }

    /** Adds a series drawn as points with a line through them. */
    public Key dottedLine(String name, Look line, Symbol symbol, Paint paint) {
        return add(name, List.of(sample(line), dot(SAMPLE, symbol, paint)), SAMPLE);
    }

    /** Adds a series drawn as an area. */
    public Key area(String name, Look look) {
        return add(name, List.of(Mark.rect(0, -0.4 * size, SAMPLE * size, 0.8 * size, look)), SAMPLE);
    }

    /** Adds a scale of colours with the numbers at its ends. */
    public Key colours(String low, Raster colours, String high) {
        double before = Advance.of(low, size) + 0.4 * size;
        double length = 6 * size;
        List<Mark> marks = List.of(
                text(0, Anchor.START, low), new Mark.Image(before, -0.4 * size, length, 0.8 * size, colours, true));
        entries.add(new Entry(marks, MathText.plain(high), before + length + 0.4 * size + Advance.of(high, size)));
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The width it would have in one row. */
    public double width() {
        double sum = 0;
        for (Entry e : entries) sum += (sum > 0 ? APART * size : 0) + e.width;
        return sum;
    }

    /** The height it takes when it is so wide at most. */
    public double height(double room) {
        return rows(room).size() * ROW * size;
    }

    /** The samples and names with the upper left corner at (left, top), in as many rows as it takes. */
    public List<Mark> marks(double left, double top, double room) {
        List<Mark> out = new ArrayList<>();
        double y = top + ROW / 2 * size;
        for (List<Entry> row : rows(room)) {
            double x = left;
            for (Entry e : row) {
                out.add(Mark.at(x, y, e.sample));
                double end = x + e.width;
                out.addAll(e.name.marks(end, y + 0.36 * size, size, Anchor.END, Role.INK));
                x = end + APART * size;
            }
            y += ROW * size;
        }
        return out;
    }

    private List<List<Entry>> rows(double room) {
        List<List<Entry>> rows = new ArrayList<>();
        double x = 0;
        for (Entry e : entries) {
            if (rows.isEmpty() || x + e.width > room + 1e-6) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(e);
            x += e.width + APART * size;
        }
        return rows;
    }

    private Key add(String name, List<Mark> sample, double width) {
        MathText text = MathText.words(Labels.clean(name, LONGEST));
        entries.add(new Entry(sample, text, (width + 0.6) * size + text.width(size)));
        return this;
    }

    private Mark sample(Look line) {
        return Mark.line(0, 0, SAMPLE * size, 0, line);
    }

    private Mark dot(double width, Symbol symbol, Paint paint) {
        return symbol.at(new Point(width / 2 * size, 0), 0.32 * size, paint);
    }

    private Mark text(double x, Anchor anchor, String text) {
        return Mark.text(x, 0.36 * size, size, anchor, text, Role.INK);
    }
}
