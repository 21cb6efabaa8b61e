package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixMark;
import mml.viz.scene.Stage;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * A 2×2 matrix, what it makes of the unit circle, and its eigenvectors. Step 0 shows the circle, its image and the
 * columns of the matrix, 1 the eigenvectors and whether they stand at a right angle, 2 where they go, and 3, if the matrix
 * is symmetric, {@code A = PDPᵀ}.
 *
 * @mml §4.2, Theorem 4.15; §4.4, Theorem 4.21
 */
public final class SymmetryPicture {
    private static final double WIDTH = 440;
    private static final double SIDE = 428;
    private static final double MARGIN = 6;
    private static final double FONT = 16;
    private static final double NUMBERS = 76;
    private static final Canvas PAGE = new Canvas(WIDTH, MARGIN + SIDE + NUMBERS, FONT).bare();
    private static final double REACH = 3.2;
    private static final int CIRCLE = 72;
    private static final Role VECTOR = Role.SERIES_1;
    private static final Role IMAGE = Role.SERIES_2;
    private static final Role COLUMN = Role.SERIES_4;

    private final Matrix A;
    private final List<Vector> directions;
    private final List<Double> values;
    private final Canvas canvas;
    private final Room numbers;
    private final Stage stage;

    /** On a page, its numbers below the plane. */
    public SymmetryPicture(Matrix A, List<Vector> directions, List<Double> values) {
        this(A, directions, values, PAGE);
    }

    /**
     * @param A 2×2
     * @param directions eigenvectors of length one; none if the eigenvalues are complex
     * @param values their eigenvalues
     * @param canvas with the numbers one below the other beside the plane where it is wide
     * @throws IllegalArgumentException if the matrix is of another shape
     */
    public SymmetryPicture(Matrix A, List<Vector> directions, List<Double> values, Canvas canvas) {
        if (A.rows() != 2 || A.cols() != 2)
            throw new IllegalArgumentException("A is " + Shapes.shape(A) + ", expected 2×2");
        this.A = A;
        this.directions = List.copyOf(directions);
        this.values = List.copyOf(values);
        double square = 0; // no point of the ellipse is farther away than the root of the sum of squares
        for (double a : A.entries()) square += a * a;
        double reach = REACH;
        while (reach * reach < square && reach < 1e6) reach *= 2;
        this.canvas = canvas;
        double font = canvas.fontSize();
        Room all = Room.of(MARGIN, MARGIN, canvas.width() - MARGIN, canvas.height() - MARGIN, font);
        double side = all.isWide() ? all.height() : all.height() + MARGIN - NUMBERS / FONT * font;
        Room plane = Room.of(MARGIN, MARGIN, MARGIN + side, MARGIN + side, all.isWide() ? font : 1.15 * font);
        stage = Stage.of(2, plane, Eye.CHOSEN.reaching(reach));
        numbers = all.isWide()
                ? all.within(side + font, 0, 0, 0)
                : Room.of(MARGIN, MARGIN + side, all.right(), canvas.height(), font);
    }

    /** The plane, for handles. */
    public Stage stage() {
        return stage;
    }

    private boolean symmetric() {
        return A.get(0, 1) == A.get(1, 0);
    }

    /** How many steps there are. */
    public int frames() {
        return directions.isEmpty() ? 1 : symmetric() ? 4 : 3;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (step == 0)
            return directions.isEmpty()
                    ? "Complex eigenvalues: A turns every direction, no eigenvector to be seen"
                    : "A takes the circle to an ellipse: at what angle do its eigenvectors meet?";
        if (directions.size() == 1)
            return step == 1 ? "A is defective: one line of eigenvectors is all" : "A stretches that line by λ";
        if (step == 1)
            return symmetric() ? "The eigenvectors stand at a right angle" : "The eigenvectors lean: no right angle";
        if (step == 2)
            return symmetric()
                    ? "λ₁p₁ and λ₂p₂ are half axes of the ellipse"
                    : "λ₁p₁ and λ₂p₂ are no axes of the ellipse";
        return "A = PDPᵀ: turn, stretch along the axes, turn back";
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        Vector zero = Vector.zeros(2);
        List<Mark> marks = new ArrayList<>(stage.ground());
        if (step >= 1)
            for (Vector p : directions)
                marks.addAll(stage.line(zero, p, Look.stroke(Role.GOOD, 1.6).dashed(Dash.DASHED)));
        marks.addAll(closed(Matrix.identity(2), Look.stroke(VECTOR, 2)));
        marks.addAll(closed(A, Look.stroke(IMAGE, 2)));
        for (int j = 0; j < 2; j++) {
            Vector a = A.column(j);
            marks.addAll(stage.arrow(zero, a, COLUMN, step == 0 ? 2.8 : 1.4));
            if (step == 0 && a.norm() > 0) marks.addAll(stage.name(zero, a, "a_" + (j + 1), COLUMN));
        }
        if (step >= 1) marks.addAll(eigenvectors(step));
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(numbers(step));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    private List<Mark> eigenvectors(int step) {
        Vector zero = Vector.zeros(2);
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < directions.size(); k++) {
            Vector p = directions.get(k);
            Vector Ap = p.times(values.get(k));
            if (step >= 2) marks.addAll(Ap.norm() > 0 ? stage.arrow(zero, Ap, IMAGE, 3) : stage.dot(zero, IMAGE));
            marks.addAll(stage.arrow(zero, p, VECTOR, 3));
            marks.addAll(stage.name(zero, p, directions.size() == 1 ? "p" : "p_" + (k + 1), VECTOR));
        }
        if (directions.size() == 2 && symmetric())
            marks.addAll(stage.corner(zero, directions.get(0), directions.get(1), Role.GOOD));
        return marks;
    }

    /** The image of the unit circle. */
    private List<Mark> closed(Matrix M, Look look) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k <= CIRCLE; k++) {
            double angle = 2 * Math.PI * (k % CIRCLE) / CIRCLE;
            points.add(stage.at(M.times(Vector.of(Elementary.cos(angle), Elementary.sin(angle)))));
        }
        List<Mark> out = new ArrayList<>();
        for (List<Point> part : stage.area().polyline(points)) out.add(new Mark.Polyline(part, look));
        return out;
    }

    /** {@code A}, and in the last step {@code A = P D Pᵀ}, in numbers. */
    private List<Mark> numbers(int step) {
        List<Digits> tables = new ArrayList<>(List.of(new Digits(A)));
        List<String> names = new ArrayList<>(List.of("A ="));
        List<Paint> paints = new ArrayList<>(List.of(COLUMN));
        if (step == 3) {
            Matrix P = Matrix.generate(2, 2, (i, j) -> directions.get(j).get(i));
            Matrix D = Matrix.generate(2, 2, (i, j) -> i == j ? values.get(i) : 0);
            tables.addAll(List.of(new Digits(Digits.tidy(P)), new Digits(D), new Digits(Digits.tidy(P.transpose()))));
            names.addAll(numbers.isWide() ? List.of("=", "", "") : List.of("=", "·", "·"));
            paints.addAll(List.of(VECTOR, IMAGE, VECTOR));
        }
        return numbers.isWide() ? row(tables, names, paints) : column(tables, names, paints);
    }

    /** One below the other from the top, what makes a product behind its signs. */
    private List<Mark> column(List<Digits> tables, List<String> names, List<Paint> paints) {
        double size = numbers.font();
        double before = MathText.parse("A =").width(size) + 0.5 * size;
        double y = numbers.top() + 2 * size;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < tables.size(); k++) {
            MatrixLayout layout = MatrixLayout.of(List.of(tables.get(k)), 0);
            double fit = Math.min(size, (numbers.width() - before) / layout.width());
            MatrixMark matrix = new MatrixMark(layout, numbers.left() + before, y, fit);
            double middle = y + matrix.height() / 2 + 0.35 * size;
            out.addAll(
                    MathText.parse(names.get(k)).marks(matrix.left() - 0.5 * size, middle, size, Anchor.END, Role.INK));
            out.addAll(matrix.entries(tables.get(k), paints.get(k)).marks());
            y += matrix.height() + 1.4 * size;
        }
        return out;
    }

    private List<Mark> row(List<Digits> tables, List<String> names, List<Paint> paints) {
        double size = numbers.font();
        double gap = 0.5 * size;
        double wide = 0;
        List<MatrixLayout> layouts = new ArrayList<>();
        for (int k = 0; k < tables.size(); k++) {
            layouts.add(MatrixLayout.of(List.of(tables.get(k)), 0));
            wide += MathText.parse(names.get(k)).width(size) + layouts.get(k).width() * size + 2 * gap;
        }
        double scale = Math.min(1, numbers.width() / wide);
        double left = numbers.centre().x() - wide * scale / 2;
        double middle = numbers.centre().y();
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < tables.size(); k++) {
            MathText name = MathText.parse(names.get(k));
            out.addAll(name.marks(left, middle + 0.35 * size, size * scale, Anchor.START, Role.INK));
            left += (name.width(size) + gap) * scale;
            MatrixLayout layout = layouts.get(k);
            MatrixMark matrix = new MatrixMark(layout, left, middle - layout.height() * size * scale / 2, size * scale);
            out.addAll(matrix.entries(tables.get(k), paints.get(k)).marks());
            left += matrix.width() + gap * scale;
        }
        return out;
    }
}
