package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.matrix.Matrix;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.exact.SpacesPicture;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Example 2.25: image and kernel of a map from ℝ⁴ to ℝ². The image is what the columns reach; a vector of the kernel is
 * a walk along the columns that comes back to where it began.
 *
 * @mml §2.7.3, Example 2.25
 */
public final class ImageOfAMap {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2, -1, 0}, {1, 0, 0, 1}});

    private ImageOfAMap() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "image-and-kernel")));
    }

    /** Draws the columns and a walk for each vector of the kernel, and returns both dimensions. */
    public static String run(Folder out) throws IOException {
        ImageAndKernel<BigFraction> result = ImageAndKernel.of(A);
        Matrix columns = A.toMatrix();
        List<Mark> panels = new ArrayList<>();
        panels.add(Mark.at(20, 20, columns(columns, result.reduction().pivotColumns())));
        for (int k = 0; k < result.nullity(); k++) {
            FieldMatrix<BigFraction> x = result.kernel().get(k);
            panels.add(Mark.at(20 + 320 * (k + 1), 20, walk(columns, x, k)));
        }
        String line = "image: the plane (rank " + result.rank() + "), kernel: a plane in four dimensions (nullity "
                + result.nullity() + "), " + result.rank() + " + " + result.nullity() + " = " + A.cols();
        out.figure(
                "image-and-kernel", new Svg(980, 380, "Image and kernel of a map from ℝ⁴ to ℝ²", line + ".", panels));
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{1}, {1}, {0}, {0}});
        SpacesPicture spaces = new SpacesPicture(result, x, A.times(x));
        out.figure("spaces", spaces.frame(3, line + "."));
        return line;
    }

    private static Plane plane(double reach) {
        return new Plane(new Clip(0, 0, 300, 300), Scale.linear(-reach, reach), Scale.linear(-reach, reach), 20);
    }

    /** The columns as arrows; the ones with a pivot are a basis of the image. */
    private static List<Mark> columns(Matrix a, List<Integer> basis) {
        Plane plane = plane(2.4);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("y_1", "y_2"));
        for (int j = 0; j < a.cols(); j++) {
            double x = a.get(0, j);
            double y = a.get(1, j);
            marks.addAll(plane.arrow(0, 0, x, y, colour(j), basis.contains(j) ? 4 : 2.2));
            marks.addAll(name(plane, j, new Point(0, 0), new Point(x, y), -1));
        }
        marks.addAll(caption("image: a₁ and a₂ reach every point"));
        return Apart.of(marks, plane.area());
    }

    /** One arrow x_j·a_j after the other, from the origin back to it. */
    private static List<Mark> walk(Matrix a, FieldMatrix<BigFraction> x, int k) {
        Plane plane = plane(1.6);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("y_1", "y_2"));
        double atX = 0;
        double atY = 0;
        double lane = 0; // keeps a way there and back apart
        for (int j = 0; j < a.cols(); j++) {
            double weight = x.get(j, 0).doubleValue();
            if (weight == 0) continue;
            double toX = atX + weight * a.get(0, j);
            double toY = atY + weight * a.get(1, j);
            marks.addAll(plane.arrow(atX, atY + lane, toX, toY + lane, colour(j), 3.4));
            marks.addAll(name(plane, j, new Point(atX, atY + lane), new Point(toX, toY + lane), 1));
            atX = toX;
            atY = toY;
            lane += k == 0 ? 0.1 : 0;
        }
        marks.addAll(caption("kernel: " + sum(x) + " = 0"));
        return Apart.of(marks, plane.area());
    }

    /** The name of a column beside its arrow: to the right of it, seen along it, for side 1, to the left for −1. */
    private static List<Mark> name(Plane plane, int j, Point from, Point to, int side) {
        Point a = plane.at(from.x(), from.y());
        Point b = plane.at(to.x(), to.y());
        Point middle = a.towards(b, 0.55);
        double gap = side * 19 / a.distance(b);
        double x = middle.x() - gap * (b.y() - a.y());
        double y = middle.y() + gap * (b.x() - a.x());
        return MathText.parse("a_" + (j + 1)).marks(x, y + 5, 17, Anchor.MIDDLE, colour(j));
    }

    private static Role colour(int j) {
        return Role.series(j);
    }

    private static List<Mark> caption(String text) {
        return MathText.words(text).marks(150, 340, 18, Anchor.MIDDLE, Role.INK);
    }

    private static String sum(FieldMatrix<BigFraction> x) {
        StringBuilder sum = new StringBuilder();
        for (int j = 0; j < x.rows(); j++) {
            BigFraction weight = x.get(j, 0);
            int sign = weight.getNumerator().signum();
            if (sign == 0) continue;
            sum.append(sum.isEmpty() ? (sign < 0 ? "−" : "") : sign < 0 ? " − " : " + ");
            if (!weight.abs().equals(BigFraction.ONE))
                sum.append(weight.abs().toString().replace(" ", "")).append(' ');
            sum.append('a').append((char) ('₁' + j));
        }
        return sum.toString();
    }
}
