package mml.viz.scene.regression;

import java.util.Arrays;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.PredictorStep;
import mml.trace.Trace;
import mml.viz.plot.Dots;
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
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * One data set and two predictors: a line, which answers with a number, and a distribution, drawn as a band two standard
 * deviations wide to either side and as a bell at the input that is asked for.
 *
 * @mml §1.1; §8.1.2, Figure 8.1; §8.1.3, Figure 8.2
 */
public final class PredictorScene extends Film<PredictorStep> {
    private static final double DEVIATIONS = 2;
    private static final double BELL = 0.14; // of the width of the picture
    private static final int SAMPLES = 60;

    private final Observations data;
    private final double at;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PredictorScene(Trace<? extends PredictorStep> trace, Vector x, Vector y, double at) {
        this(trace, x, y, at, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on these data
     * @param at the input that both predictors are asked for
     */
    public PredictorScene(Trace<? extends PredictorStep> trace, Vector x, Vector y, double at, Canvas canvas) {
        this(trace, canvas, reaching(trace, x, y, at), at);
    }

    /** The data, on axes that reach to the input asked for and to what is said of it. */
    private static Observations reaching(Trace<? extends PredictorStep> trace, Vector x, Vector y, double at) {
        Observations data = Observations.of(Matrix.of(x.size(), 1, x.toArray()), y, null, null);
        if (at >= data.across().min() && at <= data.across().max()) return data;
        PredictorStep last = trace.get(trace.size() - 1);
        double three = last instanceof PredictorStep.Distributed p ? 3 * Math.sqrt(p.variance()) : 0;
        Scale across = Scale.roomy(0.12, and(x, at));
        double low = last.prediction() - three;
        double high = last.prediction() + three;
        return new Observations(
                x,
                y,
                across,
                Scale.roomy(0.1, and(Vector.of(and(y, band(last, across.min(), across.max()))), low, high)));
    }

    /** How far down and up the band reaches at these inputs. */
    private static double[] band(PredictorStep step, double... inputs) {
        double[] out = new double[2 * inputs.length];
        for (int n = 0; n < inputs.length; n++) {
            double middle = step.theta().get(0) + step.theta().get(1) * inputs[n];
            double half =
                    step instanceof PredictorStep.Distributed p ? DEVIATIONS * Math.sqrt(p.variance(inputs[n])) : 0;
            out[2 * n] = middle - half;
            out[2 * n + 1] = middle + half;
        }
        return out;
    }

    private static double[] and(Vector data, double... more) {
        double[] all = Arrays.copyOf(data.toArray(), data.size() + more.length);
        System.arraycopy(more, 0, all, data.size(), more.length);
        return all;
    }

    private PredictorScene(Trace<? extends PredictorStep> trace, Canvas canvas, Observations data, double at) {
        super(trace, canvas);
        this.data = data;
        this.at = at;
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public PredictorScene within(@Nullable Scale across, @Nullable Scale up) {
        Vector x = data.x();
        return new PredictorScene(
                trace, canvas, Observations.of(Matrix.of(x.size(), 1, x.toArray()), data.y(), across, up), at);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return plot(0, room()).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 0.75 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        return plot(i, room).marks();
    }

    private Plot plot(int i, Room room) {
        PredictorStep step = trace.get(i);
        Vector grid = Vector.of(data.grid());
        Vector line = grid.map(v -> step.theta().get(0) + step.theta().get(1) * v);
        Plot plot = data.plot(room);
        if (step instanceof PredictorStep.Distributed p)
            plot = plot.add(new Predictions(grid, line, grid.map(p::variance))
                    .band(DEVIATIONS, 0)
                    .painted(Role.FOCUS));
        plot = plot.add(Rule.up(at).painted(Role.MUTED).dashed(Dash.DASHED));
        if (!(step instanceof PredictorStep.Distributed))
            plot = plot.add(data.residuals(
                    data.x().map(v -> step.theta().get(0) + step.theta().get(1) * v)));
        plot = plot.add(Line.of(grid.toArray(), line.toArray())
                        .painted(Role.SERIES_2)
                        .weighing(1.6))
                .add(data.dots());
        if (step instanceof PredictorStep.Distributed p) plot = plot.add(bell(p));
        return plot.add(Dots.at(at, step.prediction())
                .painted(Role.INK)
                .shaped(Symbol.DIAMOND)
                .sized(0.5));
    }

    /** The density of what is predicted, lying on its side. */
    private Line bell(PredictorStep.Distributed p) {
        double deviation = Math.sqrt(p.variance());
        double wide = BELL * (data.across().max() - data.across().min());
        double side = at > 0.5 * (data.across().min() + data.across().max()) ? -1 : 1;
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) {
            double z = -3 + 6.0 * s / SAMPLES;
            x[s] = at + side * wide * Elementary.exp(-0.5 * z * z);
            y[s] = p.prediction() + z * deviation;
        }
        return Line.of(x, y).painted(Role.INK).weighing(1.4);
    }
}
