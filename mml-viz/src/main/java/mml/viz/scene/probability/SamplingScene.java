package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.probability.Distribution;
import mml.probability.SamplingStep;
import mml.text.NumberText;
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
 * Sampling by the inverse of F: each u goes level to the curve of F and from there down to its x; those before are dots at
 * both axes. Beside it, how many of the sample lie below x, in stairs, and the largest distance of the stairs from F.
 *
 * @mml §6.7.1, Theorem 6.15
 */
public final class SamplingScene extends Film<SamplingStep> {
    private static final double TAIL = 0.002;
    private static final Scale UNIT = Scale.linear(0, 1.06);

    private final Distribution X;
    private final Scale across;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SamplingScene(Trace<? extends SamplingStep> trace, Distribution X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the distribution, with a density
     */
    public SamplingScene(Trace<? extends SamplingStep> trace, Distribution X, Canvas canvas) {
        super(trace, canvas);
        this.X = X;
        double low = X.quantile(TAIL);
        double high = X.quantile(1 - TAIL);
        for (SamplingStep step : this.trace) {
            low = Math.min(low, step.x());
            high = Math.max(high, step.x());
        }
        across = Scale.around(low, high);
    }

    @Override
    protected double height(Room roomy) {
        return 1.35 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " The stairs are at most "
                + NumberText.of(trace.get(i).distance()) + " away from F.";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        boolean wide = room.isWide();
        Room first = wide ? room.within(0, 0, 0.54 * room.width(), 0) : room.within(0, 0, 0, 0.52 * room.height());
        Room second = wide ? room.within(0.54 * room.width(), 0, 0, 0) : room.within(0, 0.52 * room.height(), 0, 0);
        List<Mark> out = new ArrayList<>(inverse(i, first).marks());
        out.addAll(stairs(i, second).marks());
        return out;
    }

    private Line curve() {
        return Line.graph(X::cdf, across.min(), across.max()).painted(Role.INK).weighing(1.2);
    }

    private Plot inverse(int i, Room room) {
        SamplingStep now = trace.get(i);
        double[] u = new double[i + 1];
        double[] x = new double[i + 1];
        double[] left = new double[i + 1];
        double[] bottom = new double[i + 1];
        for (int n = 0; n <= i; n++) {
            u[n] = trace.get(n).u();
            x[n] = trace.get(n).x();
            left[n] = across.min();
            bottom[n] = 0;
        }
        return Plot.in(room)
                .named("inverse")
                .x("x", across)
                .y("u", UNIT)
                .add(curve())
                .add(Dots.of(left, u).painted(Role.SERIES_1).sized(0.18))
                .add(Dots.of(x, bottom).painted(Role.SERIES_2).sized(0.18))
                .add(Line.of(new double[] {across.min(), now.x(), now.x()}, new double[] {now.u(), now.u(), 0})
                        .painted(Role.CHANGE)
                        .dashed(Dash.DASHED))
                .add(Dots.at(now.x(), now.u()).painted(Role.CHANGE).sized(0.3));
    }

    private Plot stairs(int i, Room room) {
        int n = i + 1;
        double[] x = new double[n];
        for (int k = 0; k < n; k++) x[k] = trace.get(k).x();
        Arrays.sort(x);
        double[] across2 = new double[2 * n + 2];
        double[] up = new double[2 * n + 2];
        across2[0] = across.min();
        for (int k = 0; k < n; k++) {
            across2[2 * k + 1] = across2[2 * k + 2] = x[k];
            up[2 * k + 1] = (double) k / n;
            up[2 * k + 2] = (k + 1.0) / n;
        }
        across2[2 * n + 1] = across.max();
        up[2 * n + 1] = 1;
        double[] worst = worst(x);
        return Plot.in(room)
                .named("stairs")
                .x("x", across)
                .y("share", UNIT)
                .add(curve())
                .add(Line.of(across2, up).painted(Role.SERIES_2).weighing(1.2))
                .add(Line.of(new double[] {worst[0], worst[0]}, new double[] {worst[1], worst[2]})
                        .painted(Role.CHANGE)
                        .weighing(2.4));
    }

    /** Where the stairs are furthest from F: x, F and the stairs. */
    private double[] worst(double[] sorted) {
        int n = sorted.length;
        double[] out = {sorted[0], 0, 0};
        double most = -1;
        for (int k = 0; k < n; k++) {
            double F = X.cdf(sorted[k]);
            for (int side = 0; side < 2; side++) {
                double stair = (k + (double) side) / n;
                if (Math.abs(stair - F) <= most) continue;
                most = Math.abs(stair - F);
                out = new double[] {sorted[k], F, stair};
            }
        }
        return out;
    }
}
