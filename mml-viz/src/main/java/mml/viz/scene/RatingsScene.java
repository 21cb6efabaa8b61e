package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.RankSequenceStep;
import mml.spectral.RankSequenceStep.Rank;
import mml.spectral.RankSequenceStep.Start;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * A table of ratings and its best approximations, one theme after the other. Above stand the ratings beside what the
 * themes so far make of them, below the singular values, and then the newest theme: how much of it is in each row, and
 * how much each column likes it.
 *
 * @mml §4.5.2, Example 4.14; §4.6, Example 4.15
 */
public final class RatingsScene implements Scene {
    private static final double DARKEST = 0.6; // so that numbers stay readable on it

    private final Trace<RankSequenceStep> trace;
    private final Start start;
    private final List<String> rows;
    private final List<String> columns;
    private final Canvas canvas;
    private final Heading heading;
    private final double font; // of names and numbers
    private final double names; // width of the widest name of a row
    private final double cell;
    private final double line; // height of a row

    /**
     * @param trace of a whole sequence
     * @param rows a name for each row of the matrix
     * @param columns a name for each column
     * @throws IllegalArgumentException if the trace does not begin with the matrix, or names are missing
     */
    public RatingsScene(Trace<RankSequenceStep> trace, List<String> rows, List<String> columns, Canvas canvas) {
        if (trace.size() == 0 || !(trace.get(0) instanceof Start first))
            throw new IllegalArgumentException("trace does not begin with a start step, expected a whole run");
        count("rows", rows, first.A().rows());
        count("columns", columns, first.A().cols());
        this.trace = trace;
        this.start = first;
        this.rows = rows.stream().map(name -> Labels.clean(name, 14)).toList();
        this.columns = columns.stream().map(name -> Labels.clean(name, 10)).toList();
        this.canvas = canvas;
        List<String> captions = new ArrayList<>();
        for (RankSequenceStep step : trace) captions.add(caption(step));
        this.heading = new Heading(captions, canvas);
        double lines = this.rows.size() + Math.max(this.rows.size(), this.columns.size()) + 3.5;
        double room = canvas.height() - heading.height() - heading.margin();
        this.font = Math.min(0.75 * canvas.fontSize(), room / lines / 1.5);
        this.line = Math.min(2.1 * font, room / lines);
        double widest = 0;
        for (String name : this.rows) widest = Math.max(widest, Advance.of(name, font));
        this.names = 1.1 * widest + 0.6 * font;
        double width = canvas.width() - 2 * heading.margin() - names - 2 * font;
        this.cell = Math.min(4 * font, width / (2 * this.columns.size()));
    }

    private static void count(String name, List<String> names, int expected) {
        if (names.size() != expected)
            throw new IllegalArgumentException(name + " has " + names.size() + " names, expected " + expected);
    }

    private static String caption(RankSequenceStep step) {
        if (!(step instanceof RankSequenceStep.Rank rank)) return "Every theme has a weight σ";
        return (rank.k() == 0 ? "Without a theme" : rank.k() == 1 ? "One theme" : rank.k() + " themes") + ": off by "
                + NumberText.of(rank.frobeniusError()) + " in all";
    }

    @Override
    public Trace<RankSequenceStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int i) {
        RankSequenceStep step = trace.get(i);
        double left = heading.margin();
        double top = heading.height();
        double second = left + names + columns.size() * cell + 2 * font;
        List<Mark> marks = new ArrayList<>();
        marks.add(heading.words(i, Role.INK));
        for (int r = 0; r < rows.size(); r++)
            marks.add(Mark.text(
                    left + names - 0.6 * font, top + line * (r + 1.7), font, Anchor.END, rows.get(r), Role.INK));
        marks.add(Mark.named("ratings", table(start.A(), left + names, top)));
        double below = top + line * (rows.size() + 2);
        if (step instanceof Rank rank) {
            marks.add(Mark.named("approximation", table(rank.matrix(), second, top)));
            if (rank.k() > 0) marks.addAll(theme(rank.k() - 1, below));
        } else {
            marks.addAll(spectrum(below));
        }
        return new Svg(canvas.width(), canvas.height(), caption(step), description(step), marks);
    }

    private String description(RankSequenceStep step) {
        if (!(step instanceof Rank rank))
            return "A table of " + rows.size() + " rows and " + columns.size() + " columns; singular values "
                    + NumberText.tuple(start.singularValues()) + ".";
        StringBuilder out = new StringBuilder(caption(step)).append('.');
        for (int r = 0; r < Math.min(6, rows.size()); r++)
            out.append(' ')
                    .append(rows.get(r))
                    .append(": ")
                    .append(NumberText.tuple(rank.matrix().row(r)))
                    .append('.');
        return out.toString();
    }

    private List<Mark> table(Matrix M, double x, double y) {
        double largest = start.A().maxNorm();
        double digits = Math.min(font, cell / 2.3);
        double widest = 0;
        for (String column : columns) widest = Math.max(widest, Advance.of(column, font));
        double size = font * Math.min(1, (cell - 0.3 * font) / widest);
        List<Mark> out = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++)
            out.add(Mark.text(x + (j + 0.5) * cell, y + 0.7 * line, size, Anchor.MIDDLE, columns.get(j), Role.MUTED));
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) {
                double v = M.get(i, j);
                double top = y + (i + 1) * line;
                double dark = largest == 0 ? 0 : DARKEST * Math.min(1, Math.abs(v) / largest);
                out.add(Mark.rect(
                        x + j * cell,
                        top,
                        cell - 1,
                        line - 1,
                        Look.fill(v < 0 ? Role.SERIES_2 : Role.SERIES_1).faded(dark)));
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

    private static String number(double v) {
        double tenths = Math.floor(10 * Math.abs(v) + 0.5) / 10;
        return NumberText.of(v < 0 && tenths > 0 ? -tenths : tenths);
    }

    /** The singular values, as bars. */
    private List<Mark> spectrum(double top) {
        Vector sigma = start.singularValues();
        double left = heading.margin() + 2 * font;
        double room = canvas.width() - 2 * heading.margin() - 8 * font;
        double apart = line * Math.min(1.6, (Math.max(rows.size(), columns.size()) + 0.4) / sigma.size());
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < sigma.size(); k++) {
            double y = top + 0.6 * line + k * apart;
            double length = sigma.get(0) == 0 ? 0 : room * sigma.get(k) / sigma.get(0);
            out.add(Mark.text(left, y, font, Anchor.END, "σ" + Scripts.subscript(k + 1), Role.MUTED));
            out.add(Mark.rect(left + font, y - 0.8 * font, length, 0.9 * font, Look.fill(Role.SERIES_3)));
            out.add(Mark.text(
                    left + 1.5 * font + length, y, font, Anchor.START, NumberText.of(sigma.get(k)), Role.INK));
        }
        return List.of(Mark.named("spectrum", out));
    }

    /** The theme's share of each row and of each column; of the two signs it may have, the one that is mostly positive. */
    private List<Mark> theme(int k, double top) {
        Vector u = start.U().column(k);
        Vector v = start.V().column(k);
        double sum = 0;
        for (int i = 0; i < u.size(); i++) sum += u.get(i);
        int sign = sum < 0 ? -1 : 1;
        double half = (canvas.width() - 2 * heading.margin()) / 2;
        double left = heading.margin();
        List<Mark> out = new ArrayList<>();
        String theme = "Theme " + (k + 1) + " in the rows";
        out.add(Mark.text(left, top + 0.6 * line, font, Anchor.START, theme, Role.INK));
        out.add(Mark.text(left + half + font, top + 0.6 * line, font, Anchor.START, "and in the columns", Role.INK));
        out.addAll(bars(rows, u.times(sign), left, top + line, half));
        out.addAll(bars(columns, v.times(sign), left + half + font, top + line, half - font));
        return List.of(Mark.named("theme", out));
    }

    private List<Mark> bars(List<String> labels, Vector x, double left, double top, double width) {
        double widest = 0;
        for (String label : labels) widest = Math.max(widest, 1.1 * Advance.of(label, font));
        double least = 0;
        double most = 0;
        for (int i = 0; i < x.size(); i++) {
            least = Math.min(least, x.get(i));
            most = Math.max(most, x.get(i));
        }
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
