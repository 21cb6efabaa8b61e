package mml.viz.scene.probability;

import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.probability.Normal;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What is believed of the mean of a Gaussian, measurement by measurement: prior, what the data alone say, and belief, a
 * Gaussian each. Beside it the density of the next measurement, and the log evidence.
 *
 * @mml §6.6.1, table 6.2
 */
public final class MeanScene extends BeliefFilm {
    private static final double WIDE = 3; // standard deviations

    private final double noise;
    private final Scale across;
    private final Scale measured;
    private final double highest;
    private final double likeliest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public MeanScene(Trace<? extends ConjugateStep> trace, double noise) {
        this(trace, noise, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from a Gaussian prior
     * @param noise σ² of a measurement
     * @throws IllegalArgumentException if the trace does not begin with a start, or not with a Gaussian prior
     */
    public MeanScene(Trace<? extends ConjugateStep> trace, double noise, Canvas canvas) {
        super(trace, "N", canvas);
        this.noise = noise;
        double sigma = Math.sqrt(noise);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double peak = 0;
        double next = 0;
        for (int i = 0; i < this.trace.size(); i++) {
            Normal b = belief(i);
            double reach = WIDE * Math.sqrt(b.variance());
            low = Math.min(low, b.mean() - reach);
            high = Math.max(high, b.mean() + reach);
            peak = Math.max(peak, b.density(b.mean()));
            next = Math.max(next, predicted(b).density(b.mean()));
            if (i > 0) peak = Math.max(peak, likelihood(i).density(mean(i)));
        }
        across = Scale.linear(low, high);
        highest = peak;
        likeliest = next;
        for (double x : data()) {
            low = Math.min(low, x - sigma);
            high = Math.max(high, x + sigma);
        }
        measured = Scale.linear(low, high);
    }

    private Normal belief(int i) {
        Vector p = parameters(i);
        return new Normal(p.get(0), p.get(1));
    }

    private Normal predicted(Normal belief) {
        return new Normal(belief.mean(), belief.variance() + noise);
    }

    /** What the data up to frame i say alone, as a density. */
    private Normal likelihood(int i) {
        return new Normal(mean(i), noise / i);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " The next measurement is expected at "
                + NumberText.of(belief(i).mean()) + ", with a standard deviation of "
                + NumberText.of(Math.sqrt(predicted(belief(i)).variance())) + ".";
    }

    private static double[] density(Normal p, double[] x) {
        double[] out = new double[x.length];
        for (int s = 0; s < x.length; s++) out[s] = p.density(x[s]);
        return out;
    }

    @Override
    Plot belief(int i, Room room) {
        double[] x = grid(across);
        Plot plot = Plot.in(room)
                .x("μ", across)
                .y("density", Scale.linear(0, ABOVE * highest))
                .add(Band.under(x, density(belief(i), x)).painted(Role.SERIES_2))
                .add(Line.of(x, density(belief(0), x))
                        .painted(Role.AXIS)
                        .dashed(Dash.DASHED)
                        .named("prior"));
        double[] seen = i > 0 ? x : new double[0];
        double[] alone = i > 0 ? density(likelihood(i), x) : seen;
        return plot.add(Line.of(seen, alone)
                        .painted(Role.SERIES_1)
                        .dashed(Dash.DASH_DOT)
                        .named("the data alone"))
                .add(Line.of(x, density(belief(i), x))
                        .painted(Role.SERIES_2)
                        .weighing(1.6)
                        .named("belief"));
    }

    @Override
    Plot predictive(int i, Room room) {
        double[] x = grid(measured);
        double[] p = density(predicted(belief(i)), x);
        Plot plot = Plot.in(room)
                .titled("the next measurement")
                .x("x", measured)
                .y("", Scale.linear(-0.06 * likeliest, ABOVE * likeliest))
                .add(Band.under(x, p).painted(Role.FOCUS))
                .add(Line.of(x, p).painted(Role.FOCUS).weighing(1.4));
        return rug(plot, i);
    }
}
