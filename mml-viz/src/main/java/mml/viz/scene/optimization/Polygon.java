package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.viz.plot.Bars;
import mml.viz.plot.Note;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** The polygon {@code Ax ≤ b} of a program with two variables, with room for its corners, and a bar for each of its lines. */
final class Polygon {
    private static final double MARGIN = 0.22;
    private static final double NEAR = 1e-9;
    /** Handles nearer than this, in views, cannot be told from each other. */
    private static final double BESIDE = 0.15;

    private static final double[] ASIDE = {0.16, -0.16, 0.32, -0.32};

    final Matrix A;
    final Vector b;
    final Scale across;
    final Scale up;
    private final List<Vector> handles;

    /**
     * The polygon.
     *
     * @param A m×2
     * @param points that are to be seen besides its corners
     */
    Polygon(Matrix A, Vector b, List<Vector> points) {
        this.A = A;
        Shapes.vector(b, A.rows(), "b");
        this.b = b;
        List<Vector> seen = corners(points);
        across = around(seen, 0);
        up = around(seen, 1);
        handles = apart();
    }

    /** Where the lines of the constraints cross: where all others hold, else everywhere. */
    private List<Vector> corners(List<Vector> points) {
        List<Vector> feasible = new ArrayList<>();
        List<Vector> all = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < i; j++) {
                double det = A.get(i, 0) * A.get(j, 1) - A.get(i, 1) * A.get(j, 0);
                if (det == 0) continue;
                Vector p = Vector.of(
                        (b.get(i) * A.get(j, 1) - b.get(j) * A.get(i, 1)) / det,
                        (A.get(i, 0) * b.get(j) - A.get(j, 0) * b.get(i)) / det);
                all.add(p);
                if (holds(p)) feasible.add(p);
            }
        List<Vector> out = feasible.isEmpty() ? all : feasible;
        if (out.isEmpty()) out.add(Vector.zeros(2));
        out.addAll(points);
        return out;
    }

    private boolean holds(Vector p) {
        for (int i = 0; i < A.rows(); i++) if (left(i, p) < -NEAR * size(i, p)) return false;
        return true;
    }

    private double left(int i, Vector p) {
        return b.get(i) - A.row(i).dot(p);
    }

    private double size(int i, Vector p) {
        return Math.abs(b.get(i)) + A.row(i).maxNorm() * p.maxNorm();
    }

    /** How far a row is from being met with equality; what may be rounding is 0. */
    double slack(int i, Vector p) {
        return isMet(i, p) ? 0 : left(i, p);
    }

    private boolean isMet(int i, Vector p) {
        return Math.abs(left(i, p)) <= NEAR * size(i, p);
    }

    double[] slacks(Vector p) {
        double[] out = new double[A.rows()];
        for (int i = 0; i < out.length; i++) out[i] = slack(i, p);
        return out;
    }

    /** The rows that are met with equality, as a sentence; nothing if none is. */
    String met(Vector p) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < A.rows(); i++)
            if (isMet(i, p))
                out.append(out.length() == 0 ? " Met with equality: " : ", ").append(i + 1);
        return out.length() == 0 ? "" : out + ".";
    }

    /** Room for the corners, its ends at round numbers so that a small change of a constraint does not move the picture. */
    private static Scale around(List<Vector> corners, int axis) {
        double low = corners.get(0).get(axis);
        double high = low;
        for (Vector p : corners) {
            low = Math.min(low, p.get(axis));
            high = Math.max(high, p.get(axis));
        }
        double width = Math.max(high - low, Math.max(1, 0.1 * Math.max(Math.abs(low), Math.abs(high))));
        double round = 1;
        while (round < width / 6) round *= 2;
        while (round > width / 3) round /= 2;
        return Scale.linear(
                round * Math.floor((low - MARGIN * width) / round), round * Math.ceil((high + MARGIN * width) / round));
    }

    /** The area and a line for each row. */
    Plot on(Plot plot) {
        Plot out = plot.add(new Feasible(A, b));
        for (int i = 0; i < A.rows(); i++) out = out.add(line(i, Role.AXIS));
        return out;
    }

    Rule line(int row, Paint paint) {
        return Rule.of(A.get(row, 0), A.get(row, 1), b.get(row)).painted(paint).dashed(Dash.SOLID);
    }

    /** With the number of each row at the middle of what is seen of its line. */
    Plot numbered(Plot plot) {
        Plot out = plot;
        for (int r = 0; r < A.rows(); r++) {
            Vector middle = handle(r);
            out = out.add(Note.math(middle.get(0), middle.get(1), Integer.toString(r + 1)));
        }
        return out;
    }

    /** Where the handle of a line stands: its point next to the middle of the view that is not beside that of an earlier line. */
    Vector handle(int row) {
        return handles.get(row);
    }

    private List<Vector> apart() {
        List<Vector> out = new ArrayList<>();
        double width = across.max() - across.min();
        double height = up.max() - up.min();
        for (int row = 0; row < A.rows(); row++) {
            Vector nearest = nearest(row);
            Vector along = Vector.of(-A.get(row, 1), A.get(row, 0));
            double length = Math.max(Math.abs(along.get(0)) / width, Math.abs(along.get(1)) / height);
            Vector chosen = nearest;
            for (int k = 0; length > 0 && k < ASIDE.length && isBeside(chosen, out); k++) {
                Vector moved = nearest.plus(ASIDE[k] / length, along);
                if (isSeen(moved)) chosen = moved;
            }
            out.add(isBeside(chosen, out) ? nearest : chosen);
        }
        return out;
    }

    private boolean isBeside(Vector p, List<Vector> others) {
        for (Vector q : others) {
            double x = (p.get(0) - q.get(0)) / (across.max() - across.min());
            double y = (p.get(1) - q.get(1)) / (up.max() - up.min());
            if (Math.sqrt(x * x + y * y) < BESIDE) return true;
        }
        return false;
    }

    private boolean isSeen(Vector p) {
        return p.get(0) >= across.min() && p.get(0) <= across.max() && p.get(1) >= up.min() && p.get(1) <= up.max();
    }

    /** The point of a line next to the middle of the view. */
    private Vector nearest(int row) {
        Vector centre = Vector.of((across.min() + across.max()) / 2, (up.min() + up.max()) / 2);
        Vector normal = A.row(row);
        double squared = normal.get(0) * normal.get(0) + normal.get(1) * normal.get(1);
        if (squared == 0) return centre;
        double missing = b.get(row) - normal.get(0) * centre.get(0) - normal.get(1) * centre.get(1);
        return centre.plus(missing / squared, normal);
    }

    /** Room for bars of all these heights, so that none of a run moves the axis. */
    static Scale upright(List<double[]> heights) {
        List<Double> all = new ArrayList<>(List.of(0.0));
        for (double[] each : heights) for (double v : each) all.add(v);
        return Scale.around(all.stream().mapToDouble(v -> v).toArray());
    }

    /** A bar for each row; one below 0 is of a line that is broken, or that holds the wrong way. */
    static List<Mark> bars(String id, String name, double[] values, Scale up, Room room) {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < values.length; k++) rows.add(Integer.toString(k + 1));
        Plot plot = Plot.in(room).named(id).x("constraint", Scale.named(rows)).y(name, up);
        return with(with(plot, values, 1, Role.SERIES_1), values, -1, Role.BAD).marks();
    }

    /** The bars of one sign; those of 0 stand with what is above. */
    private static Plot with(Plot plot, double[] values, int sign, Role paint) {
        int n = 0;
        for (double v : values) if (v < 0 == sign < 0) n++;
        if (n == 0) return plot;
        double[] places = new double[n];
        double[] heights = new double[n];
        int next = 0;
        for (int k = 0; k < values.length; k++) {
            if (values[k] < 0 != sign < 0) continue;
            places[next] = k;
            heights[next++] = values[k];
        }
        return plot.add(Bars.at(places, heights, 0.6).painted(paint));
    }

    /** The room of the polygon: beside the others where a room is wide, else above them. */
    static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.4 * room.height());
    }

    static Room second(Room room) {
        return room.isWide()
                ? room.within(0.62 * room.width(), 0, 0, 0.53 * room.height())
                : room.within(0, 0.64 * room.height(), 0.52 * room.width(), 0);
    }

    static Room third(Room room) {
        return room.isWide()
                ? room.within(0.62 * room.width(), 0.53 * room.height(), 0, 0)
                : room.within(0.52 * room.width(), 0.64 * room.height(), 0, 0);
    }

    /** The room of the polygon where something is written beside it or below. */
    static Room narrow(Room room) {
        return room.isWide() ? room.within(0, 0, 0.5 * room.width(), 0) : first(room);
    }

    /** The room of what is written. */
    static Room beside(Room room) {
        return room.isWide() ? room.within(0.53 * room.width(), 0, 0, 0) : room.within(0, 0.6 * room.height(), 0, 0);
    }
}
