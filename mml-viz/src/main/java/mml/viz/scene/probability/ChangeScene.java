package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.probability.ChangeOfVariables;
import mml.probability.ChangeStep;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A change of variables as probability that moves: below, the density of X as tiles; above it the curve of g, on which each
 * tile goes up and then to the right; there the density of Y, lying on its side. A tile keeps its area.
 *
 * @mml §6.7.1, Example 6.16; §6.7.2, (6.143)
 */
public final class ChangeScene extends Film<ChangeStep> {
    private static final int SAMPLES = 240;
    private static final double ABOVE = 1.12;
    private static final double FEW = 0.01;
    private static final double LEAST = 1e-290;
    private static final double CAP = 6; // times the mean height of the tiles

    private final ChangeOfVariables change;
    private final List<ChangeStep.Tile> tiles = new ArrayList<>();
    private final Scale across;
    private final Scale up;
    private final double highX;
    private final double highY;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ChangeScene(Trace<? extends ChangeStep> trace, ChangeOfVariables change) {
        this(trace, change, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param change what came out of it
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public ChangeScene(Trace<? extends ChangeStep> trace, ChangeOfVariables change, Canvas canvas) {
        super(trace, canvas);
        this.change = change;
        this.trace.start(ChangeStep.Start.class);
        for (ChangeStep step : this.trace) if (step instanceof ChangeStep.Tile t) tiles.add(t);
        double[] x = new double[2 * tiles.size()];
        double[] y = new double[2 * tiles.size()];
        for (int k = 0; k < tiles.size(); k++) {
            x[2 * k] = shownFrom(tiles.get(k));
            x[2 * k + 1] = shownTo(tiles.get(k));
            y[2 * k] = change.g().at(x[2 * k]);
            y[2 * k + 1] = change.g().at(x[2 * k + 1]);
        }
        across = Scale.around(x);
        up = Scale.around(y);
        highX = highest(true);
        highY = highest(false);
    }

    /** The outer tiles of what has no end are cut where a hundredth of the probability is left on their side. */
    private double shownFrom(ChangeStep.Tile t) {
        boolean ends = change.ends().get(0) == change.X().quantile(0);
        return ends ? t.from() : Math.max(t.from(), Math.min(t.to(), change.X().quantile(FEW)));
    }

    private double shownTo(ChangeStep.Tile t) {
        boolean ends = change.ends().get(change.ends().size() - 1) == change.X().quantile(1);
        return ends ? t.to() : Math.min(t.to(), Math.max(t.from(), change.X().quantile(1 - FEW)));
    }

    private double highest(boolean before) {
        double most = 0;
        double sum = 0;
        for (ChangeStep.Tile t : tiles) {
            double h = before ? t.mass() / (t.to() - t.from()) : t.mass() / (t.high() - t.low());
            most = Math.max(most, h);
            sum += h;
        }
        double cap = CAP * sum / Math.max(1, tiles.size());
        double peak = 0;
        for (int s = 1; s < SAMPLES; s++) {
            double at = before ? across.value((double) s / SAMPLES) : up.value((double) s / SAMPLES);
            double p = before ? change.X().density(at) : change.density(at);
            if (p < cap) peak = Math.max(peak, p);
        }
        return Math.max(LEAST, ABOVE * Math.max(Math.min(most, cap), peak));
    }

    @Override
    protected double height(Room roomy) {
        return 1.05 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        boolean wide = room.isWide();
        double right = (wide ? 0.4 : 0.42) * room.width();
        double below = (wide ? 0.47 : 0.42) * room.height();
        Plot g = curve(i, room.within(0, 0, right, below));
        double left = g.plane().area().left();
        List<Mark> out = new ArrayList<>(g.marks());
        out.addAll(before(i, room.within(0, room.height() - below + 0.4 * room.font(), right, 0))
                .from(left)
                .marks());
        out.addAll(after(i, room.within(room.width() - right + 0.6 * room.font(), 0, 0, below))
                .marks());
        return out;
    }

    /** How many tiles have moved in frame i, the newest among them. */
    private int moved(int i) {
        int moved = 0;
        for (int k = 0; k <= i; k++) if (trace.get(k) instanceof ChangeStep.Tile) moved++;
        return moved;
    }

    private boolean isDone(int i) {
        return trace.get(i) instanceof ChangeStep.Done;
    }

    private boolean isNewest(int i, ChangeStep.Tile tile) {
        return trace.get(i) instanceof ChangeStep.Tile t && t.k() == tile.k();
    }

    private static Paint paint(ChangeStep.Tile t) {
        return t.k() % 2 == 0 ? Role.SERIES_1 : Role.SERIES_3;
    }

    private Look look(int i, ChangeStep.Tile tile, double opacity) {
        Look fill = Look.fill(isNewest(i, tile) ? Role.CHANGE : paint(tile)).faded(opacity);
        return fill.outlined(Role.PAPER, 1);
    }

    private Plot curve(int i, Room room) {
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) {
            x[s] = across.value((double) s / SAMPLES);
            Vector ends = change.ends();
            boolean there = x[s] >= ends.get(0) && x[s] <= ends.get(ends.size() - 1);
            y[s] = there ? change.g().at(x[s]) : Double.NaN;
        }
        Plot plot = Plot.in(room).named("curve").x("", across).y("y", up);
        if (trace.get(i) instanceof ChangeStep.Tile t)
            for (double at : new double[] {shownFrom(t), shownTo(t)}) {
                double image = change.g().at(at);
                plot = plot.add(Line.of(new double[] {at, at, across.max()}, new double[] {up.min(), image, image})
                        .painted(Role.CHANGE)
                        .dashed(Dash.DASHED));
            }
        return plot.add(Line.of(x, y).painted(Role.INK).weighing(1.4));
    }

    private Plot before(int i, Room room) {
        List<Tiles.Tile> all = new ArrayList<>();
        for (ChangeStep.Tile t : tiles)
            all.add(tile(
                    shownFrom(t),
                    0,
                    shownTo(t),
                    Math.min(highX, t.mass() / (t.to() - t.from())),
                    look(i, t, t.k() < moved(i) && !isNewest(i, t) ? 0.25 : 0.7)));
        double[] x = new double[SAMPLES + 1];
        double[] p = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) {
            x[s] = across.value((double) s / SAMPLES);
            p[s] = change.X().density(x[s]);
        }
        return Plot.in(room)
                .named("before")
                .x("x", across)
                .y("p(x)", Scale.linear(0, highX))
                .add(new Tiles(all))
                .add(Line.of(x, p).painted(Role.INK));
    }

    private Plot after(int i, Room room) {
        List<Tiles.Tile> all = new ArrayList<>();
        for (ChangeStep.Tile t : tiles) {
            boolean here = t.k() < moved(i);
            double low = Math.min(change.g().at(shownFrom(t)), change.g().at(shownTo(t)));
            double high = Math.max(change.g().at(shownFrom(t)), change.g().at(shownTo(t)));
            double length = here ? Math.min(highY, t.mass() / (t.high() - t.low())) : 0;
            all.add(tile(0, low, length, high, look(i, t, 0.55)));
        }
        Plot plot = Plot.in(room)
                .named("after")
                .x("", Scale.linear(0, highY))
                .y("p(y)", up)
                .add(new Tiles(all));
        if (!isDone(i)) return plot;
        double[] y = new double[SAMPLES + 1];
        double[] p = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) {
            y[s] = up.value((double) s / SAMPLES);
            p[s] = change.density(y[s]);
        }
        return plot.add(Line.of(p, y).painted(Role.SERIES_2).weighing(1.6));
    }

    private static Tiles.Tile tile(double left, double low, double right, double high, Look look) {
        return new Tiles.Tile(left, low, right, high, look, "", look);
    }
}
