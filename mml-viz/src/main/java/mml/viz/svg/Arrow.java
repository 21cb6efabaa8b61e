package mml.viz.svg;

import java.util.List;

/** An arrow: a shaft and a filled head, whose tip is exactly where the arrow ends. */
public final class Arrow {
    private Arrow() {}

    /** From one point to another; for points that nearly coincide, a dot. */
    public static List<Mark> of(Point from, Point to, Paint paint, double width) {
        double length = from.distance(to);
        double head = Math.min(4.5 * width + 4, length * 0.6);
        if (length < 1) return List.of(new Mark.Circle(to, 1.4 * width, Look.fill(paint)));
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double half = 0.42 * head;
        Point neck = new Point(to.x() - 0.82 * head * ux, to.y() - 0.82 * head * uy);
        double bx = to.x() - head * ux;
        double by = to.y() - head * uy;
        return List.of(
                new Mark.Line(from, neck, Look.stroke(paint, width)),
                new Mark.Polygon(
                        List.of(
                                to,
                                new Point(bx - half * uy, by + half * ux),
                                neck,
                                new Point(bx + half * uy, by - half * ux)),
                        Look.fill(paint)));
    }
}
