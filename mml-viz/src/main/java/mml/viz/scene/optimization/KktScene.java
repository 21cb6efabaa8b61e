package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.ConstrainedProblem;
import mml.optimization.KktStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Bars;
import mml.viz.plot.Contours;
import mml.viz.plot.Layer;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Trail;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The conditions of Karush, Kuhn and Tucker at a point of the plane: the contours of f and the constraints, −∇f and the multiples of the gradients of
 * the constraints that hold; where they add up to it, the contour touches the constraint. Beside it the four numbers that all have to be 0.
 *
 * @mml §7.2
 */
public final class KktScene extends Film<KktStep> {
    private static final double ARROW = 0.3; // of the width, for the longest gradient
    private static final List<String> CONDITIONS = List.of("∇L", "broken", "−λ", "λg");

    private final Landscape landscape;
    private final List<Layer> constraints = new ArrayList<>();
    private final int inequalities;
    private final Vector x;
    private final ConstrainedProblem problem;
    private final List<Vector> way;
    private final double most;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public KktScene(Landscape landscape, ConstrainedProblem problem, Trace<? extends KktStep> trace) {
        this(landscape, problem, trace, Canvas.WIDE);
    }

    /**
     * A scene of a check in the plane.
     *
     * @param landscape of f, two variables
     * @param trace of a whole check, its {@link KktStep.Values} first
     * @throws IllegalArgumentException if the trace begins with another step, or there are other than two variables
     */
    public KktScene(Landscape landscape, ConstrainedProblem problem, Trace<? extends KktStep> trace, Canvas canvas) {
        this(landscape, problem, trace, canvas, List.of(), 0);
    }

    private KktScene(
            Landscape landscape,
            ConstrainedProblem problem,
            Trace<? extends KktStep> trace,
            Canvas canvas,
            List<Vector> way,
            double most) {
        super(trace, canvas);
        this.problem = problem;
        this.most = most;
        this.way = List.copyOf(way);
        this.landscape = landscape;
        inequalities = problem.m();
        x = this.trace.start(KktStep.Values.class).x();
        if (x.size() != 2 || landscape.variables() != 2)
            throw new IllegalArgumentException("the point has " + Count.entries(x.size()) + " and the landscape "
                    + Count.of(landscape.variables(), "variable") + ", expected 2");
        if (inequalities > 0)
            constraints.add(new Kept(Regions.of((a, b) -> allowed(problem, Vector.of(a, b)) ? 0 : 1)));
        for (int j = 0; j < problem.p(); j++) {
            int row = j;
            constraints.add(new Kept(Contours.of((a, b) -> problem.h().get(row).at(Vector.of(a, b)), 0)
                    .painted(Role.SERIES_1)));
        }
    }

    /** The same with the way to the point, and room for bars of this height. */
    KktScene after(List<Vector> points, double high) {
        return new KktScene(landscape, problem, trace, canvas, points, high);
    }

    private static boolean allowed(ConstrainedProblem problem, Vector x) {
        for (int i = 0; i < problem.m(); i++) if (!(problem.g().get(i).at(x) <= 0)) return false;
        return true;
    }

    /** Where points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(first(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.4 * room.height());
    }

    private static Room second(Room room) {
        return room.isWide() ? room.within(0.64 * room.width(), 0, 0, 0) : room.within(0, 0.66 * room.height(), 0, 0);
    }

    private Plot ground(Room room) {
        Plot plot = landscape.in(room).square();
        for (Layer layer : constraints) plot = plot.add(layer);
        return way.size() < 2 ? plot : Trail.through(plot, way);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(plane(i, first(room)).marks());
        out.addAll(bars(i, second(room)).marks());
        return out;
    }

    private Plot plane(int i, Room room) {
        Plot plot = ground(room);
        KktStep.Active active = trace.latest(i, KktStep.Active.class).orElse(null);
        if (active != null) {
            Scale across = plot.plane().across();
            double longest = longest(active);
            double unit = longest == 0 ? 0 : ARROW * (across.max() - across.min()) / longest;
            plot = plot.add(arrow(active.gradient().times(-unit))
                    .named("−∇f")
                    .painted(Role.SERIES_2)
                    .weighing(1.8));
            KktStep.Multipliers found =
                    trace.latest(i, KktStep.Multipliers.class).orElse(null);
            plot = found == null ? gradients(plot, active, unit) : parts(plot, active, found, unit, 1e-9 * longest);
        }
        return Trail.last(plot, x).add(Note.math(x.get(0), x.get(1), "x"));
    }

    /** Of all arrows, so that none changes its length when others come. */
    private double longest(KktStep.Active active) {
        double longest = active.gradient().norm();
        for (int r : rows(active))
            longest = Math.max(longest, active.gradients().row(r).norm());
        KktStep.Multipliers all =
                trace.latest(trace.size() - 1, KktStep.Multipliers.class).orElse(null);
        for (int r = 0; all != null && r < active.gradients().rows(); r++)
            longest = Math.max(
                    longest,
                    Math.abs(all.multipliers().get(r))
                            * active.gradients().row(r).norm());
        return longest;
    }

    private Plot gradients(Plot plot, KktStep.Active active, double unit) {
        Plot out = plot;
        for (int r : rows(active))
            out = out.add(arrow(active.gradients().row(r).times(unit))
                    .named("∇g_" + (r + 1))
                    .painted(Role.SERIES_1));
        return out;
    }

    private Plot parts(Plot plot, KktStep.Active active, KktStep.Multipliers found, double unit, double negligible) {
        Plot out = plot;
        for (int r = 0; r < active.gradients().rows(); r++) {
            Vector part =
                    active.gradients().row(r).times(unit * found.multipliers().get(r));
            if (part.norm() > 0)
                out = out.add(
                        arrow(part).named("λ_" + (r + 1) + " ∇g_" + (r + 1)).painted(Role.SERIES_1));
        }
        return found.rest().norm() > negligible
                ? out.add(arrow(found.rest().times(-unit)).named("rest").painted(Role.BAD))
                : out;
    }

    private Arrows arrow(Vector d) {
        return Arrows.at(x, d);
    }

    /** The constraints whose gradients count: inequalities that hold, and all equations. */
    private List<Integer> rows(KktStep.Active active) {
        List<Integer> rows = new ArrayList<>(active.active());
        for (int r = inequalities; r < active.gradients().rows(); r++) rows.add(r);
        return rows;
    }

    /** The largest of the four numbers. */
    double left() {
        return trace.latest(trace.size() - 1, KktStep.Conditions.class)
                .map(c -> Math.max(Math.max(c.stationarity(), c.primal()), Math.max(c.dual(), c.complementarity())))
                .orElse(0.0);
    }

    private Plot bars(int i, Room room) {
        double top = 1; // twice as much at a time, so that what gets less is seen to get less
        while (top < Math.max(most, left())) top *= 2;
        Plot plot = Plot.in(room)
                .named("conditions")
                .titled("has to be 0")
                .x("", Scale.named(CONDITIONS))
                .y("", Scale.linear(0, top));
        if (!(trace.get(i) instanceof KktStep.Conditions c)) return plot;
        return plot.add(Bars.of(c.stationarity(), c.primal(), c.dual(), c.complementarity())
                .numbered(2) // so short that they all have room
                .painted(Role.FOCUS));
    }

    @Override
    protected String spoken(int i) {
        return caption(i) + ". x = " + NumberText.tuple(x) + ".";
    }
}
