package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.EigenDescentStep;
import mml.optimization.EigenDescentStep.Iterate;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Trail;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Gradient descent on a quadratic function of two variables, and each of its directions by itself: the path over the contours with the axes of the ellipses,
 * and beside it, on a logarithmic scale, how far f is above its minimum, what each axis adds to that, and what the eigenvalues predict.
 *
 * @mml §7.1, §7.1.1
 */
public final class ConditionScene extends Film<EigenDescentStep> {
    private static final Role[] AXES = {Role.SERIES_2, Role.SERIES_4};

    private final Landscape landscape;
    private final EigenDescentStep.Start start;
    private final List<Iterate> iterates = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ConditionScene(Landscape landscape, Trace<? extends EigenDescentStep> trace) {
        this(landscape, trace, Canvas.WIDE);
    }

    /**
     * A scene of a run in the plane.
     *
     * @param landscape of the function, two variables
     * @param trace of a whole run, its {@link EigenDescentStep.Start} first
     * @throws IllegalArgumentException if the trace begins with another step, or there are other than two variables
     */
    public ConditionScene(Landscape landscape, Trace<? extends EigenDescentStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.landscape = landscape;
        start = this.trace.start(EigenDescentStep.Start.class);
        int n = start.minimiser().size();
        if (n != 2 || landscape.variables() != 2)
            throw new IllegalArgumentException("the run has " + Count.of(n, "variable") + " and the landscape "
                    + Count.of(landscape.variables(), "variable") + ", expected 2");
        for (EigenDescentStep step : this.trace) if (step instanceof Iterate x) iterates.add(x);
    }

    /** Where points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(Halves.first(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private Plot ground(Room room) {
        Plot plot = landscape.in(room).square();
        for (int i = 0; i < 2; i++) {
            Vector v = start.eigenvectors().column(i);
            double across = v.get(0) * start.minimiser().get(1)
                    - v.get(1) * start.minimiser().get(0);
            plot = plot.add(
                    Rule.of(-v.get(1), v.get(0), across).painted(AXES[i]).dashed(Dash.DASHED));
        }
        return plot;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plane = ground(Halves.first(room));
        List<Iterate> seen = iterates.subList(0, Math.min(i, iterates.size()));
        if (!seen.isEmpty()) {
            List<Vector> path = new ArrayList<>();
            for (Iterate x : seen) path.add(x.x());
            plane = Trail.through(plane, path);
            Vector now = path.get(path.size() - 1);
            if (landscape.shows(now)) plane = Trail.last(plane, now);
        }
        List<Mark> out = new ArrayList<>(plane.marks());
        out.addAll(graph(Halves.second(room), seen).marks());
        return out;
    }

    private Plot graph(Room room, List<Iterate> seen) {
        double[] heights = new double[2 * iterates.size() + 1];
        for (int k = 0; k < iterates.size(); k++) {
            heights[2 * k] = iterates.get(k).predicted();
            heights[2 * k + 1] = iterates.get(k).value();
        }
        Plot plot = Plot.in(room)
                .named("above")
                .x("step k", Scale.whole(-0.3, Math.max(1, iterates.size() - 1) + 0.3))
                .y("f(x_k) − f(x^{∗})", Scale.aroundLog(heights));
        if (seen.isEmpty()) return plot;
        if (seen.size() > 1 || iterates.size() == 1)
            plot = plot.add(Line.of(column(iterates, -2))
                    .named("predicted")
                    .painted(Role.AXIS)
                    .dashed(Dash.DASHED));
        for (int axis = 0; axis < 2; axis++)
            plot = plot.add(Line.of(column(seen, axis))
                    .named(axis == 0 ? "along λ₁" : "along λ₂")
                    .painted(AXES[axis])
                    .weighing(1.3));
        return plot.add(Line.of(column(seen, -1)).painted(Role.FOCUS).with(Dots.SMALL));
    }

    /** What an axis adds, the sum (−1), or what is predicted (−2); nothing is left out of a logarithmic axis. */
    private static double[] column(List<Iterate> iterates, int axis) {
        double[] out = new double[iterates.size()];
        for (int k = 0; k < out.length; k++) {
            Iterate x = iterates.get(k);
            double v = axis >= 0 ? x.parts().get(axis) : axis == -1 ? x.value() : x.predicted();
            out[k] = v > 0 ? v : Double.NaN;
        }
        return out;
    }

    @Override
    protected String spoken(int i) {
        if (!(shown(i) instanceof Iterate x))
            return caption(i) + "."
                    + (i == 0 && !iterates.isEmpty()
                            ? " The start is "
                                    + NumberText.tuple(iterates.get(0).x()) + "."
                            : "");
        return caption(i) + ". x = " + NumberText.tuple(x.x()) + ". Along the axes " + NumberText.tuple(x.parts()) + "."
                + (landscape.shows(x.x()) ? "" : " That lies outside of the picture.");
    }
}
