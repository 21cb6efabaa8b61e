package mml.viz.svg;

import java.util.List;

/** The shape of a data point, so that series differ without colour too. */
public enum Symbol {
    /** Filled disc. */
    DISC,
    /** Filled square. */
    SQUARE,
    /** Filled triangle. */
    TRIANGLE,
    /** Filled diamond. */
    DIAMOND,
    /** Ring. */
    RING,
    /** Cross of two strokes. */
    CROSS;

    /** The shape of the i-th data series, counted from 0. */
    public static Symbol series(int i) {
        return values()[(i % 6 + 6) % 6];
    }

    /** This shape around a point; all shapes of one radius look equally large. */
    public Mark at(Point p, double radius, Paint paint) {
        double x = p.x();
        double y = p.y();
        double r = radius;
        Look filled = Look.fill(paint);
        return switch (this) {
            case DISC -> new Mark.Circle(p, r, filled);
            case SQUARE -> Mark.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r, filled);
            case TRIANGLE ->
                new Mark.Polygon(
                        List.of(
                                new Point(x, y - 1.25 * r),
                                new Point(x + 1.1 * r, y + 0.7 * r),
                                new Point(x - 1.1 * r, y + 0.7 * r)),
                        filled);
            case DIAMOND ->
                new Mark.Polygon(
                        List.of(
                                new Point(x, y - 1.25 * r),
                                new Point(x + 1.25 * r, y),
                                new Point(x, y + 1.25 * r),
                                new Point(x - 1.25 * r, y)),
                        filled);
            case RING -> new Mark.Circle(p, 0.85 * r, Look.stroke(paint, 0.45 * r));
            case CROSS -> cross(p, 0.9 * r, Look.stroke(paint, 0.5 * r));
        };
    }

    /** A ground a little larger than a cross of this radius, so that it is seen upon other points. */
    public static Mark underCross(Point p, double radius) {
        return cross(p, 1.1 * radius, Look.stroke(Role.PAPER, 0.95 * radius));
    }

    private static Mark cross(Point p, double arm, Look look) {
        return new Mark.Path(
                Course.EMPTY
                        .moveTo(p.x() - arm, p.y() - arm)
                        .lineTo(p.x() + arm, p.y() + arm)
                        .moveTo(p.x() - arm, p.y() + arm)
                        .lineTo(p.x() + arm, p.y() - arm),
                look);
    }
}
