package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Point;

/**
 * A line with fewer points that looks the same: as Douglas and Peucker do, a point stays only where without it the line
 * would be off by more than a tenth of a pixel.
 */
final class Simplified {
    private static final double TOLERANCE = 0.1;

    private Simplified() {}

    static List<Point> of(List<Point> line) {
        if (line.size() < 3) return line;
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[line.size() - 1] = true;
        keep(line, 0, line.size() - 1, kept);
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) if (kept[i]) out.add(line.get(i));
        return out;
    }

    private static void keep(List<Point> line, int from, int to, boolean[] kept) {
        int farthest = from;
        double most = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            double off = distance(line.get(i), line.get(from), line.get(to));
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest == from) return;
        kept[farthest] = true;
        keep(line, from, farthest, kept);
        keep(line, farthest, to, kept);
    }

    /** From p to the segment between a and b, which may be one point. */
    private static double distance(Point p, Point a, Point b) {
        double x = b.x() - a.x();
        double y = b.y() - a.y();
        double length = x * x + y * y;
        double t = length > 0 ? ((p.x() - a.x()) * x + (p.y() - a.y()) * y) / length : 0;
        double along = Math.max(0, Math.min(1, t));
        double dx = p.x() - a.x() - along * x;
        double dy = p.y() - a.y() - along * y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
