package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.FourierStep;
import mml.matrix.Vector;
import mml.trace.Trace;
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

/**
 * A function and its projection onto more and more sines and cosines; below, on an axis of its own, what is left over.
 *
 * @mml §3.7
 */
public final class FourierScene extends Film<FourierStep> {
    private static final double SMALL = 0.85;
    private static final double SHARE = 0.58;
    private static final double[] NONE = {};
    private static final Scale ACROSS = Scale.pi(-3.141592653589793, 3.141592653589793);

    private final FourierStep.Start start;
    private final double[] t;
    private final Scale upAbove;
    private final Scale upBelow;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public FourierScene(Trace<? extends FourierStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link FourierStep.Start} first
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public FourierScene(Trace<? extends FourierStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(FourierStep.Start.class);
        t = start.t().toArray();
        double low = Math.min(0, start.f().min());
        double high = Math.max(0, start.f().max());
        if (low == high) high = 1;
        double margin = 0.16 * (high - low);
        double half = Math.max(-low, high) * 1.15;
        upAbove = Scale.linear(low - margin, high + margin);
        upBelow = Scale.linear(-half, half);
    }

    /** The upper plane, for the handles of a page. */
    public Plane plane() {
        return above(0, room()).from(left(room())).plane();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> marks = new ArrayList<>(above(i, room).from(left(room)).marks());
        marks.addAll(below(i, room).from(left(room)).marks());
        return marks;
    }

    /** Where both planes begin. */
    private double left(Room room) {
        return Math.max(
                above(0, room).plane().area().left(),
                below(0, room).plane().area().left());
    }

    private Plot above(int i, Room room) {
        Room upper = Room.of(room.left(), room.top(), room.right(), middle(room), canvas.smallPlot(SMALL, Plot.SMALL));
        return Plot.in(upper)
                .named("function")
                .x("", ACROSS)
                .y("", upAbove)
                .add(Rule.across(0).painted(Role.AXIS).dashed(Dash.SOLID))
                .add(Line.of(t, start.f().toArray())
                        .named("f")
                        .painted(Role.INK)
                        .dashed(Dash.DASHED))
                .add((i == 0 ? Line.of(NONE) : Line.of(t, sum(i).toArray()))
                        .named("projection")
                        .painted(Role.SERIES_1)
                        .weighing(1.4));
    }

    private Plot below(int i, Room room) {
        double gap = 0.4 * room.font();
        Room lower = Room.of(
                room.left(), middle(room) + gap, room.right(), room.bottom(), canvas.smallPlot(SMALL, Plot.SMALL));
        return Plot.in(lower)
                .named("rest")
                .x("", ACROSS)
                .y("", upBelow)
                .add(Rule.across(0).painted(Role.AXIS).dashed(Dash.SOLID))
                .add(Line.of(t, start.f().minus(sum(i)).toArray())
                        .named("f − projection")
                        .painted(Role.SERIES_2));
    }

    private static double middle(Room room) {
        return room.top() + SHARE * room.height();
    }

    /** The sum up to step i; nothing before the first coefficient. */
    private Vector sum(int i) {
        for (int k = i; k > 0; k--) {
            FourierStep step = trace.get(k);
            if (step instanceof FourierStep.Cosine c) return c.sum();
            if (step instanceof FourierStep.Sine s) return s.sum();
        }
        return start.f().times(0);
    }

    @Override
    protected String spoken(int i) {
        return caption(i) + ". A curve f from minus pi to pi"
                + (i > 0 ? ", its projection onto what was added so far" : "") + ", and below what is left over.";
    }
}
