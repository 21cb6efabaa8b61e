package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.matrix.Vector;
import mml.viz.scene.Apart;
import mml.viz.scene.Cells;
import mml.viz.scene.MatrixLine;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A linear map of the plane that is known on a basis. On the left the plane of x with the basis, on the right the images
 * of its vectors. Step 0 asks where x goes, 1 walks along the basis to x, 2 takes the same walk along the images, 3 writes
 * the images as the columns of a matrix, 4 shows where the grid of the basis goes.
 *
 * @mml §2.7.1, Definition 2.19
 */
public final class MapPicture {
    private static final double LINE = BasesPicture.TOP + BasesPicture.SIDE + 20;
    private static final double HIGH = 74;
    private static final double MARGIN = 8;
    private static final List<Role> COLOURS = List.of(Role.SERIES_1, Role.SERIES_3);
    private static final Role IMAGE = Role.SERIES_2;

    private final FieldMatrix<BigFraction> B;
    private final FieldMatrix<BigFraction> images;
    private final FieldMatrix<BigFraction> alpha;
    private final FieldMatrix<BigFraction> x;
    private final FieldMatrix<BigFraction> y;
    private final Stage left;
    private final Stage right;

    /**
     * @param B the basis, two columns of two entries
     * @param images of its vectors, as columns
     * @param alpha the coordinates of x in the basis
     */
    public MapPicture(FieldMatrix<BigFraction> B, FieldMatrix<BigFraction> images, FieldMatrix<BigFraction> alpha) {
        Stage.check(B.rows() == 2 && B.cols() == 2 ? 2 : 0, "b₁");
        this.B = B;
        this.images = images;
        this.alpha = alpha;
        this.x = B.times(alpha);
        this.y = images.times(alpha);
        left = BasesPicture.stage(6, B, x);
        right = BasesPicture.stage(BasesPicture.WIDTH - BasesPicture.SIDE - 6, images, y);
    }

    /** The plane of x. */
    public Stage domain() {
        return left;
    }

    /** The plane of its images. */
    public Stage codomain() {
        return right;
    }

    /** How many steps there are. */
    public int frames() {
        return 5;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        return switch (step) {
            case 0 -> "Known are Φ(b₁) and Φ(b₂): where does x go?";
            case 1 -> "x is a walk along b₁ and b₂; its weights are the coordinates α";
            case 2 -> "Φ is linear: the same walk along Φ(b₁) and Φ(b₂) leads to Φ(x)";
            case 3 -> "The images are the columns of A: Φ(x) = Aα";
            default ->
                flat()
                        ? "Φ(b₁) and Φ(b₂) lie on one line: so does every Φ(x)"
                        : "So it is for every x: the grid goes to the grid of the images";
        };
    }

    private boolean flat() {
        return images.get(0, 0)
                .multiply(images.get(1, 1))
                .equals(images.get(0, 1).multiply(images.get(1, 0)));
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(BasesPicture.heading(6, "x"));
        marks.addAll(BasesPicture.heading(BasesPicture.WIDTH - BasesPicture.SIDE - 6, "Φ(x)"));
        List<Mark> one = side(left, B, step >= 1, step >= 4, "b_1", "b_2");
        one.addAll(point(left, x, "x", Role.INK));
        List<Mark> other = side(right, images, step >= 2, step >= 4, "Φ(b_1)", "Φ(b_2)");
        if (step >= 2) other.addAll(point(right, y, "Φ(x)", IMAGE));
        marks.addAll(Apart.of(one, left.area()));
        marks.addAll(Apart.of(other, right.area()));
        Room room = Room.of(MARGIN, LINE, BasesPicture.WIDTH - MARGIN, LINE + HIGH, BasesPicture.FONT + 1);
        marks.addAll(numbers(step).in(room));
        return new Svg(BasesPicture.WIDTH, LINE + HIGH + MARGIN, caption(step), spoken, marks);
    }

    private List<Mark> side(Stage stage, FieldMatrix<BigFraction> M, boolean walked, boolean net, String... names) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        List<Vector> vectors = List.of(M.column(0).toVector(), M.column(1).toVector());
        if (net)
            marks.add(new Mark.Path(
                    BasesPicture.grid(stage, vectors.get(0), vectors.get(1)),
                    Look.stroke(Role.SERIES_4, 1).faded(0.6)));
        if (walked) marks.addAll(Walk.trail(stage, vectors, alpha.toVector(), COLOURS));
        Vector zero = Vector.zeros(2);
        for (int j = 0; j < 2; j++) {
            marks.addAll(stage.arrow(zero, vectors.get(j), COLOURS.get(j), 2.6));
            if (vectors.get(j).norm() > 0) marks.addAll(stage.name(zero, vectors.get(j), names[j], COLOURS.get(j)));
        }
        return marks;
    }

    private static List<Mark> point(Stage stage, FieldMatrix<BigFraction> p, String name, Role colour) {
        Vector zero = Vector.zeros(2);
        Vector v = p.toVector();
        List<Mark> marks =
                new ArrayList<>(stage.segment(zero, v, Look.stroke(colour, 1.4).dashed(Dash.DOTTED)));
        marks.addAll(stage.dot(v, colour));
        if (v.norm() > 0) marks.addAll(stage.name(zero, v, name, colour));
        return marks;
    }

    private MatrixLine numbers(int step) {
        MatrixLine line = new MatrixLine();
        if (step == 0) {
            line.then("Φ(b_1) =", images.column(0), COLOURS.get(0));
            return line.then("Φ(b_2) =", images.column(1), COLOURS.get(1));
        }
        if (step < 3) {
            FieldMatrix<BigFraction> M = step == 1 ? B : images;
            for (int j = 0; j < 2; j++) line.plus(alpha.text(j, 0), M.column(j), COLOURS.get(j));
            return line.then("=", step == 1 ? x : y, step == 1 ? Role.INK : IMAGE);
        }
        line.then("A α =", images, (i, j) -> Cells.Cell.of(images.text(i, j), COLOURS.get(j)));
        return line.then("", alpha, Role.INK).then("=", y, IMAGE);
    }
}
