package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.UnitBallStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Unit balls, one a frame, those before it as outlines behind it.
 *
 * @mml §3.1, Figure 3.3
 */
public final class UnitBallScene extends Film<UnitBallStep> {
    private static final double ROOM = 1.3;
    private static final double FARTHEST = 20;

    private final Plane plane;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public UnitBallScene(Trace<? extends UnitBallStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of one ball or more */
    public UnitBallScene(Trace<? extends UnitBallStep> trace, Canvas canvas) {
        this(trace, canvas, reach(trace));
    }

    /** With axes that reach to {@code reach}, so that nothing jumps on a page. */
    public UnitBallScene(Trace<? extends UnitBallStep> trace, Canvas canvas, double reach) {
        super(trace, canvas);
        Scale scale = Scale.linear(-reach, reach);
        this.plane = new Plane(room().area(), scale, scale, 0.95 * canvas.fontSize()).equalUnits();
    }

    /** So far that all balls are seen, long thin ones not to their ends. */
    private static double reach(Trace<? extends UnitBallStep> trace) {
        double most = 1;
        for (UnitBallStep ball : trace) most = Math.max(most, ball.boundary().maxNorm());
        return ROOM * Math.min(FARTHEST, most);
    }

    /** The plane that is drawn, for what a page adds to it. */
    public Plane plane() {
        return plane;
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        UnitBallStep ball = trace.get(i);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.add(Mark.named(
                "ball", List.of(polygon(ball, Look.fill(Role.FOCUS_FILL).faded(0.75)))));
        for (int k = 0; k < i; k++) marks.addAll(outline(trace.get(k), Look.stroke(Role.MUTED, 1.2)));
        marks.addAll(outline(ball, Look.stroke(Role.FOCUS, 3)));
        marks.addAll(plane.cross("x_1", "x_2"));
        if (!canvas.headed())
            marks.addAll(MathText.parse("‖x‖ ≤ 1")
                    .marks(room.right() - 4, room.bottom() - 6, 1.1 * room.font(), Anchor.END, Role.FOCUS));
        return Apart.of(marks, plane.area());
    }

    private List<Mark> outline(UnitBallStep ball, Look look) {
        Matrix p = ball.boundary();
        int n = p.cols();
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            x[k] = p.get(0, k % n);
            y[k] = p.get(1, k % n);
        }
        return plane.curve(x, y, look);
    }

    private Mark polygon(UnitBallStep ball, Look look) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < ball.boundary().cols(); k++)
            points.add(plane.at(ball.boundary().get(0, k), ball.boundary().get(1, k)));
        return new Mark.Polygon(plane.area().polygon(points), look);
    }

    @Override
    protected String spoken(int i) {
        Matrix p = trace.get(i).boundary();
        return caption(i) + ". It meets the axes at " + Digits.of(p.get(0, 0)) + " and "
                + Digits.of(p.get(1, p.cols() / 4)) + ".";
    }
}
