package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.svm.LossStep;
import mml.svm.MarginLoss;
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
 * The losses of a classifier over {@code t = y f(x)}, drawn as far as a t that walks along: none is below the zero-one loss.
 *
 * @mml §12.2.5, Figure 12.8
 */
public final class LossScene extends Film<LossStep> {
    private static final int SAMPLES = 160;
    private static final double HIGHEST = 4;
    /** So that paper, too, tells them apart. */
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT);

    private final List<MarginLoss> shown;
    private final double low;
    private final double high;

    /** All losses on a wide slide, {@link Canvas#WIDE}. */
    public LossScene(Trace<? extends LossStep> trace) {
        this(trace, List.of(MarginLoss.values()), Canvas.WIDE);
    }

    /**
     * @param trace of a walk
     * @param shown which losses are drawn
     */
    public LossScene(Trace<? extends LossStep> trace, List<MarginLoss> shown, Canvas canvas) {
        super(trace, canvas);
        this.shown = List.copyOf(shown);
        double first = this.trace.get(0).t();
        double last = this.trace.last().t();
        low = Math.min(first, last);
        high = Math.max(first, last);
        if (!(low < high))
            throw new IllegalArgumentException("the walk stays at " + low + ", expected two values of t");
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double t = trace.get(i).t();
        Plot plot = Plot.in(room)
                .named("losses")
                .x("t = y f(x)", Scale.linear(low, high))
                .y("loss", Scale.linear(0, HIGHEST))
                .add(Rule.up(t).painted(Role.AXIS).dashed(Dash.DOTTED));
        List<Line> lines = new ArrayList<>();
        for (MarginLoss loss : shown) lines.add(curve(loss, t));
        for (Line line : lines) plot = plot.add(line);
        for (MarginLoss loss : shown)
            if (loss.of(t) <= HIGHEST) plot = plot.add(Dots.at(t, loss.of(t)).painted(colour(loss)));
        return plot.marks();
    }

    private static Role colour(MarginLoss loss) {
        return Role.series(place(loss));
    }

    private static int place(MarginLoss loss) {
        return List.of(MarginLoss.values()).indexOf(loss);
    }

    /** As far as t has come, and broken where the zero-one loss jumps. */
    private Line curve(MarginLoss loss, double end) {
        double[] x = new double[SAMPLES + 3];
        double[] y = new double[SAMPLES + 3];
        int count = 0;
        boolean jumped = loss != MarginLoss.ZERO_ONE;
        for (int s = 0; s <= SAMPLES; s++) {
            double t = low + (end - low) * s / SAMPLES;
            if (!jumped && t > 0) {
                x[count] = 0;
                y[count++] = 1;
                x[count] = 0;
                y[count++] = Double.NaN;
                jumped = true;
            }
            x[count] = t;
            y[count++] = loss.of(t);
        }
        return Line.of(Arrays.copyOf(x, count), Arrays.copyOf(y, count))
                .painted(colour(loss))
                .dashed(DASHES.get(place(loss) % DASHES.size()))
                .weighing(loss == MarginLoss.HINGE ? 1.5 : 1)
                .named(loss.words());
    }
}
