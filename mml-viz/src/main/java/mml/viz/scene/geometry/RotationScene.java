package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.RotationStep;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What turns do to the grid of the plane with a flag on it, or to a box in space: one turn a frame.
 *
 * @mml §3.9.1, §3.9.2, Figures 3.14, 3.16, 3.17
 */
public final class RotationScene extends Film<RotationStep> {
    private static final int LINES = 3;
    private static final double[][] FLAG = {
        {0, 0}, {0.3, 0}, {0.3, 0.85}, {1.2, 0.85}, {1.2, 1.15}, {0.3, 1.15}, {0.3, 1.7}, {1.5, 1.7}, {1.5, 2}, {0, 2}
    };

    private final Plane plane;
    private final Eye eye;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public RotationScene(Trace<? extends RotationStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of rotations in two or three dimensions
     * @throws IllegalArgumentException if it is empty or of another dimension
     */
    public RotationScene(Trace<? extends RotationStep> trace, Canvas canvas) {
        super(trace, canvas);
        int n = this.trace.get(0).R().rows();
        if (n > 3) throw new IllegalArgumentException("R is " + n + "×" + n + ", only 2×2 and 3×3 rotations are drawn");
        this.eye =
                n == 3 ? TurnedBox.eye(this.trace.stream().map(RotationStep::R).toList(), Eye.CHOSEN) : Eye.CHOSEN;
        Scale scale = Scale.linear(-3.2, 3.2);
        this.plane = new Plane(room().area(), scale, scale, 0.95 * canvas.fontSize()).equalUnits();
    }

    /** The plane that is drawn, for the handles of a page. */
    public Plane plane() {
        return plane;
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Matrix R = trace.get(i).R();
        return R.rows() == 2 ? flat(R) : TurnedBox.in(room, eye, R);
    }

    private List<Mark> flat(Matrix R) {
        List<Mark> out = new ArrayList<>(plane.grid());
        out.add(flag(Matrix.identity(2), Look.fill(Role.QUIET_FILL).outlined(Role.MUTED, 1.2)));
        for (int k = -LINES; k <= LINES; k++) {
            Look look = Look.stroke(Role.SERIES_1, 1.2).faded(0.55);
            out.addAll(segment(R, -LINES, k, LINES, k, look));
            out.addAll(segment(R, k, -LINES, k, LINES, look));
        }
        out.addAll(plane.axes());
        out.addAll(plane.names("x_1", "x_2"));
        out.add(flag(R, Look.fill(Role.FOCUS_FILL).outlined(Role.FOCUS, 2)));
        out.addAll(plane.arrow(0, 0, R.get(0, 0), R.get(1, 0), Role.SERIES_2, 3.2));
        out.addAll(plane.arrow(0, 0, R.get(0, 1), R.get(1, 1), Role.SERIES_3, 3.2));
        return out;
    }

    private Mark flag(Matrix R, Look look) {
        List<Point> points = new ArrayList<>();
        for (double[] p : FLAG) points.add(at(R, p[0], p[1]));
        return new Mark.Polygon(plane.area().polygon(points), look);
    }

    private List<Mark> segment(Matrix R, double x0, double y0, double x1, double y1, Look look) {
        List<Point> seen = plane.area().segment(at(R, x0, y0), at(R, x1, y1));
        return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
    }

    private Point at(Matrix R, double x, double y) {
        return plane.at(R.get(0, 0) * x + R.get(0, 1) * y, R.get(1, 0) * x + R.get(1, 1) * y);
    }

    @Override
    protected String spoken(int k) {
        Matrix R = trace.get(k).R();
        StringBuilder out = new StringBuilder(caption(k));
        for (int j = 0; j < R.cols(); j++) {
            out.append(j == 0 ? ". " : "; ").append("e").append(j + 1).append(" goes to (");
            for (int i = 0; i < R.rows(); i++)
                out.append(i == 0 ? "" : ", ").append(NumberText.significant(tidy(R.get(i, j)), 3));
            out.append(')');
        }
        return out.append('.').toString();
    }

    /** Rounding is not worth a word. */
    private static double tidy(double x) {
        return Math.abs(x) < 1e-12 ? 0 : x;
    }
}
