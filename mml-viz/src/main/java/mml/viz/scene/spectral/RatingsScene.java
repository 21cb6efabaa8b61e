package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.RankSequenceStep;
import mml.spectral.RankSequenceStep.Rank;
import mml.spectral.RankSequenceStep.Start;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Shade;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A matrix, such as a table of ratings, and its best approximations, a matrix of rank 1 more in each. Above stands the matrix
 * beside the sum so far, below the singular values, and then the newest part: how much of it is in each row and in each
 * column.
 *
 * @mml §4.5.2, Example 4.14; §4.6, Example 4.15
 */
public final class RatingsScene extends Film<RankSequenceStep> {
    private static final double DUST = 1e-14;
    /** Below this share of the wanted font size numbers of a page are left to the shades. */
    private static final double SMALLEST = 0.5;

    private final Start start;
    private final List<String> rows;
    private final List<String> columns;
    private final double font; // of names and numbers
    private final double names; // width of the widest name of a row
    private final double cell;
    private final double line; // height of a row

    /** On a wide slide, {@link Canvas#WIDE}, rows and columns named by their numbers from 1. */
    public RatingsScene(Trace<? extends RankSequenceStep> trace) {
        this(trace, numbers(trace, true), numbers(trace, false), Canvas.WIDE);
    }

    private static List<String> numbers(Trace<? extends RankSequenceStep> trace, boolean ofRows) {
        Matrix A = Trace.<RankSequenceStep>widened(trace).start(Start.class).A();
        return IntStream.rangeClosed(1, ofRows ? A.rows() : A.cols())
                .mapToObj(Integer::toString)
                .toList();
    }

    /**
     * @param trace of a whole sequence
     * @param rows a name for each row of the matrix
     * @param columns a name for each column
     * @throws IllegalArgumentException if the trace does not begin with the matrix, or names are missing
     */
    public RatingsScene(
            Trace<? extends RankSequenceStep> trace, List<String> rows, List<String> columns, Canvas canvas) {
        super(trace, canvas);
        this.start = this.trace.start(Start.class);
        count("rows", rows, start.A().rows());
        count("columns", columns, start.A().cols());
        this.rows = rows.stream().map(name -> Labels.clean(name, 14)).toList();
        this.columns = columns.stream().map(name -> Labels.clean(name, 10)).toList();
        Room room = room();
        double lines = this.rows.size() + Math.max(this.rows.size(), this.columns.size()) + 3.5;
        this.font = Math.min(canvas.small(0.75), room.height() / lines / 1.45);
        this.line = Math.min(2.1 * font, room.height() / lines);
        double widest = Advance.widest(this.rows, font);
        this.names = 1.1 * widest + 0.6 * font;
        double width = room.width() - names - 2 * font;
        this.cell = Math.min(4 * font, width / (2 * this.columns.size()));
    }

    /** Whether the names of rows and columns are large enough to be read. */
    public boolean isWritten() {
        return canvas.isReadable(font);
    }

    private static void count(String name, List<String> names, int expected) {
        if (names.size() != expected)
            throw new IllegalArgumentException(name + " has " + names.size() + " names, expected " + expected);
    }

    @Override
    protected String caption(int i) {
        if (!(trace.get(i) instanceof RankSequenceStep.Rank rank))
            return "A sum of matrices of rank 1, each with its weight σ";
        return "Rank " + rank.k() + ": off by " + NumberText.of(rank.frobeniusError()) + " in all";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double left = room.left();
        double top = room.top();
        double second = left + names + columns.size() * cell + 2 * font;
        List<Mark> marks = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++)
            marks.add(Mark.text(
                    left + names - 0.6 * font, top + line * (r + 1.7), font, Anchor.END, rows.get(r), Role.INK));
        marks.add(Mark.named("ratings", table(start.A(), left + names, top)));
        double below = top + line * (rows.size() + 2);
        if (trace.get(i) instanceof Rank rank) {
            marks.add(Mark.named("approximation", table(rank.matrix(), second, top)));
            if (rank.k() > 0) marks.addAll(part(rank.k() - 1, below, room));
        } else {
            marks.addAll(spectrum(below, room));
        }
        return marks;
    }

    @Override
    protected String spoken(int i) {
        if (!(trace.get(i) instanceof Rank rank))
            return "A table of " + Count.of(rows.size(), "row") + " and " + Count.of(columns.size(), "column")
                    + "; singular values " + NumberText.tuple(start.singularValues()) + ".";
        StringBuilder out = new StringBuilder(super.spoken(i));
        for (int r = 0; r < Math.min(6, rows.size()); r++)
            out.append(' ')
                    .append(rows.get(r))
                    .append(": ")
                    .append(NumberText.tuple(rank.matrix().row(r)))
                    .append('.');
        return out.toString();
    }

    /** Names of columns too close for one line stand in two, in turn. */
    private List<Mark> table(Matrix M, double x, double y) {
        double largest = start.A().maxNorm();
        double digits = digits(M);
        double widest = Advance.widest(columns, font);
        boolean close = widest > cell - 0.3 * font;
        double size = font * Math.min(1, ((close ? 2 : 1) * cell - 0.3 * font) / widest);
        List<Mark> out = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++)
            out.add(Mark.text(
                    x + (j + 0.5) * cell,
                    y + (close && j % 2 == 0 ? 0.22 : 0.75) * line,
                    size,
                    Anchor.MIDDLE,
                    columns.get(j),
                    Role.MUTED));
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) {
                double v = M.get(i, j);
                double top = y + (i + 1) * line;
                double share = largest == 0 ? 0 : Math.abs(v) / largest;
                out.add(Mark.rect(
                        x + j * cell, top, cell - 1, line - 1, Shade.of(v < 0 ? Role.SERIES_2 : Role.SERIES_1, share)));
                boolean readable =
                        canvas.isFitted() ? digits >= SMALLEST * canvas.fontSize() : canvas.isReadable(digits);
                if (!readable) continue; // shade alone
                out.add(Mark.text(
                        x + (j + 0.5) * cell - 0.5,
                        top + 0.5 * line + 0.33 * digits,
                        digits,
                        Anchor.MIDDLE,
                        number(v),
                        Role.INK));
            }
        return out;
    }

    /** The size at which the longest number fits into a cell. */
    private double digits(Matrix M) {
        double widest = 0;
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) widest = Math.max(widest, Advance.of(number(M.get(i, j)), 1));
        return Math.min(font, 0.92 * cell / Math.max(1, widest));
    }

    /** In tenths, as ratings are; where these say nothing, to two digits. */
    private String number(double v) {
        double largest = start.A().maxNorm();
        if (largest < 1 || largest >= 1000) return NumberText.significant(Math.abs(v) <= DUST * largest ? 0 : v, 2);
        double tenths = Math.floor(10 * Math.abs(v) + 0.5) / 10;
        return NumberText.of(v < 0 && tenths > 0 ? -tenths : tenths);
    }

    /** The singular values, as bars. */
    private List<Mark> spectrum(double top, Room room) {
        Vector sigma = start.singularValues();
        double left = room.left() + 2 * font;
        double widest = 0;
        for (int k = 0; k < sigma.size(); k++) widest = Math.max(widest, Advance.of(NumberText.of(sigma.get(k)), font));
        double most = room.width() - Math.max(8 * font, 4 * font + 1.1 * widest);
        double apart = line * Math.min(1.6, (Math.max(rows.size(), columns.size()) + 0.4) / sigma.size());
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < sigma.size(); k++) {
            double y = top + 0.6 * line + k * apart;
            double length = sigma.get(0) == 0 ? 0 : most * sigma.get(k) / sigma.get(0);
            out.addAll(MathText.parse("σ" + Scripts.subscript(k + 1)).marks(left, y, font, Anchor.END, Role.MUTED));
            out.add(Mark.rect(left + font, y - 0.8 * font, length, 0.9 * font, Look.fill(Role.SERIES_3)));
            out.add(Mark.text(
                    left + 1.5 * font + length,
                    y,
                    font,
                    Anchor.START,
                    NumberText.of(sigma.get(k), sigma.maxNorm()),
                    Role.INK));
        }
        return List.of(Mark.named("spectrum", out));
    }

    /** The part's share of each row and of each column; of the two signs it may have, the one that is mostly positive. */
    private List<Mark> part(int k, double top, Room room) {
        Vector u = start.U().column(k);
        Vector v = start.V().column(k);
        double sum = 0;
        for (int i = 0; i < u.size(); i++) sum += u.get(i);
        int sign = sum < 0 ? -1 : 1;
        double half = room.width() / 2;
        double left = room.left();
        List<Mark> out = new ArrayList<>();
        out.addAll(MathText.words("u" + Scripts.subscript(k + 1) + " in the rows")
                .marks(left, top + 0.6 * line, font, Anchor.START, Role.INK));
        out.addAll(MathText.words("v" + Scripts.subscript(k + 1) + " in the columns")
                .marks(left + half + font, top + 0.6 * line, font, Anchor.START, Role.INK));
        out.addAll(bars(rows, u.times(sign), left, top + line, half));
        out.addAll(bars(columns, v.times(sign), left + half + font, top + line, half - font));
        return List.of(Mark.named("part", out));
    }

    private List<Mark> bars(List<String> labels, Vector x, double left, double top, double width) {
        double widest = 0;
        for (String label : labels) widest = Math.max(widest, 1.1 * Advance.of(label, font));
        double least = Math.min(0, x.min());
        double most = Math.max(0, x.max());
        double unit = (width - widest - 2 * font) / Math.max(0.1, most - least);
        double zero = left + widest + 0.6 * font - least * unit;
        List<Mark> out = new ArrayList<>();
        out.add(Mark.line(zero, top, zero, top + line * labels.size(), Look.stroke(Role.AXIS, 1)));
        for (int i = 0; i < labels.size(); i++) {
            double y = top + (i + 0.7) * line;
            double length = unit * Math.abs(x.get(i));
            out.add(Mark.text(left + widest, y, font, Anchor.END, labels.get(i), Role.MUTED));
            out.add(Mark.rect(
                    x.get(i) < 0 ? zero - length : zero,
                    y - 0.75 * font,
                    length,
                    0.85 * font,
                    Look.fill(x.get(i) < 0 ? Role.SERIES_2 : Role.SERIES_1)));
        }
        return out;
    }
}
