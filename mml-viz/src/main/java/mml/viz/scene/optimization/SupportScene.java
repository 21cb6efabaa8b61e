package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.LegendreStep;
import mml.optimization.LegendreStep.Support;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
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
 * The Legendre–Fenchel transform by its supporting lines: for each slope the line that touches the graph from below, and the ones before it; they envelop the
 * largest convex function below the graph. Beside it the transform, point by point: minus where each line meets the axis.
 *
 * @mml §7.3.3, Figure 7.8
 */
public final class SupportScene extends Film<LegendreStep> {
    private final LegendreStep.Start start;
    private final Scale across;
    private final Scale up;
    private final Scale slopes;
    private final Scale values;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SupportScene(Trace<? extends LegendreStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * A scene of some slopes.
     *
     * @param trace of a whole run, its {@link LegendreStep.Start} first
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public SupportScene(Trace<? extends LegendreStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(LegendreStep.Start.class);
        Vector x = start.x();
        across = Scale.linear(Math.min(0, x.get(0)), Math.max(0, x.get(x.size() - 1)));
        double low = Math.min(0, start.f().min());
        double high = Math.max(0, start.f().max());
        double room = 0.35 * (high - low > 0 ? high - low : 1);
        up = Scale.linear(low - room, high + 0.2 * room);
        double[] s = this.trace.values(step -> step instanceof Support l ? l.s() : Double.NaN);
        double[] c = this.trace.values(step -> step instanceof Support l ? l.conjugate() : Double.NaN);
        slopes = Scale.around(s);
        values = Scale.around(c);
    }

    /** Where points of the graph lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(0, Halves.first(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    /** The graph; at the end also what the lines alone say of it, above the graph where it is the same. */
    private Plot ground(int i, Room room) {
        Plot graph = Plot.in(room)
                .named("graph")
                .x("x", across)
                .y("f", up)
                .add(Line.of(start.x().toArray(), start.f().toArray())
                        .painted(Role.SERIES_1)
                        .weighing(1.4)
                        .named("f"));
        if (i < trace.size() - 1) return graph;
        return graph.add(Line.of(start.x().toArray(), start.envelope().toArray())
                .painted(Role.SERIES_2)
                .dashed(Dash.DASHED)
                .weighing(1.6)
                .named("f**"));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot graph = ground(i, Halves.first(room));
        List<Vector> points = new ArrayList<>();
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof Support l) {
                graph = graph.add(Rule.of(-l.s(), 1, -l.conjugate())
                        .painted(k == i ? Role.FOCUS : Role.AXIS)
                        .weighing(k == i ? 1.2 : 0.5));
                points.add(Vector.of(l.s(), l.conjugate()));
            }
        Plot transform = Plot.in(Halves.second(room))
                .named("transform")
                .x("slope s", slopes)
                .y("f^{∗}", values);
        if (!points.isEmpty())
            transform =
                    transform.add(Line.through(points).painted(Role.SERIES_2).with(Dots.SMALL));
        if (trace.get(i) instanceof Support l) {
            graph = graph.add(Dots.at(List.of(Vector.of(l.x(), l.value()), Vector.of(0, -l.conjugate())))
                    .painted(Role.FOCUS));
            transform = transform.add(
                    Dots.at(List.of(Vector.of(l.s(), l.conjugate()))).painted(Role.FOCUS));
        }
        List<Mark> out = new ArrayList<>(graph.marks());
        out.addAll(transform.marks());
        return out;
    }
}
