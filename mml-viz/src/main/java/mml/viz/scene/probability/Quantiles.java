package mml.viz.scene.probability;

import java.util.Arrays;
import mml.probability.Distribution;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A sample beside the distribution it should come from: as a histogram under its density, and its numbers in order over the
 * quantiles where so many are expected, which is a straight line if it does.
 */
@SuppressWarnings("InconsistentCapitalization") // X takes the value x
final class Quantiles {
    private static final int BINS = 14;
    private static final int SAMPLES = 60;
    private static final double MARGIN = 0.05;

    private final Distribution X;
    private final Scale reach;
    private final double highest;

    /**
     * @param X with a density
     * @param whole all numbers that will be drawn: the axes hold them
     */
    Quantiles(Distribution X, double[] whole) {
        this.X = X;
        double low = X.quantile(expected(0, whole.length));
        double high = X.quantile(expected(whole.length - 1, whole.length));
        for (double x : whole) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        double margin = MARGIN * (high - low);
        reach = Scale.linear(low - margin, high + margin);
        double most = 0;
        for (int s = 1; s < SAMPLES; s++) most = Math.max(most, X.density(X.quantile((double) s / SAMPLES)));
        highest = 1.7 * most;
    }

    private static double expected(int k, int n) {
        return (k + 0.5) / n;
    }

    /** The sample so far, its numbers in order over the quantiles of X. */
    Plot straight(double[] sample, Room room) {
        double[] x = sample.clone();
        Arrays.sort(x);
        double[] q = new double[x.length];
        for (int k = 0; k < q.length; k++) q[k] = X.quantile(expected(k, q.length));
        return Plot.in(room)
                .named("quantiles")
                .x("quantile", reach)
                .y("sample", reach)
                .add(Line.of(new double[] {reach.min(), reach.max()}, new double[] {reach.min(), reach.max()})
                        .painted(Role.INK)
                        .weighing(1.2))
                .add(Dots.of(q, x).painted(Role.SERIES_2).sized(0.22));
    }

    /** The sample so far as a histogram, its newest number marked, and the density. */
    Plot density(double[] sample, Room room) {
        double wide = (reach.max() - reach.min()) / BINS;
        double[] centres = new double[BINS];
        double[] heights = new double[BINS];
        for (int k = 0; k < BINS; k++) centres[k] = reach.min() + (k + 0.5) * wide;
        for (double x : sample)
            heights[Math.max(0, Math.min(BINS - 1, (int) ((x - reach.min()) / wide)))] += 1 / (sample.length * wide);
        for (int k = 0; k < BINS; k++) heights[k] = Math.min(heights[k], highest);
        return Plot.in(room)
                .named("density")
                .x("x", reach)
                .y("density", Scale.linear(0, highest))
                .add(Bars.at(centres, heights, wide).painted(Role.FOCUS).pale())
                .add(Line.graph(x -> Math.min(highest, X.density(x)), reach.min(), reach.max())
                        .painted(Role.INK)
                        .weighing(1.2))
                .add(Dots.at(sample[sample.length - 1], 0).painted(Role.CHANGE).sized(0.3));
    }
}
