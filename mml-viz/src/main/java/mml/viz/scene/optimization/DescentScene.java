package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.text.Count;
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
import mml.viz.svg.Symbol;

/**
 * A descent on a function of one or two variables: its path over the contours or on the graph, the direction chosen and
 * the points tried on the way; beside it the value in each step, and how the gradient vanishes with each question that was
 * asked of f, beside other methods if wanted; or each step taken apart. Newton's method shows its model: the parabola or the ellipses that are level where it goes
 * next. Nothing is clamped: a path that diverges leaves the picture, and its values rise.
 *
 * @mml §7.1, Example 7.1, Figures 7.2, 7.3; §7.1.1; §7.1.2
 */
public final class DescentScene extends Film<DescentStep> {
    private static final double START = 0.9; // of the font: a page has a handle there
    private static final double FAR = 1.5; // values so many times the way down above the start are out of view

    private final Landscape landscape;
    private final boolean apart;
    private final List<Iterate> iterates = new ArrayList<>();
    private final Map<String, Line> rivals = new LinkedHashMap<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public DescentScene(Landscape landscape, Trace<? extends DescentStep> trace) {
        this(landscape, trace, Map.of(), Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on the landscape's function, its {@link DescentStep.Start} first
     * @param others runs of other methods by their names; one that found the minimum at once is a dot, one without a
     *     gradient to show is left out
     * @throws IllegalArgumentException if the trace does not begin with a start, or has another number of variables
     */
    public DescentScene(
            Landscape landscape,
            Trace<? extends DescentStep> trace,
            Map<String, ? extends Trace<? extends DescentStep>> others,
            Canvas canvas) {
        this(landscape, trace, others, canvas, false);
    }

    private DescentScene(
            Landscape landscape,
            Trace<? extends DescentStep> trace,
            Map<String, ? extends Trace<? extends DescentStep>> others,
            Canvas canvas,
            boolean apart) {
        super(trace, canvas);
        this.apart = apart;
        this.landscape = landscape;
        int n = this.trace.start(DescentStep.Start.class).x0().size();
        if (n != landscape.variables())
            throw new IllegalArgumentException("the run has " + Count.of(n, "variable") + ", the landscape "
                    + landscape.variables() + ", expected as many");
        for (DescentStep step : trace) if (step instanceof Iterate x) iterates.add(x);
        others.forEach((name, other) -> {
            List<Iterate> theirs = new ArrayList<>();
            for (DescentStep step : other) if (step instanceof Iterate x) theirs.add(x);
            Line line = gradients(theirs);
            int seen = 0;
            for (double y : line.ys()) if (y > 0) seen++;
            if (seen > 0) rivals.put(name, (seen == 1 ? line.with(Dots.SMALL) : line).named(name));
        });
    }

    /** The same with each step taken apart beside the path: the gradient, what is remembered of earlier ones, and what they add up to. */
    public DescentScene withAnatomy() {
        return new DescentScene(landscape, trace, Map.of(), canvas, true);
    }

    /** Where points of the domain lie in the picture, for the handles of a page. */
    public Plane plane() {
        return landscape.in(first(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.32 * roomy.width();
    }

    private static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.5 * room.width(), 0) : room.within(0, 0, 0, 0.42 * room.height());
    }

    private static Room second(Room room) {
        return room.isWide()
                ? room.within(0.52 * room.width(), 0, 0, 0.54 * room.height())
                : room.within(0, 0.6 * room.height(), 0.52 * room.width(), 0);
    }

    private static Room third(Room room) {
        return room.isWide()
                ? room.within(0.52 * room.width(), 0.5 * room.height(), 0, 0)
                : room.within(0.5 * room.width(), 0.6 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Iterate> seen = new ArrayList<>();
        for (int j = 0; j <= i; j++) if (trace.get(j) instanceof Iterate x) seen.add(x);
        List<Mark> out = new ArrayList<>(path(i, first(room), seen).marks());
        if (apart) {
            Anatomy anatomy = new Anatomy(trace, i);
            out.addAll(anatomy.slopes(second(room)));
            out.addAll(anatomy.step(third(room)));
            return out;
        }
        out.addAll(values(second(room), seen.size()).marks());
        out.addAll(norms(third(room), seen).marks());
        return out;
    }

    private Plot path(int i, Room room, List<Iterate> seen) {
        Plot plot = landscape.in(room);
        if (seen.isEmpty()) {
            Vector x0 = trace.start(DescentStep.Start.class).x0();
            return plot.add(Dots.at(List.of(landscape.place(x0))).painted(Role.MUTED));
        }
        List<Vector> points = new ArrayList<>();
        for (Iterate x : seen) points.add(landscape.place(x.x()));
        plot = Trail.through(plot, points);
        Iterate last = seen.get(seen.size() - 1);
        Vector now = points.get(points.size() - 1);
        if (trace.get(i) instanceof Iterate && points.size() > 1) {
            Vector before = points.get(points.size() - 2);
            plot = plot.add(Arrows.at(before, now.minus(before)));
        }
        for (int j = i; j >= 0 && !(trace.get(j) instanceof Iterate); j--) plot = onTheWay(plot, trace.get(j), last);
        if (!landscape.shows(last.x())) return plot;
        plot = Trail.last(plot, now).add(Note.math(now.get(0), now.get(1), "x_{" + last.k() + "}"));
        Vector start = points.get(0);
        return last.k() > 0 && landscape.shows(seen.get(0).x())
                ? plot.add(Note.math(start.get(0), start.get(1), "x_0").away(START))
                : plot;
    }

    /** What was looked at after the last iterate. */
    private Plot onTheWay(Plot plot, DescentStep step, Iterate last) {
        if (step instanceof DescentStep.Direction d)
            return plot.add(arrow(last, d.p()).painted(Role.SERIES_2));
        if (step instanceof DescentStep.Moments m)
            return plot.add(arrow(last, m.mean().times(-1)).painted(Role.SERIES_2));
        if (step instanceof DescentStep.Pulls p)
            return plot.add(arrow(last, p.downhill()).painted(Role.SERIES_2))
                    .add(arrow(last, p.memory()).painted(Role.SERIES_1));
        if (step instanceof DescentStep.Model m) return model(plot, m, last);
        if (!(step instanceof DescentStep.Trial t) || !landscape.shows(t.x())) return plot;
        Vector at = landscape.place(t.x());
        return plot.add(Dots.at(List.of(at))
                .painted(t.accepted() ? Role.GOOD : Role.BAD)
                .shaped(t.accepted() ? Symbol.RING : Symbol.CROSS));
    }

    /** The model's own graph or contours, which touch those of f at the iterate, and the point where it is level. */
    private Plot model(Plot plot, DescentStep.Model m, Iterate from) {
        Vector next = from.x().plus(m.p());
        double low = m.at(from, next);
        if (!Shapes.finite(low)) return plot;
        Plot out = landscape.variables() == 1
                ? plot.add(Line.graph(
                                x -> m.at(from, Vector.of(x)),
                                plot.plane().across().min(),
                                plot.plane().across().max())
                        .named("model")
                        .painted(Role.SERIES_2)
                        .dashed(Dash.DASHED))
                : plot.add(Contours.of(
                                        (x, y) -> m.at(from, Vector.of(x, y)),
                                        from.value(),
                                        low + (from.value() - low) / 4)
                                .painted(Role.SERIES_2))
                        .add(arrow(from, m.p()).painted(Role.SERIES_2));
        Vector level = landscape.variables() == 1 ? Vector.of(next.get(0), low) : next;
        Plane plane = out.plane();
        return plane.area().contains(plane.at(level.get(0), level.get(1)))
                ? out.add(Dots.at(List.of(level)).painted(Role.SERIES_2).shaped(Symbol.RING))
                : out;
    }

    private Arrows arrow(Iterate from, Vector p) {
        Vector at = landscape.place(from.x());
        return landscape.variables() == 1
                ? Arrows.at(at, Vector.of(p.get(0), p.get(0) * from.gradient().get(0)))
                : Arrows.at(at, p);
    }

    private Plot values(Room room, int seen) {
        double[] f = new double[iterates.size()];
        for (int k = 0; k < f.length; k++) f[k] = iterates.get(k).value();
        Plot plot = Plot.in(room)
                .named("value")
                .x("step k", Scale.whole(-0.3, Math.max(1, f.length - 1) + 0.3))
                .y("f(x_k)", range(f));
        if (seen == 0) return plot;
        return plot.add(Line.of(Arrays.copyOf(f, seen))
                .painted(Role.FOCUS)
                .weighing(1.6)
                .with(Dots.SMALL));
    }

    /** From the lowest value to the start, and somewhat above; a start that only rises is seen to rise. */
    private static Scale range(double[] f) {
        if (f.length == 0) return Scale.linear(0, 1);
        double low = Vector.of(f).min();
        double way = f[0] - low;
        if (f.length > 1) way = Math.max(way, f[1] - low);
        double[] shown = f.clone();
        for (int k = 0; k < shown.length; k++) if (shown[k] > f[0] + FAR * way) shown[k] = Double.NaN;
        return Scale.around(shown);
    }

    private Plot norms(Room room, List<Iterate> seen) {
        List<Double> asked = new ArrayList<>();
        List<Double> norms = new ArrayList<>();
        List<Line> all = new ArrayList<>(rivals.values());
        all.add(gradients(iterates));
        for (Line line : all) {
            for (double x : line.xs()) asked.add(x);
            for (double y : line.ys()) norms.add(y);
        }
        Plot plot = Plot.in(room)
                .named("gradient")
                .x("evaluations of f and ∇f", Scale.around(array(asked)))
                .y("‖∇f(x_k)‖", Scale.aroundLog(array(norms)));
        plot = Trail.beside(plot, rivals.values());
        if (seen.isEmpty()) return plot;
        return plot.add(gradients(seen).painted(Role.FOCUS).weighing(1.6).with(Dots.SMALL));
    }

    private static double[] array(List<Double> values) {
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) out[i] = values.get(i);
        return out;
    }

    /** A gradient of zero, which no logarithmic axis shows, is left out. */
    private static Line gradients(List<Iterate> iterates) {
        double[] asked = new double[iterates.size()];
        double[] norm = new double[iterates.size()];
        for (int k = 0; k < norm.length; k++) {
            asked[k] = iterates.get(k).values() + iterates.get(k).gradients();
            double g = iterates.get(k).gradient().norm();
            norm[k] = g > 0 ? g : Double.NaN;
        }
        return Line.of(asked, norm);
    }

    @Override
    protected String spoken(int i) {
        String end = i == trace.size() - 1 ? " It is the last step." : "";
        if (shown(i) instanceof Iterate x)
            return caption(i) + ". x = " + NumberText.tuple(x.x()) + "."
                    + (landscape.shows(x.x()) ? "" : " That lies outside of the picture.") + end;
        return caption(i) + "." + end;
    }
}
