package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.matrix.Vector;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixMark;
import mml.viz.scene.Stage;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Course;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A mapping of the plane in old and in new coordinates. Above, the plane of x with the grid of the basis S and the plane of
 * y = Ax with the grid of the basis T; below, the square x̃ → x → y → ỹ of coordinates, whose fourth side is
 * {@code Ã = T⁻¹AS}. Step 0 shows x, 1 reads x̃ off the grid, 2 maps, 3 reads ỹ off the other grid, 4 closes the square.
 *
 * @mml §2.7.2, Figure 2.11, Example 2.23
 */
public final class BasesPicture {
    static final double WIDTH = 480;
    static final double SIDE = 226;
    static final double TOP = 30;
    static final double FONT = 15;
    private static final double REACH = 4.4;
    private static final int LINES = 14;
    private static final double SQUARE = TOP + SIDE + 26;
    private static final double LEFT = 62;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double GAP = 22;
    /** So high are the square of coordinates and the picture of a page. */
    private static final double HIGH = 4 * GAP + 3 * vertical();

    private static final Canvas PAGE = new Canvas(WIDTH, SQUARE + HIGH + 6, FONT).bare();
    private static final double MARGIN = 8;
    private static final Role NEW_LEFT = Role.SERIES_1;
    private static final Role NEW_RIGHT = Role.SERIES_2;
    private static final Role MAP = Role.SERIES_3;
    private static final Role SHORT = Role.SERIES_4;

    private final FieldMatrix<BigFraction> S;
    private final FieldMatrix<BigFraction> T;
    private final FieldMatrix<BigFraction> x;
    private final FieldMatrix<BigFraction> y;
    private final Optional<BasisChange<BigFraction>> change;
    private final FieldMatrix<BigFraction> xNew;
    private final FieldMatrix<BigFraction> yNew;
    private final Canvas canvas;
    private final boolean wide;
    private final Stage left;
    private final Stage right;

    /**
     * The picture of a change of basis, on a page.
     *
     * @param change of the plane
     * @param xNew x in new coordinates
     */
    public static BasesPicture of(BasisChange<BigFraction> change, FieldMatrix<BigFraction> xNew) {
        return of(change, xNew, PAGE);
    }

    /** The same; on a wide canvas the planes stand one below the other, and the square beside them. */
    public static BasesPicture of(BasisChange<BigFraction> change, FieldMatrix<BigFraction> xNew, Canvas canvas) {
        FieldMatrix<BigFraction> x = change.S().times(xNew);
        return new BasesPicture(
                change.S(),
                change.T(),
                x,
                change.A().times(x),
                Optional.of(change),
                xNew,
                change.result().times(xNew),
                canvas);
    }

    /** What is left when the columns of S or T are no basis: the vectors, on one line; only frame 0. */
    public static BasesPicture withoutBasis(
            FieldMatrix<BigFraction> S, FieldMatrix<BigFraction> T, FieldMatrix<BigFraction> x) {
        return new BasesPicture(S, T, x, x, Optional.empty(), x, x, PAGE);
    }

    private BasesPicture(
            FieldMatrix<BigFraction> S,
            FieldMatrix<BigFraction> T,
            FieldMatrix<BigFraction> x,
            FieldMatrix<BigFraction> y,
            Optional<BasisChange<BigFraction>> change,
            FieldMatrix<BigFraction> xNew,
            FieldMatrix<BigFraction> yNew,
            Canvas canvas) {
        Stage.check(x.rows() == 2 ? 2 : 0, "x");
        this.S = S;
        this.T = T;
        this.x = x;
        this.y = y;
        this.change = change;
        this.xNew = xNew;
        this.yNew = yNew;
        Room all = Room.of(MARGIN, MARGIN, canvas.width() - MARGIN, canvas.height() - MARGIN, canvas.fontSize());
        wide = all.isWide();
        this.canvas = wide ? canvas : PAGE;
        double side = all.height() / 2 - head();
        left = wide ? stage(all, head(), side, S, x) : stage(6, S, x);
        right = wide ? stage(all, side + 2 * head(), side, T, y) : stage(WIDTH - SIDE - 6, T, y);
    }

    /** The height of the line above a plane beside the square. */
    private double head() {
        return 1.3 * canvas.fontSize();
    }

    private static Stage stage(
            Room all, double down, double side, FieldMatrix<BigFraction> basis, FieldMatrix<BigFraction> v) {
        double top = all.top() + down;
        return stage(Room.of(all.left(), top, all.left() + side, top + side, all.font()), basis, v);
    }

    /** A plane that shows everything; it grows by doubling, so that it stands still while something is dragged. */
    static Stage stage(double from, FieldMatrix<BigFraction> basis, FieldMatrix<BigFraction> v) {
        return stage(Room.of(from, TOP, from + SIDE, TOP + SIDE, 1.25 * FONT), basis, v);
    }

    private static Stage stage(Room room, FieldMatrix<BigFraction> basis, FieldMatrix<BigFraction> v) {
        double most = Math.max(basis.toMatrix().maxNorm(), v.toVector().maxNorm());
        double reach = REACH;
        while (reach < 1.05 * most) reach *= 2;
        return Stage.of(2, room, Eye.CHOSEN.reaching(reach));
    }

    /** The plane of x. */
    public Stage domain() {
        return left;
    }

    /** The plane of y. */
    public Stage codomain() {
        return right;
    }

    /** How many steps there are. */
    public int frames() {
        return change.isPresent() ? 5 : 1;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (change.isEmpty()) return "Two vectors on one line are no basis: they make no grid";
        return switch (step) {
            case 0 -> "s₁ and s₂ make a grid of their own: where is x on it?";
            case 1 -> "Read off the new grid, x has the coordinates x̃";
            case 2 -> "A takes x to y = Ax, in old coordinates";
            case 3 -> "Read off the grid of t₁ and t₂, y has the coordinates ỹ";
            default -> "Ã = T⁻¹AS goes from x̃ to ỹ at once";
        };
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(wide ? heading(left, "x") : heading(6, "x"));
        marks.addAll(wide ? heading(right, "y = Ax") : heading(WIDTH - SIDE - 6, "y = Ax"));
        marks.addAll(side(left, S, "s", NEW_LEFT, x, "x", Role.INK, step >= 1 ? Optional.of(xNew) : Optional.empty()));
        marks.addAll(side(
                right,
                T,
                "t",
                NEW_RIGHT,
                y,
                step >= 2 ? "y" : "",
                MAP,
                step >= 3 ? Optional.of(yNew) : Optional.empty()));
        if (change.isPresent()) {
            List<Mark> square = square(step, change.orElseThrow());
            if (wide) marks.add(beside(square));
            else marks.addAll(square);
        }
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    private List<Mark> heading(Stage plane, String text) {
        Clip area = plane.area();
        double size = 0.9 * canvas.fontSize();
        return MathText.words("the plane of " + text)
                .marks(area.left(), area.top() - 0.4 * size, size, Anchor.START, Role.MUTED);
    }

    /** As large as it fits beside the planes, in the middle. */
    private Mark beside(List<Mark> square) {
        double from = left.area().right() + MARGIN;
        double scale = Math.min((canvas.width() - from) / WIDTH, (canvas.height() - 2 * MARGIN) / HIGH);
        double x = from + (canvas.width() - from - scale * WIDTH) / 2;
        double y = (canvas.height() - scale * HIGH) / 2 - scale * SQUARE;
        return new Mark.Group("square", new Point(x, y), scale, square);
    }

    static List<Mark> heading(double from, String text) {
        return MathText.words("the plane of " + text).marks(from + SIDE / 2, 20, FONT - 1, Anchor.MIDDLE, Role.MUTED);
    }

    private List<Mark> side(
            Stage stage,
            FieldMatrix<BigFraction> basis,
            String name,
            Role colour,
            FieldMatrix<BigFraction> v,
            String vName,
            Role vColour,
            Optional<FieldMatrix<BigFraction>> coordinates) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        Vector one = basis.column(0).toVector();
        Vector two = basis.column(1).toVector();
        Vector zero = one.times(0);
        if (change.isPresent()) {
            marks.add(
                    new Mark.Path(grid(stage, one, two), Look.stroke(colour, 1).faded(0.4)));
        }
        if (coordinates.isPresent()) {
            Vector c = coordinates.orElseThrow().toVector();
            Vector corner = one.times(c.get(0));
            Vector end = corner.plus(c.get(1), two);
            marks.addAll(stage.segment(zero, corner, Look.stroke(colour, 6).faded(0.5)));
            marks.addAll(stage.segment(corner, end, Look.stroke(colour, 6).faded(0.5)));
        }
        marks.addAll(stage.arrow(zero, one, colour, 2.4));
        marks.addAll(stage.arrow(zero, two, colour, 2.4));
        marks.addAll(stage.name(zero, one, name + "_1", colour));
        marks.addAll(stage.name(zero, two, name + "_2", colour));
        if (!vName.isEmpty()) {
            marks.addAll(
                    stage.segment(zero, v.toVector(), Look.stroke(vColour, 1.4).dashed(Dash.DOTTED)));
            marks.addAll(stage.dot(v.toVector(), vColour));
            marks.addAll(stage.name(zero, v.toVector(), vName, vColour));
        }
        return Apart.of(marks, stage.area());
    }

    /** All lines of the grid as one curve, which is a small part of the size of as many lines. */
    static Course grid(Stage stage, Vector one, Vector two) {
        Look look = Look.stroke(Role.INK, 1);
        Course course = Course.EMPTY;
        for (int k = -LINES; k <= LINES; k++) {
            List<Mark> lines = new ArrayList<>(stage.line(one.times(k), two, look));
            lines.addAll(stage.line(two.times(k), one, look));
            for (Mark mark : lines)
                if (mark instanceof Mark.Line line)
                    course = course.moveTo(line.from().x(), line.from().y())
                            .lineTo(line.to().x(), line.to().y());
        }
        return course;
    }

    private static double vertical() {
        return MatrixLayout.of(List.of(FieldMatrix.of(new int[][] {{0}, {0}})), 0)
                        .height()
                * FONT;
    }

    /** The corners that are known, and the sides between them. */
    private List<Mark> square(int step, BasisChange<BigFraction> change) {
        List<Mark> marks = new ArrayList<>();
        double high = vertical();
        double up = SQUARE + high / 2;
        double down = up + 2 * (high + 2 * GAP);
        Point newX = new Point(LEFT, up);
        Point oldX = new Point(LEFT, down);
        Point oldY = new Point(RIGHT, down);
        Point newY = new Point(RIGHT, up);
        marks.addAll(matrix(oldX, "x", x, Role.INK));
        if (step >= 1) {
            marks.addAll(matrix(newX, "x̃", xNew, NEW_LEFT));
            marks.addAll(edge(newX, oldX, "S", S, NEW_LEFT));
        }
        if (step >= 2) {
            marks.addAll(matrix(oldY, "y", y, MAP));
            marks.addAll(edge(oldX, oldY, "A", change.A(), MAP));
        }
        if (step >= 3) {
            marks.addAll(matrix(newY, "ỹ", yNew, NEW_RIGHT));
            marks.addAll(edge(oldY, newY, "T⁻¹", change.inverseT(), NEW_RIGHT));
        } else {
            marks.addAll(matrix(new Point(RIGHT, (up + down) / 2), "T", T, NEW_RIGHT));
        }
        if (step >= 4) marks.addAll(edge(newX, newY, "Ã", change.result(), SHORT));
        return marks;
    }

    /** A matrix around a point, its name before it. */
    private static List<Mark> matrix(Point at, String name, FieldMatrix<BigFraction> M, Role role) {
        MatrixLayout layout = MatrixLayout.of(List.of(M), 0);
        double size = Math.min(FONT, FONT * 110 / (layout.width() * FONT));
        MatrixMark mark =
                new MatrixMark(layout, at.x() - layout.width() * size / 2, at.y() - layout.height() * size / 2, size);
        List<Mark> out = new ArrayList<>(mark.entries(M, role).marks());
        out.addAll(
                MathText.parse(name).emphasised().marks(mark.left() - 6, at.y() + 0.35 * FONT, FONT, Anchor.END, role));
        return out;
    }

    /** An arrow from one corner to another, broken for its matrix. */
    private static List<Mark> edge(Point from, Point to, String name, FieldMatrix<BigFraction> M, Role role) {
        Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        MatrixLayout layout = MatrixLayout.of(List.of(M), 0);
        boolean across = from.y() == to.y();
        double half = across ? Math.min(110, layout.width() * FONT) / 2 : vertical() / 2;
        double before = across ? half + 12 + MathText.parse(name).emphasised().width(FONT) : half + 4;
        double corner = across ? 40 : vertical() / 2 + 4;
        double ux = sign(to.x() - from.x());
        double uy = sign(to.y() - from.y());
        List<Mark> out = new ArrayList<>(matrix(middle, name, M, role));
        out.add(new Mark.Line(
                new Point(from.x() + corner * ux, from.y() + corner * uy),
                new Point(middle.x() - before * ux, middle.y() - before * uy),
                Look.stroke(role, 1.8)));
        out.addAll(Arrow.of(
                new Point(middle.x() + (half + 4) * ux, middle.y() + (half + 4) * uy),
                new Point(to.x() - (corner + (across ? 22 : 0)) * ux, to.y() - corner * uy),
                role,
                1.8));
        return out;
    }

    private static int sign(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
}
