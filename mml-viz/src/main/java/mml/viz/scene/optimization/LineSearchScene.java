package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.DescentStep.Trial;
import mml.optimization.StepSize;
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
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * How far a descent goes along its direction: beside the path, f on the line {@code x + γp} with the tangent at its start, each step that was tried,
 * and what the search asked of it.
 *
 * @mml §7.1, §7.1.1
 */
public final class LineSearchScene extends Film<DescentStep> {
    private static final double FAR = 8; // values so many times the way down above the start are out of view
    private static final int SAMPLES = 64;
    private static final double TANGENT = 0.1; // of the width, to either side

    /**
     * What a search asks of a step γ with {@code φ(γ) = f(x + γp)}; NaN for what it does not ask.
     *
     * @param descent c of {@code φ(γ) ≤ φ(0) + c γ φ′(0)}
     * @param slope c of {@code φ′(γ) ≥ c φ′(0)}
     */
    public record Asked(double descent, double slope) {
        /** Of {@link StepSize#fixed} and {@link StepSize#exact}: nothing. */
        public static Asked nothing() {
            return new Asked(Double.NaN, Double.NaN);
        }

        /** Of {@link StepSize#undoAndGrow}: that f is lower. */
        public static Asked lower() {
            return new Asked(0, Double.NaN);
        }

        /** Of {@link StepSize#backtracking(double, double)}. */
        public static Asked armijo(double part) {
            return new Asked(part, Double.NaN);
        }

        /** Of the methods that search by Wolfe's rule, such as Newton's and BFGS. */
        public static Asked wolfe() {
            return new Asked(StepSize.ARMIJO, StepSize.WOLFE);
        }
    }

    private final Landscape landscape;
    private final Asked asked;
    private final List<@Nullable SearchLine> lines = new ArrayList<>();
    private double left = Double.NaN; // of every graph, once one is drawn

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LineSearchScene(Landscape landscape, Trace<? extends DescentStep> trace, Asked asked) {
        this(landscape, trace, asked, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on the landscape's function, its {@link DescentStep.Start} first
     * @param asked what the search of that run asks of a step
     * @throws IllegalArgumentException if the trace does not begin with a start, or has another number of variables
     */
    public LineSearchScene(Landscape landscape, Trace<? extends DescentStep> trace, Asked asked, Canvas canvas) {
        super(trace, canvas);
        this.landscape = landscape;
        this.asked = asked;
        int n = this.trace.start(DescentStep.Start.class).x0().size();
        if (n != landscape.variables())
            throw new IllegalArgumentException("the run has " + Count.of(n, "variable") + ", the landscape "
                    + landscape.variables() + ", expected as many");
        for (int i = 0; i < this.trace.size(); i++) lines.add(SearchLine.after(this.trace, i));
    }

    /** Where points of the domain lie in the picture, for the handles of a page. */
    public Plane plane() {
        return landscape.in(Halves.first(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        int from = SearchLine.about(trace, i);
        SearchLine line = from < 0 ? null : lines.get(from);
        List<Trial> trials = new ArrayList<>();
        for (int j = Math.max(0, from); j <= i; j++) if (trace.get(j) instanceof Trial t) trials.add(t);
        List<Mark> out = new ArrayList<>(path(i, Halves.first(room), line, line == null ? 0 : longest(from), trials)
                .marks());
        if (line != null)
            out.addAll(graph(i, Halves.second(room), line, from, trials).marks());
        return out;
    }

    /** The longest step that was tried from an iterate on, or that was taken. */
    private double longest(int from) {
        double out = 0;
        for (int j = from + 1; j < trace.size(); j++) {
            if (trace.get(j) instanceof Trial t) out = Math.max(out, t.stepSize());
            if (trace.get(j) instanceof Iterate x) return Math.max(out, x.stepSize());
        }
        return out > 0 ? out : 1;
    }

    private Plot path(int i, Room room, @Nullable SearchLine line, double longest, List<Trial> trials) {
        Plot plot = landscape.in(room);
        List<Vector> points = new ArrayList<>();
        Vector now = trace.start(DescentStep.Start.class).x0();
        for (int j = 0; j <= i; j++)
            if (trace.get(j) instanceof Iterate x) {
                now = x.x();
                points.add(landscape.place(now));
            }
        if (line != null && landscape.variables() == 2)
            plot = plot.add(Line.through(List.of(line.from().x(), line.at(longest)))
                    .painted(Role.SERIES_2)
                    .dashed(Dash.DASHED));
        if (points.size() > 1) plot = Trail.through(plot, points);
        for (Trial t : trials)
            if (landscape.shows(t.x())) {
                Vector at = landscape.place(t.x());
                plot = plot.add(tried(Dots.at(List.of(at)), t));
            }
        return landscape.shows(now) ? Trail.last(plot, landscape.place(now)) : plot;
    }

    private static Dots tried(Dots dots, Trial t) {
        return dots.painted(t.accepted() ? Role.GOOD : Role.BAD).shaped(t.accepted() ? Symbol.RING : Symbol.CROSS);
    }

    private Plot graph(int i, Room room, SearchLine line, int from, List<Trial> trials) {
        double start = line.from().value();
        double wide = 1.1 * longest(from);
        Scale up = range(line, from, wide);
        Plot plot = axes(wide, up, room)
                .from(left(room))
                .add(Line.graph(gamma -> landscape.f().at(line.at(gamma)), 0, wide)
                        .painted(Role.SERIES_1)
                        .weighing(1.6))
                .add(straight(start, line.slope(), wide)
                        .named("tangent")
                        .painted(Role.MUTED)
                        .dashed(Dash.DASHED));
        if (asked.descent() >= 0)
            plot = plot.add(straight(start, asked.descent() * line.slope(), wide)
                    .named("at most")
                    .painted(Role.SERIES_2)
                    .weighing(1.2));
        for (Trial t : trials) {
            if (t.accepted() && asked.slope() >= 0) plot = plot.add(tangent(line, t, wide));
            plot = t.value() >= up.min() && t.value() <= up.max()
                    ? plot.add(tried(Dots.at(t.stepSize(), t.value()), t))
                    : plot.add(Rule.up(t.stepSize()).painted(Role.BAD).dashed(Dash.DOTTED)); // far above the start
        }
        plot = plot.add(Dots.at(0, start).painted(Role.MUTED));
        return i > from && trace.get(i) instanceof Iterate x
                ? plot.add(Dots.at(x.stepSize(), x.value()).painted(Role.FOCUS))
                : plot;
    }

    private static Plot axes(double wide, Scale up, Room room) {
        return Plot.in(room).named("line").x("γ", Scale.linear(0, wide)).y("φ(γ) = f(x_k + γ p_k)", up);
    }

    /** Each search has heights of its own; where they are written, the planes of all begin at the same place. */
    private double left(Room room) {
        if (Double.isNaN(left)) {
            left = room.left();
            for (int from = 0; from < lines.size(); from++) {
                SearchLine line = lines.get(from);
                if (line == null) continue;
                double wide = 1.1 * longest(from);
                Plot plot = axes(wide, range(line, from, wide), room);
                left = Math.max(left, plot.plane().area().left());
            }
        }
        return left;
    }

    private static Line straight(double start, double slope, double wide) {
        return Line.of(new double[] {0, wide}, new double[] {start, start + slope * wide});
    }

    /** A piece of the tangent at a step that went down enough: whether it is flat enough too. */
    private Line tangent(SearchLine line, Trial t, double wide) {
        double slope = slope(line, t);
        double half = TANGENT * wide;
        return Line.of(
                        new double[] {t.stepSize() - half, t.stepSize() + half},
                        new double[] {t.value() - half * slope, t.value() + half * slope})
                .painted(flat(line, slope) ? Role.GOOD : Role.BAD)
                .dashed(flat(line, slope) ? Dash.SOLID : Dash.DASHED)
                .weighing(2);
    }

    private double slope(SearchLine line, Trial t) {
        return landscape.f().gradient(t.x()).dot(line.p());
    }

    private boolean flat(SearchLine line, double slope) {
        return slope >= asked.slope() * line.slope();
    }

    /** What is seen of φ: from its lowest point to the highest step that was tried, unless that is far above the start. */
    private Scale range(SearchLine line, int from, double wide) {
        double[] values = new double[SAMPLES + 1 + trace.size()];
        Arrays.fill(values, Double.NaN);
        double start = line.from().value();
        for (int j = 0; j <= SAMPLES; j++) values[j] = landscape.f().at(line.at(wide * j / SAMPLES));
        for (int j = from + 1; j < trace.size() && !(trace.get(j) instanceof Iterate); j++)
            if (trace.get(j) instanceof Trial t) values[SAMPLES + 1 + j] = t.value();
        double low = start;
        for (double v : values) if (v < low) low = v;
        double way = low < start ? start - low : Math.abs(start);
        for (int j = 0; j < values.length; j++) if (values[j] > start + FAR * way) values[j] = Double.NaN;
        values[0] = start;
        return Scale.around(values);
    }

    /** Of a search that asks for slopes too, a step that is low enough need not be taken yet. */
    @Override
    protected String caption(int i) {
        int from = SearchLine.about(trace, i);
        SearchLine line = from < 0 ? null : lines.get(from);
        if (line == null || !(asked.slope() >= 0) || !(shown(i) instanceof Trial t) || !t.accepted())
            return super.caption(i);
        double slope = slope(line, t);
        return "γ = " + NumberText.of(t.stepSize()) + " gives f = " + NumberText.of(t.value()) + " and the slope "
                + NumberText.of(slope) + (flat(line, slope) ? ": taken" : ": still too steep");
    }

    @Override
    protected String spoken(int i) {
        String words = caption(i) + ".";
        int from = SearchLine.about(trace, i);
        SearchLine line = from < 0 ? null : lines.get(from);
        if (line == null) return words;
        if (!(shown(i) instanceof Trial t))
            return words + " At γ = 0 the line has the slope " + NumberText.of(line.slope()) + ".";
        return asked.descent() >= 0
                ? words + " At most "
                        + NumberText.of(line.from().value() + asked.descent() * t.stepSize() * line.slope())
                        + " is asked there."
                : words;
    }
}
