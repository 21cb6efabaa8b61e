package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.matrix.Vector;
import mml.viz.scene.Apart;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The space of x with the kernel on the left, the space of Ax with the image on the right, and below them the columns of
 * A, each counted for one of the two.
 *
 * @mml §2.7.3
 */
public final class SpacesPicture {
    private static final double WIDTH = 420;
    private static final double SIDE = 190;
    private static final double TOP = 34;
    private static final double RIGHT = WIDTH - SIDE - 6;
    private static final double REACH = 4;
    private static final double SIZE = 14;
    private static final double STAGE = 15;

    private final ImageAndKernel<BigFraction> both;
    private final FieldMatrix<BigFraction> x;
    private final FieldMatrix<BigFraction> Ax;
    private final Eye eye;

    /**
     * @param both of a matrix A
     * @param x a vector of the left space
     * @param Ax where A takes it
     */
    public SpacesPicture(ImageAndKernel<BigFraction> both, FieldMatrix<BigFraction> x, FieldMatrix<BigFraction> Ax) {
        this(both, x, Ax, Eye.CHOSEN);
    }

    /** The same with both sides, where they are of space, seen from where the eye is. */
    public SpacesPicture(
            ImageAndKernel<BigFraction> both, FieldMatrix<BigFraction> x, FieldMatrix<BigFraction> Ax, Eye eye) {
        this.both = both;
        this.x = x;
        this.Ax = Ax;
        this.eye = eye;
    }

    /** From where kernel and image are seen best, as far as they lie in space; both sides are seen from there. */
    public static Eye eye(ImageAndKernel<BigFraction> both) {
        List<List<Vector>> frames = new ArrayList<>();
        List<Vector> normals = new ArrayList<>();
        List<List<FieldMatrix<BigFraction>>> sides = new ArrayList<>();
        if (both.A().cols() == 3) sides.add(both.kernel());
        if (both.A().rows() == 3) sides.add(both.image());
        for (List<FieldMatrix<BigFraction>> basis : sides) {
            List<Vector> vectors = basis.stream().map(FieldMatrix::toVector).toList();
            frames.add(vectors);
            if (vectors.size() == 2) normals.add(vectors.get(0).cross(vectors.get(1)));
        }
        return Viewpoint.of(frames, normals, Eye.CHOSEN);
    }

    /** Step 0 shows the map, 1 adds the image, 2 the kernel, 3 the count of columns. */
    public Svg frame(int step, String spoken) {
        FieldMatrix<BigFraction> A = both.A();
        List<Mark> marks = new ArrayList<>();
        marks.addAll(heading(6, "the space of x: ℝ" + superscript(A.cols())));
        marks.addAll(heading(RIGHT, "the space of Ax: ℝ" + superscript(A.rows())));
        marks.addAll(side(6, both.kernel(), step >= 2, Role.SERIES_2, x, "x"));
        marks.addAll(side(RIGHT, both.image(), step >= 1, Role.SERIES_1, Ax, "Ax"));
        Point from = new Point(6 + SIDE + 6, TOP + SIDE / 2);
        Point to = new Point(RIGHT - 6, TOP + SIDE / 2);
        marks.addAll(Arrow.of(from, to, Role.INK, 2));
        marks.addAll(MathText.parse("A").marks((from.x() + to.x()) / 2, from.y() - 10, 18, Anchor.MIDDLE, Role.INK));
        marks.addAll(columns(step));
        return new Svg(WIDTH, TOP + SIDE + 30 + 26 * A.rows() + 50, "Image and kernel of a matrix", spoken, marks);
    }

    /** The space of x, for the handle of a page, if it can be drawn. */
    public Stage domain() {
        return stage(6, x.rows(), both.kernel());
    }

    /** A space seen so far that a basis of its subspace fits. */
    private Stage stage(double left, int n, List<FieldMatrix<BigFraction>> basis) {
        double reach = REACH;
        for (FieldMatrix<BigFraction> b : basis)
            reach = Math.max(reach, 1.25 * b.toVector().maxNorm());
        Room room = Room.of(left, TOP, left + SIDE, TOP + SIDE, STAGE);
        return Stage.of(n, room, (eye.placed() ? eye : eye(both)).reaching(reach));
    }

    private static List<Mark> heading(double left, String text) {
        return MathText.words(text).marks(left + SIDE / 2, 22, SIZE, Anchor.MIDDLE, Role.MUTED);
    }

    private List<Mark> side(
            double left,
            List<FieldMatrix<BigFraction>> basis,
            boolean known,
            Role colour,
            FieldMatrix<BigFraction> v,
            String name) {
        List<FieldMatrix<BigFraction>> shown = known ? basis : List.of();
        int n = v.rows();
        if (n > 3) return listed(left, shown, colour, v, name);
        Stage stage = stage(left, n, basis);
        List<Mark> marks = new ArrayList<>();
        marks.addAll(Spans.of(stage, shown.stream().map(FieldMatrix::toVector).toList(), colour));
        marks.addAll(stage.ground());
        Vector zero = v.toVector().times(0);
        if (known && basis.isEmpty()) marks.addAll(stage.dot(zero, colour));
        for (FieldMatrix<BigFraction> b : shown) marks.addAll(stage.arrow(zero, b.toVector(), colour, 2.5));
        marks.addAll(stage.arrow(zero, v.toVector(), Role.INK, 2.2));
        marks.addAll(name(stage, v.toVector(), name));
        return Apart.of(marks, stage.area());
    }

    /** Beyond the tip, or beside the origin. */
    private static List<Mark> name(Stage stage, Vector v, String name) {
        if (v.norm() > 0) return stage.name(v.times(0), v, name, Role.INK);
        Point zero = stage.at(v);
        return MathText.parse(name).emphasised().marks(zero.x() + 10, zero.y() - 8, STAGE, Anchor.START, Role.INK);
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

    private static String superscript(int n) {
        return n == 2 ? "²" : n == 3 ? "³" : "⁴";
    }
}
