package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.ConditionalStep;
import mml.probability.Normal;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * A Gaussian of two numbers of which one gets known: the ellipses one and two standard deviations out, cut where the known
 * number lies. Then the line of the means of the other number, its mean on the cut, and two standard deviations to either
 * side. Beside it the density of that number before and after.
 *
 * @mml §6.5.1, (6.65) to (6.68), Example 6.6, Figure 6.9
 */
public final class ConditionalScene extends Film<ConditionalStep> {
    private static final double REACH = 3.6; // of the axes, in standard deviations
    private static final int SAMPLES = 240;
    private static final double ABOVE = 1.08;

    private final Vector mu;
    private final Matrix Sigma;
    private final int known;
    private final int open;
    private final double value;
    private final Scale[] reach;
    private final double highest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ConditionalScene(Trace<? extends ConditionalStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on two numbers of which one is known
     * @throws IllegalArgumentException if the trace does not begin with a start, or there are other than two numbers, or not
     *     one of them is known
     */
    public ConditionalScene(Trace<? extends ConditionalStep> trace, Canvas canvas) {
        this(trace, canvas, null, null);
    }

    private ConditionalScene(
            Trace<? extends ConditionalStep> trace, Canvas canvas, @Nullable Scale across, @Nullable Scale up) {
        super(trace, canvas);
        ConditionalStep.Start start = this.trace.start(ConditionalStep.Start.class);
        mu = start.mean();
        Sigma = start.covariance();
        if (mu.size() != 2 || start.known().size() != 1)
            throw new IllegalArgumentException(
                    start.known().size() + " of " + mu.size() + " numbers are known, expected one of two");
        known = start.known().get(0);
        open = 1 - known;
        value = start.values().get(0);
        reach = new Scale[] {across != null ? across : roomy(0), up != null ? up : roomy(1)};
        highest = Math.max(height(mu.get(open), Sigma.get(open, open)), height(mean(trace.size()), variance()));
    }

    /** The same with axes that reach from here to there; null as the Gaussian asks for. */
    public ConditionalScene within(@Nullable Scale across, @Nullable Scale up) {
        return new ConditionalScene(trace, canvas, across, up);
    }

    /** Where the plane lies in the picture, for the handles of a page. */
    public Plane plane() {
        Plot joint = joint(0, main(room()));
        if (room().isWide() || open != 0) return joint.plane();
        double left = densities(0, side(room())).plane().area().left();
        return joint.from(Math.max(joint.plane().area().left(), left)).plane();
    }

    private Scale roomy(int d) {
        double sigma = Math.sqrt(Sigma.get(d, d));
        double low = mu.get(d) - REACH * sigma;
        double high = mu.get(d) + REACH * sigma;
        if (d != known) return Scale.linear(low, high);
        return Scale.linear(Math.min(low, value - 0.4 * sigma), Math.max(high, value + 0.4 * sigma));
    }

    private static double height(double mean, double variance) {
        return variance > 0 ? Normal.ofVariance(mean, variance).density(mean) : 0;
    }

    /** The mean of the open number as it is known in frame i. */
    private double mean(int i) {
        return trace.latest(Math.min(i, trace.size() - 1), ConditionalStep.Mean.class)
                .map(m -> m.mean().get(0))
                .orElse(mu.get(open));
    }

    /** Its variance at the end. */
    private double variance() {
        return trace.latest(trace.size() - 1, ConditionalStep.Covariance.class)
                .map(c -> c.covariance().get(0, 0))
                .orElse(Sigma.get(open, open));
    }

    private boolean has(int i, Class<? extends ConditionalStep> kind) {
        return trace.latest(i, kind).isPresent();
    }

    @Override
    protected double height(Room roomy) {
        return 1.35 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " The mean is " + NumberText.tuple(mu) + "; the variances are "
                + NumberText.of(Sigma.get(0, 0)) + " and " + NumberText.of(Sigma.get(1, 1)) + ", the covariance is "
                + NumberText.of(Sigma.get(0, 1)) + "; " + name(known) + " is " + NumberText.of(value) + ".";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot joint = joint(i, main(room));
        Plot densities = densities(i, side(room));
        boolean aligned = !room.isWide() && open == 0;
        double left =
                Math.max(joint.plane().area().left(), densities.plane().area().left());
        List<Mark> out = new ArrayList<>((aligned ? joint.from(left) : joint).marks());
        out.addAll((aligned ? densities.from(left) : densities).marks());
        return out;
    }

    private static Room main(Room room) {
        return room.isWide() ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.36 * room.height());
    }

    private static Room side(Room room) {
        return room.isWide() ? room.within(0.56 * room.width(), 0, 0, 0) : room.within(0, 0.67 * room.height(), 0, 0);
    }

    private static String name(int d) {
        return "x" + Scripts.subscript(d + 1);
    }

    /** A point by its open and its known number. */
    private Vector point(double ofOpen, double ofKnown) {
        return open == 0 ? Vector.of(ofOpen, ofKnown) : Vector.of(ofKnown, ofOpen);
    }

    private Plot joint(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("joint")
                .x("x_1", reach[0])
                .y("x_2", reach[1])
                .add(Ellipse.of(mu, Sigma, 1).painted(Role.SERIES_1))
                .add(Ellipse.of(mu, Sigma, 2).painted(Role.SERIES_1).weighing(1.4))
                .add((known == 1 ? Rule.across(value) : Rule.up(value))
                        .painted(Role.INK)
                        .dashed(Dash.DASHED));
        if (has(i, ConditionalStep.Gain.class)) {
            double gain = trace.latest(i, ConditionalStep.Gain.class)
                    .map(g -> g.gain().get(0, 0))
                    .orElse(0.0);
            double constant = mu.get(open) - gain * mu.get(known);
            plot = plot.add((open == 0 ? Rule.of(1, -gain, constant) : Rule.of(-gain, 1, constant))
                    .painted(Role.SERIES_2)
                    .dashed(Dash.SOLID));
        }
        if (has(i, ConditionalStep.Covariance.class)) {
            double two = 2 * Math.sqrt(Math.max(0, variance()));
            plot = plot.add(Line.through(List.of(point(mean(i) - two, value), point(mean(i) + two, value)))
                    .painted(Role.SERIES_2)
                    .weighing(3));
        }
        plot = plot.add(Dots.at(List.of(mu)).painted(Role.SERIES_1).sized(0.24));
        if (has(i, ConditionalStep.Mean.class))
            plot = plot.add(Dots.at(List.of(point(mean(i), value)))
                    .painted(Role.SERIES_2)
                    .sized(0.36));
        return plot;
    }

    private Plot densities(int i, Room room) {
        Scale scale = reach[open];
        String before = "p(" + name(open) + ")";
        String after = "p(" + name(open) + " | " + name(known) + ")";
        double[] nothing = {Double.NaN};
        boolean done = has(i, ConditionalStep.Covariance.class) && variance() > 0;
        double[] x = grid(scale, done ? mean(i) : mu.get(open), done ? Math.sqrt(variance()) : 0);
        double[] marginal = density(x, mu.get(open), Sigma.get(open, open));
        Plot plot = Plot.in(room)
                .named("density")
                .x("x_" + (open + 1), scale)
                .y("density", Scale.linear(0, ABOVE * highest))
                .add(Rule.up(mu.get(open)).painted(Role.SERIES_1).dashed(Dash.DOTTED));
        if (has(i, ConditionalStep.Mean.class))
            plot = plot.add(Rule.up(mean(i)).painted(Role.SERIES_2).dashed(Dash.DOTTED));
        if (done) {
            double[] conditional = density(x, mean(i), variance());
            plot = plot.add(Band.under(x, conditional).painted(Role.SERIES_2))
                    .add(Line.of(x, conditional)
                            .painted(Role.SERIES_2)
                            .weighing(1.4)
                            .named(after));
        } else {
            plot = plot.add(Line.of(nothing, nothing)
                    .painted(Role.SERIES_2)
                    .weighing(1.4)
                    .named(after));
        }
        return plot.add(
                Line.of(x, marginal).painted(Role.SERIES_1).weighing(1.4).named(before));
    }

    /** Places along an axis, close to each other everywhere and closer about a narrow peak. */
    private static double[] grid(Scale scale, double mean, double deviation) {
        double span = scale.max() - scale.min();
        double[] even = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) even[s] = scale.min() + span * s / SAMPLES;
        if (!(deviation > 0) || deviation > span / 20) return even;
        List<Double> all = new ArrayList<>();
        for (double v : even) all.add(v);
        for (int s = -40; s <= 40; s++) {
            double at = mean + 0.1 * s * deviation;
            if (at > scale.min() && at < scale.max()) all.add(at);
        }
        all.sort(Double::compare);
        double[] out = new double[all.size()];
        for (int s = 0; s < out.length; s++) out[s] = all.get(s);
        return out;
    }

    private static double[] density(double[] x, double mean, double variance) {
        Normal normal = Normal.ofVariance(mean, variance);
        double[] out = new double[x.length];
        for (int s = 0; s < x.length; s++) out[s] = normal.density(x[s]);
        return out;
    }
}
