package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.SimplexStep;
import mml.optimization.WorkingSets;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * The simplex method on a linear program {@code min cᵀx, Ax ≤ b} with two variables: corner after corner of the polygon, with
 * the line of equal cost through each; below it how far each constraint is from being met with equality, and the multipliers that
 * belong to the corner: where one is not zero, the other is, and where none is negative, it is the optimum. Or instead of them the dictionary.
 *
 * @mml §7.3.1, Example 7.5, Figure 7.9
 */
public final class PolygonScene extends Film<SimplexStep> {
    private static final double ARROW = 0.14; // of the width, for the direction of descent

    private final Vector c;
    private final Polygon polygon;
    private final Scale slacks;
    private final Scale multipliers;
    private final boolean written;
    private final @Nullable BothSides sides;

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
        this(trace, b, canvas, false, null);
    }

    private PolygonScene(
            Trace<? extends SimplexStep> trace, Vector b, Canvas canvas, boolean written, @Nullable BothSides sides) {
        super(trace, canvas);
        this.sides = sides;
        this.written = written;
        SimplexStep.Start start = this.trace.start(SimplexStep.Start.class);
        c = start.c();
        if (c.size() != 2)
            throw new IllegalArgumentException("the program has " + Count.of(c.size(), "variable") + ", expected 2");
        List<Vector> corners = new ArrayList<>();
        for (SimplexStep step : trace) if (step instanceof SimplexStep.Corner x) corners.add(x.x());
        polygon = new Polygon(start.A(), b, corners);
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) weights.add(weights(i).toArray());
        slacks = Polygon.upright(corners.stream().map(polygon::slacks).toList());
        multipliers = Polygon.upright(weights);
    }

    /** The same with the dictionary of each corner beside the polygon: cᵀx and what is not 0 there by what is. */
    public PolygonScene withDictionary() {
        return new PolygonScene(trace, polygon.b, canvas, true, null);
    }

    /** The same with the dual beside the polygon: all corners on one axis, those that are allowed and those whose multipliers are a bound. */
    public PolygonScene withDual(WorkingSets sets) {
        return new PolygonScene(trace, polygon.b, canvas, false, new BothSides(sets));
    }

    /** Where points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(place(room())).plane();
    }

    /** Of a pivot where it leads: the numbers of its variables say nothing to who sees a polygon. */
    @Override
    protected String caption(int i) {
        if (!(trace.get(i) instanceof SimplexStep.Pivot)) return super.caption(i);
        SimplexStep.Corner from = trace.latest(i, SimplexStep.Corner.class).orElse(null);
        for (int j = i; j < trace.size(); j++)
            if (trace.get(j) instanceof SimplexStep.Corner next && from != null) {
                if (next.x().equals(from.x())) return "No step: the corner stays, other rows are taken for it";
                return (from.phase() == 1 ? "Towards what is allowed, to " : "Along an edge that leads down, to ")
                        + NumberText.tuple(next.x());
            }
        return super.caption(i);
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private Room place(Room room) {
        return written || sides != null ? Polygon.narrow(room) : Polygon.first(room);
    }

    private Plot ground(Room room) {
        return polygon.on(
                Plot.in(room).named("polygon").x("x_1", polygon.across).y("x_2", polygon.up));
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
        Plot plot = ground(place(room));
        if (!path.isEmpty()) {
            Vector now = path.get(path.size() - 1);
            plot = plot.add(Line.through(path)
                            .painted(Role.SERIES_2)
                            .weighing(1.5)
                            .with(Dots.SMALL))
                    .add(Rule.of(c.get(0), c.get(1), c.dot(now)).painted(Role.FOCUS))
                    .add(Dots.at(List.of(now)).painted(first ? Role.BAD : Role.FOCUS));
            plot = towards(plot, i, now);
        }
        boolean end = i == trace.size() - 1;
        if (sides != null && end) plot = sides.on(plot);
        List<Mark> out = new ArrayList<>(polygon.numbered(plot).marks());
        Vector at = path.isEmpty() ? null : path.get(path.size() - 1);
        if (written) {
            out.addAll(dictionary(i, Polygon.beside(room)));
            return out;
        }
        if (sides != null) {
            double value = at == null || first ? Double.NaN : c.dot(at);
            out.addAll(sides.marks(value, end, Polygon.beside(room)));
            return out;
        }
        double[] slack = at == null ? new double[polygon.A.rows()] : polygon.slacks(at);
        out.addAll(Polygon.bars("slack", "b − Ax", slack, slacks, Polygon.second(room)));
        boolean contradicts = trace.get(i) instanceof SimplexStep.Contradiction;
        out.addAll(Polygon.bars(
                "multiplier", contradicts ? "y" : "λ", weights(i).toArray(), multipliers, Polygon.third(room)));
        return out;
    }

    /** The dictionary of the corner; while there is an exchange, with what enters and what leaves. */
    private List<Mark> dictionary(int i, Room room) {
        SimplexStep.Corner now = trace.latest(i, SimplexStep.Corner.class).orElse(null);
        if (now == null || now.nonbasic().isEmpty())
            return Dictionary.none(now == null ? "" : "Not at a corner yet.", room);
        List<Integer> next = now.nonbasic();
        if (trace.get(i) instanceof SimplexStep.Pivot)
            for (int j = i; j < trace.size(); j++)
                if (trace.get(j) instanceof SimplexStep.Corner x) {
                    next = x.nonbasic();
                    break;
                }
        return new Dictionary(now, next).marks(room);
    }

    /** What belongs to the rows: the multipliers of a corner, or the weights with which they contradict each other. */
    private Vector weights(int i) {
        if (trace.get(i) instanceof SimplexStep.Contradiction found) return found.farkas();
        return trace.latest(i, SimplexStep.Corner.class)
                .map(SimplexStep.Corner::lambda)
                .filter(lambda -> lambda.size() > 0)
                .orElse(Vector.zeros(polygon.A.rows()));
    }

    /** Which way it goes from here: along the edge to the next corner, along the ray, or down as such. */
    private Plot towards(Plot plot, int i, Vector now) {
        double reach = ARROW * (polygon.across.max() - polygon.across.min());
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

    /** Where the handle of a constraint stands: the point of its line next to the middle of the view. */
    public Vector handle(int row) {
        return polygon.handle(row);
    }

    @Override
    protected String spoken(int i) {
        String met = trace.latest(i, SimplexStep.Corner.class)
                .map(x -> polygon.met(x.x()))
                .orElse("");
        String where = shown(i) instanceof SimplexStep.Optimum o ? " x = " + NumberText.tuple(o.x()) + "." : "";
        return caption(i) + ". Ax ≤ b with b = " + NumberText.tuple(polygon.b) + "." + where + met;
    }
}
