package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.text.NumberText;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A part of the (x, y) plane shown in a rectangle of the figure: grid, axes, and the way from data to figure and back.
 *
 * <p>What is drawn through it is cut at its border and thinned to what can be told apart, so a million points make a small
 * figure, and values that are not numbers are left out.
 */
public final class Plane {
    /** The most points of one series that are drawn. */
    public static final int MAX_POINTS = 5000;

    private static final double NEAREST = 0.4;

    private final Clip area;
    private final Scale xs;
    private final Scale ys;
    private final double fontSize;
    private @Nullable Cross cross;

    /**
     * @param area where the plane is shown; labels stand left of and below it
     * @param xs how x runs from left to right
     * @param ys how y runs from bottom to top
     * @param fontSize of the labels
     */
    public Plane(Clip area, Scale xs, Scale ys, double fontSize) {
        this.area = area;
        this.xs = xs;
        this.ys = ys;
        this.fontSize = fontSize;
    }

    /**
     * The same rectangle with one scale widened until both axes have equal units: circles are round, right angles right. A
     * plane with a logarithmic axis has none and stays as it is.
     */
    public Plane equalUnits() {
        if (!xs.shows(0) || !ys.shows(0)) return this;
        double perX = (xs.max() - xs.min()) / (area.right() - area.left());
        double perY = (ys.max() - ys.min()) / (area.bottom() - area.top());
        double per = Math.max(perX, perY);
        return new Plane(
                area,
                widened(xs, per * (area.right() - area.left())),
                widened(ys, per * (area.bottom() - area.top())),
                fontSize);
    }

    /** The part of it in which no coordinate is larger than that: its axes end there. */
    public Plane within(double reach) {
        Point low = at(Math.max(xs.min(), -reach), Math.max(ys.min(), -reach));
        Point high = at(Math.min(xs.max(), reach), Math.min(ys.max(), reach));
        return new Plane(
                new Clip(low.x(), high.y(), high.x(), low.y()),
                new Scale(x(low.x()), x(high.x()), xs.spacing()),
                new Scale(y(low.y()), y(high.y()), ys.spacing()),
                fontSize);
    }

    /** The rectangle of the figure. */
    public Clip area() {
        return area;
    }

    /** How x runs from left to right. */
    public Scale across() {
        return xs;
    }

    /** How y runs from bottom to top. */
    public Scale up() {
        return ys;
    }

    /** The size of the text beside it. */
    public double fontSize() {
        return fontSize;
    }

    /** Whether both axes can show a point at all, in view or not. */
    public boolean shows(double x, double y) {
        return xs.shows(x) && ys.shows(y);
    }

    /** Where a point of the plane stands in the figure. */
    public Point at(double x, double y) {
        return new Point(
                area.left() + xs.share(x) * (area.right() - area.left()),
                area.bottom() - ys.share(y) * (area.bottom() - area.top()));
    }

    /** The x that stands at a place of the figure. */
    public double x(double figureX) {
        return xs.value((figureX - area.left()) / (area.right() - area.left()));
    }

    /** The y that stands at a place of the figure. */
    public double y(double figureY) {
        return ys.value((area.bottom() - figureY) / (area.bottom() - area.top()));
    }

    /** Lines at the round values. */
    public List<Mark> grid() {
        List<Mark> out = new ArrayList<>();
        Look look = Look.stroke(Role.GRID, 1);
        for (Ticks.Tick t : cross().across()) {
            double x = at(t.value(), ys.min()).x();
            out.add(Mark.line(x, area.top(), x, area.bottom(), look));
        }
        for (Ticks.Tick t : cross().up()) {
            double y = at(xs.min(), t.value()).y();
            out.add(Mark.line(area.left(), y, area.right(), y, look));
        }
        return out;
    }

    /** Axes through the origin with arrow heads and numbers, as on a blackboard; beside the border if 0 is not in view. */
    public List<Mark> cross(String xName, String yName) {
        List<Mark> out = new ArrayList<>(axes());
        out.addAll(nameAcross(xName).marks());
        out.addAll(nameUp(yName).marks());
        return out;
    }

    /** The names of the axes, each on a ground, for figures whose lines reach them: to be drawn over these. */
    public List<Mark> names(String xName, String yName) {
        List<Mark> out = new ArrayList<>();
        for (Name name : List.of(nameAcross(xName), nameUp(yName))) {
            out.add(name.ground());
            out.addAll(name.marks());
        }
        return out;
    }

    private record Name(MathText text, double x, double y, double size, Anchor anchor) {
        List<Mark> marks() {
            return text.marks(x, y, size, anchor, Role.INK);
        }

        Mark ground() {
            double left = x - anchor.share() * text.width(size);
            return Plane.ground(new Clip(left - 1, y - 0.85 * size, left + text.width(size) + 1, y + 0.35 * size));
        }
    }

    private Name nameAcross(String name) {
        double y0 = Math.max(area.top(), Math.min(area.bottom(), at(xs.min(), 0).y()));
        return new Name(MathText.parse(name), area.right(), y0 - 0.6 * fontSize, fontSize, Anchor.END);
    }

    private Name nameUp(String name) {
        double x0 = Math.max(area.left(), Math.min(area.right(), at(0, ys.min()).x()));
        return new Name(MathText.parse(name), x0 + 0.7 * fontSize, area.top() + 0.8 * fontSize, fontSize, Anchor.START);
    }

    /** Both axes through the origin with marks and numbers, without names. */
    public List<Mark> axes() {
        return cross().axes();
    }

    /** Grid and axes have the same round values. */
    private Cross cross() {
        if (cross == null) cross = new Cross(this);
        return cross;
    }

    /** The line a·x + b·y = c as far as it is in view; nothing if a = b = 0. */
    public List<Mark> line(double a, double b, double c, Look look) {
        List<Point> ends = new ArrayList<>();
        if (a == 0 || (b != 0 && Math.abs(b) * (xs.max() - xs.min()) >= Math.abs(a) * (ys.max() - ys.min()))) {
            if (b == 0) return List.of();
            ends.add(at(xs.min(), (c - a * xs.min()) / b));
            ends.add(at(xs.max(), (c - a * xs.max()) / b));
        } else {
            ends.add(at((c - b * ys.min()) / a, ys.min()));
            ends.add(at((c - b * ys.max()) / a, ys.max()));
        }
        List<Point> seen = area.segment(ends.get(0), ends.get(1));
        return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
    }

    /**
     * The line through points (x[i], y[i]), broken where a value cannot be shown. Of a line of very many points the highest
     * and lowest of each stretch are drawn; of very many lines an even choice, and a note says so.
     */
    public List<Mark> curve(double[] x, double[] y, Look look) {
        sameLength(x, y);
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 0; i <= x.length; i++) {
            if (i < x.length && xs.shows(x[i]) && ys.shows(y[i])) {
                Point p = at(x[i], y[i]);
                boolean last = i + 1 == x.length;
                if (run.isEmpty() || last || run.get(run.size() - 1).distance(p) >= NEAREST) run.add(p);
            } else {
                if (run.size() > 1) runs.add(run);
                run = new ArrayList<>();
            }
        }
        List<Mark> out = new ArrayList<>();
        List<List<Point>> drawn = evenly(runs, MAX_POINTS);
        int each = Math.max(2, MAX_POINTS / Math.max(1, drawn.size()));
        for (List<Point> part : drawn)
            for (List<Point> seen : area.polyline(outline(part, each))) out.add(new Mark.Polyline(seen, look));
        if (drawn.size() < runs.size()) out.add(leftOut(drawn.size(), runs.size(), "lines"));
        return out;
    }

    /** At most so many points of a line: the highest and the lowest of each stretch of it, and its last. */
    static List<Point> outline(List<Point> line, int most) {
        if (line.size() <= most) return line;
        List<Point> out = new ArrayList<>();
        int stretches = Math.max(1, (most - 1) / 2);
        int start = 0;
        for (int k = 1; k <= stretches; k++) {
            int end = (int) ((long) k * (line.size() - 1) / stretches);
            int low = start;
            int high = start;
            for (int i = start; i < end; i++) {
                if (line.get(i).y() < line.get(low).y()) low = i;
                if (line.get(i).y() > line.get(high).y()) high = i;
            }
            out.add(line.get(Math.min(low, high)));
            if (low != high) out.add(line.get(Math.max(low, high)));
            start = end;
        }
        out.add(line.get(line.size() - 1));
        return out;
    }

    /** What stands in the upper right corner where not all could be drawn. */
    Mark leftOut(int shown, int all, String what) {
        String note = NumberText.integer(shown) + " of " + NumberText.integer(all) + " " + what + " shown";
        return label(area.right(), area.top() + fontSize, Anchor.END, note);
    }

    /**
     * The points (x[i], y[i]) that are in view, at most {@link #MAX_POINTS} of them, evenly chosen. A note in the upper
     * right corner says so when points are left out, and stands alone when there are none.
     */
    public List<Mark> points(double[] x, double[] y, Symbol symbol, double radius, Paint paint) {
        sameLength(x, y);
        List<Point> seen = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < x.length; i++) {
            if (!xs.shows(x[i]) || !ys.shows(y[i])) hidden++;
            else if (area.contains(at(x[i], y[i]))) seen.add(at(x[i], y[i]));
        }
        List<Mark> out = new ArrayList<>();
        List<Point> drawn = evenly(seen, MAX_POINTS);
        for (Point p : drawn) {
            if (symbol == Symbol.CROSS) out.add(Symbol.underCross(p, radius));
            out.add(symbol.at(p, radius, paint));
        }
        if (drawn.isEmpty()) {
            out.add(label(
                    (area.left() + area.right()) / 2, (area.top() + area.bottom()) / 2, Anchor.MIDDLE, "no data"));
        } else if (drawn.size() < seen.size() || hidden > 0) {
            out.add(leftOut(drawn.size(), x.length, "points"));
        }
        return out;
    }

    /** An arrow between two points of the plane, cut at the border. */
    public List<Mark> arrow(double fromX, double fromY, double toX, double toY, Paint paint, double width) {
        List<Point> seen = area.segment(at(fromX, fromY), at(toX, toY));
        return seen.isEmpty() ? List.of() : Arrow.of(seen.get(0), seen.get(1), paint, width);
    }

    /** At most so many of them, the first and the last among them. */
    static <T> List<T> evenly(List<T> all, int most) {
        if (all.size() <= most) return all;
        List<T> out = new ArrayList<>();
        for (int i = 0; i < most; i++) out.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        return out;
    }

    private Mark label(double x, double y, Anchor anchor, String text) {
        return label(x, y, fontSize, anchor, text);
    }

    static Mark label(double x, double y, double size, Anchor anchor, String text) {
        return Mark.text(x, y, size, anchor, text, Role.MUTED);
    }

    /** A pale ground under a text. */
    static Mark ground(Clip box) {
        Look look = Look.fill(Role.PAPER).faded(0.8);
        return Mark.rect(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), look);
    }

    private static Scale widened(Scale s, double range) {
        double middle = (s.min() + s.max()) / 2;
        return new Scale(middle - range / 2, middle + range / 2, s.spacing());
    }

    private static void sameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y has " + y.length + " values, expected " + x.length + " as x");
        }
    }
}
