package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.BetaBinomial;
import mml.probability.ConjugateStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Bars;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What is believed of a probability, datum by datum: the density of the prior, of the belief now and of the belief before
 * the newest datum, with what the data alone say, their likelihood made to a density. Beside it the data, and how many of
 * the next ten are expected to be 1.
 *
 * @mml §6.6.1, (6.98), Example 6.11, Figure 6.11
 */
public final class ConjugateScene extends Film<ConjugateStep> {
    private static final int SAMPLES = 200;
    private static final int COMING = 10;
    private static final int ROW = 20; // data side by side at most
    private static final int FEW = 12;
    private static final double ABOVE = 1.08;

    private final List<Double> data = new ArrayList<>();
    private final double highest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ConjugateScene(Trace<? extends ConjugateStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from a beta prior
     * @throws IllegalArgumentException if the trace does not begin with a start, or not with a beta prior
     */
    public ConjugateScene(Trace<? extends ConjugateStep> trace, Canvas canvas) {
        super(trace, canvas);
        ConjugateStep.Start start = this.trace.start(ConjugateStep.Start.class);
        if (!start.family().equals("Beta"))
            throw new IllegalArgumentException("the prior is of the family " + start.family() + ", expected Beta");
        for (int i = 0; i < this.trace.size(); i++)
            if (this.trace.get(i) instanceof ConjugateStep.Datum d) data.add(d.x());
        double most = 1;
        for (int i = 0; i < this.trace.size(); i++)
            for (Beta b : List.of(belief(i), likelihood(i)))
                for (int s = 1; s < SAMPLES; s++) most = Math.max(most, b.density((double) s / SAMPLES));
        highest = most;
    }

    private Beta belief(int i) {
        Vector p = trace.get(i).parameters();
        return new Beta(p.get(0), p.get(1));
    }

    /** What the data up to frame i say alone: the belief that a flat prior would have led to. */
    private Beta likelihood(int i) {
        Vector p = trace.get(i).parameters();
        Vector first = trace.get(0).parameters();
        return new Beta(1 + p.get(0) - first.get(0), 1 + p.get(1) - first.get(1));
    }

    @Override
    protected double height(Room roomy) {
        return 1.2 * roomy.width() + strip(roomy.font());
    }

    /** How many data stand side by side. */
    private int row() {
        return Math.max(FEW, Math.min(ROW, data.size()));
    }

    /** The height of the rows of data. */
    private double strip(double font) {
        int rows = (data.size() + ROW - 1) / ROW;
        return rows * 1.3 * font + 0.6 * font;
    }

    @Override
    protected String spoken(int i) {
        Beta b = belief(i);
        return super.spoken(i) + " Mean " + NumberText.of(b.mean()) + ", standard deviation "
                + NumberText.of(Math.sqrt(b.variance())) + ".";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(densities(i, main(room)).marks());
        Room side = side(room);
        out.add(Mark.named("data", strip(i, side)));
        out.addAll(predictive(i, side.within(0, strip(room.font()), 0, 0)).marks());
        return out;
    }

    private static Room main(Room room) {
        return room.isWide() ? room.within(0, 0, 0.45 * room.width(), 0) : room.within(0, 0, 0, 0.48 * room.height());
    }

    private static Room side(Room room) {
        return room.isWide() ? room.within(0.6 * room.width(), 0, 0, 0) : room.within(0, 0.55 * room.height(), 0, 0);
    }

    private static double[] grid() {
        double[] x = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) x[s] = (double) s / SAMPLES;
        return x;
    }

    private static double[] density(Beta b) {
        double[] x = grid();
        for (int s = 0; s <= SAMPLES; s++) x[s] = b.density(x[s]);
        return x;
    }

    private Plot densities(int i, Room room) {
        double[] x = grid();
        Plot plot = Plot.in(room)
                .named("belief")
                .x("μ", Scale.linear(0, 1))
                .y("density", Scale.linear(0, ABOVE * highest))
                .add(Band.under(x, density(belief(i))).painted(Role.SERIES_2))
                .add(Line.of(x, density(belief(0)))
                        .painted(Role.AXIS)
                        .dashed(Dash.DASHED)
                        .named("prior"))
                .add(Line.of(x, density(likelihood(i)))
                        .painted(Role.SERIES_1)
                        .dashed(Dash.DASH_DOT)
                        .named("the data alone"));
        if (i > 0)
            plot = plot.add(Line.of(x, density(belief(i - 1)))
                    .painted(Role.CHANGE)
                    .dashed(Dash.DOTTED)
                    .weighing(0.8));
        return plot.add(Line.of(x, density(belief(i)))
                .painted(Role.SERIES_2)
                .weighing(1.6)
                .named("belief"));
    }

    /** The data in rows: those seen with a ground, the newest with a strong border. */
    private List<Mark> strip(int i, Room room) {
        double font = room.font();
        double cell = Math.min(1.3 * font, room.width() / row());
        List<Mark> out = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            boolean seen = n < i;
            boolean one = data.get(n) == 1;
            int line = n / row();
            double left = room.left() + n % row() * cell;
            double top = room.top() + line * 1.3 * font;
            Look look = !seen
                    ? Look.stroke(Role.AXIS, 0.7)
                    : Look.fill(one ? Role.FOCUS_FILL : Role.QUIET_FILL)
                            .outlined(n == i - 1 ? Role.CHANGE : Role.AXIS, n == i - 1 ? 2 : 1);
            out.add(new Mark.Rect(left + 1, top + 1, cell - 2, 1.2 * font - 2, 0.2 * font, look));
            out.add(Mark.text(
                    left + 0.5 * cell,
                    top + 0.92 * font,
                    Math.min(font, 1.1 * cell),
                    Anchor.MIDDLE,
                    seen ? one ? "1" : "0" : "",
                    Role.INK));
        }
        return out;
    }

    private Plot predictive(int i, Room room) {
        Beta b = belief(i);
        BetaBinomial coming = new BetaBinomial(COMING, b.alpha(), b.beta());
        double[] p = new double[COMING + 1];
        for (int m = 0; m <= COMING; m++) p[m] = coming.density(m);
        double most = 0;
        for (int k = 0; k < trace.size(); k++) {
            Beta each = belief(k);
            BetaBinomial of = new BetaBinomial(COMING, each.alpha(), each.beta());
            for (int m = 0; m <= COMING; m++) most = Math.max(most, of.density(m));
        }
        return Plot.in(room)
                .named("coming")
                .titled("ones among the next ten")
                .x("how many", Scale.whole(-0.6, COMING + 0.6))
                .y("", Scale.linear(0, ABOVE * most))
                .add(Bars.of(p).painted(Role.FOCUS));
    }
}
