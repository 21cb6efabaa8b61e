package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.BayesianStep;
import mml.regression.FeatureMap;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
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
import org.jspecify.annotations.Nullable;

/**
 * Bayesian regression, datum by datum. In the plane of the data: the mean of what is believed, the function within so many
 * standard deviations, an observation within as many, and five functions drawn from the belief, which move with it. Of two
 * parameters their plane stands beside it twice: the likelihood of the newest datum, strips of those θ that miss it by at
 * most one and two standard deviations of the noise, with the lines of θ that hit the data before; and the belief, ellipses
 * one and two standard deviations out. Of other numbers each parameter has two standard deviations to either side. Below
 * them, if asked for, the data in the order in which they come, each with where it was expected before it came.
 *
 * @mml §9.3.3 to §9.3.5, Figures 9.9 to 9.11
 */
public final class BayesianScene extends Film<BayesianStep> {
    private static final double DEVIATIONS = 2; // of the ellipses, and of the bands unless told otherwise
    private static final int FUNCTIONS = 5;
    private static final double UPRIGHT = 1e-6;

    private final FeatureMap phi;
    private final BayesianStep.Start start;
    private final Observations data;
    private final Matrix features; // of the grid
    private final List<Vector> drawn; // standard normal, the same in all frames
    private final boolean ordered;
    private final double reach; // of the bands, in standard deviations

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BayesianScene(Trace<? extends BayesianStep> trace, FeatureMap phi) {
        this(trace, phi, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, with one datum at least, on inputs of one entry
     * @param phi the features it was run with
     * @throws IllegalArgumentException if the trace does not begin with a start or has no datum, or the inputs have more
     *     than one entry
     */
    public BayesianScene(Trace<? extends BayesianStep> trace, FeatureMap phi, Canvas canvas) {
        this(trace, phi, canvas, null, null, false, DEVIATIONS);
    }

    private BayesianScene(
            Trace<? extends BayesianStep> trace,
            FeatureMap phi,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            boolean ordered,
            double reach) {
        super(trace, canvas);
        this.phi = phi;
        this.ordered = ordered;
        this.reach = reach;
        start = this.trace.start(BayesianStep.Start.class);
        List<BayesianStep.Datum> all = new ArrayList<>();
        for (int i = 0; i < this.trace.size(); i++) if (this.trace.get(i) instanceof BayesianStep.Datum d) all.add(d);
        if (all.isEmpty()) throw new IllegalArgumentException("the trace has no datum, expected one or more");
        Vector y = Vector.generate(all.size(), n -> all.get(n).y());
        Matrix X = Matrix.ofRows(all.stream().map(BayesianStep.Datum::x).toArray(Vector[]::new));
        data = Observations.of(X, y, across, up);
        features = phi.matrix(data.gridRows());
        Rng rng = Rng.seeded(9);
        drawn = new ArrayList<>();
        for (int j = 0; j < FUNCTIONS; j++) drawn.add(rng.normalVector(phi.size()));
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public BayesianScene within(@Nullable Scale across, @Nullable Scale up) {
        return new BayesianScene(trace, phi, canvas, across, up, ordered, reach);
    }

    /** The same with the data in their order below it. */
    public BayesianScene ordered() {
        return new BayesianScene(trace, phi, canvas, data.across(), data.up(), true, reach);
    }

    /** The same with bands of so many standard deviations to either side, above 0. */
    public BayesianScene reaching(double deviations) {
        if (!(deviations > 0)) throw new IllegalArgumentException("deviations is " + deviations + ", expected above 0");
        return new BayesianScene(trace, phi, canvas, data.across(), data.up(), ordered, deviations);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.plot(main(panels())).plane();
    }

    /** Where the datum that comes as number k stands, at (k, y): for the handles of a page, if they are in order there. */
    public Plane turns() {
        return order(0, below(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return (ordered ? 1.35 : 1.15) * roomy.width();
    }

    /** What the panels have, above the data in their order. */
    private Room panels() {
        return above(room());
    }

    private double share() {
        return !ordered ? 0 : isWide() ? 0.36 : 0.24;
    }

    private Room above(Room room) {
        return room.within(0, 0, 0, share() * room.height());
    }

    private Room below(Room room) {
        return room.within(0, (1.02 - share()) * room.height(), 0, 0);
    }

    private boolean isTriptych() {
        return phi.size() == 2;
    }

    private boolean isWide() {
        return room().isWide();
    }

    private Room main(Room room) {
        if (!isWide()) return room.within(0, 0, 0, 0.46 * room.height());
        return isTriptych() ? room.within(0.66 * room.width(), 0, 0, 0) : room.within(0, 0, 0.42 * room.width(), 0);
    }

    /** What is beside or below it. */
    private Room side(Room room) {
        if (!isWide()) return room.within(0, 0.57 * room.height(), 0, 0);
        return isTriptych() ? room.within(0, 0, 0.36 * room.width(), 0) : room.within(0.61 * room.width(), 0, 0, 0);
    }

    private static Room left(Room room) {
        return room.within(0, 0, 0.51 * room.width(), 0);
    }

    private static Room right(Room room) {
        return room.within(0.51 * room.width(), 0, 0, 0);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room panels = above(room);
        List<Mark> out = new ArrayList<>(functions(i, main(panels)).marks());
        Room side = side(panels);
        if (isTriptych()) {
            out.addAll(likelihood(i, left(side)).marks());
            out.addAll(belief(i, right(side)).marks());
        } else out.addAll(intervals(i, side).marks());
        if (ordered) out.addAll(order(i, below(room)).marks());
        return out;
    }

    private BayesianStep.@Nullable Datum newest(int i) {
        return trace.get(i) instanceof BayesianStep.Datum d ? d : null;
    }

    /** How many data are known in frame i. */
    private int known(int i) {
        return Math.min(i, data.x().size());
    }

    private Plot functions(int i, Room room) {
        BayesianStep belief = trace.get(i);
        double[] x = data.grid();
        Predictions f = new Predictions(
                Vector.of(x),
                features.times(belief.m()),
                Vector.generate(x.length, s -> variance(features.row(s), belief.S())));
        Plot plot = f.on(data.plot(room), reach, start.noiseVariance());
        for (Vector theta : samples(belief))
            plot = plot.add(Line.of(x, features.times(theta).toArray())
                    .painted(Role.MUTED)
                    .weighing(0.7));
        plot = plot.add(f.line().painted(Role.SERIES_2).weighing(1.6));
        int known = known(i);
        double[] xs = data.x().toArray();
        double[] ys = data.y().toArray();
        if (known < xs.length)
            plot = plot.add(Dots.of(Arrays.copyOfRange(xs, known, xs.length), Arrays.copyOfRange(ys, known, ys.length))
                    .painted(Role.AXIS)
                    .sized(0.14));
        if (known > 0)
            plot = plot.add(
                    Dots.of(Arrays.copyOf(xs, known), Arrays.copyOf(ys, known)).painted(Role.SERIES_1));
        BayesianStep.Datum datum = newest(i);
        return datum == null
                ? plot
                : plot.add(Dots.at(datum.x().get(0), datum.y())
                        .painted(Role.CHANGE)
                        .sized(0.34));
    }

    private static double variance(Vector f, Matrix S) {
        return Math.max(0, f.dot(S.times(f)));
    }

    /** θ = m + Lu with S = LLᵀ. */
    private List<Vector> samples(BayesianStep belief) {
        Matrix L = root(belief.S());
        List<Vector> out = new ArrayList<>();
        for (Vector u : drawn) out.add(belief.m().plus(L.times(u)));
        return out;
    }

    /** L with S = LLᵀ; zero where rounding has left S without one, so that all functions drawn are the mean. */
    private static Matrix root(Matrix S) {
        try {
            return Cholesky.of(S).L();
        } catch (NotPositiveDefiniteException e) {
            return Matrix.zeros(S.rows(), S.rows());
        }
    }

    /** How far a parameter runs: what was believed at first, with room, and where it ends. */
    private Scale reach(int k) {
        double wide = 1.3 * DEVIATIONS * Math.sqrt(start.S().get(k, k));
        double low = start.m().get(k) - wide;
        double high = start.m().get(k) + wide;
        for (BayesianStep s : List.of(trace.get(trace.size() - 1), trace.get(Math.min(1, trace.size() - 1)))) {
            double deviation = DEVIATIONS * Math.sqrt(s.S().get(k, k));
            low = Math.min(low, s.m().get(k) - 1.3 * deviation);
            high = Math.max(high, s.m().get(k) + 1.3 * deviation);
        }
        return Scale.linear(low, high);
    }

    private Plot parameters(String title, Room room) {
        return Plot.in(room).named(title).titled(title).x("θ_0", reach(0)).y("θ_1", reach(1));
    }

    /** How likely the newest datum is, over the plane of θ, and where those before were hit. */
    private Plot likelihood(int i, Room room) {
        Plot plot = parameters("likelihood", room);
        BayesianStep.Datum datum = newest(i);
        for (int k = 1; k <= known(i); k++)
            if (trace.get(k) instanceof BayesianStep.Datum d && k != i)
                plot = plot.add(hit(d, 0).painted(Role.AXIS).dashed(Dash.SOLID));
        if (datum == null) return plot;
        double sigma = Math.sqrt(start.noiseVariance());
        return plot.add(strip(datum, 2 * sigma).painted(Role.CHANGE))
                .add(strip(datum, sigma).painted(Role.CHANGE))
                .add(hit(datum, 0).painted(Role.CHANGE).dashed(Dash.SOLID).weighing(1.6));
    }

    /** The θ whose line is so far above the datum. */
    private Rule hit(BayesianStep.Datum d, double off) {
        Vector f = phi.of(d.x());
        return Rule.of(f.get(0), f.get(1), d.y() + off);
    }

    /** The θ that miss the datum by so much at most, as far as the plane is seen. */
    private Band strip(BayesianStep.Datum d, double off) {
        Vector f = phi.of(d.x());
        Scale up = reach(1);
        Scale across = reach(0);
        double[] ends = {across.min(), across.max()};
        double[] low = new double[2];
        double[] high = new double[2];
        if (Math.abs(f.get(1)) * (up.max() - up.min())
                <= UPRIGHT * Math.abs(f.get(0)) * (across.max() - across.min())) {
            for (int side = 0; side < 2; side++) {
                ends[side] = (d.y() + (2 * side - 1) * off) / f.get(0);
                low[side] = up.min();
                high[side] = up.max();
            }
            return Band.between(ends, low, high);
        }
        for (int side = 0; side < 2; side++) {
            double middle = (d.y() - f.get(0) * ends[side]) / f.get(1);
            double wide = off / Math.abs(f.get(1));
            low[side] = middle - wide;
            high[side] = middle + wide;
        }
        return Band.between(ends, low, high);
    }

    private Plot belief(int i, Room room) {
        BayesianStep belief = trace.get(i);
        Plot plot = parameters("belief", room);
        if (newest(i) != null) {
            BayesianStep before = trace.get(i - 1);
            plot = plot.add(Ellipse.of(before.m(), before.S(), DEVIATIONS)
                    .painted(Role.AXIS)
                    .dashed(Dash.DOTTED));
        }
        return plot.add(Ellipse.of(belief.m(), belief.S(), 1).painted(Role.SERIES_2))
                .add(Ellipse.of(belief.m(), belief.S(), DEVIATIONS)
                        .painted(Role.SERIES_2)
                        .weighing(1.4))
                .add(Dots.at(samples(belief)).painted(Role.AXIS).sized(0.16))
                .add(Dots.at(List.of(belief.m())).painted(Role.INK).sized(0.22));
    }

    /** y of the data over the place at which they come, and where each was expected. */
    private Plot order(int i, Room room) {
        int N = data.x().size();
        int known = known(i);
        Plot plot = Plot.in(room)
                .named("order")
                .x("they come as number", Scale.whole(0.5, N + 0.5))
                .y(isWide() ? "" : "y", data.up()); // of a slide every line counts, and the panel above names it
        for (int k = 1; k <= known; k++) if (trace.get(k) instanceof BayesianStep.Datum d) plot = plot.add(expected(d));
        for (int n = 0; n < N; n++)
            plot = plot.add(Dots.at(n + 1, data.y().get(n))
                    .painted(
                            n < known - 1 || (n < known && newest(i) == null)
                                    ? Role.SERIES_1
                                    : n < known ? Role.CHANGE : Role.AXIS)
                    .sized(n < known ? 0.22 : 0.14));
        return plot;
    }

    /** Where a datum was expected before it came. */
    private Line expected(BayesianStep.Datum d) {
        double wide = reach * Math.sqrt(d.expectedVariance());
        double mean = d.expectedMean();
        double k = d.n() + 1;
        return Line.of(new double[] {k, k}, new double[] {mean - wide, mean + wide})
                .painted(Role.MUTED)
                .weighing(1.2);
    }

    private Plot intervals(int i, Room room) {
        BayesianStep belief = trace.get(i);
        int K = phi.size();
        Plot plot = Plot.in(room)
                .named("parameters")
                .x("parameter k", Scale.whole(-0.6, K - 0.4))
                .y("θ_k");
        double[] index = new double[K];
        for (int k = 0; k < K; k++) {
            index[k] = k;
            plot = plot.add(interval(start, k).painted(Role.FOCUS_FILL).weighing(3));
        }
        for (int k = 0; k < K; k++)
            plot = plot.add(interval(belief, k).painted(Role.SERIES_2).weighing(1.6));
        return plot.add(Dots.of(index, belief.m().toArray()).painted(Role.INK).sized(0.22));
    }

    private static Line interval(BayesianStep belief, int k) {
        double wide = DEVIATIONS * Math.sqrt(belief.S().get(k, k));
        double m = belief.m().get(k);
        return Line.of(new double[] {k, k}, new double[] {m - wide, m + wide});
    }
}
