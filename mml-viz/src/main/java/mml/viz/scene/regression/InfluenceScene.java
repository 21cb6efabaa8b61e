package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.regression.Influence;
import mml.regression.InfluenceStep;
import mml.text.NumberText;
import mml.trace.Trace;
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
import org.jspecify.annotations.Nullable;

/**
 * One observation after the other with and without it: the curve through all, dashed the one through the others, and what
 * that misses. Beside them how much each observation speaks for the fitted value here, and how far the curve moves when one
 * goes, of all so far.
 *
 * @mml §9.2.2, §9.4
 */
public final class InfluenceScene extends Film<InfluenceStep> {
    private static final int FEW = 24; // weights that are told

    private final Influence influence;
    private final Observations data;
    private final Scale weight;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public InfluenceScene(Trace<? extends InfluenceStep> trace, Influence influence) {
        this(trace, influence, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on inputs of one entry
     * @param influence what came out of it
     * @throws IllegalArgumentException if the trace does not begin with a start, or the inputs have more than one entry
     */
    public InfluenceScene(Trace<? extends InfluenceStep> trace, Influence influence, Canvas canvas) {
        this(trace, influence, canvas, null, null);
    }

    private InfluenceScene(
            Trace<? extends InfluenceStep> trace,
            Influence influence,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up) {
        super(trace, canvas);
        this.trace.start(InfluenceStep.Start.class);
        this.influence = influence;
        data = Observations.of(influence.X(), influence.y(), across, up);
        double low = 0;
        double high = 0;
        for (InfluenceStep step : influence.points()) {
            low = Math.min(low, weights(step).min());
            high = Math.max(high, weights(step).max());
        }
        weight = Scale.roomy(0.1, low, high);
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public InfluenceScene within(@Nullable Scale across, @Nullable Scale up) {
        return new InfluenceScene(trace, influence, canvas, across, up);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.plot(Observations.mainOfThree(room())).plane();
    }

    /** Where the observations stand in a row, n at x = n: for the handle of a page. */
    public Plane row() {
        return distances(0, lower(Observations.sideOfThree(room()))).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.4 * roomy.width();
    }

    private static Room upper(Room side) {
        return side.within(0, 0, 0, 0.52 * side.height());
    }

    private static Room lower(Room side) {
        return side.within(0, 0.52 * side.height(), 0, 0);
    }

    @Override
    protected String spoken(int i) {
        Vector w = weights(trace.get(i));
        return super.spoken(i)
                + (w.size() == 0 || w.size() > FEW
                        ? ""
                        : " The weights of all in the fitted value there: "
                                + NumberText.tuple(w.map(v -> Math.floor(100 * v + 0.5) / 100), 1) + ".")
                + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out =
                new ArrayList<>(points(i, Observations.mainOfThree(room)).marks());
        Room side = Observations.sideOfThree(room);
        if (!room.isLow()) out.addAll(weights(i, upper(side)).marks());
        out.addAll(distances(i, room.isLow() ? side : lower(side)).marks());
        return out;
    }

    private Plot points(int i, Room room) {
        Plot plot = data.plot(room)
                .add(Line.of(
                                data.grid(),
                                influence.fit().predict(data.gridRows()).toArray())
                        .painted(Role.SERIES_2)
                        .weighing(1.6));
        int n = observation(i);
        if (trace.get(i) instanceof InfluenceStep.LeftOut p) {
            double at = data.y().get(n) - p.missed();
            Vector x = Vector.of(data.x().get(n));
            plot = plot.add(Line.of(
                                    data.grid(),
                                    influence
                                            .without(n)
                                            .predict(data.gridRows())
                                            .toArray())
                            .painted(Role.CHANGE)
                            .dashed(Dash.DASHED)
                            .weighing(1.4))
                    .add(Line.strokes(x, Vector.of(data.y().get(n)), x, Vector.of(at))
                            .painted(Role.CHANGE)
                            .weighing(1.2));
        }
        plot = plot.add(data.dots());
        return n < 0
                ? plot
                : plot.add(Dots.at(data.x().get(n), data.y().get(n))
                        .painted(Role.CHANGE)
                        .sized(0.34));
    }

    /** Which observation frame i is about; below 0 if about all. */
    private int observation(int i) {
        return i - 1;
    }

    private static Vector weights(InfluenceStep step) {
        if (step instanceof InfluenceStep.LeftOut p) return p.weights();
        return step instanceof InfluenceStep.Alone alone ? alone.weights() : Vector.of();
    }

    private Plot weights(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("weights")
                .titled("weights in ŷ here")
                .x("x", data.across())
                .y("", weight)
                .add(Line.of(new double[] {data.across().min(), data.across().max()}, new double[2])
                        .painted(Role.AXIS));
        if (i == 0) return plot;
        Vector w = weights(trace.get(i));
        Vector zero = Vector.zeros(w.size());
        int n = observation(i);
        return plot.add(Line.strokes(data.x(), zero, data.x(), w)
                        .painted(Role.SERIES_1)
                        .weighing(1.2))
                .add(Dots.of(data.x().toArray(), w.toArray())
                        .painted(Role.SERIES_1)
                        .sized(0.2))
                .add(Dots.at(data.x().get(n), w.get(n)).painted(Role.CHANGE).sized(0.3));
    }

    private Plot distances(int i, Room room) {
        Vector all = influence.distances();
        double high = 0;
        for (double d : all.toArray()) if (d > high) high = d;
        double top = high == 0 ? 1 : high;
        int N = all.size();
        Plot plot = Plot.in(room)
                .named("distances")
                .titled("how far the curve moves")
                .x("left out: observation n", Scale.whole(0.4, N + 0.6))
                .y("", Scale.linear(0, 1.15 * top));
        for (int n = 0; n < i; n++) {
            double d = Double.isNaN(all.get(n)) ? 1.15 * top : all.get(n);
            Line stem = Line.of(new double[] {n + 1, n + 1}, new double[] {0, d})
                    .painted(n == observation(i) ? Role.CHANGE : Role.SERIES_1)
                    .weighing(n == observation(i) ? 2.4 : 1.6);
            plot = plot.add(Double.isNaN(all.get(n)) ? stem.dashed(Dash.DASHED) : stem);
        }
        return plot;
    }
}
