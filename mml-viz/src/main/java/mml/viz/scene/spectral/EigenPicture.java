package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * What a 2×2 matrix does to the directions of the plane: the unit circle, its image, and a vector x with Ax. Where the two
 * lie on one line, that line is an eigenspace. A rotation has none; a shear has only one.
 *
 * @mml §4.2, Figures 4.4, 4.5
 */
public final class EigenPicture {
    private static final int CIRCLE = 72;
    private static final int SPOKES = 24;
    private static final double FIRST_REACH = 1.6;

    private final Matrix A;
    private final List<Vector> directions;
    private final Plane plane;
    private final double width;
    private final double height;
    private final double font;

    /**
     * @param A 2×2
     * @param directions of the real eigenspaces that are lines
     * @throws IllegalArgumentException if the matrix is of another shape
     */
    public EigenPicture(Matrix A, List<Vector> directions, Canvas canvas) {
        if (A.rows() != 2 || A.cols() != 2)
            throw new IllegalArgumentException("A is " + Shapes.shape(A) + ", expected 2×2");
        this.A = A;
        this.directions = List.copyOf(directions);
        this.width = canvas.width();
        this.height = canvas.height();
        this.font = canvas.fontSize();
        double reach = FIRST_REACH;
        while (reach < 1.08 * farthest(A) && reach < 1e6) reach *= 1.4;
        double pad = 0.4 * font;
        Clip area = new Clip(pad, pad, width - pad, height - pad);
        this.plane = new Plane(area, Scale.linear(-reach, reach), Scale.linear(-reach, reach), 0.9 * font).equalUnits();
    }

    /** The longest Ax on the circle, as far as it is drawn. */
    private static double farthest(Matrix A) {
        double most = 0;
        for (int k = 0; k < CIRCLE; k++)
            most = Math.max(most, A.times(unit(2 * Math.PI * k / CIRCLE)).maxNorm());
        return most;
    }

    private static Vector unit(double angle) {
        return Vector.of(Elementary.cos(angle), Elementary.sin(angle));
    }

    /** Where a point of the plane stands in the figure. */
    public Point at(Vector x) {
        return plane.at(x.get(0), x.get(1));
    }

    /** The point of the plane that stands at a place of the figure. */
    public Vector point(double figureX, double figureY) {
        return Vector.of(plane.x(figureX), plane.y(figureY));
    }

    /**
     * The picture with the unit vector x.
     *
     * @param on which of the directions x has, or −1 for none
     */
    public Svg frame(Vector x, int on, String title, String spoken) {
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        Look spoke = Look.stroke(Role.GRID, 1.4);
        for (int k = 0; k < SPOKES; k++) {
            Vector u = unit(2 * Math.PI * k / SPOKES);
            Vector Au = A.times(u);
            marks.addAll(segment(u, Au, spoke));
        }
        for (int k = 0; k < directions.size(); k++) marks.addAll(eigenspace(k, k == on));
        marks.addAll(closed(Matrix.identity(2), Look.stroke(Role.SERIES_1, 2)));
        marks.addAll(closed(A, Look.stroke(Role.SERIES_2, 2)));
        Vector Ax = A.times(x);
        marks.addAll(plane.arrow(0, 0, Ax.get(0), Ax.get(1), Role.SERIES_2, 3.4));
        marks.addAll(plane.arrow(0, 0, x.get(0), x.get(1), Role.SERIES_1, 3.4));
        marks.addAll(name("x", x, Role.SERIES_1));
        if (plane.area().contains(at(Ax))) marks.addAll(name("Ax", Ax, Role.SERIES_2));
        return new Svg(width, height, title, spoken, Apart.of(marks, plane.area()));
    }

    private List<Mark> segment(Vector from, Vector to, Look look) {
        List<Point> seen = plane.area().segment(at(from), at(to));
        return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
    }

    /** The image of the unit circle. */
    private List<Mark> closed(Matrix M, Look look) {
        double[] xs = new double[CIRCLE + 1];
        double[] ys = new double[CIRCLE + 1];
        for (int k = 0; k <= CIRCLE; k++) {
            Vector p = M.times(unit(2 * Math.PI * (k % CIRCLE) / CIRCLE));
            xs[k] = p.get(0);
            ys[k] = p.get(1);
        }
        return plane.curve(xs, ys, look);
    }

    private List<Mark> eigenspace(int k, boolean here) {
        double a = directions.get(k).get(0);
        double b = directions.get(k).get(1);
        Look look = here
                ? Look.stroke(Role.GOOD, 4).faded(0.7)
                : Look.stroke(Role.GOOD, 1.8).dashed(Dash.DASHED);
        return plane.line(b, -a, 0, look);
    }

    private List<Mark> name(String name, Vector tip, Paint paint) {
        Point at = at(tip);
        Point origin = plane.at(0, 0);
        double length = Math.max(1, at.distance(origin));
        double x = at.x() + 1.1 * font * (at.x() - origin.x()) / length;
        double y = at.y() + 1.1 * font * (at.y() - origin.y()) / length + 0.35 * font;
        double inX = Math.max(font, Math.min(width - font, x));
        double inY = Math.max(1.1 * font, Math.min(height - 0.5 * font, y));
        return MathText.parse(name).emphasised().marks(inX, inY, font, Anchor.MIDDLE, paint);
    }
}
