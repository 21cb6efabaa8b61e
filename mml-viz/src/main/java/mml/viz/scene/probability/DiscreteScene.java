package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.DiscreteStep;
import mml.text.NumberText;
import mml.trace.Trace;
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

/**
 * A distribution on a few values as bars: where they balance, how far they stray, which is highest; beside them the sums up to
 * each value, with the quartiles, and in the end what each value adds to the entropy.
 *
 * @mml §6.2.1; §6.4.1
 */
public final class DiscreteScene extends Film<DiscreteStep> {
    private static final double HIGH = 1.02;
    /** Named in the legend from the first frame on, so that the bars stay where they are. */
    private static final Line NOT_YET = Line.of(new double[0]);

    private final Vector x;
    private final Vector p;
    private final Scale across;
    private final double top;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public DiscreteScene(Trace<? extends DiscreteStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if the trace does not begin with the weights
     */
    public DiscreteScene(Trace<? extends DiscreteStep> trace, Canvas canvas) {
        super(trace, canvas);
        DiscreteStep.Weights start = this.trace.start(DiscreteStep.Weights.class);
        x = start.values();
        p = start.probabilities();
        double gap = x.size() == 1 ? 1 : x.get(1) - x.get(0);
        for (int k = 2; k < x.size(); k++) gap = Math.min(gap, x.get(k) - x.get(k - 1));
        double low = x.get(0) - 0.7 * gap;
        double high = x.get(x.size() - 1) + 0.7 * gap;
        boolean whole = true;
        for (double v : x.toArray()) whole &= v == Math.floor(v);
        across = whole ? Scale.whole(low, high) : Scale.linear(low, high);
        double most = p.maxNorm();
        top = most > 0.75 ? HIGH : most > 0.45 ? 0.8 : 0.5;
    }

    /** Where the bars stand in the picture, for the handles of a page. */
    public Plane plane() {
        return bars(0, left(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.45 * roomy.width();
    }

    private static Room left(Room room) {
        return room.isWide() ? room.within(0, 0, 0.51 * room.width(), 0) : room.within(0, 0, 0, 0.52 * room.height());
    }

    private static Room right(Room room) {
        return room.isWide() ? room.within(0.55 * room.width(), 0, 0, 0) : room.within(0, 0.53 * room.height(), 0, 0);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " The probabilities are " + NumberText.tuple(p) + ".";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(bars(i, left(room)).marks());
        Room side = right(room);
        out.addAll((shown(i) instanceof DiscreteStep.Entropy ? surprise(side) : sums(i, side)).marks());
        return out;
    }

    private double width() {
        return 0.7 * (x.size() == 1 ? 1 : (across.max() - across.min()) / (x.size() + 0.4));
    }

    private Plot bars(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("bars")
                .x("x", across)
                .y("probability", Scale.linear(0, top))
                .add(Bars.at(x.toArray(), p.toArray(), width()).painted(Role.FOCUS));
        DiscreteStep.Modes modes = trace.latest(i, DiscreteStep.Modes.class).orElse(null);
        if (modes != null && shown(i) instanceof DiscreteStep.Modes) {
            double[] high = new double[modes.modes().size()];
            for (int k = 0; k < high.length; k++) high[k] = p.maxNorm();
            plot = plot.add(Bars.at(modes.modes().toArray(), high, width()).painted(Role.CHANGE));
        }
        return plot.add(mean(i).painted(shown(i) instanceof DiscreteStep.Mean ? Role.CHANGE : Role.SERIES_2)
                        .weighing(1.6)
                        .named("mean"))
                .add(spread(i).painted(Role.CHANGE).weighing(2).named("one σ to either side"));
    }

    /** Upright at the mean, from when it is known. */
    private Line mean(int i) {
        return trace.latest(i, DiscreteStep.Mean.class)
                .map(m -> Line.of(new double[] {m.mean(), m.mean()}, new double[] {0, top}))
                .orElse(NOT_YET);
    }

    private Line spread(int i) {
        if (!(shown(i) instanceof DiscreteStep.Spread spread)) return NOT_YET;
        double mean = trace.latest(i, DiscreteStep.Mean.class)
                .map(DiscreteStep.Mean::mean)
                .orElseThrow();
        double height = 0.93 * top;
        return Line.of(
                new double[] {
                    Math.max(across.min(), mean - spread.deviation()), Math.min(across.max(), mean + spread.deviation())
                },
                new double[] {height, height});
    }

    /** P(X ≤ x) in stairs. */
    private Plot sums(int i, Room room) {
        int K = x.size();
        double[] at = new double[2 * K + 2];
        double[] up = new double[2 * K + 2];
        at[0] = across.min();
        double sum = 0;
        for (int k = 0; k < K; k++) {
            at[2 * k + 1] = at[2 * k + 2] = x.get(k);
            up[2 * k + 1] = sum;
            sum = k == K - 1 ? 1 : sum + p.get(k);
            up[2 * k + 2] = sum;
        }
        at[2 * K + 1] = across.max();
        up[2 * K + 1] = 1;
        Plot plot = Plot.in(room)
                .named("sums")
                .x("x", across)
                .y("P(X ≤ x)", Scale.linear(0, HIGH))
                .add(Line.of(at, up).painted(Role.INK).weighing(1.6));
        if (!(shown(i) instanceof DiscreteStep.Quantiles q)) return plot;
        double[] where = {q.lower(), q.median(), q.upper()};
        double[] share = {0.25, 0.5, 0.75};
        for (int k = 0; k < 3; k++)
            plot = plot.add(
                    Line.of(new double[] {across.min(), where[k], where[k]}, new double[] {share[k], share[k], 0})
                            .painted(k == 1 ? Role.CHANGE : Role.SERIES_1)
                            .dashed(Dash.DASHED));
        return plot.add(Dots.of(where, share).painted(Role.CHANGE).sized(0.22));
    }

    /** −p log p of each value. */
    private Plot surprise(Room room) {
        double[] each = new double[x.size()];
        for (int k = 0; k < each.length; k++) each[k] = p.get(k) > 0 ? -p.get(k) * Elementary.log(p.get(k)) : 0;
        return Plot.in(room)
                .named("sums")
                .x("x", across)
                .y("what each adds to the entropy", Scale.linear(0, 0.4))
                .add(Bars.at(x.toArray(), each, width()).painted(Role.SERIES_2));
    }
}
