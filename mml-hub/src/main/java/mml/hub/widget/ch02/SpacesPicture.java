package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The space of x with the kernel on the left, the space of Ax with the image on the right, and below them the columns of
 * A, each counted for one of the two.
 *
 * @mml §2.7.3
 */
final class SpacesPicture {
    private static final double WIDTH = 420;
    private static final double SIDE = 190;
    private static final double TOP = 34;
    private static final double RIGHT = WIDTH - SIDE - 6;
    private static final double REACH = 4;
    private static final double SIZE = 14;
    private static final double AXIS = 11.8;

    private final ImageAndKernel<BigFraction> both;
    private final FieldMatrix<BigFraction> x;
    private final FieldMatrix<BigFraction> Ax;
    private final double reach;

    SpacesPicture(ImageAndKernel<BigFraction> both, FieldMatrix<BigFraction> x, FieldMatrix<BigFraction> Ax) {
        this.both = both;
        this.x = x;
        this.Ax = Ax;
        this.reach = reach(both.A());
    }

    /** How far the right space is shown: so far that the columns of A fit. */
    private static double reach(FieldMatrix<BigFraction> A) {
        double most = REACH;
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++) most = Math.max(most, 1.25 * Math.abs(Fractions.toDouble(A.get(i, j))));
        return most;
    }

    /** Step 0 shows the map, 1 adds the image, 2 the kernel, 3 the count of columns. */
    Svg frame(int step, String spoken) {
        FieldMatrix<BigFraction> A = both.A();
        List<Mark> marks = new ArrayList<>();
        marks.addAll(heading(6, "the space of x: ℝ" + superscript(A.cols())));
        marks.addAll(heading(RIGHT, "the space of Ax: ℝ" + superscript(A.rows())));
        marks.addAll(side(6, REACH, A.cols(), step >= 2 ? both.kernel() : List.of(), Role.SERIES_2, x, "x"));
        marks.addAll(side(RIGHT, reach, A.rows(), step >= 1 ? both.image() : List.of(), Role.SERIES_1, Ax, "Ax"));
        Point from = new Point(6 + SIDE + 6, TOP + SIDE / 2);
        Point to = new Point(RIGHT - 6, TOP + SIDE / 2);
        marks.addAll(Arrow.of(from, to, Role.INK, 2));
        marks.addAll(MathText.parse("A").marks((from.x() + to.x()) / 2, from.y() - 10, 18, Anchor.MIDDLE, Role.INK));
        marks.addAll(columns(step));
        return new Svg(WIDTH, TOP + SIDE + 30 + 26 * A.rows() + 50, "Image and kernel of a matrix", spoken, marks);
    }

    /** Where the tip of x stands, if the space is a plane. */
    Point tip() {
        return plane(6, REACH).at(value(x, 0), value(x, 1));
    }

    /** The point of the left plane at a place of the figure. */
    static double[] domainPoint(double figureX, double figureY) {
        Plane plane = plane(6, REACH);
        return new double[] {plane.x(figureX), plane.y(figureY)};
    }

    private static Plane plane(double left, double reach) {
        return new Plane(
                new Clip(left, TOP, left + SIDE, TOP + SIDE),
                Scale.linear(-reach, reach),
                Scale.linear(-reach, reach),
                AXIS);
    }

    private static List<Mark> heading(double left, String text) {
        return List.of(Mark.text(left + SIDE / 2, 22, SIZE, Anchor.MIDDLE, text, Role.MUTED));
    }

    private static List<Mark> side(
            double left,
            double reach,
            int n,
            List<FieldMatrix<BigFraction>> basis,
            Role colour,
            FieldMatrix<BigFraction> v,
            String name) {
        if (n == 2) return flat(plane(left, reach), basis, colour, v, name);
        if (n == 3) return solid(left, reach, basis, colour, v, name);
        return listed(left, basis, colour, v, name);
    }

    private static List<Mark> flat(
            Plane plane, List<FieldMatrix<BigFraction>> basis, Role colour, FieldMatrix<BigFraction> v, String name) {
        List<Mark> marks = new ArrayList<>();
        Clip a = plane.area();
        if (basis.size() == 2)
            marks.add(Mark.rect(
                    a.left(),
                    a.top(),
                    a.right() - a.left(),
                    a.bottom() - a.top(),
                    Look.fill(colour).faded(0.18)));
        marks.addAll(plane.grid());
        marks.addAll(plane.cross("", ""));
        if (basis.size() == 1) {
            double dx = value(basis.get(0), 0);
            double dy = value(basis.get(0), 1);
            marks.addAll(plane.line(dy, -dx, 0, Look.stroke(colour, 7).faded(0.45)));
        }
        for (FieldMatrix<BigFraction> b : basis) marks.addAll(plane.arrow(0, 0, value(b, 0), value(b, 1), colour, 2.6));
        marks.addAll(plane.arrow(0, 0, value(v, 0), value(v, 1), Role.INK, 2.2));
        Point tip = plane.at(value(v, 0), value(v, 1));
        if (a.contains(tip)) marks.addAll(label(tip, name));
        return marks;
    }

    private static List<Mark> solid(
            double left,
            double reach,
            List<FieldMatrix<BigFraction>> basis,
            Role colour,
            FieldMatrix<BigFraction> v,
            String name) {
        Space space = new Space(new Point(left + SIDE / 2, TOP + SIDE / 2), SIDE / 2 - 2, reach, 25, 22);
        List<Mark> marks = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
        marks.addAll(space.axes(AXIS));
        if (basis.size() == 3) {
            for (int axis = 0; axis < 3; axis++)
                marks.add(new Mark.Polygon(
                        space.plane(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0, 0),
                        Look.fill(colour).faded(0.13)));
        } else if (basis.size() == 2) {
            double[] p = vector(basis.get(0));
            double[] q = vector(basis.get(1));
            List<Point> corners =
                    space.plane(p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0], 0);
            marks.add(new Mark.Polygon(corners, Look.fill(colour).faded(0.25)));
            marks.add(new Mark.Polygon(corners, Look.stroke(colour, 1.5)));
        } else if (basis.size() == 1) {
            double[] d = vector(basis.get(0));
            double t = reach / Math.max(Math.abs(d[0]), Math.max(Math.abs(d[1]), Math.abs(d[2])));
            marks.add(new Mark.Line(
                    space.at(-t * d[0], -t * d[1], -t * d[2]),
                    space.at(t * d[0], t * d[1], t * d[2]),
                    Look.stroke(colour, 6).faded(0.5)));
        }
        for (FieldMatrix<BigFraction> b : basis) {
            double[] d = vector(b);
            marks.addAll(space.vector(d[0], d[1], d[2], colour, 2.4));
        }
        double[] w = vector(v);
        marks.addAll(space.vector(w[0], w[1], w[2], Role.INK, 2.2));
        if (Math.abs(w[0]) <= reach && Math.abs(w[1]) <= reach && Math.abs(w[2]) <= reach)
            marks.addAll(label(space.at(w[0], w[1], w[2]), name));
        return marks;
    }

    /** A space that cannot be drawn: its vectors as columns of numbers. */
    private static List<Mark> listed(
            double left, List<FieldMatrix<BigFraction>> basis, Role colour, FieldMatrix<BigFraction> v, String name) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rect(left, TOP, SIDE, SIDE, 8, Look.fill(Role.QUIET_FILL)));
        int n = basis.size() + 1;
        double gap = (SIDE - 8) / n;
        double first = left + 4 + gap / 2;
        double half = Math.min(24, 0.44 * gap);
        marks.addAll(column(first, half, v, name, Role.INK));
        for (int k = 0; k < basis.size(); k++)
            marks.addAll(column(first + gap * (k + 1), half, basis.get(k), "k_" + (k + 1), colour));
        return marks;
    }

    private static List<Mark> column(double centre, double half, FieldMatrix<BigFraction> v, String name, Paint paint) {
        List<Mark> marks = new ArrayList<>();
        double top = TOP + 36;
        marks.addAll(MathText.parse(name).marks(centre, top - 14, 16, Anchor.MIDDLE, paint));
        for (int i = 0; i < v.rows(); i++)
            marks.addAll(MathText.parse(v.text(i, 0))
                    .marks(centre, top + 26 + 32 * i, Math.min(15, 0.7 * half), Anchor.MIDDLE, paint));
        double bottom = top + 32 * v.rows() + 6;
        Look look = Look.stroke(paint, 1.6);
        for (int side = -1; side <= 1; side += 2) {
            double edge = centre + side * half;
            marks.add(new Mark.Polyline(
                    List.of(
                            new Point(edge - side * 5, top),
                            new Point(edge, top),
                            new Point(edge, bottom),
                            new Point(edge - side * 5, bottom)),
                    look));
        }
        return marks;
    }

    /** The columns of A; from step 1 on those with a pivot stand out, from step 2 on the others. */
    private List<Mark> columns(int step) {
        FieldMatrix<BigFraction> A = both.A();
        List<Mark> marks = new ArrayList<>();
        double cell = 58;
        double left = WIDTH / 2 - cell * A.cols() / 2;
        double top = TOP + SIDE + 22;
        double height = 26 * A.rows();
        for (int j = 0; j < A.cols(); j++) {
            boolean pivot = both.reduction().pivotColumns().contains(j);
            boolean known = pivot ? step >= 1 : step >= 2;
            Role colour = pivot ? Role.SERIES_1 : Role.SERIES_2;
            double centre = left + cell * (j + 0.5);
            if (known)
                marks.add(new Mark.Rect(
                        centre - cell / 2 + 4,
                        top,
                        cell - 8,
                        height + 6,
                        6,
                        Look.fill(colour).faded(0.16)));
            for (int i = 0; i < A.rows(); i++)
                marks.addAll(MathText.parse(A.text(i, j))
                        .marks(centre, top + 21 + 26 * i, 15, Anchor.MIDDLE, known ? Role.INK : Role.MUTED));
            if (step >= 3)
                marks.add(Mark.text(
                        centre, top + height + 26, SIZE - 1, Anchor.MIDDLE, pivot ? "image" : "kernel", colour));
        }
        return marks;
    }

    private static List<Mark> label(Point tip, String name) {
        return MathText.parse(name).emphasised().marks(tip.x() + 10, tip.y() - 8, 15, Anchor.START, Role.INK);
    }

    private static String superscript(int n) {
        return n == 2 ? "²" : n == 3 ? "³" : "⁴";
    }

    private static double[] vector(FieldMatrix<BigFraction> v) {
        return new double[] {value(v, 0), value(v, 1), value(v, 2)};
    }

    private static double value(FieldMatrix<BigFraction> v, int i) {
        return Fractions.toDouble(v.get(i, 0));
    }
}
