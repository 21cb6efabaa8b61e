package mml.viz.svg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a {@link Mark.Path} runs: an immutable chain of moves. Adding one costs the same however many there are. */
public final class Course {
    /** The course that has not started. */
    public static final Course EMPTY = new Course(null, null, 0);

    private final @Nullable Course before;
    private final @Nullable Move last;
    private final int length;

    /**
     * One move.
     *
     * @param command M, L, Q, C or Z, as SVG has them
     * @param points those that pull, then where it ends; none for Z
     */
    public record Move(char command, List<Point> points) {}

    private Course(@Nullable Course before, @Nullable Move last, int length) {
        this.before = before;
        this.last = last;
        this.length = length;
    }

    /** Lifts the pen and goes to (x, y). */
    public Course moveTo(double x, double y) {
        return with('M', new Point(x, y));
    }

    /** A straight line to (x, y). */
    public Course lineTo(double x, double y) {
        return with('L', new Point(x, y));
    }

    /** A quadratic Bézier curve to (x, y), pulled by (cx, cy). */
    public Course quadTo(double cx, double cy, double x, double y) {
        return with('Q', new Point(cx, cy), new Point(x, y));
    }

    /** A cubic Bézier curve to (x, y), pulled by two points. */
    public Course cubicTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        return with('C', new Point(c1x, c1y), new Point(c2x, c2y), new Point(x, y));
    }

    /** A straight line back to where the pen was set down. */
    public Course close() {
        return with('Z');
    }

    private Course with(char command, Point... points) {
        return new Course(this, new Move(command, List.of(points)), length + 1);
    }

    /** Who draws a course: told its moves in order, each starting where the one before has ended. */
    public interface Stylus {
        /** Lifts the pen and goes to a point. */
        void moveTo(Point p);

        /** A straight line. */
        void lineTo(Point p);

        /** A quadratic Bézier curve, pulled by c. */
        void quadTo(Point c, Point p);

        /** A cubic Bézier curve, pulled by two points. */
        void cubicTo(Point c1, Point c2, Point p);

        /** A straight line back to where the pen was set down. */
        void close();
    }

    /** Lets somebody draw this. */
    public void draw(Stylus stylus) {
        for (Move move : moves()) {
            List<Point> p = move.points;
            switch (move.command) {
                case 'M' -> stylus.moveTo(p.get(0));
                case 'L' -> stylus.lineTo(p.get(0));
                case 'Q' -> stylus.quadTo(p.get(0), p.get(1));
                case 'C' -> stylus.cubicTo(p.get(0), p.get(1), p.get(2));
                default -> stylus.close();
            }
        }
    }

    /** The moves in order. */
    public List<Move> moves() {
        Move[] moves = new Move[length];
        for (Course c = this; c.before != null && c.last != null; c = c.before) moves[c.length - 1] = c.last;
        return List.of(moves);
    }

    void write(StringBuilder out) {
        for (Move move : moves()) {
            out.append(move.command);
            String gap = "";
            for (Point p : move.points) {
                out.append(gap);
                Coordinate.write(out, p.x());
                out.append(' ');
                Coordinate.write(out, p.y());
                gap = " ";
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course c && length == c.length && moves().equals(c.moves());
    }

    @Override
    public int hashCode() {
        return moves().hashCode();
    }
}
