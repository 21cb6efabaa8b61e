package mml.viz.svg;

/**
 * A point of a figure, in user units: x to the right, y down.
 *
 * @param x finite, within ±10⁹
 * @param y finite, within ±10⁹
 */
public record Point(double x, double y) {
    /** @throws IllegalArgumentException if a coordinate is not a number, infinite or too large to draw */
    public Point {
        check("x", x);
        check("y", y);
    }

    /** The point (1 − t)·this + t·other. */
    public Point towards(Point other, double t) {
        return new Point(x + t * (other.x - x), y + t * (other.y - y));
    }

    /** The distance to another point. */
    public double distance(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    static void check(String name, double value) {
        if (!(Math.abs(value) <= 1e9)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected a finite coordinate within ±1e9");
        }
    }

    static void length(String name, double value) {
        if (!(value >= 0 && value <= 1e9)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 0 to 1e9");
        }
    }
}
