package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;

/** Where a {@link Mark.Path} runs: an immutable list of moves, each made by adding to the one before. */
public final class Course {
    /** The course that has not started. */
    public static final Course EMPTY = new Course(List.of());

    private final List<Move> moves;

    /**
     * One move.
     *
     * @param command M, L, Q, C or Z, as SVG has them
     * @param points those that pull, then where it ends; none for Z
     */
    public record Move(char command, List<Point> points) {}

    private Course(List<Move> moves) {
        this.moves = moves;
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
        List<Move> longer = new ArrayList<>(moves);
        longer.add(new Move(command, List.of(points)));
        return new Course(List.copyOf(longer));
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
        for (Move move : moves) {
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
        return moves;
    }

    void write(StringBuilder out) {
        for (Move move : moves) {
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
        return other instanceof Course c && moves.equals(c.moves);
    }

    @Override
    public int hashCode() {
        return moves.hashCode();
    }
}
