package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Vector;
import mml.spectral.EigenIterate;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A search for one eigenvector: on the left the iterates, in two dimensions as arrows on the unit circle, otherwise as bars
 * of their entries; on the right how fast the residual falls.
 *
 * @mml §4.2, Example 4.9; §10.4.2
 */
public final class PowerIterationScene extends Film<EigenIterate> {
    private static final int TAIL = 12;
    private static final double SMALL = 0.88;
    private static final double MIDDLE = 0.45;
    private static final Vector ORIGIN = Vector.of(0, 0);

    private final double[] ks;
    private final double[] residuals;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PowerIterationScene(Trace<? extends EigenIterate> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if it is empty
     */
    public PowerIterationScene(Trace<? extends EigenIterate> trace, Canvas canvas) {
        super(trace, canvas);
        ks = this.trace.values(EigenIterate::k);
        residuals = this.trace.values(EigenIterate::residual);
    }

    @Override
    protected String spoken(int i) {
        Vector x = trace.get(i).x();
        StringBuilder out = new StringBuilder(caption(i)).append(". x =");
        for (int j = 0; j < x.size(); j++) out.append(j == 0 ? " " : ", ").append(Digits.of(x.get(j)));
        return out.append('.').toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double font = canvas.smallPlot(SMALL, Plot.CROSSED);
        double middle = room.left() + MIDDLE * room.width();
        Plot left = Plot.in(Room.of(room.left(), room.top(), middle, room.bottom(), font))
                .named("iterates");
        Plot right = Plot.in(Room.of(middle + 1.5 * font, room.top(), room.right(), room.bottom(), font))
                .named("residual");
        List<Mark> marks = new ArrayList<>();
        if (trace.get(i).x().size() == 2) {
            Plot circle = circle(left, i);
            marks.addAll(Apart.of(circle.marks(), circle.plane().area()));
        } else {
            marks.addAll(bars(left, i).marks());
        }
        marks.addAll(residual(right, i).marks());
        return marks;
    }

    private Plot circle(Plot plot, int i) {
        List<Vector> before = new ArrayList<>();
        List<Vector> there = new ArrayList<>();
        for (int k = Math.max(0, i - TAIL); k < i; k++) {
            before.add(ORIGIN);
            there.add(trace.get(k).x());
        }
        EigenIterate now = trace.get(i);
        Scale reach = Scale.linear(-1.25, 1.25);
        return plot.square()
                .crossed()
                .x("x_1", reach)
                .y("x_2", reach)
                .add(Ellipse.circle(0, 0, 1).painted(Role.SERIES_1))
                .add(Arrows.at(before, there).painted(Role.AXIS).weighing(0.6))
                .add(Arrows.at(ORIGIN, now.x()).weighing(1.6).named("x_{" + now.k() + "}"));
    }

    private Plot bars(Plot plot, int i) {
        Vector x = trace.get(i).x();
        return plot.x("entry of x", Scale.whole(0.5, x.size() + 0.5))
                .y("", Scale.linear(-1.05, 1.05))
                .add(Bars.of(x).painted(Role.FOCUS))
                .add(Rule.across(0).painted(Role.AXIS).dashed(Dash.SOLID));
    }

    private Plot residual(Plot plot, int i) {
        return plot.x("step k", Scale.whole(0, Math.max(1, ks[ks.length - 1])))
                .y("‖Ax − λx‖", Scale.aroundLog(residuals))
                .add(Line.of(ks, residuals).painted(Role.AXIS).dashed(Dash.DOTTED))
                .add(Line.of(Arrays.copyOf(ks, i + 1), Arrays.copyOf(residuals, i + 1))
                        .painted(Role.FOCUS))
                .add(Dots.at(ks[i], residuals[i]).painted(Role.FOCUS));
    }
}
