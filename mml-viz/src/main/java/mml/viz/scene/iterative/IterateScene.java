package mml.viz.scene.iterative;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.iterative.Iterate;
import mml.iterative.IterativeStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Trail;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * An iteration for {@code Ax = b}: how the residual falls or grows, beside other methods if wanted, and for a stationary
 * method beside what its spectral radius promises. With two unknowns also the path of the iterates: over the contours of
 * {@code ½xᵀAx − bᵀx} where A is symmetric and positive definite, so that the solution is its lowest point, else over those
 * of {@code ‖b − Ax‖²}.
 *
 * @mml §2.3.4, §7.1
 */
public final class IterateScene extends Film<IterativeStep> {
    private static final int LEVELS = 9;
    private static final double FAR = 4; // a residual so many times the first is out of view

    private final Matrix A;
    private final Vector b;
    private final List<Iterate> iterates = new ArrayList<>();
    private final Map<String, Line> rivals = new LinkedHashMap<>();
    private final double radius;
    private final String name; // of the method, where it is one of several
    private final boolean bowl;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public IterateScene(Trace<? extends IterativeStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link IterativeStep.Start} first
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public IterateScene(Trace<? extends IterativeStep> trace, Canvas canvas) {
        this(trace, Map.of(), canvas);
    }

    /** The same beside the residuals of other methods, by their names; if the trace is one of them, it has its name. */
    public IterateScene(
            Trace<? extends IterativeStep> trace,
            Map<String, ? extends Trace<? extends IterativeStep>> others,
            Canvas canvas) {
        super(trace, canvas);
        IterativeStep.Start start = this.trace.start(IterativeStep.Start.class);
        A = start.A();
        b = start.b();
        bowl = A.rows() == 2 && isBowl(A);
        for (IterativeStep step : trace) if (step instanceof Iterate x) iterates.add(x);
        String own = "";
        for (var other : others.entrySet()) {
            List<Iterate> theirs = new ArrayList<>();
            for (IterativeStep step : other.getValue()) if (step instanceof Iterate x) theirs.add(x);
            if (other.getValue().equals(trace)) own = other.getKey();
            else rivals.put(other.getKey(), residuals(theirs).named(other.getKey()));
        }
        this.name = own;
        radius = this.trace
                .latest(trace.size() - 1, IterativeStep.Splitting.class)
                .map(IterativeStep.Splitting::spectralRadius)
                .orElse(Double.NaN);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Iterate> seen = new ArrayList<>();
        for (int j = 0; j <= i; j++) if (trace.get(j) instanceof Iterate x) seen.add(x);
        List<Mark> out = new ArrayList<>();
        if (A.rows() == 2) out.addAll(path(room, seen).marks());
        boolean promises = trace.latest(i, IterativeStep.Splitting.class).isPresent();
        out.addAll(convergence(room, seen, promises).marks());
        return out;
    }

    @Override
    protected double height(Room roomy) {
        return (A.rows() == 2 ? 1.15 : 0.6) * roomy.width();
    }

    /** Where points of the plane of unknowns lie in the picture, for the handles of a page. */
    public Plane plane() {
        return path(room(), List.of()).plane();
    }

    private Plot path(Room room, List<Iterate> seen) {
        List<Vector> near = new ArrayList<>();
        for (Iterate x : iterates) if (x.residualNorm() <= FAR * iterates.get(0).residualNorm()) near.add(x.x());
        Scale across = around(near, 0);
        Scale up = around(near, 1);
        Plot plot = Plot.in(
                        room.isWide()
                                ? room.within(0, 0, 0.52 * room.width(), 0)
                                : room.within(0, 0, 0, 0.46 * room.height()))
                .named("path")
                .square()
                .x("x_1", across)
                .y("x_2", up)
                .add(contours(near));
        List<Vector> points = new ArrayList<>();
        for (Iterate x : seen) points.add(x.x());
        if (points.isEmpty()) return plot;
        plot = Trail.through(plot, points);
        Vector now = points.get(points.size() - 1);
        if (points.size() > 1) {
            Vector before = points.get(points.size() - 2);
            plot = plot.add(Arrows.at(before, now.minus(before)));
        }
        boolean inView = across.min() <= now.get(0)
                && now.get(0) <= across.max()
                && up.min() <= now.get(1)
                && now.get(1) <= up.max();
        if (!inView) return plot;
        return Trail.last(plot, now).add(Note.math(now.get(0), now.get(1), "x_{" + (points.size() - 1) + "}"));
    }

    /** A scale with room for the iterates, never much narrower than they are far from zero. */
    private static Scale around(List<Vector> points, int axis) {
        double low = points.get(0).get(axis);
        double high = low;
        for (Vector p : points) {
            low = Math.min(low, p.get(axis));
            high = Math.max(high, p.get(axis));
        }
        double margin = Math.max(0.18 * (high - low), 0.05 * Math.max(Math.abs(low), Math.abs(high)));
        if (margin == 0) margin = 1;
        return Scale.linear(low - margin, high + margin);
    }

    /** As far apart as the levels of a bowl are when they are drawn at equal steps from its bottom. */
    private Contours contours(List<Vector> points) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Vector p : points) {
            low = Math.min(low, value(p.get(0), p.get(1)));
            high = Math.max(high, value(p.get(0), p.get(1)));
        }
        double[] levels = new double[high > low ? LEVELS : 0];
        for (int k = 0; k < levels.length; k++) {
            double share = (k + 1) / (LEVELS - 2.0);
            levels[k] = low + share * share * (high - low);
        }
        return Contours.of(this::value, levels).painted(Trail.LEVELS).shaded();
    }

    private double value(double x, double y) {
        double first = A.get(0, 0) * x + A.get(0, 1) * y;
        double second = A.get(1, 0) * x + A.get(1, 1) * y;
        if (bowl) return x * (0.5 * first - b.get(0)) + y * (0.5 * second - b.get(1));
        return (b.get(0) - first) * (b.get(0) - first) + (b.get(1) - second) * (b.get(1) - second);
    }

    private static boolean isBowl(Matrix A) {
        return A.get(0, 1) == A.get(1, 0) && A.get(0, 0) > 0 && A.get(0, 0) * A.get(1, 1) > A.get(0, 1) * A.get(1, 0);
    }

    /** @param promises whether it is known yet what the spectral radius promises; before, its line is only a shade */
    private Plot convergence(Room room, List<Iterate> seen, boolean promises) {
        Room right = A.rows() != 2
                ? room
                : room.isWide()
                        ? room.within(0.53 * room.width(), 0, 0, 0)
                        : room.within(0, 0.57 * room.height(), 0, 0);
        Plot plot = Plot.in(right).named("residual").x("step k").y("‖b − Ax‖").logY();
        if (right.width() >= room.width()) plot = plot.direct();
        plot = Trail.beside(plot, rivals.values());
        if (radius > 0)
            plot = plot.add(
                    promises ? promised().named("promised by ρ") : promised().painted(Role.GRID));
        plot = plot.add(residuals(iterates).painted(Role.AXIS).dashed(Dash.DOTTED));
        if (seen.isEmpty() || seen.get(0).residualNorm() == 0) return plot;
        return plot.add(
                residuals(seen).named(name).painted(Role.FOCUS).weighing(1.6).with(Dots.SMALL));
    }

    /** One of zero, which no logarithmic axis shows, stands at the last bit of the first. */
    private static Line residuals(List<Iterate> iterates) {
        double[] r = new double[iterates.size()];
        for (int k = 0; k < r.length; k++) r[k] = iterates.get(k).residualNorm();
        for (int k = 1; k < r.length; k++) if (r[k] == 0) r[k] = EPSILON * r[0];
        return Line.of(r);
    }

    /** What the residual falls or grows by in the long run. */
    private Line promised() {
        double[] r = new double[iterates.size()];
        for (int k = 0; k < r.length; k++) r[k] = k == 0 ? iterates.get(0).residualNorm() : radius * r[k - 1];
        return Line.of(r).painted(Role.MUTED).dashed(Dash.DASHED);
    }

    @Override
    protected String spoken(int i) {
        if (shown(i) instanceof Iterate x) return caption(i) + ". x = " + NumberText.tuple(x.x()) + ".";
        return caption(i) + "."
                + (iterates.isEmpty()
                        ? ""
                        : " From " + NumberText.tuple(iterates.get(0).x()) + ".");
    }
}
