package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.svg.Arrow;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/** Arrows of the plane, each from a point along a vector: a step, a gradient, a field. */
public final class Arrows implements Layer {
    private final List<Vector> from;
    private final List<Vector> to;
    private final String name;
    private final Pen pen;

    private Arrows(List<Vector> from, List<Vector> to, String name, Pen pen) {
        this.from = from;
        this.to = to;
        this.name = name;
        this.pen = pen;
    }

    /** One arrow from p to p + d. */
    public static Arrows at(Vector p, Vector d) {
        return at(List.of(p), List.of(d));
    }

    /**
     * Arrows from points[i] to points[i] + directions[i].
     *
     * @throws IllegalArgumentException if there are not as many directions as points, or one has other than two entries
     */
    public static Arrows at(List<Vector> points, List<Vector> directions) {
        if (points.size() != directions.size())
            throw new IllegalArgumentException(
                    "directions has " + directions.size() + " vectors, expected " + points.size() + " as points");
        Data.coordinate(points, 0);
        Data.coordinate(directions, 0);
        List<Vector> tips = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) tips.add(points.get(i).plus(directions.get(i)));
        return new Arrows(
                List.copyOf(points), List.copyOf(tips), "", Pen.of(Role.FOCUS).weighing(1.3));
    }

    /** With a name beside the tip of the last arrow. */
    public Arrows named(String newName) {
        return new Arrows(from, to, newName, pen);
    }

    /** In this colour. */
    public Arrows painted(Paint paint) {
        return with(pen.painted(paint));
    }

    /** Stronger (above 1) or finer (below 1). */
    public Arrows weighing(double weight) {
        return with(pen.weighing(weight));
    }

    @Override
    public Arrows with(Pen newPen) {
        return new Arrows(from, to, name, newPen);
    }

    @Override
    public String kind() {
        return "arrows";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        List<Mark> out = new ArrayList<>();
        double width = pen.width(plane.fontSize());
        List<Vector> starts = Plane.evenly(from, Plane.MAX_POINTS);
        List<Vector> tips = Plane.evenly(to, Plane.MAX_POINTS);
        for (int i = 0; i < starts.size(); i++) {
            Vector a = starts.get(i);
            Vector b = tips.get(i);
            if (!plane.shows(a.get(0), a.get(1)) || !plane.shows(b.get(0), b.get(1))) continue;
            List<Point> seen = plane.area().segment(plane.at(a.get(0), a.get(1)), plane.at(b.get(0), b.get(1)));
            if (!seen.isEmpty()) out.addAll(Arrow.of(seen.get(0), seen.get(1), pen.paint(), width));
        }
        if (starts.size() < from.size()) out.add(plane.leftOut(starts.size(), from.size(), "arrows"));
        return out;
    }

    @Override
    public double[] xs() {
        return both(0);
    }

    @Override
    public double[] ys() {
        return both(1);
    }

    private double[] both(int k) {
        List<Vector> all = new ArrayList<>(from);
        all.addAll(to);
        return Data.coordinate(all, k);
    }

    @Override
    public List<Label> labels(Plane plane) {
        if (name.isEmpty() || to.isEmpty()) return List.of();
        Vector tip = to.get(to.size() - 1);
        if (!plane.shows(tip.get(0), tip.get(1))) return List.of();
        Point at = plane.at(tip.get(0), tip.get(1));
        if (!plane.area().contains(at)) return List.of();
        return List.of(new Label(at, MathText.parse(name).emphasised(), Role.INK, 0.5, true));
    }
}
