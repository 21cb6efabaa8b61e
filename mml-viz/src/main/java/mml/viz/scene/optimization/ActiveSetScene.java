package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.QpStep;
import mml.optimization.Quadratic;
import mml.optimization.WorkingSets;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * The active-set method on a quadratic program {@code min ½ xᵀPx + qᵀx, Ax ≤ b} with two variables: its polygon over the contours, the lines of the working
 * set drawn strong, the way from point to point. At the lowest point of a working set −∇f and the parts λ_i a_i of which it is made; a negative one is that of
 * a line that may be left. Below it how far each constraint is from being met with equality, and the multipliers.
 *
 * @mml §7.3.2, Example 7.6, Figure 7.4
 */
public final class ActiveSetScene extends Film<QpStep> {
    private static final double ARROW = 0.3; // of the width, for the gradient

    private final QpStep.Start start;
    private final Polygon polygon;
    private final Scale slacks;
    private final Scale multipliers;
    private final Landscape landscape;
    private final @Nullable BothSides sides;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ActiveSetScene(Trace<? extends QpStep> trace, Vector b) {
        this(trace, b, Canvas.WIDE);
    }

    /**
     * A scene of a run in the plane.
     *
     * @param trace of a whole run, its {@link QpStep.Start} first
     * @param b what the rows may not exceed
     * @throws IllegalArgumentException if the trace does not begin with a start, there are other than two variables, or b has not one entry a row
     */
    public ActiveSetScene(Trace<? extends QpStep> trace, Vector b, Canvas canvas) {
        this(trace, b, canvas, null);
    }

    private ActiveSetScene(Trace<? extends QpStep> trace, Vector b, Canvas canvas, @Nullable BothSides sides) {
        super(trace, canvas);
        this.sides = sides;
        start = this.trace.start(QpStep.Start.class);
        if (start.q().size() != 2)
            throw new IllegalArgumentException(
                    "the program has " + Count.of(start.q().size(), "variable") + ", expected 2");
        List<Vector> points = new ArrayList<>();
        for (QpStep step : this.trace) if (step instanceof QpStep.Point x) points.add(x.x());
        polygon = new Polygon(start.A(), b, points);
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < this.trace.size(); i++) weights.add(weights(i).toArray());
        slacks = Polygon.upright(points.stream().map(polygon::slacks).toList());
        multipliers = Polygon.upright(weights);
        landscape = Landscape.of(Quadratic.of(start.P(), start.q()), List.of("x_1", "x_2"), polygon.across, polygon.up);
    }

    /** The same with the dual beside it: all guesses at working sets on one axis, those that are allowed and those whose multipliers are a bound. */
    public ActiveSetScene withDual(WorkingSets sets) {
        return new ActiveSetScene(trace, polygon.b, canvas, new BothSides(sets));
    }

    /** Where points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(place(room())).plane();
    }

    private Room place(Room room) {
        return sides == null ? Polygon.first(room) : Polygon.narrow(room);
    }

    /** Where the handle of a constraint stands: the point of its line next to the middle of the view. */
    public Vector handle(int row) {
        return polygon.handle(row);
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private Plot ground(Room room) {
        return polygon.on(landscape.in(room).named("program").square());
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = ground(place(room));
        List<Vector> path = new ArrayList<>();
        for (int k = 0; k <= i; k++) if (trace.get(k) instanceof QpStep.Point x) path.add(x.x());
        if (!path.isEmpty())
            plot = at(i, plot, path, trace.latest(i, QpStep.Point.class).orElseThrow());
        boolean end = i == trace.size() - 1;
        if (sides != null && end) plot = sides.on(plot);
        List<Mark> out = new ArrayList<>(polygon.numbered(plot).marks());
        if (sides != null) {
            double value =
                    trace.latest(i, QpStep.Point.class).map(QpStep.Point::value).orElse(Double.NaN);
            out.addAll(sides.marks(value, end, Polygon.beside(room)));
            return out;
        }
        double[] slack = path.isEmpty() ? new double[start.A().rows()] : polygon.slacks(path.get(path.size() - 1));
        out.addAll(Polygon.bars("slack", "b − Ax", slack, slacks, Polygon.second(room)));
        boolean contradicts = trace.get(i) instanceof QpStep.NoOptimum none && !none.feasible();
        out.addAll(Polygon.bars(
                "multiplier", contradicts ? "y" : "λ", weights(i).toArray(), multipliers, Polygon.third(room)));
        return out;
    }

    private Plot at(int i, Plot plot, List<Vector> path, QpStep.Point now) {
        Plot out = plot.add(Contours.of(
                        (a, b) -> landscape.f().at(Vector.of(a, b)),
                        landscape.f().at(now.x()))
                .painted(Role.FOCUS));
        for (int row : now.working())
            out = out.add(polygon.line(row, Role.SERIES_1).weighing(2.2));
        out = out.add(Line.through(path).painted(Role.SERIES_2).weighing(1.5).with(Dots.SMALL));
        if (trace.get(i) instanceof QpStep.Move m) {
            if (m.alpha() < 1) out = out.add(Arrows.at(now.x(), m.p()).painted(Role.MUTED));
            if (m.alpha() > 0)
                out = out.add(Arrows.at(now.x(), m.p().times(m.alpha())).painted(Role.SERIES_2));
            if (m.blocked() >= 0) out = out.add(polygon.line(m.blocked(), Role.BAD));
        }
        if (trace.get(i) instanceof QpStep.NoOptimum none)
            out = out.add(
                    Arrows.at(now.x(), none.witness().times(unit(none.witness().norm())))
                            .painted(Role.BAD));
        if (trace.get(i) instanceof QpStep.Multipliers m) out = parts(out, now, m);
        boolean done = trace.get(i) instanceof QpStep.Multipliers m && m.dropped() < 0;
        return out.add(Dots.at(List.of(now.x())).painted(done ? Role.GOOD : Role.FOCUS));
    }

    private double unit(double longest) {
        return longest == 0 ? 0 : ARROW * (polygon.across.max() - polygon.across.min()) / longest;
    }

    /** −∇f and what it is made of. */
    private Plot parts(Plot plot, QpStep.Point now, QpStep.Multipliers m) {
        Vector g = now.gradient();
        double longest = g.norm();
        for (int row : now.working())
            longest = Math.max(
                    longest, Math.abs(m.lambda().get(row)) * start.A().row(row).norm());
        double unit = unit(longest);
        if (g.norm() <= 1e-9 * (1 + longest)) return plot;
        Plot out = plot.add(Arrows.at(now.x(), g.times(-unit))
                .named("−∇f")
                .painted(Role.SERIES_2)
                .weighing(2));
        for (int row : now.working()) {
            double lambda = m.lambda().get(row);
            if (lambda == 0) continue;
            out = out.add(Arrows.at(now.x(), start.A().row(row).times(unit * lambda))
                    .named("λ_" + (row + 1) + " a_" + (row + 1))
                    .painted(lambda < 0 ? Role.BAD : Role.SERIES_1));
        }
        return out;
    }

    /** The multipliers of this step, or the weights with which the rows contradict each other. */
    private Vector weights(int i) {
        if (trace.get(i) instanceof QpStep.Multipliers m) return m.lambda();
        return trace.get(i) instanceof QpStep.NoOptimum none && !none.feasible()
                ? none.witness()
                : Vector.zeros(start.A().rows());
    }

    @Override
    protected String spoken(int i) {
        String met =
                trace.latest(i, QpStep.Point.class).map(x -> polygon.met(x.x())).orElse("");
        return caption(i) + ". Ax ≤ b with b = " + NumberText.tuple(polygon.b) + "." + met;
    }
}
