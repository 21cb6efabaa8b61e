package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.StochasticStep;
import mml.optimization.StochasticStep.Batch;
import mml.optimization.StochasticStep.Epoch;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Trail;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Stochastic descent in two parameters: its path over the contours of the loss of all examples, batch after batch, and beside it that loss after each epoch.
 *
 * @mml §7.1.3
 */
public final class NoiseScene extends Film<StochasticStep> {
    private final Landscape landscape;
    private final List<Double> losses = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public NoiseScene(Landscape landscape, Trace<? extends StochasticStep> trace) {
        this(landscape, trace, Canvas.WIDE);
    }

    /**
     * A scene of a run in the plane.
     *
     * @param landscape of the mean loss, two variables
     * @param trace of a whole run, its {@link StochasticStep.Start} first
     * @throws IllegalArgumentException if the trace does not begin with a start, or has other than two parameters
     */
    public NoiseScene(Landscape landscape, Trace<? extends StochasticStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.landscape = landscape;
        int n = this.trace.start(StochasticStep.Start.class).theta().size();
        if (n != 2 || landscape.variables() != 2)
            throw new IllegalArgumentException("the run has " + Count.of(n, "parameter") + " and the landscape "
                    + Count.of(landscape.variables(), "variable") + ", expected 2");
        for (StochasticStep step : this.trace) if (step instanceof Epoch e) losses.add(e.value());
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private static Vector place(StochasticStep step) {
        if (step instanceof Batch b) return b.theta();
        return step instanceof Epoch e ? e.theta() : ((StochasticStep.Start) step).theta();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot path = landscape.in(Halves.first(room));
        List<Vector> points = new ArrayList<>();
        List<Vector> epochs = new ArrayList<>();
        double[] values = new double[losses.size()];
        int seen = 0;
        for (int k = 0; k <= i; k++) {
            StochasticStep step = trace.get(k);
            points.add(place(step));
            if (step instanceof Epoch e) {
                epochs.add(e.theta());
                values[seen++] = e.value();
            }
        }
        path = path.add(Line.through(points).painted(Trail.PAINT).weighing(0.7));
        if (!epochs.isEmpty())
            path = path.add(Dots.at(epochs).painted(Role.SERIES_2).sized(0.2));
        Vector now = points.get(points.size() - 1);
        if (landscape.shows(now)) path = Trail.last(path, now);
        double[] all = new double[losses.size()];
        for (int k = 0; k < all.length; k++) all[k] = losses.get(k);
        Plot loss = Plot.in(Halves.second(room))
                .named("loss")
                .x("epoch", Scale.whole(-0.3, Math.max(1, all.length - 1) + 0.3))
                .y("f, all examples", Scale.around(all));
        if (seen > 0)
            loss = loss.add(
                    Line.of(Arrays.copyOf(values, seen)).painted(Role.FOCUS).with(Dots.SMALL));
        List<Mark> out = new ArrayList<>(path.marks());
        out.addAll(loss.marks());
        return out;
    }
}
