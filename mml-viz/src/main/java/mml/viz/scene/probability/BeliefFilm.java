package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Belief that keeps its family, datum by datum: what is believed, beside it what is expected of the next datum, and the log of
 * the evidence of the data so far.
 */
abstract class BeliefFilm extends Film<ConjugateStep> {
    static final double ABOVE = 1.08;
    static final int SAMPLES = 160;

    private final double[] evidence;
    private final double[] data;

    BeliefFilm(Trace<? extends ConjugateStep> trace, String family, Canvas canvas) {
        super(trace, canvas);
        ConjugateStep.Start start = this.trace.start(ConjugateStep.Start.class);
        if (!start.family().equals(family))
            throw new IllegalArgumentException("the prior is of the family " + start.family() + ", expected " + family);
        evidence = new double[this.trace.size()];
        data = new double[evidence.length - 1];
        for (int i = 1; i < evidence.length; i++)
            if (this.trace.get(i) instanceof ConjugateStep.Datum d) {
                evidence[i] = d.logEvidence();
                data[i - 1] = d.x();
            }
    }

    /** What is believed in frame i. */
    abstract Plot belief(int i, Room room);

    /** What is expected of the next datum in frame i. */
    abstract Plot predictive(int i, Room room);

    final Vector parameters(int i) {
        return trace.get(i).parameters();
    }

    /** The data of the whole run. */
    final double[] data() {
        return data.clone();
    }

    /** The mean of the first so many data. */
    final double mean(int n) {
        double mean = 0;
        for (int k = 0; k < n; k++) mean += data[k] / n;
        return mean;
    }

    static double[] grid(Scale across) {
        double[] x = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) x[s] = across.min() + (across.max() - across.min()) * s / SAMPLES;
        return x;
    }

    /** The data up to frame i on the axis below a density, the newest marked. */
    final Plot rug(Plot plot, int i) {
        if (i == 0) return plot;
        double[] x = new double[i];
        System.arraycopy(data, 0, x, 0, i);
        return plot.add(Dots.of(x, new double[i]).painted(Role.SERIES_1).sized(0.22))
                .add(Dots.at(x[i - 1], 0).painted(Role.CHANGE).sized(0.34));
    }

    @Override
    protected double height(Room roomy) {
        return 1.45 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        boolean wide = room.isWide();
        double width = room.width();
        double height = room.height();
        Room main = wide ? room.within(0, 0, 0.475 * width, 0) : room.within(0, 0, 0, 0.62 * height);
        Room side = wide ? room.within(0.565 * width, 0, 0, 0) : room.within(0, 0.4 * height, 0, 0);
        double gap = 0.5 * room.font();
        List<Mark> out = new ArrayList<>(belief(i, main).named("belief").marks());
        out.addAll(predictive(i, side.within(0, 0, 0, 0.47 * side.height() + gap))
                .named("predictive")
                .marks());
        out.addAll(evidence(i, side.within(0, 0.53 * side.height() + gap, 0, 0)).marks());
        return out;
    }

    private Plot evidence(int i, Room room) {
        double[] n = new double[evidence.length];
        for (int k = 0; k < n.length; k++) n[k] = k;
        double[] seen = new double[i + 1];
        System.arraycopy(evidence, 0, seen, 0, i + 1);
        double[] at = new double[i + 1];
        System.arraycopy(n, 0, at, 0, i + 1);
        return Plot.in(room)
                .named("evidence")
                .titled("log evidence so far")
                .x("data", Scale.whole(-0.3, Math.max(1, n.length - 1) + 0.3))
                .y("")
                .add(Line.of(n, evidence).painted(Role.AXIS).dashed(Dash.DOTTED))
                .add(Line.of(at, seen).painted(Role.FOCUS).with(Dots.SMALL));
    }
}
