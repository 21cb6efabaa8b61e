package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.mixture.StartStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Histogram;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * EM from many starts: the mixture that each reaches on the data, and beside it the histogram of what was reached so far, the
 * last one marked.
 *
 * @mml §11.3
 */
public final class StartScene extends Film<StartStep> {
    private static final int BINS = 12;
    private static final double SAME = 0.01;
    private static final double MARK = 0.06; // of the height, below the bars

    private final Matrix X;
    private final DataPanel data;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public StartScene(Trace<? extends StartStep> trace, Matrix X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the same data, with one or two features
     * @throws IllegalArgumentException if there is no start, or the data have other features
     */
    public StartScene(Trace<? extends StartStep> trace, Matrix X, Canvas canvas) {
        this(trace, X, canvas, DataAxes.CHOSEN);
    }

    private StartScene(Trace<? extends StartStep> trace, Matrix X, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.X = X;
        List<Components> all = new ArrayList<>();
        for (StartStep step : this.trace) all.add(new Components(step.weights(), step.means(), step.covariances()));
        data = new DataPanel(X, axes, all);
    }

    /** The same with other axes. */
    public StartScene within(DataAxes other) {
        return new StartScene(trace, X, canvas, other);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.ground(DataPanel.first(room())).plane();
    }

    /** Where points on a line are drawn, below it. */
    public double below() {
        return data.below();
    }

    @Override
    protected double height(Room roomy) {
        return 1.45 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(data.plot(i, DataPanel.first(room)).marks());
        out.addAll(reached(i, DataPanel.second(room)).marks());
        return out;
    }

    private Plot reached(int i, Room room) {
        Histogram whole = Histogram.of(spread(trace.values(StartStep::objective)), BINS);
        double[] centres = whole.centres();
        double width = centres.length > 1 ? centres[1] - centres[0] : 1;
        double[] counts = new double[centres.length];
        double most = trace.size(); // and not what the highest bar will be, which is the question
        for (int s = 0; s <= i; s++) {
            int bin = bin(trace.get(s).objective(), centres);
            if (bin >= 0) counts[bin]++;
        }
        Plot plot = Plot.in(room)
                .named("reached")
                .titled("starts that reached it")
                .x(
                        "log likelihood",
                        centres.length == 0
                                ? Scale.linear(0, 1)
                                : Scale.linear(centres[0] - width, centres[centres.length - 1] + width))
                .y("", Scale.whole(-2 * MARK * most, 1.05 * most));
        if (centres.length == 0) return plot;
        plot = plot.add(Bars.at(centres, counts, width).painted(Role.SERIES_1));
        int bin = bin(trace.get(i).objective(), centres);
        return bin < 0
                ? plot
                : plot.add(Dots.at(trace.get(i).objective(), -MARK * most)
                        .painted(Role.CHANGE)
                        .shaped(Symbol.CROSS)
                        .sized(0.5));
    }

    /** What differs by less than can be read is one. */
    private static double[] spread(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (high - low < SAME) Arrays.fill(values, high);
        return values;
    }

    /** The nearest centre, or −1 of what is no number. */
    private static int bin(double value, double[] centres) {
        int nearest = -1;
        for (int k = 0; k < centres.length; k++)
            if (!Double.isNaN(value)
                    && (nearest < 0 || Math.abs(value - centres[k]) < Math.abs(value - centres[nearest]))) nearest = k;
        return nearest;
    }

    @Override
    protected String spoken(int i) {
        int collapsed = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int s = 0; s <= i; s++) {
            if (trace.get(s).isCollapsed()) collapsed++;
            else best = Math.max(best, trace.get(s).objective());
        }
        return super.spoken(i) + " Of " + Count.of(i + 1, "start") + " so far "
                + (collapsed == i + 1 ? "none reached anything" : "the best reached " + NumberText.of(best))
                + (collapsed == 0 ? "" : ", " + collapsed + " collapsed") + "; the first point is "
                + NumberText.tuple(X.row(0)) + ".";
    }
}
