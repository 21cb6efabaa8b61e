package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.SimplexStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The simplex method on a linear program {@code min cᵀx, Ax ≤ b} with two variables: corner after corner of the polygon, with
 * the line of equal cost through each; below it how far each constraint is from being met with equality, and at the optimum
 * its multiplier: where one is not zero, the other is.
 *
 * @mml §7.3.1, Example 7.5, Figure 7.9
 */
public final class PolygonScene extends Film<SimplexStep> {
    private static final double MARGIN = 0.22;
    private static final double ARROW = 0.14; // of the width, for the direction of descent

    private final Vector c;
    private final Matrix A;
    private final Vector b;
    private final Scale across;
    private final Scale up;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PolygonScene(Trace<? extends SimplexStep> trace, Vector b) {
        this(trace, b, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link SimplexStep.Start} first
     * @param b what the rows may not exceed
     * @throws IllegalArgumentException if the trace does not begin with a start, there are other than two variables, or b has
     *     not one entry a row
     */
    public PolygonScene(Trace<? extends SimplexStep> trace, Vector b, Canvas canvas) {
        super(trace, canvas);
        SimplexStep.Start start = this.trace.start(SimplexStep.Start.class);
        c = start.c();
        A = start.A();
        this.b = b;
        if (c.size() != 2)
            throw new IllegalArgumentException("the program has " + Count.of(c.size(), "variable") + ", expected 2");
        Shapes.vector(b, A.rows(), "b");
        List<Vector> corners = corners();
        across = around(corners, 0);
        up = around(corners, 1);
    }

    /** Where the lines of the constraints cross: where all others hold, else everywhere. */
    private List<Vector> corners() {
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
        for (SimplexStep step : trace) if (step instanceof SimplexStep.Corner x) out.add(x.x());
        return out;
    }

    private boolean holds(Vector p) {
        for (int i = 0; i < A.rows(); i++) if (slack(i, p) < -1e-9 * size(i, p)) return false;
        return true;
    }

    private double slack(int i, Vector p) {
        return b.get(i) - A.row(i).dot(p);
    }

    private double size(int i, Vector p) {
        return Math.abs(b.get(i)) + A.row(i).maxNorm() * p.maxNorm();
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

    /** Where points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(first(room())).plane();
    }

    private static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.4 * room.height());
    }

    private static Room second(Room room) {
        return room.isWide()
                ? room.within(0.62 * room.width(), 0, 0, 0.53 * room.height())
                : room.within(0, 0.64 * room.height(), 0.52 * room.width(), 0);
    }

    private static Room third(Room room) {
        return room.isWide()
                ? room.within(0.62 * room.width(), 0.53 * room.height(), 0, 0)
                : room.within(0.52 * room.width(), 0.64 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private Plot ground(Room room) {
        Plot plot = Plot.in(room).named("polygon").x("x_1", across).y("x_2", up).add(new Feasible(A, b));
        for (int i = 0; i < A.rows(); i++)
            plot = plot.add(Rule.of(A.get(i, 0), A.get(i, 1), b.get(i))
                    .painted(Role.AXIS)
                    .dashed(Dash.SOLID));
        return plot;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Vector> path = new ArrayList<>();
        boolean first = true;
        for (int j = 0; j <= i; j++)
            if (trace.get(j) instanceof SimplexStep.Corner x) {
                path.add(x.x());
                first = x.phase() == 1;
            }
        Plot plot = ground(first(room));
        if (!path.isEmpty()) {
            Vector now = path.get(path.size() - 1);
            plot = plot.add(Line.through(path)
                            .painted(Role.SERIES_2)
                            .weighing(1.5)
                            .with(Dots.SMALL))
                    .add(Rule.of(c.get(0), c.get(1), c.dot(now)).painted(Role.FOCUS))
                    .add(Dots.at(List.of(now)).painted(first ? Role.BAD : Role.FOCUS));
            plot = towards(plot, i, now);
            for (int r = 0; r < A.rows(); r++) plot = plot.add(number(r));
        } else for (int r = 0; r < A.rows(); r++) plot = plot.add(number(r));
        List<Mark> out = new ArrayList<>(plot.marks());
        Vector at = path.isEmpty() ? null : path.get(path.size() - 1);
        double[] slack = new double[A.rows()];
        for (int r = 0; r < slack.length; r++) {
            double left = at == null ? 0 : slack(r, at);
            slack[r] = at != null && Math.abs(left) <= 1e-9 * size(r, at) ? 0 : left;
        }
        out.addAll(bars("slack", "b − Ax", slack, second(room)));
        boolean contradicts = trace.get(i) instanceof SimplexStep.Contradiction;
        out.addAll(bars("multiplier", contradicts ? "y" : "λ", weights(i).toArray(), third(room)));
        return out;
    }

    /** What has been found for the rows: the multipliers of the optimum, or the weights with which they contradict each other. */
    private Vector weights(int i) {
        if (trace.get(i) instanceof SimplexStep.Contradiction found) return found.farkas();
        return trace.latest(i, SimplexStep.Optimum.class)
                .map(SimplexStep.Optimum::lambda)
                .orElse(Vector.zeros(A.rows()));
    }

    /** Which way it goes from here: along the edge to the next corner, along the ray, or down as such. */
    private Plot towards(Plot plot, int i, Vector now) {
        double reach = ARROW * (across.max() - across.min());
        if (trace.get(i) instanceof SimplexStep.Ray r)
            return plot.add(
                    Arrows.at(now, r.ray().times(3 * reach / r.ray().norm())).painted(Role.BAD));
        if (trace.get(i) instanceof SimplexStep.Pivot) {
            for (int j = i; j < trace.size(); j++)
                if (trace.get(j) instanceof SimplexStep.Corner next)
                    return next.x().equals(now)
                            ? plot.add(
                                    Dots.at(List.of(now)).painted(Role.SERIES_2).sized(0.5))
                            : plot.add(Arrows.at(now, next.x().minus(now)).painted(Role.SERIES_2));
            return plot;
        }
        return c.norm() == 0 || trace.get(i) instanceof SimplexStep.Optimum
                ? plot
                : plot.add(Arrows.at(now, c.times(-reach / c.norm())).painted(Role.FOCUS));
    }

    /** The number of a constraint at the middle of what is seen of its line. */
    private Note number(int r) {
        Vector middle = handle(r);
        return Note.math(middle.get(0), middle.get(1), Integer.toString(r + 1));
    }

    /** Where the handle of a constraint stands: the point of its line next to the middle of the view. */
    public Vector handle(int row) {
        Vector centre = Vector.of((across.min() + across.max()) / 2, (up.min() + up.max()) / 2);
        Vector normal = A.row(row);
        double squared = normal.get(0) * normal.get(0) + normal.get(1) * normal.get(1);
        if (squared == 0) return centre;
        double missing = b.get(row) - normal.get(0) * centre.get(0) - normal.get(1) * centre.get(1);
        return centre.plus(missing / squared, normal);
    }

    private List<Mark> bars(String id, String name, double[] values, Room room) {
        double[] places = new double[values.length];
        for (int k = 0; k < places.length; k++) places[k] = k + 1;
        double[] withZero = new double[values.length + 1];
        System.arraycopy(values, 0, withZero, 0, values.length);
        Plot plot = Plot.in(room)
                .named(id)
                .x("constraint", Scale.whole(0.4, Math.max(1, values.length) + 0.6))
                .y(name, Scale.around(withZero));
        return (values.length == 0
                        ? plot
                        : plot.add(Bars.at(places, values, 0.6).painted(Role.SERIES_1)))
                .marks();
    }

    @Override
    protected String spoken(int i) {
        StringBuilder active = new StringBuilder();
        trace.latest(i, SimplexStep.Corner.class).ifPresent(x -> {
            for (int r = 0; r < A.rows(); r++)
                if (Math.abs(slack(r, x.x())) <= 1e-9 * size(r, x.x()))
                    active.append(active.length() == 0 ? " Met with equality: " : ", ")
                            .append(r + 1);
        });
        String where = shown(i) instanceof SimplexStep.Optimum o ? " x = " + NumberText.tuple(o.x()) + "." : "";
        return caption(i) + ". Ax ≤ b with b = " + NumberText.tuple(b) + "." + where
                + (active.length() == 0 ? "" : active + ".");
    }
}
