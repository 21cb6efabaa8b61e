package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.viz.plot.Plane;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * The names of arrows from 0, among dots: off each other, then off arrows and off the lines that lead to other names, then off
 * dots, near their tips. A fine line leads from a tip to a name that stands away from it.
 */
public final class TipNames {
    private static final double[] AWAY = {0.5, 1, 1.7, 2.6, 3.8, 5.2, 7, 9}; // sizes of the text
    private static final int WAYS = 12;
    private static final double COVERED = 1000;
    private static final double CROSSED = 25;
    private static final double HIDDEN = 3;
    private static final double DISTANCE = 3;

    private final List<Named> placed = new ArrayList<>();
    private final Clip area;
    private final double size;

    /** A name and where it stands. */
    private record Named(MathText text, Clip box, Point tip) {
        /** Where the line from the tip ends. */
        Point nearest() {
            return TipNames.nearest(box, tip);
        }
    }

    private TipNames(Clip area, double size) {
        this.area = area;
        this.size = size;
    }

    /**
     * Places for all names.
     *
     * @param dots N×2
     * @param arrows D×2, from 0
     * @param names of the arrows
     * @param size of their text
     */
    public static TipNames of(Plane plane, Matrix dots, Matrix arrows, List<String> names, double size) {
        TipNames out = new TipNames(plane.area(), size);
        List<Point> hidden = places(plane, dots);
        List<Point> tips = places(plane, arrows);
        Point origin = plane.at(0, 0);
        for (int d = 0; d < tips.size(); d++)
            out.place(MathText.words(names.get(d)), tips.get(d), origin, tips, hidden);
        return out;
    }

    private static List<Point> places(Plane plane, Matrix rows) {
        List<Point> out = new ArrayList<>();
        for (int n = 0; n < rows.rows(); n++) out.add(plane.at(rows.get(n, 0), rows.get(n, 1)));
        return out;
    }

    private void place(MathText text, Point tip, Point origin, List<Point> tips, List<Point> dots) {
        double width = text.width(size) + 2;
        double angle = Elementary.atan2(tip.y() - origin.y(), tip.x() - origin.x());
        Named best = null;
        double least = Double.MAX_VALUE;
        for (double away : AWAY)
            for (int k = 0; k < WAYS; k++) {
                double turned = angle + (k % 2 == 0 ? k : -k - 1) * (Math.PI / WAYS);
                Named name = new Named(text, box(tip, turned, away * size, width, 1.2 * size), tip);
                double cost = DISTANCE * away + 0.5 * k;
                for (Named other : placed) cost += cost(name, other);
                for (Point other : tips) if (meets(name.box, origin, other)) cost += CROSSED;
                for (Point dot : dots) if (name.box.contains(dot)) cost += HIDDEN;
                if (cost < least) {
                    least = cost;
                    best = name;
                }
            }
        if (best != null) placed.add(best);
    }

    private static double cost(Named name, Named other) {
        double cost = overlap(name.box, other.box) ? COVERED : 0;
        if (meets(other.box, name.tip, name.nearest())) cost += CROSSED;
        if (meets(name.box, other.tip, other.nearest())) cost += CROSSED;
        return cost;
    }

    private static boolean meets(Clip box, Point from, Point to) {
        return !box.segment(from, to).isEmpty();
    }

    private static Point nearest(Clip box, Point p) {
        return new Point(
                Math.max(box.left(), Math.min(box.right(), p.x())), Math.max(box.top(), Math.min(box.bottom(), p.y())));
    }

    /** A box in a direction from a point, kept within the area. */
    private Clip box(Point from, double angle, double away, double width, double height) {
        double right = Elementary.cos(angle);
        double down = Elementary.sin(angle);
        double reach = away + Math.abs(right) * width / 2 + Math.abs(down) * height / 2;
        double left = from.x() + reach * right - width / 2;
        double top = from.y() + reach * down - height / 2;
        double inside = Math.max(area.left() + 1, Math.min(area.right() - width - 1, left));
        double below = Math.max(area.top() + 1, Math.min(area.bottom() - height - 1, top));
        return new Clip(inside, below, inside + width, below + height);
    }

    private static boolean overlap(Clip a, Clip b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /** The first {@code shown} of them, each on a ground; one stands out, none if it is −1. */
    public List<Mark> marks(int shown, int standsOut) {
        List<Mark> out = new ArrayList<>();
        for (Named name : placed.subList(0, shown)) {
            if (name.nearest().distance(name.tip) > size)
                out.add(new Mark.Line(name.tip, name.nearest(), Look.stroke(Role.AXIS, 1.2)));
        }
        for (int d = 0; d < shown; d++) {
            Named name = placed.get(d);
            Clip box = name.box;
            out.add(Mark.rect(
                    box.left(),
                    box.top(),
                    box.right() - box.left(),
                    box.bottom() - box.top(),
                    Look.fill(Role.PAPER).faded(0.85)));
            out.addAll(name.text.marks(
                    box.left(), box.top() + 0.9 * size, size, Anchor.START, d == standsOut ? Role.CHANGE : Role.INK));
        }
        return out;
    }

    /** Whether no name lies on another. */
    boolean isApart() {
        for (int d = 0; d < placed.size(); d++)
            for (int e = 0; e < d; e++) if (overlap(placed.get(d).box, placed.get(e).box)) return false;
        return true;
    }
}
