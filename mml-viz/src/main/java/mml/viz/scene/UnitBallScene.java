package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.UnitBallStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * Unit balls, one a frame, those before it as outlines behind it.
 *
 * @mml §3.1, Figure 3.3
 */
public final class UnitBallScene implements Scene<UnitBallStep> {
    private static final double ROOM = 1.3;
    private static final double FARTHEST = 20;

    private final Trace<UnitBallStep> trace;
    private final Canvas canvas;
    private final @Nullable Heading heading;
    private final Plane plane;

    /** @param trace of one ball or more */
    public UnitBallScene(Trace<UnitBallStep> trace, Canvas canvas) {
        this(trace, canvas, reach(trace), true);
    }

    /** Without a heading, and with axes that reach to {@code reach}: for a page that says the caption itself. */
    public static UnitBallScene bare(Trace<UnitBallStep> trace, Canvas canvas, double reach) {
        return new UnitBallScene(trace, canvas, reach, false);
    }

    private UnitBallScene(Trace<UnitBallStep> trace, Canvas canvas, double reach, boolean headed) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected one ball or more");
        this.trace = trace;
        this.canvas = canvas;
        this.heading = headed ? Heading.of(trace, canvas) : null;
        double edge = heading == null ? 8 : heading.margin();
        Clip area = new Clip(
                edge, heading == null ? edge : heading.height(), canvas.width() - edge, canvas.height() - edge);
        this.plane = new Plane(area, Scale.linear(-reach, reach), Scale.linear(-reach, reach), 0.8 * canvas.fontSize())
                .equalUnits();
    }

    /** So far that all balls are seen, long thin ones not to their ends. */
    private static double reach(Trace<UnitBallStep> trace) {
        double most = 1;
        for (UnitBallStep ball : trace) most = Math.max(most, ball.boundary().maxNorm());
        return ROOM * Math.min(FARTHEST, most);
    }

    /** The plane that is drawn, for what a page adds to it. */
    public Plane plane() {
        return plane;
    }

    @Override
    public Trace<UnitBallStep> trace() {
        return trace;
    }

    @Override
    public Svg frame(int i) {
        UnitBallStep ball = trace.get(i);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.add(Mark.named(
                "ball", List.of(polygon(ball, Look.fill(Role.FOCUS_FILL).faded(0.75)))));
        for (int k = 0; k < i; k++) marks.addAll(outline(trace.get(k), Look.stroke(Role.MUTED, 1.2)));
        marks.addAll(outline(ball, Look.stroke(Role.FOCUS, 3)));
        marks.addAll(plane.cross("x_1", "x_2"));
        if (heading != null) marks.add(heading.words(i, Role.INK));
        else
            marks.add(Mark.text(
                    plane.area().right() - 4,
                    plane.area().bottom() - 6,
                    1.1 * canvas.fontSize(),
                    Anchor.END,
                    "‖x‖ ≤ 1",
                    Role.FOCUS));
        return new Svg(canvas.width(), canvas.height(), ball.caption(), spoken(ball), marks);
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

    private static String spoken(UnitBallStep ball) {
        Matrix p = ball.boundary();
        return ball.caption() + ". It meets the axes at " + Digits.of(p.get(0, 0)) + " and "
                + Digits.of(p.get(1, p.cols() / 4)) + ".";
    }
}
