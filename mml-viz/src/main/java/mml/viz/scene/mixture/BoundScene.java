package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Vector;
import mml.mixture.BoundStep;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Log likelihood and lower bound along the way of one M-step: they touch where it begins, and it ends at the top of the
 * bound, below the likelihood. Beside them, what both have reached so far.
 *
 * @mml §11.4.5
 */
public final class BoundScene extends Film<BoundStep> {
    private static final double ROOM = 0.12;
    /** How much of the first way is seen before it is gone. */
    private static final double BEGINNING = 0.25;

    private final Scale ways; // from mixture to mixture, all alike

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BoundScene(Trace<? extends BoundStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if it does not begin with an E-step
     */
    public BoundScene(Trace<? extends BoundStep> trace, Canvas canvas) {
        super(trace, canvas);
        Vector first = this.trace.start(BoundStep.Touched.class).s();
        double end = first.get(first.size() - 1);
        for (BoundStep step : this.trace)
            if (step instanceof BoundStep.Touched touched)
                end = Math.max(end, touched.s().get(touched.s().size() - 1));
        ways = Scale.linear(first.get(0), end);
    }

    @Override
    protected double height(Room roomy) {
        return 1.15 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room left =
                room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.4 * room.height());
        Room right =
                room.isWide() ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.64 * room.height(), 0, 0);
        List<Mark> out = new ArrayList<>(level(i, left, k -> way(k, left)).marks());
        out.addAll(reached(i, right).marks());
        return out;
    }

    private Plot way(int i, Room room) {
        BoundStep.Touched touched = trace.latest(i, BoundStep.Touched.class).orElseThrow();
        Vector whole = touched.s();
        int known = whole.size();
        if (i == 0) while (known > 1 && whole.get(known - 1) > BEGINNING) known--;
        double[] s = whole.part(0, known).toArray();
        double[] bound = touched.bound().part(0, known).toArray();
        double[] likelihood = touched.logLikelihood().part(0, known).toArray();
        Plot plot = Plot.in(room)
                .named("way")
                .x("from the mixture (0) to the next (1)", ways)
                .y("", seen(touched))
                .add(Line.of(s, likelihood).painted(Role.INK).weighing(1.6).named("log likelihood"))
                .add(Line.of(s, bound).painted(Role.SERIES_2).weighing(1.4).named("bound"))
                .add(Dots.at(0, touched.value()).painted(Role.FOCUS));
        if (!(trace.get(i) instanceof BoundStep.Climbed climbed)) return plot;
        return plot.add(Rule.up(1).painted(Role.AXIS).dashed(Dash.DOTTED))
                .add(Line.of(new double[] {1, 1}, new double[] {climbed.bound(), climbed.logLikelihood()})
                        .painted(Role.CHANGE)
                        .weighing(2))
                .add(Dots.at(1, climbed.bound()).painted(Role.SERIES_2))
                .add(Dots.at(1, climbed.logLikelihood()).painted(Role.FOCUS));
    }

    /** With room for both curves between 0 and 1; what falls far below beyond them is cut off. */
    private static Scale seen(BoundStep.Touched touched) {
        List<Double> values = new ArrayList<>();
        Vector s = touched.s();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < s.size(); i++) {
            if (s.get(i) < 0 || s.get(i) > 1) continue;
            low = Math.min(low, touched.bound().get(i));
            high = Math.max(high, touched.logLikelihood().get(i));
        }
        values.add(low - 0.5 * (high - low));
        values.add(high);
        return Scale.roomy(ROOM, array(values));
    }

    private Plot reached(int i, Room room) {
        List<Double> at = new ArrayList<>();
        List<Double> bound = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        List<Double> likelihood = new ArrayList<>();
        int shown = 0;
        int climbed = 0;
        for (int k = 0; k < trace.size(); k++) {
            if (trace.get(k) instanceof BoundStep.Touched t) {
                ends.add((double) t.k());
                likelihood.add(t.value());
                if (k <= i) shown++;
            } else if (trace.get(k) instanceof BoundStep.Climbed c) {
                at.add((double) c.k());
                bound.add(c.bound());
                if (k == trace.size() - 1) {
                    ends.add((double) c.k());
                    likelihood.add(c.logLikelihood());
                    if (k <= i) shown++;
                }
                if (k <= i) climbed++;
            }
        }
        double[] all = array(likelihood);
        Plot plot = Plot.in(room)
                .named("reached")
                .titled("reached")
                .x("iteration", Scale.whole(-0.3, Math.max(1, at.size()) + 0.3))
                .y("", Scale.roomy(ROOM, all));
        plot = plot.add(Line.of(array(ends), all).painted(Role.AXIS).dashed(Dash.DOTTED));
        if (climbed > 0)
            plot = plot.add(Dots.of(Arrays.copyOf(array(at), climbed), Arrays.copyOf(array(bound), climbed))
                    .painted(Role.SERIES_2));
        return plot.add(Line.of(Arrays.copyOf(array(ends), shown), Arrays.copyOf(all, shown))
                .painted(Role.FOCUS)
                .weighing(1.6)
                .with(Dots.SMALL));
    }

    private static double[] array(List<Double> values) {
        double[] out = new double[values.size()];
        for (int k = 0; k < out.length; k++) out[k] = values.get(k);
        return out;
    }
}
