package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Layers over two axes: an immutable description that {@link #marks} lays out.
 *
 * <pre>{@code
 * Plot.in(room).x("step k").y("‖Ax − λx‖").logY()
 *         .add(Line.of(k, power).named("power iteration"))
 *         .add(Line.of(k, rayleigh).named("Rayleigh quotient").with(Dots.SMALL))
 *         .marks();
 * }</pre>
 *
 * <p>An axis without a range shows what its layers want to show. Layers without a look of their own are series: colour,
 * dash and symbol differ from one to the next. Names stand in a legend above the plot, or beside the ends of their lines.
 *
 * <p>Marks come in groups whose ids stay the same from frame to frame as long as layers are added in the same order:
 * {@code plot-grid}, {@code plot-line-1}, {@code plot-arrows-1}, …, {@code plot-axes}, {@code plot-notes},
 * {@code plot-legend}; plots in one figure get names of their own by {@link #named}.
 */
public final class Plot {
    /** The text of a legend and of the numbers on axes, of the font. */
    public static final double SMALL = 0.9;
    /** The text of the numbers on axes through the origin ({@link #crossed}), of the font. */
    public static final double CROSSED = SMALL * Cross.SMALL;

    /** Planes side by side begin alike, whether a title stands above them or the name of an axis. */
    private static final double TITLE = 1.3;

    /** So many times as wide, a line is seen to be another. */
    private static final double HEAVIER = 1.5;

    /** How an axis chooses its range. Only who asks for a logarithmic one makes a page carry logarithms. */
    @FunctionalInterface
    private interface Fit {
        Scale around(double[] values);
    }

    /** One axis: a fixed scale, or the way to choose one. */
    private record Axis(String name, @Nullable Scale scale, Fit fit) {
        Scale scale(double[] values) {
            return scale == null ? fit.around(values) : scale;
        }
    }

    private final Room room;
    private final String id;
    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Layer> layers;
    private final boolean square;
    private final boolean crossed;
    private final boolean direct;
    private final double from;

    private Plot(
            Room room,
            String id,
            String title,
            Axis x,
            Axis y,
            List<Layer> layers,
            boolean square,
            boolean crossed,
            boolean direct,
            double from) {
        this.room = room;
        this.id = id;
        this.title = title;
        this.x = x;
        this.y = y;
        this.layers = List.copyOf(layers);
        this.square = square;
        this.crossed = crossed;
        this.direct = direct;
        this.from = from;
    }

    /** An empty plot in a part of a figure; its text has the size that the room says. */
    public static Plot in(Room room) {
        Axis x = new Axis("", null, Plot::acrossAll);
        Axis y = new Axis("", null, Plot::upAll);
        return new Plot(room, "plot", "", x, y, List.of(), false, false, false, -1e9);
    }

    /** An empty plot that is a figure of its own, for {@link #svg}. */
    public static Plot sized(double width, double height, double fontSize) {
        double margin = 0.9 * fontSize;
        return in(Room.of(margin, margin, width - margin, height - margin, fontSize));
    }

    /** With a name for its groups, where a figure has several plots. */
    public Plot named(String newId) {
        return new Plot(room, newId, title, x, y, layers, square, crossed, direct, from);
    }

    /** With a line above it. */
    public Plot titled(String newTitle) {
        return new Plot(room, id, Labels.clean(newTitle), x, y, layers, square, crossed, direct, from);
    }

    /** The name of the x axis, words or a formula. */
    public Plot x(String name) {
        return withX(new Axis(Labels.clean(name), x.scale, x.fit));
    }

    /** The name of the x axis and how x runs. */
    public Plot x(String name, Scale scale) {
        return withX(new Axis(Labels.clean(name), scale, x.fit));
    }

    /** The name of the y axis, words or a formula. */
    public Plot y(String name) {
        return withY(new Axis(Labels.clean(name), y.scale, y.fit));
    }

    /** The name of the y axis and how y runs. */
    public Plot y(String name, Scale scale) {
        return withY(new Axis(Labels.clean(name), scale, y.fit));
    }

    /** With a logarithmic x axis around the positive x. */
    public Plot logX() {
        return withX(new Axis(x.name, null, Scale::aroundLog));
    }

    /** With a logarithmic y axis around the positive y. */
    public Plot logY() {
        return withY(new Axis(y.name, null, Scale::aroundLog));
    }

    /** With equal units on both axes: circles are round. */
    public Plot square() {
        return new Plot(room, id, title, x, y, layers, true, crossed, direct, from);
    }

    /** With axes through the origin, as on a blackboard. */
    public Plot crossed() {
        return new Plot(room, id, title, x, y, layers, square, true, direct, from);
    }

    /** With names beside the ends of lines instead of in a legend. */
    public Plot direct() {
        return new Plot(room, id, title, x, y, layers, square, crossed, true, from);
    }

    /** With its plane not further left than this x of the figure: planes one below another can begin alike. */
    public Plot from(double left) {
        return new Plot(room, id, title, x, y, layers, square, crossed, direct, left);
    }

    /** With one more layer, on top of the others. */
    public Plot add(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Plot(room, id, title, x, y, more, square, crossed, direct, from);
    }

    private Plot withX(Axis axis) {
        return new Plot(room, id, title, axis, y, layers, square, crossed, direct, from);
    }

    private Plot withY(Axis axis) {
        return new Plot(room, id, title, x, axis, layers, square, crossed, direct, from);
    }

    /** The way from data to figure and back, for the handles of a page. */
    public Plane plane() {
        return laidOut().plane;
    }

    /** The plot as marks. */
    public List<Mark> marks() {
        Layout l = laidOut();
        List<Mark> out = new ArrayList<>();
        if (!title.isEmpty()) out.add(Mark.named(id + "-title", heading()));
        out.add(Mark.named(id + "-grid", l.axes == null ? l.plane.grid() : l.axes.grid(!hasBars())));
        List<Mark> drawn = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<Layer> penned = penned();
        for (Layer layer : penned) {
            kinds.add(layer.kind());
            int number = 0;
            for (String kind : kinds) if (kind.equals(layer.kind())) number++;
            drawn.add(Mark.named(id + "-" + layer.kind() + "-" + number, layer.marks(l.plane)));
        }
        out.addAll(drawn);
        out.add(Mark.named(id + "-axes", l.axes == null ? l.plane.cross(x.name, y.name) : l.axes.marks()));
        out.add(Mark.named(id + "-notes", notes(l, penned, drawn)));
        if (direct) out.add(Mark.named(id + "-legend", beside(l, penned)));
        else if (!l.legend.isEmpty())
            out.add(Mark.named(id + "-legend", l.legend.marks(l.legendLeft, l.legendTop, room.right() - l.legendLeft)));
        return out;
    }

    private boolean hasBars() {
        for (Layer layer : layers) if (layer instanceof Bars) return true;
        return false;
    }

    /** The plot as a figure; the margins right and below are those left and above. */
    public Svg svg(String figureTitle) {
        return new Svg(room.left() + room.right(), room.top() + room.bottom(), figureTitle, words(), marks());
    }

    /** What is to be seen, in words. */
    public String words() {
        StringBuilder out = new StringBuilder(y.name);
        out.append(y.name.isEmpty() || x.name.isEmpty() ? "" : " over ").append(x.name);
        if (out.length() > 0) out.append('.');
        for (Layer layer : layers)
            if (!layer.words().isEmpty())
                out.append(out.length() > 0 ? " " : "").append(layer.words()).append('.');
        return out.toString();
    }

    private static final class Layout {
        final Key legend;
        double legendLeft;
        double legendTop;

        @Nullable
        Axes axes;

        Plane plane;

        Layout(Key legend, Plane plane) {
            this.legend = legend;
            this.plane = plane;
        }
    }

    private Layout laidOut() {
        double font = room.font();
        double small = SMALL * font;
        Scale xs = x.scale(values(true));
        Scale ys = y.scale(values(false));
        Key legend = new Key(small);
        List<Layer> penned = penned();
        double margin = 0;
        for (Layer layer : penned) {
            Key own = new Key(small);
            layer.explain(own);
            if (direct) margin = Math.max(margin, own.width());
            else layer.explain(legend);
        }
        double top = room.top() + (title.isEmpty() ? 0 : TITLE * font);
        Layout l = new Layout(legend, new Plane(room.area(), xs, ys, font));
        double nameWidth =
                crossed || y.name.isEmpty() ? 0 : MathText.parse(y.name).width(font) + 1.5 * font;
        if (!legend.isEmpty()) {
            boolean besideName = nameWidth > 0 && nameWidth + legend.width() <= room.width();
            double width = Math.min(legend.width(), room.width());
            l.legendLeft = room.right() - width;
            l.legendTop = top - (besideName ? 0.15 * font : 0);
            if (!besideName) top += legend.height(room.width() + 1e-9) + 0.3 * font;
        }
        double right = room.right() - (margin > 0 ? margin + 0.3 * font : 0);
        Room inner = Room.of(room.left(), Math.min(top, room.bottom() - 1), right, room.bottom(), font);
        if (crossed) {
            l.plane = new Plane(inner.area(), xs, ys, SMALL * font);
            if (square) l.plane = l.plane.equalUnits();
        } else {
            l.axes = new Axes(inner, x.name, xs, y.name, ys, square, from);
            l.plane = l.axes.plane();
        }
        return l;
    }

    private List<Mark> heading() {
        double font = room.font();
        MathText text = MathText.words(title).emphasised();
        double size = Math.min(font, font * room.width() / Math.max(1, text.width(font)));
        return text.marks(room.left(), room.top() + font, size, Anchor.START, Role.INK);
    }

    private List<Mark> notes(Layout l, List<Layer> penned, List<Mark> drawn) {
        Placement placement = new Placement(l.plane.area(), SMALL * room.font());
        placement.avoid(drawn);
        List<Mark> out = new ArrayList<>();
        List<Label> optional = new ArrayList<>();
        for (Layer layer : penned)
            for (Label label : layer.labels(l.plane)) {
                if (label.needed()) out.addAll(placement.place(label));
                else optional.add(label);
            }
        for (Label label : optional) out.addAll(placement.place(label));
        boolean seen = false;
        for (Mark group : drawn) seen |= !((Mark.Group) group).marks().isEmpty();
        boolean given = x.scale != null && y.scale != null; // axes that wait for what will come
        if (!seen && out.isEmpty() && !layers.isEmpty() && !given) {
            Clip a = l.plane.area();
            Point middle = new Point((a.left() + a.right()) / 2, (a.top() + a.bottom()) / 2);
            out.addAll(placement.place(new Label(middle, MathText.plain("no data"), Role.MUTED, -1, true)));
        }
        return out;
    }

    /** The names of lines beside their ends, moved up and down until none touches another. */
    private List<Mark> beside(Layout l, List<Layer> penned) {
        double small = SMALL * room.font();
        double row = 1.25 * small;
        Clip area = l.plane.area();
        List<Double> wanted = new ArrayList<>();
        List<Key> names = new ArrayList<>();
        List<Point> ends = new ArrayList<>();
        for (Layer layer : penned) {
            Key name = new Key(small);
            layer.explain(name);
            if (name.isEmpty()) continue;
            Point end = layer.end(l.plane);
            Point place = end == null ? new Point(area.right(), area.bottom()) : end;
            int at = 0;
            while (at < wanted.size() && wanted.get(at) <= place.y()) at++;
            wanted.add(at, place.y());
            names.add(at, name);
            ends.add(at, place);
        }
        double[] y = spread(wanted, row, area.top(), area.bottom());
        List<Mark> out = new ArrayList<>();
        double left = area.right() + 0.3 * room.font();
        for (int k = 0; k < y.length; k++) {
            out.add(new Mark.Line(ends.get(k), new Point(left, y[k]), Look.stroke(Role.AXIS, 1)));
            out.addAll(names.get(k).marks(left, y[k] - 0.75 * small, 1e6));
        }
        return out;
    }

    /** Growing places, close to the wanted ones, so far apart and as far as possible within the bounds. */
    static double[] spread(List<Double> wanted, double apart, double low, double high) {
        int n = wanted.size();
        double[] y = new double[n];
        for (int k = 0; k < n; k++) y[k] = Math.max(Math.max(low, wanted.get(k)), k == 0 ? low : y[k - 1] + apart);
        for (int k = n - 1; k >= 0; k--) y[k] = Math.min(y[k], k == n - 1 ? high : y[k + 1] - apart);
        return y;
    }

    private List<Layer> penned() {
        List<Layer> out = new ArrayList<>();
        int series = 0;
        for (Layer layer : layers) out.add(layer.wantsPen() ? layer.with(Pen.series(series++)) : layer);
        return toldApart(out);
    }

    /** Named lines that differ in colour alone are broken differently, and their dots shaped: in grey they are alike. */
    private static List<Layer> toldApart(List<Layer> layers) {
        List<Layer> out = new ArrayList<>();
        List<Pen> seen = new ArrayList<>();
        for (Layer layer : layers) {
            if (!(layer instanceof Line line && line.isNamed())) {
                out.add(layer);
                continue;
            }
            Pen pen = line.pen();
            for (int k = 0; k < Dash.values().length && isLike(pen, seen); k++) {
                Pen other = pen.dashed(Dash.series(k)).shaped(Symbol.series(k));
                if (!isLike(other, seen)) pen = other;
            }
            seen.add(pen);
            out.add(line.with(pen));
        }
        return out;
    }

    private static boolean isLike(Pen pen, List<Pen> seen) {
        for (Pen other : seen) {
            double heavier = Math.max(other.weight(), pen.weight());
            boolean alike = heavier < HEAVIER * Math.min(other.weight(), pen.weight());
            if (other.dash() == pen.dash() && alike) return true;
        }
        return false;
    }

    private double[] values(boolean across) {
        int n = 0;
        for (Layer layer : layers) n += (across ? layer.xs() : layer.ys()).length;
        double[] all = new double[n];
        int k = 0;
        for (Layer layer : layers) for (double v : across ? layer.xs() : layer.ys()) all[k++] = v;
        return all;
    }

    /** Whole x get whole ticks. */
    private static Scale acrossAll(double[] values) {
        Scale fitted = upAll(values);
        boolean whole = values.length > 1 && fitted.max() - fitted.min() >= 1;
        for (double v : values) whole &= v == Math.floor(v);
        return whole ? Scale.whole(fitted.min(), fitted.max()) : fitted;
    }

    /** What starts or ends at zero does so without a margin. */
    private static Scale upAll(double[] values) {
        Scale fitted = Scale.around(values);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double v : values) {
            if (!Data.isFinite(v)) continue;
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (low >= high) return fitted;
        return Scale.linear(low == 0 ? 0 : fitted.min(), high == 0 ? 0 : fitted.max());
    }
}
