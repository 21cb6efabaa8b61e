package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines and areas at a rectangle, by geometry: a figure that goes into a slide program should not lean on clip paths.
 *
 * @param left x of the left side
 * @param top y of the upper side
 * @param right x of the right side
 * @param bottom y of the lower side
 */
public record Clip(double left, double top, double right, double bottom) {

    /** Whether a point lies in the rectangle or on its border. */
    public boolean contains(Point p) {
        return p.x() >= left && p.x() <= right && p.y() >= top && p.y() <= bottom;
    }

    /** The part of a segment inside, as two points; empty if there is none (Liang and Barsky). */
    public List<Point> segment(Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {a.x() - left, right - a.x(), a.y() - top, bottom - a.y()};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) return List.of();
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from > to ? List.of() : List.of(a.towards(b, from), a.towards(b, to));
    }

    /** The parts of a line through points that lie inside. */
    public List<List<Point>> polyline(List<Point> points) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            List<Point> piece = segment(points.get(i - 1), points.get(i));
            if (piece.isEmpty()) continue;
            boolean joins = !part.isEmpty() && part.get(part.size() - 1).equals(piece.get(0));
            if (!joins) {
                if (!part.isEmpty()) parts.add(part);
                part = new ArrayList<>();
                part.add(piece.get(0));
            }
            part.add(piece.get(1));
        }
        if (!part.isEmpty()) parts.add(part);
        return parts;
    }

    /** The part of a polygon inside; empty if there is none (Sutherland and Hodgman). */
    public List<Point> polygon(List<Point> points) {
        List<Point> result = points;
        for (int side = 0; side < 4; side++) {
            List<Point> cut = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                Point a = result.get(i);
                Point b = result.get((i + 1) % result.size());
                double da = inside(side, a);
                double db = inside(side, b);
                if (da >= 0) cut.add(a);
                if (da >= 0 != db >= 0) cut.add(a.towards(b, da / (da - db)));
            }
            result = cut;
        }
        return result;
    }

    private double inside(int side, Point p) {
        return switch (side) {
            case 0 -> p.x() - left;
            case 1 -> right - p.x();
            case 2 -> p.y() - top;
            default -> bottom - p.y();
        };
    }
}
