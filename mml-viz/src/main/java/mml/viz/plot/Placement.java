package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;

/**
 * Finds places for texts: inside an area, never over another text, and over as few marks as can be. Each text in turn takes
 * the best of eight places around its point at growing distance; one that is not needed and finds none is left out.
 */
final class Placement {
    private static final double ASCENT = 0.78;
    private static final double DESCENT = 0.24;
    private static final double[][] SIDES = {{1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}};
    private static final double[] DISTANCES = {1, 2, 3.5, 6, 9};
    private static final double COVERED = 1000;
    private static final double EDGE = 0.2; // sizes of the text from the borders of the area, where an axis runs

    private final Clip area;
    private final double size;
    private final List<Clip> taken = new ArrayList<>();
    private final List<List<Point>> lines = new ArrayList<>();

    Placement(Clip area, double size) {
        this.area = area;
        this.size = size;
    }

    /** Marks that a text should rather not cover. */
    void avoid(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g
                    && g.origin().x() == 0
                    && g.origin().y() == 0) avoid(g.marks());
            else if (mark instanceof Mark.Polyline p) lines.add(p.points());
            else if (mark instanceof Mark.Line l) lines.add(List.of(l.from(), l.to()));
            else if (mark instanceof Mark.Circle c && c.radius() < size) lines.add(List.of(c.centre(), c.centre()));
            else if (mark instanceof Mark.Polygon p && p.points().size() < 5) lines.add(p.points());
        }
    }

    /** A text that stands already. */
    void take(Clip box) {
        taken.add(box);
    }

    /** The marks of a text at the best place there is. */
    List<Mark> place(Label label) {
        double width = label.text().width(size);
        double up = Math.max(label.text().ascent(size), ASCENT * size);
        double down = Math.max(label.text().descent(size), DESCENT * size);
        Clip best = null;
        double least = Double.MAX_VALUE;
        for (double distance : DISTANCES) {
            for (int k = 0; k < SIDES.length; k++) {
                Clip box = box(label, SIDES[k], distance, width, up + down);
                double cost = cost(box, label.needed()) + 3 * (distance - 1) + 0.1 * k;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
            if (label.gap() < 0) break;
        }
        if (best == null || (!label.needed() && least >= COVERED)) return List.of();
        taken.add(best);
        return halo(label.text(), best, best.top() + up, label);
    }

    private List<Mark> halo(MathText text, Clip box, double baseline, Label label) {
        List<Mark> out = new ArrayList<>();
        out.add(Plane.ground(box));
        out.addAll(text.marks(box.left(), baseline, size, Anchor.START, label.paint()));
        return out;
    }

    /** Beside the point on that side, or right on it, moved into the area. */
    private Clip box(Label label, double[] side, double distance, double width, double height) {
        double gap = label.gap() * size * distance;
        boolean on = label.gap() < 0;
        double x = label.at().x() + (on ? 0 : side[0] * (gap + width / 2));
        double y = label.at().y() + (on ? 0 : side[1] * (gap + height / 2));
        double edge = EDGE * size;
        double left = Math.max(area.left() + edge, Math.min(area.right() - edge - width, x - width / 2));
        double top = Math.max(area.top(), Math.min(area.bottom() - height, y - height / 2));
        return new Clip(left, top, left + width, top + height);
    }

    private double cost(Clip box, boolean needed) {
        double cost = box.right() > area.right() + 1e-9 || box.bottom() > area.bottom() + 1e-9 ? 2 * COVERED : 0;
        for (Clip other : taken) if (overlap(box, other)) cost += COVERED;
        if (!needed) return cost;
        for (List<Point> line : lines)
            for (int i = 1; i < line.size(); i++)
                if (!box.segment(line.get(i - 1), line.get(i)).isEmpty()) {
                    cost += 2;
                    break;
                }
        return cost;
    }

    static boolean overlap(Clip a, Clip b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }
}
