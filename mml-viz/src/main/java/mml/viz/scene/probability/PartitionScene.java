package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import mml.probability.ExponentialFamily;
import mml.probability.PartitionStep;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The log partition function over θ with its tangent, and, once it is asked for, its slope, which is the mean of φ(x), with the
 * tangent of that.
 *
 * @mml §6.6.3, (6.107)
 */
public final class PartitionScene extends Film<PartitionStep> {
    private static final int SAMPLES = 60;

    private final DoubleFunction<? extends ExponentialFamily> family;
    private final int k;
    private final Scale across;
    private final double theta;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PartitionScene(
            Trace<? extends PartitionStep> trace,
            DoubleFunction<? extends ExponentialFamily> family,
            int k,
            Scale across) {
        this(trace, family, k, across, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param family by the natural parameter that moves
     * @param k which that is, from 0
     * @param across the parameters that are shown, all of them in the family
     * @throws IllegalArgumentException if the trace does not begin with a height
     */
    public PartitionScene(
            Trace<? extends PartitionStep> trace,
            DoubleFunction<? extends ExponentialFamily> family,
            int k,
            Scale across,
            Canvas canvas) {
        super(trace, canvas);
        this.family = family;
        this.k = k;
        this.across = across;
        theta = this.trace.start(PartitionStep.Height.class).theta();
    }

    /** Where A lies in the picture, for the handle of a page. */
    public Plane plane() {
        return partition(0, upper(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private static Room upper(Room room) {
        return room.isWide() ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.51 * room.height());
    }

    private static Room lower(Room room) {
        return room.isWide() ? room.within(0.54 * room.width(), 0, 0, 0) : room.within(0, 0.53 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(partition(i, upper(room)).marks());
        out.addAll(mean(i, lower(room)).marks());
        return out;
    }

    private double A(double t) {
        return family.apply(t).logPartition();
    }

    private double mean(double t) {
        return family.apply(t).mean().get(k);
    }

    private Scale reach(DoubleUnaryOperator f) {
        double[] y = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) y[s] = f.applyAsDouble(across.value((double) s / SAMPLES));
        return Scale.around(y);
    }

    private Plot partition(int i, Room room) {
        Scale up = reach(this::A);
        Plot plot = Plot.in(room).named("partition").x("θ", across).y("A(θ)", up);
        plot = plot.add(Line.graph(this::A, across.min(), across.max())
                .painted(Role.SERIES_1)
                .weighing(1.6));
        if (shown(i) instanceof PartitionStep.Slope s) plot = plot.add(tangent(s.value(), s.mean(), up));
        return plot.add(Dots.at(theta, A(theta)).painted(Role.CHANGE).sized(0.3));
    }

    private Plot mean(int i, Room room) {
        Scale up = reach(this::mean);
        Plot plot = Plot.in(room).named("mean").x("θ", across).y("mean of φ(x)", up);
        if (shown(i) instanceof PartitionStep.Height) return plot;
        plot = plot.add(Line.graph(this::mean, across.min(), across.max())
                .painted(Role.SERIES_2)
                .weighing(1.6));
        if (shown(i) instanceof PartitionStep.Curvature c) plot = plot.add(tangent(c.mean(), c.variance(), up));
        return plot.add(Dots.at(theta, mean(theta)).painted(Role.CHANGE).sized(0.3));
    }

    /** As long as it stays in the picture. */
    private Line tangent(double height, double slope, Scale up) {
        double from = across.min();
        double to = across.max();
        if (slope > 0) {
            from = Math.max(from, theta + (up.min() - height) / slope);
            to = Math.min(to, theta + (up.max() - height) / slope);
        } else if (slope < 0) {
            from = Math.max(from, theta + (up.max() - height) / slope);
            to = Math.min(to, theta + (up.min() - height) / slope);
        }
        return Line.of(
                        new double[] {from, to},
                        new double[] {height + slope * (from - theta), height + slope * (to - theta)})
                .painted(Role.CHANGE)
                .dashed(Dash.DASHED);
    }
}
