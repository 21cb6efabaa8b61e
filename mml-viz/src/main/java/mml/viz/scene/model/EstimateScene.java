package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.model.Estimates;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Key;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * Belief in the probability of a success, datum by datum: prior, likelihood and posterior over one axis, and on it the likeliest
 * value, the most probable one and the mean of the posterior.
 *
 * @mml §8.3.1, §8.3.2, §8.4.2
 */
public final class EstimateScene extends Film<ConjugateStep> {
    private static final int SAMPLES = 200;
    private static final double SMALL = 0.82;

    private final Beta prior;
    private final double[] theta = new double[SAMPLES + 1];
    private final double most;
    private final Key key;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EstimateScene(Trace<? extends ConjugateStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on a {@link Beta} prior with parameters of 1 or more
     * @throws IllegalArgumentException if it is another one
     */
    public EstimateScene(Trace<? extends ConjugateStep> trace, Canvas canvas) {
        super(trace, canvas);
        ConjugateStep.Start start = this.trace.start(ConjugateStep.Start.class);
        double alpha = start.parameters().get(0);
        double beta = start.parameters().get(1);
        if (!start.family().equals("Beta") || alpha < 1 || beta < 1)
            throw new IllegalArgumentException("the prior is " + start.family() + NumberText.tuple(start.parameters())
                    + ", expected a Beta with parameters of 1 or more");
        prior = new Beta(alpha, beta);
        double highest = 0;
        for (int s = 0; s <= SAMPLES; s++) {
            theta[s] = s / (double) SAMPLES;
            for (int i = 0; i < this.trace.size(); i++) {
                Estimates e = estimates(i);
                highest = Math.max(highest, density(e.posterior(), theta[s]));
                highest = Math.max(highest, density(likelihood(e), theta[s]));
            }
        }
        most = 1.12 * highest;
        key = new Key(SMALL * canvas.fontSize())
                .line("prior", Look.stroke(Role.AXIS, 2))
                .line("likelihood, scaled", Look.stroke(Role.SERIES_2, 2).dashed(Dash.DASHED))
                .area("posterior", Look.fill(Role.SERIES_1).faded(0.35))
                .dots("likeliest", Symbol.TRIANGLE, Role.SERIES_2)
                .dots("most probable", Symbol.SQUARE, Role.SERIES_1)
                .dots("mean", Symbol.DISC, Role.INK);
    }

    private Estimates estimates(int i) {
        int successes = (int)
                (trace.get(i).parameters().get(0) - trace.get(0).parameters().get(0) + 0.5);
        return new Estimates(prior, successes, i - successes);
    }

    /** The likelihood as if it were a density: the posterior of a flat prior. */
    private static Beta likelihood(Estimates e) {
        return new Beta(1 + e.successes(), 1 + e.failures());
    }

    private static double density(Beta beta, double x) {
        return Elementary.exp(beta.logDensity(x));
    }

    private double[] densities(Beta beta) {
        double[] out = new double[theta.length];
        for (int s = 0; s < out.length; s++) out[s] = density(beta, theta[s]);
        return out;
    }

    @Override
    protected double height(Room roomy) {
        return 0.68 * roomy.width() + key.height(roomy.width());
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Estimates e = estimates(i);
        double high = key.height(room.width());
        Beta posterior = e.posterior();
        Plot plot = Plot.in(room.within(0, high + 0.4 * room.font(), 0, 0))
                .named("belief")
                .x("θ", Scale.linear(0, 1))
                .y("density", Scale.linear(0, most))
                .add(Band.under(theta, densities(posterior)).painted(Role.SERIES_1))
                .add(Line.of(theta, densities(prior)).painted(Role.AXIS).weighing(2));
        if (i > 0)
            plot = plot.add(Line.of(theta, densities(likelihood(e)))
                    .painted(Role.SERIES_2)
                    .dashed(Dash.DASHED)
                    .weighing(2));
        plot = plot.add(
                Line.of(theta, densities(posterior)).painted(Role.SERIES_1).weighing(2.4));
        if (e.likeliest().isPresent()) {
            double at = e.likeliest().get();
            plot = plot.add(mark(at, density(likelihood(e), at), Symbol.TRIANGLE, Role.SERIES_2));
        }
        if (e.mostProbable().isPresent()) {
            double at = e.mostProbable().get();
            plot = plot.add(mark(at, density(posterior, at), Symbol.SQUARE, Role.SERIES_1));
        }
        double mean = e.predictive();
        plot = plot.add(mark(mean, density(posterior, mean), Symbol.DISC, Role.INK));
        List<Mark> out = new ArrayList<>(key.marks(room.left(), room.top(), room.width()));
        out.addAll(plot.marks());
        return out;
    }

    private static Dots mark(double x, double y, Symbol symbol, Role paint) {
        return Dots.at(x, y).shaped(symbol).painted(paint).sized(0.42);
    }
}
