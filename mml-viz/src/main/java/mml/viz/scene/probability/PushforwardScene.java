package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.probability.PushforwardStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The bars of X, and those of Y = g(X) as they come: for each y the bars that lead there stand out, and theirs is as high as
 * they are together.
 *
 * @mml §6.1.2, (6.8), Example 6.1
 */
public final class PushforwardScene extends Film<PushforwardStep> {
    private static final double ROOMY = 1.08;
    private static final double WIDTH = 0.7; // of the distance of two neighbours

    private final Vector x;
    private final Vector p;
    private final Vector y;
    private final double top;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PushforwardScene(Trace<? extends PushforwardStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if the trace does not go from a start to an end
     */
    public PushforwardScene(Trace<? extends PushforwardStep> trace, Canvas canvas) {
        super(trace, canvas);
        PushforwardStep.Start start = this.trace.start(PushforwardStep.Start.class);
        PushforwardStep.Done end = this.trace
                .latest(this.trace.size() - 1, PushforwardStep.Done.class)
                .orElseThrow(() -> new IllegalArgumentException("the trace does not end, expected a whole run"));
        x = start.values();
        p = start.probabilities();
        y = end.values();
        top = ROOMY * Math.max(p.maxNorm(), end.probabilities().maxNorm());
    }

    /** The distance of the two values that are nearest to each other; 1 where there is but one. */
    private static double gap(Vector values) {
        double gap = values.size() == 1 ? 1 : Double.MAX_VALUE;
        for (int k = 1; k < values.size(); k++) gap = Math.min(gap, values.get(k) - values.get(k - 1));
        return gap;
    }

    private static Scale across(Vector values) {
        double margin = Math.max(0.7 * gap(values), 0.04 * (values.get(values.size() - 1) - values.get(0)));
        double low = values.get(0) - margin;
        double high = values.get(values.size() - 1) + margin;
        boolean whole = true;
        for (double v : values.toArray()) whole &= v == Math.floor(v);
        return whole ? Scale.whole(low, high) : Scale.linear(low, high);
    }

    /** Of bars: wide enough to be seen where values lie close together in one place and far apart in another. */
    private static double width(Vector values) {
        Scale scale = across(values);
        return Math.max(WIDTH * gap(values), (scale.max() - scale.min()) / 80);
    }

    @Override
    protected double height(Room roomy) {
        return 1.2 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " X takes " + NumberText.tuple(x) + " with probabilities " + NumberText.tuple(p) + ".";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        boolean wide = room.isWide();
        Room first = wide ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.51 * room.height());
        Room second = wide ? room.within(0.54 * room.width(), 0, 0, 0) : room.within(0, 0.53 * room.height(), 0, 0);
        List<Mark> out = new ArrayList<>(before(i, first).marks());
        out.addAll(after(i, second).marks());
        return out;
    }

    private Plot before(int i, Room room) {
        Plot plot = plot("before", "x", "P(X = x)", x, room)
                .add(Bars.at(x.toArray(), p.toArray(), width(x)).painted(Role.FOCUS));
        if (!(shown(i) instanceof PushforwardStep.Image image)) return plot;
        double[] high = new double[image.from().size()];
        for (int k = 0; k < high.length; k++) high[k] = at(image.from().get(k));
        return plot.add(Bars.at(image.from().toArray(), high, width(x)).painted(Role.CHANGE));
    }

    private double at(double value) {
        for (int k = 0; k < x.size(); k++) if (x.get(k) == value) return p.get(k);
        return 0;
    }

    private Plot after(int i, Room room) {
        Plot plot = plot("after", "y", "P(Y = y)", y, room);
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof PushforwardStep.Image image)
                plot = plot.add(Bars.at(new double[] {image.y()}, new double[] {image.probability()}, width(y))
                        .painted(k == i ? Role.CHANGE : Role.SERIES_2));
        return plot;
    }

    private Plot plot(String name, String across, String up, Vector values, Room room) {
        return Plot.in(room).named(name).x(across, across(values)).y(up, Scale.linear(0, top));
    }
}
