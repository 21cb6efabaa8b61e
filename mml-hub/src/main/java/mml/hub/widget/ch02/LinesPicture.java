package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.RowReductionStep;
import mml.text.Sums;
import mml.text.Table;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Equations {@code a·x₁ + b·x₂ = c} as lines. One of them can be changed: a point on it shifts it, which sets c, and the
 * tip of its normal vector turns it, which sets (a, b).
 *
 * @mml §2.1, (2.8)
 */
final class LinesPicture {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 400;
    private static final double SIZE = 14;
    private static final double ROW = 25;

    private final FieldMatrix<BigFraction> M;
    private final Solutions solutions;
    private final int zoom;
    private final Plane plane;

    /** @param zoom how far the axes reach */
    LinesPicture(FieldMatrix<BigFraction> M, Solutions solutions, int zoom) {
        this.M = M;
        this.solutions = solutions;
        this.zoom = zoom;
        this.plane = plane(zoom);
    }

    private static Plane plane(int zoom) {
        return new Plane(
                        new Clip(8, 8, WIDTH - 8, HEIGHT - 8),
                        Scale.linear(-zoom, zoom),
                        Scale.linear(-zoom, zoom),
                        SIZE - 1)
                .equalUnits();
    }

    /** The lines of a step; {@code chosen} is the row that can be changed, or −1. */
    Svg frame(RowReductionStep step, String spoken, int chosen) {
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        Table A = step.matrix();
        List<Integer> changed =
                step instanceof RowReductionStep.Operation o ? o.operation().rows() : List.of();
        if (solutions.some() && solutions.directions().size() == 1) marks.addAll(commonLine());
        for (int i = 0; i < A.rows(); i++) {
            double width = i == chosen || changed.contains(i) ? 4 : 2.4;
            marks.addAll(plane.line(
                    value(A, i, 0), value(A, i, 1), value(A, i, 2), look(i).outlined(Role.series(i), width)));
        }
        if (solutions.unique()) marks.addAll(commonPoint());
        if (chosen >= 0) marks.addAll(normal(chosen));
        for (int i = 0; i < A.rows(); i++) marks.addAll(equation(A, i, changed.contains(i) || i == chosen));
        return new Svg(WIDTH, HEIGHT + 14 + ROW * A.rows(), "Lines in the plane", spoken, marks);
    }

    static Look look(int i) {
        return Look.stroke(Role.series(i), 2.4).dashed(Dash.series(i));
    }

    private List<Mark> commonPoint() {
        double x = number(solutions.particular().get(0));
        double y = number(solutions.particular().get(1));
        Point p = plane.at(x, y);
        if (!plane.area().contains(p)) return List.of();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Circle(p, 6.5, Look.fill(Role.INK).outlined(Role.PAPER, 2)));
        boolean right = p.x() < WIDTH - 110;
        MathText label = MathText.parse("(" + String.join(", ", solutions.particular()) + ")");
        double left = right ? p.x() + 12 : p.x() - 12 - label.width(SIZE);
        marks.add(new Mark.Rect(
                left - 4,
                p.y() - 27,
                label.width(SIZE) + 8,
                27,
                4,
                Look.fill(Role.PAPER).faded(0.85)));
        marks.addAll(label.marks(left, p.y() - 9, SIZE, Anchor.START, Role.INK));
        return marks;
    }

    /** The solutions when they fill a line: a broad band under it. */
    private List<Mark> commonLine() {
        double px = number(solutions.particular().get(0));
        double py = number(solutions.particular().get(1));
        double dx = number(solutions.directions().get(0).get(0));
        double dy = number(solutions.directions().get(0).get(1));
        return plane.line(dy, -dx, dy * px - dx * py, Look.stroke(Role.TOUCH_FILL, 16));
    }

    private List<Mark> normal(int i) {
        Point tip = tip(i);
        Point origin = plane.at(0, 0);
        if (tip.equals(origin)) return List.of();
        return List.copyOf(plane.arrow(0, 0, plane.x(tip.x()), plane.y(tip.y()), Role.series(i), 2));
    }

    static List<Mark> equation(Table A, int i, boolean strong) {
        double y = HEIGHT + 14 + ROW * (i + 0.5);
        List<Mark> marks = new ArrayList<>();
        if (strong) marks.add(new Mark.Rect(8, y - ROW / 2 + 1, WIDTH - 16, ROW - 2, 4, Look.fill(Role.FOCUS_FILL)));
        marks.add(Mark.line(18, y, 54, y, look(i)));
        marks.addAll(MathText.parse(Sums.equation(A, i, n -> "x_" + n)).marks(68, y + 5, SIZE, Anchor.START, Role.INK));
        return marks;
    }

    /** Whether a place is in view. */
    boolean shows(Point p) {
        return plane.area().contains(p);
    }

    /** Where the line of row i is shifted: its point nearest to the origin. */
    Point foot(int i) {
        double a = value(M, i, 0);
        double b = value(M, i, 1);
        double t = value(M, i, 2) / Math.max(a * a + b * b, 1e-12);
        return plane.at(Math.max(-1e6, Math.min(1e6, t * a)), Math.max(-1e6, Math.min(1e6, t * b)));
    }

    /** Where the line of row i is turned: the tip of its normal vector. */
    Point tip(int i) {
        double s = scale();
        return plane.at(s * value(M, i, 0), s * value(M, i, 1));
    }

    /** Length of the arrow for a normal vector of length 1, so that usual coefficients fit the picture. */
    private double scale() {
        return zoom / 8.0;
    }

    /** The system after the handle of row i was dragged to a place. */
    FieldMatrix<BigFraction> dragged(int i, String handle, double x, double y) {
        double px = plane.x(x);
        double py = plane.y(y);
        if (handle.equals("shift"))
            return with(i, M.get(i, 0), M.get(i, 1), halves(value(M, i, 0) * px + value(M, i, 1) * py));
        return with(i, halves(px / scale()), halves(py / scale()), M.get(i, 2));
    }

    /** The system after the handle of row i was moved by half units. */
    FieldMatrix<BigFraction> nudged(int i, String handle, int right, int up) {
        if (handle.equals("shift"))
            return with(i, M.get(i, 0), M.get(i, 1), M.get(i, 2).add(new BigFraction(right + up, 2)));
        return with(
                i, M.get(i, 0).add(new BigFraction(right, 2)), M.get(i, 1).add(new BigFraction(up, 2)), M.get(i, 2));
    }

    private FieldMatrix<BigFraction> with(int i, BigFraction a, BigFraction b, BigFraction c) {
        if (a.equals(BigFraction.ZERO) && b.equals(BigFraction.ZERO)) return M;
        BigFraction[] row = {a, b, c};
        return FieldMatrix.generate(M.rows(), M.cols(), (k, j) -> k == i ? row[j] : M.get(k, j));
    }

    private static BigFraction halves(double x) {
        double limited = Math.max(-100, Math.min(100, x));
        return new BigFraction((int) Math.floor(2 * limited + 0.5), 2);
    }

    private static double value(Table A, int i, int j) {
        return number(A.text(i, j));
    }

    private static double number(String text) {
        return Fractions.toDouble(Fractions.parse(text));
    }
}
