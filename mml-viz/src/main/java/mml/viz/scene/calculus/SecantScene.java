package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.DifferenceStep;
import mml.calculus.DifferenceStep.Secant;
import mml.matrix.Vector;
import mml.trace.Trace;
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
 * From secant to tangent: the line through two points of the graph for smaller and smaller h, and beside it what its slope is off
 * by, on double logarithmic paper, for one-sided and central quotients: a V, since rounding grows while the secant gets better.
 *
 * @mml §5.1, Definition 5.1, Figure 5.3
 */
public final class SecantScene extends Film<DifferenceStep> {
    private final Graph graph;
    private final Kind kind;
    private final DifferenceStep.Start start;
    private final List<Curve> curves;
    private final List<Line> guides = new ArrayList<>();
    private final List<Note> slopes = new ArrayList<>();
    private final Scale steps;
    private final Scale errors;

    /** What the slopes of quotients of one kind are off by, and what is to be expected. */
    public record Curve(DifferenceQuotient quotients, DifferenceError expected) {}

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SecantScene(Graph graph, Kind kind, Trace<? extends DifferenceStep> trace, List<Curve> curves) {
        this(graph, kind, trace, curves, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on the graph's function, its {@link DifferenceStep.Start} first
     * @param kind of its quotients
     * @param curves to be shown as a V
     */
    public SecantScene(
            Graph graph, Kind kind, Trace<? extends DifferenceStep> trace, List<Curve> curves, Canvas canvas) {
        super(trace, canvas);
        this.graph = graph;
        this.curves = List.copyOf(curves);
        this.kind = kind;
        this.start = this.trace.start(DifferenceStep.Start.class);
        List<Double> h = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        for (Curve curve : curves) {
            DifferenceQuotient q = curve.quotients();
            for (int k = 0; k < q.h().size(); k++) {
                h.add(q.h().get(k));
                seen.add(q.errors().get(k));
            }
        }
        for (DifferenceStep step : trace)
            if (step instanceof Secant s) {
                h.add(s.h());
                seen.add(s.error());
            }
        this.steps = Scale.aroundLog(array(h));
        this.errors = Scale.aroundLog(array(seen));
        for (Curve curve : curves) {
            guides(curve.expected());
        }
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case FORWARD -> "forward";
            case BACKWARD -> "backward";
            case CENTRAL -> "central";
        };
    }

    /** The errors of no smaller h than this; one of zero, which no logarithmic axis shows, is left out. */
    private static Line line(DifferenceQuotient q, double least) {
        int seen = 0;
        while (seen < q.h().size() && q.h().get(seen) >= (1 - 1e-9) * least) seen++;
        double[] h = Arrays.copyOf(q.h().toArray(), seen);
        double[] e = Arrays.copyOf(q.errors().toArray(), seen);
        for (int k = 0; k < seen; k++) if (e[k] == 0) e[k] = Double.NaN;
        return Line.of(h, e).with(Dots.SMALL).named(name(q.kind()));
    }

    private void guides(DifferenceError expected) {
        double least = steps.min();
        double most = steps.max();
        double best = expected.best();
        if (!(best > least && best < most)) return;
        guides.add(guide(best, most, expected.truncation(best), expected.truncation(most)));
        guides.add(guide(least, best, expected.rounding(least), expected.rounding(best)));
        double middle = Math.sqrt(best * most);
        slopes.add(Note.words(middle, expected.truncation(middle), "slope " + expected.order()));
        if (slopes.size() > 1) return;
        middle = Math.sqrt(least * best);
        slopes.add(Note.words(middle, expected.rounding(middle), "slope −1"));
    }

    private static Line guide(double from, double to, double atFrom, double atTo) {
        return Line.of(new double[] {from, to}, new double[] {atFrom, atTo})
                .painted(Role.AXIS)
                .dashed(Dash.DASHED);
    }

    private static double[] array(List<Double> values) {
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) out[i] = values.get(i);
        return out;
    }

    /** Where points of the graph lie in the picture, for the handles of a page. */
    public Plane plane() {
        return graph.in(first(room())).plane();
    }

    /** Where steps and errors lie in the picture. */
    public Plane errorPlane() {
        return axes(second(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private static boolean wide(Room room) {
        return room.width() >= 1.3 * room.height();
    }

    private static Room first(Room room) {
        return wide(room) ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.51 * room.height());
    }

    private static Room second(Room room) {
        return wide(room) ? room.within(0.52 * room.width(), 0, 0, 0) : room.within(0, 0.52 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(secant(i, first(room)).marks());
        out.addAll(seen(i, axes(second(room))).add(now(i)).marks());
        return out;
    }

    private Plot secant(int i, Room room) {
        double x = start.x();
        double y = start.value();
        Plot plot = graph.in(room)
                .add(through(x, y, start.derivative()).painted(Role.GOOD).dashed(Dash.DASHED));
        DifferenceStep step = trace.get(i);
        if (step instanceof Secant s) {
            double left = kind == Kind.FORWARD ? x : x - s.h();
            double right = kind == Kind.BACKWARD ? x : x + s.h();
            plot = plot.add(through(left, graph.at(left), s.slope())
                    .painted(Role.FOCUS)
                    .dashed(Dash.SOLID)
                    .weighing(1.3));
            plot = plot.add(Dots.at(List.of(Vector.of(left, graph.at(left)), Vector.of(right, graph.at(right))))
                    .painted(Role.FOCUS));
            if (s.h() > graph.width() / 25) {
                if (right > x) plot = plot.add(Note.math(right, graph.at(right), "x_0 + h"));
                if (left < x) plot = plot.add(Note.math(left, graph.at(left), "x_0 − h"));
            }
        }
        return plot.add(Dots.at(List.of(Vector.of(x, y))).painted(Role.INK)).add(Note.math(x, y, "x_0"));
    }

    private static Rule through(double x, double y, double slope) {
        return Rule.of(-slope, 1, y - slope * x);
    }

    private Plot axes(Room room) {
        return Plot.in(room).named("error").x("h", steps).y("|slope − f'(x_0)|", errors);
    }

    /** The errors down to the h of a frame, none in the first; which h is best, and why, stands in the last. */
    private Plot seen(int i, Plot plot) {
        Plot out = plot;
        if (!(trace.get(i) instanceof DifferenceStep.Best)) {
            double least = trace.get(i) instanceof Secant s ? s.h() : Double.POSITIVE_INFINITY;
            for (Curve curve : curves) out = out.add(line(curve.quotients(), least));
            return out;
        }
        for (Line guide : guides) out = out.add(guide);
        for (Curve curve : curves) out = out.add(line(curve.quotients(), 0));
        for (Note slope : slopes) out = out.add(slope);
        return out;
    }

    private Dots now(int i) {
        List<Vector> points = new ArrayList<>();
        if (trace.get(i) instanceof Secant s && s.error() > 0) points.add(Vector.of(s.h(), s.error()));
        if (trace.get(i) instanceof DifferenceStep.Best b && b.error() > 0) points.add(Vector.of(b.h(), b.error()));
        return Dots.at(points).painted(Role.FOCUS).sized(0.45);
    }
}
