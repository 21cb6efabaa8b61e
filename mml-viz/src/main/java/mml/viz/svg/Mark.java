package mml.viz.svg;

import java.util.List;

/** One piece of a figure: an immutable value, in user units, x to the right and y down. */
public sealed interface Mark {

    /**
     * A straight line.
     *
     * @param from one end
     * @param to the other end
     * @param look its stroke
     */
    record Line(Point from, Point to, Look look) implements Mark {}

    /**
     * A rectangle.
     *
     * @param x left side
     * @param y upper side
     * @param width at least 0
     * @param height at least 0
     * @param corner radius of its corners
     * @param look its inside and outline
     */
    record Rect(double x, double y, double width, double height, double corner, Look look) implements Mark {
        /** @throws IllegalArgumentException if a number cannot be drawn */
        public Rect {
            Point.check("x", x);
            Point.check("y", y);
            Point.length("width", width);
            Point.length("height", height);
            Point.length("corner", corner);
        }
    }

    /**
     * A circle.
     *
     * @param centre its centre
     * @param radius at least 0
     * @param look its inside and outline
     */
    record Circle(Point centre, double radius, Look look) implements Mark {
        /** @throws IllegalArgumentException if the radius cannot be drawn */
        public Circle {
            Point.length("radius", radius);
        }
    }

    /**
     * A line through points.
     *
     * @param points in order
     * @param look its stroke
     */
    record Polyline(List<Point> points, Look look) implements Mark {
        /** Keeps its own copy of the points. */
        public Polyline {
            points = List.copyOf(points);
        }
    }

    /**
     * A closed line through points.
     *
     * @param points in order; the last one is joined to the first
     * @param look its inside and outline
     */
    record Polygon(List<Point> points, Look look) implements Mark {
        /** Keeps its own copy of the points. */
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /**
     * A curve.
     *
     * @param course where it runs
     * @param look its inside and outline
     */
    record Path(Course course, Look look) implements Mark {}

    /**
     * A line of text.
     *
     * @param at its place on the baseline
     * @param size of the font
     * @param anchor which point of the text stands at that place
     * @param spans the stretches of text, in order
     * @param paint its colour
     * @param fitted whether it is made exactly as wide as {@link #width} says, for what is set right beside it
     */
    record Text(Point at, double size, Anchor anchor, List<Span> spans, Paint paint, boolean fitted) implements Mark {
        /** @throws IllegalArgumentException if the size cannot be drawn */
        public Text {
            Point.length("size", size);
            spans = List.copyOf(spans);
        }

        /** How wide this text comes out in Helvetica. */
        public double width() {
            return Advance.of(spans, size);
        }
    }

    /**
     * A picture of dots, stretched over a rectangle.
     *
     * @param x left side
     * @param y upper side
     * @param width at least 0
     * @param height at least 0
     * @param raster the dots
     * @param smooth whether they run into one another; otherwise each is a small rectangle
     */
    record Image(double x, double y, double width, double height, Raster raster, boolean smooth) implements Mark {
        /** @throws IllegalArgumentException if a number cannot be drawn */
        public Image {
            Point.check("x", x);
            Point.check("y", y);
            Point.length("width", width);
            Point.length("height", height);
        }
    }

    /**
     * Marks that belong together, moved and scaled as one.
     *
     * @param id a name that stays the same over the frames of a scene, or empty
     * @param origin where the group's own (0, 0) comes to stand
     * @param scale how much larger the group is drawn
     * @param marks drawn in order, later ones on top
     */
    record Group(String id, Point origin, double scale, List<Mark> marks) implements Mark {
        /** @throws IllegalArgumentException if the id is not letters, digits, {@code -} and {@code _}, or the scale is not positive */
        public Group {
            Ids.check(id);
            if (!(scale > 0 && scale <= 1e6)) {
                throw new IllegalArgumentException("scale is " + scale + ", expected more than 0, at most 1e6");
            }
            marks = List.copyOf(marks);
        }
    }

    /** A line from (x1, y1) to (x2, y2). */
    static Line line(double x1, double y1, double x2, double y2, Look look) {
        return new Line(new Point(x1, y1), new Point(x2, y2), look);
    }

    /** A rectangle with sharp corners. */
    static Rect rect(double x, double y, double width, double height, Look look) {
        return new Rect(x, y, width, height, 0, look);
    }

    /** A circle around (x, y). */
    static Circle circle(double x, double y, double radius, Look look) {
        return new Circle(new Point(x, y), radius, look);
    }

    /** Upright text whose baseline runs through (x, y). */
    static Text text(double x, double y, double size, Anchor anchor, String text, Paint paint) {
        return new Text(new Point(x, y), size, anchor, List.of(Span.of(text)), paint, false);
    }

    /** Marks moved to (x, y). */
    static Group at(double x, double y, List<Mark> marks) {
        return new Group("", new Point(x, y), 1, marks);
    }

    /** Marks under a name that scripts and tests can find. */
    static Group named(String id, List<Mark> marks) {
        return new Group(id, new Point(0, 0), 1, marks);
    }
}
