package mml.viz.scene;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** How a number goes on while a run does: dotted over the whole run, drawn up to where it is. */
public final class Progress {
    private Progress() {}

    /**
     * The plot at frame i.
     *
     * @param value of a step; NaN where it has none
     * @param name of the plot among the marks
     * @param axis what is counted
     */
    public static <S extends Step> Plot of(
            Trace<S> trace, int i, ToDoubleFunction<S> value, String name, String title, String axis, Room room) {
        double[] all = trace.values(value);
        int seen = 0;
        for (int s = 0; s <= i; s++) if (!Double.isNaN(value.applyAsDouble(trace.get(s)))) seen++;
        Plot plot = Plot.in(room)
                .named(name)
                .titled(title)
                .x(axis, Scale.whole(-0.3, Math.max(1, all.length - 1) + 0.3))
                .y("");
        if (all.length == 0) return plot;
        plot = plot.add(Line.of(all).painted(Role.AXIS).dashed(Dash.DOTTED));
        if (seen == 0) return plot;
        return plot.add(Line.of(Arrays.copyOf(all, seen))
                .painted(Role.FOCUS)
                .weighing(1.6)
                .with(Dots.SMALL));
    }

    /**
     * One number of each step over another, up to frame i.
     *
     * @param across where a step stands on the axis
     * @param value what is drawn of it
     */
    public static <S extends Step> Line upTo(
            Trace<S> trace, int i, ToDoubleFunction<S> across, ToDoubleFunction<S> value) {
        double[] x = new double[i + 1];
        double[] y = new double[i + 1];
        for (int k = 0; k <= i; k++) {
            x[k] = across.applyAsDouble(trace.get(k));
            y[k] = value.applyAsDouble(trace.get(k));
        }
        return Line.of(x, y).with(Dots.SMALL);
    }
}
