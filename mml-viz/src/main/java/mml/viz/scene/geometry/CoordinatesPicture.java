package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Orthonormality;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Digits;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLine;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * The inner products of x with two vectors of the plane, taken for its coordinates: step 0 shows the vectors, 1 and 2 the
 * inner products as multiples of them, 3 their sum, which is x if the vectors are orthonormal, 4 the matrix that tells.
 *
 * @mml §3.5, Definition 3.9, (3.33), (3.34), Example 3.8
 */
public final class CoordinatesPicture {
    private static final List<Role> COLOURS = List.of(Role.SERIES_1, Role.SERIES_3);
    private static final double REACH = 4.4;
    private static final int CIRCLE = 72;
    private static final double NEAR = 1e-9;

    private final Orthonormality basis;
    private final Vector x;
    private final Vector lambda;
    private final Vector sum;
    private final Canvas canvas;
    private final Stage stage;

    /**
     * @param basis two vectors of the plane
     * @param x what they are to make
     */
    public CoordinatesPicture(Orthonormality basis, Vector x, Canvas canvas) {
        Stage.check(basis.B().rows() == 2 && basis.B().cols() == 2 ? 2 : 0, "b₁");
        this.basis = basis;
        this.x = x;
        this.canvas = canvas;
        lambda = basis.coordinates(x);
        sum = basis.B().times(lambda);
        stage = Stage.of(2, MatrixLine.above(canvas, 2), Eye.CHOSEN.reaching(REACH));
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** {@code λ₁b₁ + λ₂b₂}. */
    public Vector sum() {
        return sum;
    }

    /** Whether that is x. */
    public boolean arrives() {
        return sum.minus(x).norm() <= NEAR * Math.max(1, x.norm());
    }

    /** How many steps there are. */
    public int frames() {
        return 5;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        return switch (step) {
            case 0 -> "Do the two dot products, b₁ᵀx and b₂ᵀx, lead back to x?";
            case 1 -> "λ₁ = b₁ᵀx = " + number(0) + ": so far along b₁";
            case 2 -> "λ₂ = b₂ᵀx = " + number(1) + ": so far along b₂";
            case 3 -> arrives() ? "λ₁b₁ + λ₂b₂ is x: nothing had to be solved" : "λ₁b₁ + λ₂b₂ misses x";
            default -> basis.holds() ? "BᵀB = I: so it is for every x" : "BᵀB is not I: " + why();
        };
    }

    private String number(int i) {
        return NumberText.of(lambda.get(i), Math.max(1, x.maxNorm()));
    }

    private String why() {
        return basis.row() != basis.col()
                ? "b₁ and b₂ are not orthogonal"
                : "b" + (basis.row() == 0 ? "₁" : "₂") + " has not length one";
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        Vector zero = Vector.zeros(2);
        List<Vector> b = List.of(basis.B().column(0), basis.B().column(1));
        if (step >= 4) {
            List<Point> circle = new ArrayList<>();
            for (int k = 0; k <= CIRCLE; k++) circle.add(stage.at(turned(2 * Math.PI * k / CIRCLE)));
            marks.add(new Mark.Polyline(circle, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED)));
            if (Math.abs(basis.gram().get(0, 1)) <= NEAR)
                marks.addAll(stage.corner(zero, b.get(0), b.get(1), Role.INK));
        }
        for (int i = 0; i < 2; i++) if (step == i + 1 || step >= 3) marks.addAll(multiple(i, b.get(i), step < 3));
        if (step >= 3) {
            Look side = Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED);
            for (int i = 0; i < 2; i++) marks.addAll(stage.segment(b.get(i).times(lambda.get(i)), sum, side));
            if (!arrives()) marks.addAll(stage.segment(sum, x, Look.stroke(Role.BAD, 2.4)));
            marks.addAll(stage.dot(sum, arrives() ? Role.GOOD : Role.BAD));
        }
        for (int i = 0; i < 2; i++) {
            marks.addAll(stage.arrow(zero, b.get(i), COLOURS.get(i), 2.8));
            if (b.get(i).norm() > 0) marks.addAll(stage.name(zero, b.get(i), "b_" + (i + 1), COLOURS.get(i)));
        }
        marks.addAll(stage.arrow(zero, x, Role.SERIES_2, 2.8));
        if (x.norm() > 0) marks.addAll(stage.name(zero, x, "x", Role.SERIES_2));
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(numbers(step).in(MatrixLine.below(canvas, 2)));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    private static Vector turned(double angle) {
        return Vector.of(Elementary.cos(angle), Elementary.sin(angle));
    }

    /** {@code λb} as a broad trail, and while it is looked at the way from x at right angles to the line of b. */
    private List<Mark> multiple(int i, Vector b, boolean across) {
        Vector end = b.times(lambda.get(i));
        List<Mark> marks = new ArrayList<>(
                stage.segment(x.times(0), end, Look.stroke(COLOURS.get(i), 7).faded(0.5)));
        double square = b.dot(b);
        if (!across || square == 0) return marks;
        Vector foot = end.times(1 / square);
        marks.addAll(stage.line(x.times(0), b, Look.stroke(COLOURS.get(i), 1).faded(0.6)));
        marks.addAll(stage.segment(x, foot, Look.stroke(Role.MUTED, 1.6).dashed(Dash.DASHED)));
        marks.addAll(stage.corner(foot, x, foot.norm() > 0 ? x.times(0) : b, Role.MUTED));
        marks.addAll(stage.dot(end, COLOURS.get(i)));
        return marks;
    }

    private MatrixLine numbers(int step) {
        MatrixLine line = new MatrixLine();
        Digits B = new Digits(basis.B());
        Cells columns = (i, j) -> Cells.Cell.of(B.text(i, j), COLOURS.get(j));
        if (step == 0) return line.then("B =", B, columns).then("x =", column(x), Role.SERIES_2);
        if (step < 3) {
            Digits row = new Digits(Matrix.ofColumns(basis.B().column(step - 1)).transpose());
            return line.then("λ_" + step + " =", row, COLOURS.get(step - 1))
                    .then("", column(x), Role.SERIES_2)
                    .ending("= " + number(step - 1));
        }
        if (step == 3) {
            for (int i = 0; i < 2; i++) line.plus(number(i), column(basis.B().column(i)), COLOURS.get(i));
            return line.then("=", column(sum), arrives() ? Role.GOOD : Role.BAD);
        }
        Digits gram = new Digits(Digits.tidy(basis.gram()));
        return line.then("B^T B =", gram, basis.holds() ? Role.GOOD : Role.BAD);
    }

    private static Digits column(Vector v) {
        return new Digits(Digits.tidy(Matrix.ofColumns(v)));
    }
}
