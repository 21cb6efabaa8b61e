package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.reduction.PcaStep;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Bars;
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
 * The scree of variances found by power iteration, direction after direction, and how fast each was found: the residual of
 * a direction falls by the ratio of the next variance to its own in each step, which is the dashed line.
 *
 * @mml §10.4.2; §10.3, Figure 10.5
 */
public final class PowerScene extends Film<PcaStep> {
    private static final int MOST = 25; // frames for a direction
    private static final double LOWEST = 1e-13; // beside the largest variance

    private final List<Integer> frames = new ArrayList<>();
    private final List<PcaStep.Component> components = new ArrayList<>();
    private final double least;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PowerScene(Trace<? extends PcaStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run by power iteration
     * @throws IllegalArgumentException if the trace has no step of a power iteration, or no component
     */
    public PowerScene(Trace<? extends PcaStep> trace, Canvas canvas) {
        super(trace, canvas);
        List<Integer> own = new ArrayList<>();
        int direction = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i) instanceof PcaStep.Power p) {
                if (p.m() != direction) keep(own);
                direction = p.m();
                own.add(i);
            }
            if (trace.get(i) instanceof PcaStep.Component c) components.add(c);
        }
        keep(own);
        if (frames.isEmpty() || components.isEmpty())
            throw new IllegalArgumentException("the trace has no power iteration, expected that of the power route");
        least = LOWEST * components.get(0).lambda();
    }

    /** Of the steps of a direction the first, the last and evenly spaced ones between, if they are many. */
    private void keep(List<Integer> own) {
        int kept = Math.min(own.size(), MOST);
        for (int k = 0; k < kept; k++)
            frames.add(own.get(kept == 1 ? 0 : (int) ((long) k * (own.size() - 1) / (kept - 1))));
        own.clear();
    }

    @Override
    public int frames() {
        return frames.size();
    }

    @Override
    protected int step(int i) {
        return frames.get(i);
    }

    @Override
    protected double height(Room roomy) {
        return 1.1 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room left =
                room.isWide() ? room.within(0, 0, 0.58 * room.width(), 0) : room.within(0, 0, 0, 0.55 * room.height());
        Room right =
                room.isWide() ? room.within(0.46 * room.width(), 0, 0, 0) : room.within(0, 0.5 * room.height(), 0, 0);
        List<Mark> out = new ArrayList<>(scree(i, left).marks());
        out.addAll(residuals(i, right).marks());
        return out;
    }

    private PcaStep.Power at(int i) {
        return (PcaStep.Power) trace.get(frames.get(i));
    }

    private Plot scree(int i, Room room) {
        PcaStep.Power now = at(i);
        double[] found = new double[components.size()];
        for (int m = 0; m < found.length; m++) {
            if (m < now.m()) found[m] = last(m);
            else if (m == now.m()) found[m] = now.inner().lambda();
        }
        double most = 0;
        for (int m = 0; m < found.length; m++)
            most = Math.max(most, components.get(m).lambda());
        return Plot.in(room)
                .named("scree")
                .x("direction", Scale.whole(0.4, found.length + 0.6))
                .y("variance", Scale.linear(0, 1.08 * most))
                .add(Bars.of(Vector.of(found)).numbered().painted(Role.SERIES_1));
    }

    /** The variance with which direction m ended. */
    private double last(int m) {
        double lambda = 0;
        for (int k : frames)
            if (trace.get(k) instanceof PcaStep.Power p && p.m() == m)
                lambda = p.inner().lambda();
        return lambda;
    }

    private Plot residuals(int i, Room room) {
        int most = 1;
        for (int k = 0; k < frames.size(); k++)
            most = Math.max(most, at(k).inner().k());
        Plot plot = Plot.in(room)
                .named("residuals")
                .x("step", Scale.whole(-0.3, most + 0.3))
                .y("‖Sb − λb‖", Scale.log(0.5 * least, 2 * components.get(0).lambda()));
        for (int m = 0; m < components.size(); m++) { // all are named from the first frame on, so that nothing jumps
            List<Double> step = new ArrayList<>();
            List<Double> residual = new ArrayList<>();
            for (int k = 0; k <= i; k++)
                if (at(k).m() == m) {
                    step.add((double) at(k).inner().k());
                    residual.add(Math.max(least, at(k).inner().residual()));
                }
            if (i > 0 && m + 1 < components.size() && !residual.isEmpty())
                plot = plot.add(rate(m, residual.get(0), most));
            plot = plot.add(Line.of(array(step), array(residual))
                    .painted(Role.series(m))
                    .weighing(1.4)
                    .named("b" + Scripts.subscript(m + 1))
                    .with(Dots.SMALL));
        }
        return plot;
    }

    /** What the ratio of the next variance to this one promises. */
    private Line rate(int m, double from, int most) {
        double ratio = components.get(m + 1).lambda() / components.get(m).lambda();
        List<Double> step = new ArrayList<>();
        List<Double> value = new ArrayList<>();
        double r = from;
        for (int k = 0; k <= most && r > least; k++) {
            step.add((double) k);
            value.add(r);
            r *= ratio;
        }
        return Line.of(array(step), array(value))
                .painted(Role.series(m))
                .dashed(Dash.DASHED)
                .weighing(0.8);
    }

    private static double[] array(List<Double> values) {
        double[] out = new double[values.size()];
        for (int k = 0; k < out.length; k++) out[k] = values.get(k);
        return out;
    }
}
