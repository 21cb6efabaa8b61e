package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Space;

/** Where vectors of two or three entries are drawn: the plane, or space seen from a direction. */
public sealed interface Stage {
    /** How far a name stays away from the tip that it names, in sizes of the text: a page lays a handle over the tip. */
    double CLEAR = 0.85;

    /** Where a point stands in the figure. */
    Point at(Vector x);

    /** The point at a place of the figure; in space, the one as near to the eye as {@code like}. */
    Vector point(Point place, Vector like);

    /** What stays the same over all frames: grid and axes. */
    default List<Mark> ground() {
        return ground("x");
    }

    /** The same with another letter for the coordinates. */
    List<Mark> ground(String letter);

    /** Grid and axes without the names that {@link #names} draws over lines which reach them; space names its axes here. */
    List<Mark> unnamed();

    /** The names of the axes of the plane on grounds of their own. */
    List<Mark> names();

    /** The part of a segment that is in view. */
    List<Mark> segment(Vector from, Vector to, Look look);

    /** An arrow. */
    List<Mark> arrow(Vector from, Vector to, Paint paint, double width);

    /** The line {@code x₀ + λd} as far as it is in view. */
    List<Mark> line(Vector x0, Vector d, Look look);

    /** The part in view of the plane {@code x₀ + span(u, v)} of space; nothing in the plane, which is all of it. */
    List<Mark> plane(Vector x0, Vector u, Vector v, Paint paint);

    /**
     * Where {@code a·x = c} is in view: the ends of a line of the plane, the corners of a polygon in space; nothing if it
     * is not in view or a = 0.
     */
    List<Point> level(Vector a, double c);

    /** How far the axes reach: half the longest of them. */
    double reach();

    /** The size of the text. */
    double font();

    /**
     * A stage with room for some points, which the eye may overrule: where it is free, they fill the room.
     *
     * @param points of two or three entries each
     */
    static Stage of(List<Vector> points, Room room, Eye eye) {
        return of(points, List.of(points), List.of(), room, eye);
    }

    /**
     * The same for a film with planes.
     *
     * @param frames the points that are seen together
     * @param normals of the planes that are drawn
     */
    static Stage of(List<Vector> points, List<List<Vector>> frames, List<Vector> normals, Room room, Eye eye) {
        if (eye.isFree()) return filled(Box.around(points), room, Viewpoint.of(frames, normals, eye));
        double most = 1;
        for (Vector x : points) most = Math.max(most, x.maxNorm());
        return of(points.get(0).size(), room, Viewpoint.of(frames, normals, eye.orReaching(1.2 * most)));
    }

    /** A stage on which a box fills the room, in space seen from where the eye is. */
    static Stage filled(Box box, Room room, Eye seen) {
        return box.dimension() == 2
                ? new Flat(box.plane(room.area(), room.font()), box.half(), room.font())
                : new Solid(box.space(room.area(), seen, room.font()), room.area(), box.half(), room.font());
    }

    /**
     * A stage of 2 or 3 dimensions for an eye that knows where it looks from and how far: {@link Viewpoint} finds a good
     * direction.
     */
    static Stage of(int dimension, Room room, Eye seen) {
        if (dimension == 2) {
            Scale scale = Scale.linear(-seen.reach(), seen.reach());
            return new Flat(
                    new Plane(room.area(), scale, scale, 0.95 * room.font()).equalUnits(), seen.reach(), room.font());
        }
        double half = 0.58 * Math.min(room.width(), room.height());
        Space space = Solid.space(room, half, seen);
        double share = Solid.share(space, seen.reach(), room);
        return new Solid(
                share < 1 ? Solid.space(room, share * half, seen) : space, room.area(), seen.reach(), room.font());
    }

    /**
     * Makes sure that vectors of so many entries can be drawn.
     *
     * @throws IllegalArgumentException if they cannot
     */
    static void check(int entries, String name) {
        if (entries != 2 && entries != 3)
            throw new IllegalArgumentException(
                    name + " has " + Count.entries(entries) + ", expected 2 or 3: others are not drawn");
    }

    /** A name beyond the tip of an arrow, kept within the figure's area. */
    default List<Mark> name(Vector from, Vector tip, String name, Paint paint) {
        Point a = at(from);
        Point b = at(tip);
        if (!area().contains(b)) return List.of();
        double length = Math.max(1, a.distance(b));
        double right = (b.x() - a.x()) / length;
        double down = (b.y() - a.y()) / length;
        MathText text = MathText.parse(name).emphasised();
        double half = text.width(font()) / 2;
        double away = CLEAR * font() + half * Math.abs(right) + 0.45 * font() * Math.abs(down);
        double x = b.x() + away * right;
        double y = b.y() + away * down + 0.35 * font();
        x = Math.max(area().left() + half, Math.min(area().right() - half, x));
        y = Math.max(area().top() + 0.8 * font(), Math.min(area().bottom() - 0.3 * font(), y));
        return text.marks(x, y, font(), Anchor.MIDDLE, paint);
    }

    /** A point. */
    default List<Mark> dot(Vector x, Paint paint) {
        Point p = at(x);
        if (!area().contains(p)) return List.of();
        return List.of(new Mark.Circle(p, 0.36 * font(), Look.fill(paint).outlined(Role.PAPER, 1.6)));
    }

    /** The small square of a right angle at a corner, between the directions of two other points. */
    default List<Mark> corner(Vector at, Vector one, Vector other, Paint paint) {
        Vector u = one.minus(at);
        Vector v = other.minus(at);
        double shorter = Math.min(u.norm(), v.norm());
        if (!(shorter > 1e-9 * reach())) return List.of();
        double size = Math.min(0.4 * shorter, 0.07 * reach());
        Vector a = u.times(size / u.norm());
        Vector b = v.times(size / v.norm());
        Look look = Look.stroke(paint, 1.8);
        List<Mark> out = new ArrayList<>(segment(at.plus(a), at.plus(a).plus(b), look));
        out.addAll(segment(at.plus(a).plus(b), at.plus(b), look));
        return out;
    }

    /** The rectangle of the figure that is used. */
    Clip area();

    /** The plane; what does not fit is cut at the border. */
    record Flat(Plane plane, double reach, double font) implements Stage {
        @Override
        public Clip area() {
            return plane.area();
        }

        @Override
        public Point at(Vector x) {
            return plane.at(x.get(0), x.get(1));
        }

        @Override
        public Vector point(Point place, Vector like) {
            return Vector.of(plane.x(place.x()), plane.y(place.y()));
        }

        @Override
        public List<Mark> ground(String letter) {
            List<Mark> out = new ArrayList<>(plane.grid());
            out.addAll(plane.cross(letter + "_1", letter + "_2"));
            return out;
        }

        @Override
        public List<Mark> unnamed() {
            List<Mark> out = new ArrayList<>(plane.grid());
            out.addAll(plane.axes());
            return out;
        }

        @Override
        public List<Mark> names() {
            return plane.names("x_1", "x_2");
        }

        @Override
        public List<Mark> segment(Vector from, Vector to, Look look) {
            List<Point> seen = area().segment(at(from), at(to));
            return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
        }

        @Override
        public List<Mark> arrow(Vector from, Vector to, Paint paint, double width) {
            return plane.arrow(from.get(0), from.get(1), to.get(0), to.get(1), paint, width);
        }

        @Override
        public List<Mark> line(Vector x0, Vector d, Look look) {
            return plane.line(d.get(1), -d.get(0), d.get(1) * x0.get(0) - d.get(0) * x0.get(1), look);
        }

        @Override
        public List<Mark> plane(Vector x0, Vector u, Vector v, Paint paint) {
            return List.of();
        }

        @Override
        public List<Point> level(Vector a, double c) {
            List<Point> ends = new ArrayList<>();
            for (Mark mark : plane.line(a.get(0), a.get(1), c, Look.stroke(Role.INK, 1)))
                if (mark instanceof Mark.Line line) ends.addAll(List.of(line.from(), line.to()));
            return ends;
        }
    }

    /** Space; all of it is thought to be within the box. */
    record Solid(Space space, Clip area, double reach, double font) implements Stage {
        private static Space space(Room room, double half, Eye seen) {
            return new Space(room.centre(), half, seen.reach(), seen.azimuth(), seen.elevation());
        }

        /** How much smaller the cube has to be to stand in a room. */
        private static double share(Space space, double reach, Room room) {
            double share = 1;
            for (int corner = 0; corner < 8; corner++) {
                Point p = space.at(side(corner, 1, reach), side(corner, 2, reach), side(corner, 4, reach));
                share = Math.min(
                        share,
                        room.width() / (2 * Math.abs(p.x() - room.centre().x())));
                share = Math.min(
                        share,
                        room.height() / (2 * Math.abs(p.y() - room.centre().y())));
            }
            return share;
        }

        private static double side(int corner, int bit, double reach) {
            return (corner & bit) == 0 ? -reach : reach;
        }

        @Override
        public Point at(Vector x) {
            return space.at(x.get(0), x.get(1), x.get(2));
        }

        @Override
        public Vector point(Point place, Vector like) {
            return Vector.of(space.point(place, space.nearness(like.get(0), like.get(1), like.get(2))));
        }

        @Override
        public List<Mark> ground(String letter) {
            List<Mark> out = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
            out.addAll(space.axes(letter, 0.85 * font));
            return out;
        }

        @Override
        public List<Mark> unnamed() {
            return ground();
        }

        @Override
        public List<Mark> names() {
            return List.of();
        }

        @Override
        public List<Mark> segment(Vector from, Vector to, Look look) {
            List<Point> seen = area.segment(at(from), at(to));
            return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
        }

        @Override
        public List<Mark> arrow(Vector from, Vector to, Paint paint, double width) {
            List<Point> seen = area.segment(at(from), at(to));
            return seen.isEmpty() ? List.of() : Arrow.of(seen.get(0), seen.get(1), paint, width);
        }

        /** The part of the line inside the box. */
        @Override
        public List<Mark> line(Vector x0, Vector d, Look look) {
            double from = -1e9;
            double to = 1e9;
            for (int k = 0; k < 3; k++) {
                if (d.get(k) == 0) {
                    if (x0.get(k) < space.low(k) || x0.get(k) > space.high(k)) return List.of();
                    continue;
                }
                double s = (space.low(k) - x0.get(k)) / d.get(k);
                double t = (space.high(k) - x0.get(k)) / d.get(k);
                from = Math.max(from, Math.min(s, t));
                to = Math.min(to, Math.max(s, t));
            }
            return from < to ? segment(x0.plus(from, d), x0.plus(to, d), look) : List.of();
        }

        @Override
        public List<Mark> plane(Vector x0, Vector u, Vector v, Paint paint) {
            double a = u.get(1) * v.get(2) - u.get(2) * v.get(1);
            double b = u.get(2) * v.get(0) - u.get(0) * v.get(2);
            double c = u.get(0) * v.get(1) - u.get(1) * v.get(0);
            double d = a * x0.get(0) + b * x0.get(1) + c * x0.get(2);
            List<Point> corners = level(Vector.of(a, b, c), d);
            if (corners.isEmpty()) return List.of();
            return List.of(
                    new Mark.Polygon(corners, Look.fill(paint).faded(0.16)),
                    new Mark.Polygon(corners, Look.stroke(paint, 1.3)));
        }

        @Override
        public List<Point> level(Vector a, double c) {
            List<Point> corners = space.plane(a.get(0), a.get(1), a.get(2), c);
            return corners.size() < 3 ? List.of() : corners;
        }
    }
}
