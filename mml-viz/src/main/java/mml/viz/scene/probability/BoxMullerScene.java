package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.probability.BoxMullerStep;
import mml.probability.Normal;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
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
 * Two uniform numbers become radius and angle of a point, whose coordinates are Gaussian: the points so far, and all their
 * coordinates in order over the quantiles of the standard normal.
 *
 * @mml §6.5.4
 */
public final class BoxMullerScene extends Film<BoxMullerStep> {
    private final double reach;
    private final Quantiles quantiles;
    private final double[] coordinates;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BoxMullerScene(Trace<? extends BoxMullerStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run */
    public BoxMullerScene(Trace<? extends BoxMullerStep> trace, Canvas canvas) {
        super(trace, canvas);
        coordinates = new double[2 * this.trace.size()];
        double most = 2.5;
        for (int n = 0; n < this.trace.size(); n++) {
            BoxMullerStep z = this.trace.get(n);
            coordinates[2 * n] = z.z1();
            coordinates[2 * n + 1] = z.z2();
            most = Math.max(most, 1.1 * Math.max(Math.abs(z.z1()), Math.abs(z.z2())));
        }
        reach = most;
        quantiles = new Quantiles(Normal.STANDARD, coordinates);
    }

    @Override
    protected double height(Room roomy) {
        return 1.5 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(plane(i, QuantileScene.left(room)).marks());
        double[] seen = new double[2 * (i + 1)];
        System.arraycopy(coordinates, 0, seen, 0, seen.length);
        out.addAll(quantiles.straight(seen, QuantileScene.right(room)).marks());
        return out;
    }

    private Plot plane(int i, Room room) {
        BoxMullerStep now = trace.get(i);
        double[] x = new double[i + 1];
        double[] y = new double[i + 1];
        for (int n = 0; n <= i; n++) {
            x[n] = trace.get(n).z1();
            y[n] = trace.get(n).z2();
        }
        return Plot.in(room)
                .named("plane")
                .square()
                .x("z_1", Scale.linear(-reach, reach))
                .y("z_2", Scale.linear(-reach, reach))
                .add(Ellipse.circle(0, 0, 1).painted(Role.INK).weighing(1.2))
                .add(Ellipse.circle(0, 0, now.radius()).painted(Role.CHANGE).dashed(Dash.DASHED))
                .add(Dots.of(x, y).painted(Role.SERIES_2).sized(0.2))
                .add(Line.of(new double[] {0, now.z1()}, new double[] {0, now.z2()})
                        .painted(Role.CHANGE)
                        .weighing(1.6))
                .add(Dots.at(now.z1(), now.z2()).painted(Role.CHANGE).sized(0.32));
    }
}
