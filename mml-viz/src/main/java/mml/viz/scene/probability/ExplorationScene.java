package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.probability.ExplorationStep;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A distribution and what is asked of it: its density, or bars where it takes single values, with what lies below x or between
 * two ends; and its cumulative distribution function, up at x and back down.
 *
 * @mml §6.1.2, §6.2, §6.4.1
 */
@SuppressWarnings("InconsistentCapitalization") // X takes the value x
public final class ExplorationScene extends Film<ExplorationStep> {
    private static final int SAMPLES = 240;
    private static final int MOST_BARS = 61;
    private static final double TAIL = 0.004;
    private static final double ROOMY = 1.15;
    private static final double DEPTH = 14; // of logarithms below the highest: a millionth
    private static final String KEPT = "the other one";

    private final Distribution X;
    private final ExplorationStep.Below at;
    private final Scale across;
    private final double highest;
    private final Scale heights;
    private final @Nullable Distribution other;
    private final boolean logarithmic;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ExplorationScene(Trace<? extends ExplorationStep> trace, Distribution X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the distribution that was asked
     */
    public ExplorationScene(Trace<? extends ExplorationStep> trace, Distribution X, Canvas canvas) {
        super(trace, canvas);
        this.X = X;
        at = this.trace
                .latest(this.trace.size() - 1, ExplorationStep.Below.class)
                .orElseThrow(
                        () -> new IllegalArgumentException("the trace does not ask at an x, expected a whole run"));
        across = reach(X);
        double most = 0;
        double nearEnds = 0;
        for (int s = 1; s < SAMPLES; s++) {
            double p = X.density(X.isDiscrete() ? X.quantile((double) s / SAMPLES) : across(s));
            if (p == Double.POSITIVE_INFINITY) continue;
            if (X.isDiscrete() || inner(across(s))) most = Math.max(most, p);
            else nearEnds = Math.max(nearEnds, p);
        }
        highest = most > 0 ? most : nearEnds;
        heights = Scale.linear(0, ROOMY * highest);
        other = null;
        logarithmic = false;
    }

    private ExplorationScene(
            ExplorationScene of, Scale across, Scale heights, @Nullable Distribution other, boolean logarithmic) {
        super(of.trace, of.canvas);
        X = of.X;
        at = of.at;
        highest = of.highest;
        this.across = across;
        this.heights = heights;
        this.other = other;
        this.logarithmic = logarithmic;
    }

    /** The same with another distribution beside it, dashed; its density only where both have one, or neither. */
    public ExplorationScene beside(Distribution another) {
        Scale reach = reach(another);
        double low = Math.min(across.min(), reach.min());
        double high = Math.max(across.max(), reach.max());
        Scale both = X.isDiscrete() ? Scale.whole(low, high) : Scale.linear(low, high);
        return new ExplorationScene(this, both, heights, another, logarithmic);
    }

    /** The same with the logarithm of the density, in which tails are seen. */
    public ExplorationScene logarithmic() {
        double top = Elementary.log(highest);
        return new ExplorationScene(this, across, Scale.linear(top - DEPTH, top + 0.06 * DEPTH), other, true);
    }

    /** Whether x is no end near which the density may rise without bound. */
    private boolean inner(double x) {
        double F = X.cdf(x);
        return (F > 0.03 && F < 0.97)
                || (X.modes().size() == 1 && X.density(X.modes().get(0)) < Double.POSITIVE_INFINITY);
    }

    /** How far the axis reaches for a distribution, wherever it is asked. */
    public static Scale reach(Distribution X) {
        double low = X.quantile(TAIL);
        double high = X.quantile(1 - TAIL);
        if (X.isDiscrete()) return Scale.whole(low - 1.5, high + 1.5);
        double margin = 0.06 * (high - low);
        return Scale.linear(low - margin, high + margin);
    }

    private double across(int s) {
        return across.min() + (across.max() - across.min()) * s / SAMPLES;
    }

    /** Where the density lies in the picture, for the handle of a page. */
    public Plane plane() {
        return density(0, upper(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private static Room upper(Room room) {
        return room.isWide() ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.5 * room.height());
    }

    private static Room lower(Room room) {
        return room.isWide() ? room.within(0.54 * room.width(), 0, 0, 0) : room.within(0, 0.52 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(density(i, upper(room)).marks());
        out.addAll(cumulative(i, lower(room)).marks());
        return out;
    }

    /** From where to where probability is looked at in frame i; nothing before it is asked for. */
    private double[] looked(int i) {
        ExplorationStep step = shown(i);
        if (step instanceof ExplorationStep.Tails t) return new double[] {t.low(), t.high()};
        if (step instanceof ExplorationStep.Highest h) return new double[] {h.low(), h.high()};
        if (step instanceof ExplorationStep.Shape) return new double[] {across.max(), across.max()};
        return new double[] {across.min(), Math.min(across.max(), at.x())};
    }

    private Plot density(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("density")
                .x("x", across)
                .y((logarithmic ? "log " : "") + (X.isDiscrete() ? "probability" : "density"), heights);
        double[] looked = looked(i);
        if (logarithmic) plot = logarithm(plot, looked);
        else plot = X.isDiscrete() ? bars(plot, looked) : curve(plot, looked);
        if (other != null && other.isDiscrete() == X.isDiscrete()) plot = besides(plot, other);
        if (shown(i) instanceof ExplorationStep.Shape) return plot;
        double bottom = heights.min();
        if (shown(i) instanceof ExplorationStep.Tails || shown(i) instanceof ExplorationStep.Highest)
            return plot.add(Line.of(looked, new double[] {bottom, bottom})
                    .painted(Role.CHANGE)
                    .weighing(3));
        return plot.add(Line.of(new double[] {at.x(), at.x()}, new double[] {bottom, heights.max()})
                .painted(Role.CHANGE)
                .dashed(Dash.DASHED));
    }

    /** The density as it is drawn, or its logarithm where that can be seen and a gap elsewhere. */
    private double height(Distribution d, double x) {
        if (!logarithmic) return d.density(x);
        double log = d.logDensity(x);
        return log >= heights.min() && log <= heights.max() ? log : Double.NaN;
    }

    /** What is looked at stands out by its weight: under a logarithm an area is no probability. */
    private Plot logarithm(Plot plot, double[] looked) {
        if (X.isDiscrete()) {
            List<Vector> outside = new ArrayList<>();
            List<Vector> inside = new ArrayList<>();
            for (Vector dot : tops(X)) (dot.get(0) >= looked[0] && dot.get(0) <= looked[1] ? inside : outside).add(dot);
            return plot.add(dots(outside).painted(Role.AXIS)).add(dots(inside).painted(Role.FOCUS));
        }
        double low = Math.max(across.min(), looked[0]);
        double high = Math.max(low, Math.min(across.max(), looked[1]));
        Plot line =
                plot.add(graph(X, across.min(), across.max()).painted(Role.AXIS).weighing(1.6));
        return high > low ? line.add(graph(X, low, high).painted(Role.FOCUS).weighing(3)) : line;
    }

    private Line graph(Distribution d, double from, double to) {
        return Line.graph(x -> logarithmic ? height(d, x) : seen(d, x), from, to);
    }

    /** Of single values, where each can be seen. */
    private List<Vector> tops(Distribution d) {
        List<Vector> out = new ArrayList<>();
        double first = Math.ceil(across.min());
        for (double k = first; k <= across.max() && k < first + MOST_BARS; k++) {
            double height = height(d, k);
            if (height <= heights.max()) out.add(Vector.of(k, height));
        }
        return out;
    }

    private static Dots dots(List<Vector> points) {
        return Dots.at(points).sized(0.26);
    }

    /** The other one: a curve, or dots over the bars. */
    private Plot besides(Plot plot, Distribution d) {
        if (d.isDiscrete())
            return plot.add(
                    dots(tops(d)).painted(Role.SERIES_3).shaped(Symbol.DIAMOND).named(KEPT));
        return plot.add(graph(d, across.min(), across.max())
                .painted(Role.SERIES_3)
                .dashed(Dash.DASHED)
                .named(KEPT));
    }

    private Plot curve(Plot plot, double[] looked) {
        double[] x = new double[SAMPLES + 1];
        double[] p = new double[x.length];
        double[] inside = new double[x.length];
        double[] insideP = new double[x.length];
        double low = Math.max(across.min(), looked[0]);
        double high = Math.max(low, Math.min(across.max(), looked[1]));
        for (int s = 0; s <= SAMPLES; s++) {
            x[s] = across(s);
            p[s] = seen(X, x[s]);
            inside[s] = low + (high - low) * s / SAMPLES;
            insideP[s] = seen(X, inside[s]);
        }
        Plot filled = high > low ? plot.add(Band.under(inside, insideP).painted(Role.FOCUS)) : plot;
        return filled.add(Line.of(x, p).painted(Role.FOCUS).weighing(1.6));
    }

    /** The density, cut where it has left the picture. */
    private double seen(Distribution d, double x) {
        return Math.min(2 * highest, d.density(x));
    }

    private Plot bars(Plot plot, double[] looked) {
        List<double[]> outside = new ArrayList<>();
        List<double[]> inside = new ArrayList<>();
        double first = Math.ceil(across.min());
        for (double k = first; k <= across.max() && k < first + MOST_BARS; k++) {
            double[] bar = {k, X.density(k)};
            if (bar[1] > 0) (k >= looked[0] && k <= looked[1] ? inside : outside).add(bar);
        }
        return plot.add(of(outside).painted(Role.AXIS)).add(of(inside).painted(Role.FOCUS));
    }

    private static Bars of(List<double[]> bars) {
        double[] x = new double[bars.size()];
        double[] y = new double[bars.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = bars.get(k)[0];
            y[k] = bars.get(k)[1];
        }
        return Bars.at(x, y, 0.7);
    }

    private Plot cumulative(int i, Room room) {
        Plot plot = Plot.in(room).named("cumulative").x("x", across).y("P(X ≤ x)", Scale.linear(0, 1.03));
        plot = plot.add(sums(X).painted(Role.INK).weighing(1.4));
        if (other != null) plot = plot.add(sums(other).painted(Role.SERIES_3).dashed(Dash.DASHED));
        ExplorationStep step = shown(i);
        if (step instanceof ExplorationStep.Below b)
            return plot.add(way(new double[] {b.x(), b.x(), across.min()}, new double[] {0, b.cdf(), b.cdf()}))
                    .add(Dots.at(b.x(), b.cdf()).painted(Role.CHANGE).sized(0.28));
        if (step instanceof ExplorationStep.Back b)
            return plot.add(way(new double[] {across.min(), b.x(), b.x()}, new double[] {b.p(), b.p(), 0}))
                    .add(Dots.at(b.x(), 0).painted(Role.CHANGE).sized(0.28));
        double[] ends = looked(i);
        if (step instanceof ExplorationStep.Shape) return plot;
        for (double end : ends)
            plot = plot.add(way(new double[] {across.min(), end, end}, new double[] {X.cdf(end), X.cdf(end), 0}));
        return plot;
    }

    private Line sums(Distribution d) {
        double[] x = new double[2 * SAMPLES + 2];
        double[] F = new double[x.length];
        for (int s = 0; s <= SAMPLES; s++) { // a step up at the same x, where there is one
            x[2 * s] = x[2 * s + 1] = across(s);
            F[2 * s + 1] = d.cdf(across(s));
            F[2 * s] = d.isDiscrete() && s > 0 ? F[2 * s - 1] : F[2 * s + 1];
        }
        return Line.of(x, F);
    }

    private static Line way(double[] x, double[] y) {
        return Line.of(x, y).painted(Role.CHANGE).dashed(Dash.DASHED);
    }
}
