package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.probability.RunningMeanStep;
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
 * Draws as dots, the mean of all so far as a line through them, and about E[X] the funnel of two standard deviations σ/√n, as
 * far as there have been draws.
 *
 * @mml §6.4.1, §6.4.4
 */
public final class RunningMeanScene extends Film<RunningMeanStep> {
    private static final double OUTSIDE = 0.01; // of all draws, beyond which the axis need not reach
    private static final double TWO = 2;

    private final Distribution X;
    private final Scale across;
    private final Scale up;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public RunningMeanScene(Trace<? extends RunningMeanStep> trace, Distribution X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the distribution that was drawn from
     */
    public RunningMeanScene(Trace<? extends RunningMeanStep> trace, Distribution X, Canvas canvas) {
        super(trace, canvas);
        this.X = X;
        across = Scale.whole(0, this.trace.size() + 0.5);
        double low = X.quantile(OUTSIDE);
        double high = X.quantile(1 - OUTSIDE);
        for (RunningMeanStep step : this.trace) {
            low = Math.min(low, step.mean());
            high = Math.max(high, step.mean());
            if (!hasFunnel()) continue;
            low = Math.min(low, X.mean() - step.deviation());
            high = Math.max(high, X.mean() + step.deviation());
        }
        up = Scale.around(low, high);
    }

    private boolean hasFunnel() {
        return Shapes.finite(X.variance());
    }

    @Override
    protected double height(Room roomy) {
        return 0.8 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = Plot.in(room).named("means").x("n", across).y("mean of n draws", up);
        double[] n = new double[i + 1];
        double[] mean = new double[i + 1];
        List<Vector> seen = new ArrayList<>();
        for (int k = 0; k <= i; k++) {
            RunningMeanStep step = trace.get(k);
            n[k] = k + 1;
            mean[k] = step.mean();
            if (step.x() >= up.min() && step.x() <= up.max()) seen.add(Vector.of(k + 1, step.x()));
        }
        if (hasFunnel()) plot = funnel(plot, i);
        Dots draws = Dots.at(seen).painted(Role.SERIES_1).sized(0.16).named("draws");
        return plot.add(draws)
                .add(Line.of(n, mean).painted(Role.SERIES_2).weighing(1.8).named("mean so far"))
                .add(Dots.at(i + 1.0, mean[i]).painted(Role.CHANGE).sized(0.3))
                .marks();
    }

    private Plot funnel(Plot plot, int i) {
        double[] n = new double[i + 1];
        double[] above = new double[i + 1];
        double[] below = new double[i + 1];
        for (int k = 0; k <= i; k++) {
            double strays = TWO * trace.get(k).deviation();
            n[k] = k + 1;
            above[k] = X.mean() + strays;
            below[k] = X.mean() - strays;
        }
        return plot.add(Line.of(n, above)
                        .painted(Role.MUTED)
                        .dashed(Dash.DASHED)
                        .named("E[X] ± 2σ/√n"))
                .add(Line.of(n, below).painted(Role.MUTED).dashed(Dash.DASHED))
                .add(Line.of(new double[] {0, i + 1}, new double[] {X.mean(), X.mean()})
                        .painted(Role.INK)
                        .dashed(Dash.DOTTED)
                        .named("E[X]"));
    }
}
