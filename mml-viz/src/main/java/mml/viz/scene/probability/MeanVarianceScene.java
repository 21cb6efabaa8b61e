package mml.viz.scene.probability;

import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.probability.Normal;
import mml.probability.NormalInverseGamma;
import mml.probability.StudentT;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * What is believed of mean and variance of a Gaussian together, measurement by measurement, as lines of equal density. Beside
 * it the density of the next measurement, Student's t, with the Gaussian that mean and variance of the data alone would give;
 * and the log evidence.
 *
 * @mml §6.6.1, table 6.2
 */
public final class MeanVarianceScene extends BeliefFilm {
    private static final double[] LEVELS = {0.05, 0.25, 0.6, 0.9}; // of the highest density

    private static final double ROOMY = 1.5;

    private final Scale across;
    private final Scale up;
    private final double likeliest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public MeanVarianceScene(Trace<? extends ConjugateStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from a normal-inverse-gamma prior
     * @throws IllegalArgumentException if the trace does not begin with a start, or not with such a prior
     */
    public MeanVarianceScene(Trace<? extends ConjugateStep> trace, Canvas canvas) {
        super(trace, "NIG", canvas);
        double low = belief(0).mean();
        double high = low;
        for (double x : data()) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        double most = 0;
        double next = 0;
        for (int i = 0; i < this.trace.size(); i++) {
            most = Math.max(most, mode(belief(i)));
            next = Math.max(next, predicted(belief(i), belief(i).mean()));
        }
        double margin = Math.max(0.3 * (high - low), Math.sqrt(most));
        across = Scale.linear(low - margin, high + margin);
        up = Scale.linear(0, 3 * most);
        likeliest = ROOMY * next; // the data alone may be cut off
    }

    private NormalInverseGamma belief(int i) {
        Vector p = parameters(i);
        return new NormalInverseGamma(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    /** The variance at which a belief is highest, b / (a + 3/2). */
    private static double mode(NormalInverseGamma b) {
        return b.scale() / (b.shape() + 1.5);
    }

    private double variance(int n) {
        double mean = mean(n);
        double sum = 0;
        for (int k = 0; k < n; k++) sum += (data()[k] - mean) * (data()[k] - mean) / n;
        return sum;
    }

    /** The Gaussian with mean and variance of the data up to frame i. */
    private Normal alone(int i) {
        return new Normal(mean(i), variance(i));
    }

    private static double predicted(NormalInverseGamma b, double x) {
        double s = Math.sqrt(b.scale() / b.shape() * ((b.kappa() + 1) / b.kappa()));
        return new StudentT(2 * b.shape()).density((x - b.mean()) / s) / s;
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " Belief is highest at mean "
                + NumberText.of(belief(i).mean()) + " and variance " + NumberText.of(mode(belief(i))) + ".";
    }

    @Override
    Plot belief(int i, Room room) {
        NormalInverseGamma b = belief(i);
        double top = b.logDensity(b.mean(), mode(b));
        Plot plot = Plot.in(room)
                .x("μ", across)
                .y("σ²", up)
                .add(Contours.of((mu, v) -> Elementary.exp(b.logDensity(mu, v) - top), LEVELS)
                        .painted(Role.SERIES_2))
                .add(Dots.at(b.mean(), mode(b))
                        .painted(Role.SERIES_2)
                        .sized(0.26)
                        .named("likeliest"));
        double[] mean = i > 1 ? new double[] {mean(i)} : new double[0];
        double[] spread = i > 1 ? new double[] {variance(i)} : mean;
        return plot.add(Dots.of(mean, spread)
                .painted(Role.SERIES_1)
                .shaped(Symbol.DIAMOND)
                .sized(0.26)
                .named("the data alone"));
    }

    @Override
    Plot predictive(int i, Room room) {
        double[] x = grid(across);
        double[] p = new double[x.length];
        NormalInverseGamma b = belief(i);
        for (int s = 0; s < x.length; s++) p[s] = predicted(b, x[s]);
        Plot plot = Plot.in(room)
                .titled("the next measurement")
                .x("x", across)
                .y("", Scale.linear(-0.06 * likeliest, ABOVE * likeliest))
                .add(Band.under(x, p).painted(Role.FOCUS))
                .add(Line.of(x, p).painted(Role.FOCUS).weighing(1.4));
        if (i > 1 && variance(i) > 0) {
            Normal alone = alone(i);
            plot = plot.add(Line.graph(alone::density, across.min(), across.max())
                    .painted(Role.SERIES_1)
                    .dashed(Dash.DASH_DOT));
        }
        return rug(plot, i);
    }
}
