package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.scene.Apart;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * All solutions of a system of two equations. On the right the plane of b with what the columns of A span, on the left
 * the unknowns. Step 0 shows b, 1 the column space and, if b lies in it, a particular solution, 2 the null space, and 3,
 * if there is something to shift it by, the null space shifted by the particular solution.
 *
 * @mml §2.3.1, (2.38)–(2.43)
 */
public final class SolutionsPicture {
    private static final double WIDTH = 480;
    private static final double LEFT = 262;
    private static final double RIGHT = 168;
    private static final double TOP = 32;
    private static final double MARGIN = 6;
    private static final double FONT = 15;
    private static final double HEIGHT = TOP + LEFT + 32;
    private static final double REACH = 4.6;
    private static final Role NULL = Role.SERIES_6;
    private static final Role ALL = Role.SERIES_2;
    private static final Role COLUMNS = Role.SERIES_3;

    private final SolutionSet<BigFraction> set;
    private final Optional<Vector> xp;
    private final Vector b;
    private final List<Vector> kernel = new ArrayList<>();
    private final List<Vector> columns = new ArrayList<>();
    private final Stage unknowns;
    private final Stage right;

    /**
     * @param set of two equations in two or three unknowns
     * @param xp one of its solutions, if there are any
     * @param eye from where space is seen
     * @throws IllegalArgumentException if there is another number of equations or unknowns
     */
    public SolutionsPicture(SolutionSet<BigFraction> set, Optional<FieldMatrix<BigFraction>> xp, Eye eye) {
        Stage.check(set.A().cols(), "x");
        if (set.A().rows() != 2)
            throw new IllegalArgumentException(
                    "A has " + Count.of(set.A().rows(), "row") + ", expected 2: b is drawn in the plane");
        this.set = set;
        this.xp = xp.map(FieldMatrix::toVector);
        this.b = set.b().toVector();
        for (FieldMatrix<BigFraction> k : set.kernel()) kernel.add(k.toVector());
        for (int j : set.reduction().pivotColumns())
            if (j < set.A().cols()) columns.add(set.A().column(j).toVector());
        double most = this.xp.map(Vector::maxNorm).orElse(0.0);
        unknowns = stage(set.A().cols(), MARGIN, LEFT, most, eye);
        right = stage(2, WIDTH - MARGIN - RIGHT, RIGHT, b.maxNorm(), Eye.CHOSEN);
    }

    /** One that shows a vector; it grows by doubling, so that it stands still while something is dragged. */
    private static Stage stage(int n, double from, double side, double most, Eye eye) {
        double reach = REACH;
        while (reach < most && reach < 1e6) reach *= 2;
        return Stage.of(n, Room.of(from, TOP, from + side, TOP + side, FONT), eye.reaching(reach));
    }

    /** The space of the unknowns, for a handle at the particular solution. */
    public Stage unknowns() {
        return unknowns;
    }

    /** The plane of b, for its handle. */
    public Stage right() {
        return right;
    }

    /** How many steps there are: without a solution there is nothing to shift the null space by. */
    public int frames() {
        return xp.isPresent() ? 4 : 3;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        boolean some = xp.isPresent();
        boolean alone = kernel.isEmpty();
        return switch (step) {
            case 0 -> "How many x does A take to b?";
            case 1 ->
                some
                        ? "b lies in the column space, so some x goes there: x₀"
                        : "b lies outside of the column space: no x goes there";
            case 2 ->
                some
                        ? alone ? "Only 0 goes to 0: the null space is a point" : "The null space: every k with Ak = 0"
                        : "The null space is there, but the set of solutions is empty: nothing shifts it";
            default ->
                alone
                        ? "x₀ is the only solution: there is nothing to add"
                        : set.b().isZero()
                                ? "Nothing is shifted: b = 0, and the solutions are the null space"
                                : "All solutions: the null space, shifted by x₀";
        };
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>();
        String unknown = set.A().cols() == 2 ? "the plane of x" : "the space of x";
        marks.addAll(heading(MARGIN + LEFT / 2, unknown));
        marks.addAll(heading(WIDTH - MARGIN - RIGHT / 2, "the plane of b"));
        marks.addAll(Apart.of(left(step), unknowns.area()));
        marks.addAll(Apart.of(right(step), right.area()));
        double y = TOP + RIGHT / 2;
        marks.addAll(Arrow.of(new Point(MARGIN + LEFT + 6, y), new Point(WIDTH - MARGIN - RIGHT - 6, y), Role.INK, 2));
        marks.addAll(MathText.parse("A").marks(MARGIN + LEFT + 19, y - 10, FONT, Anchor.MIDDLE, Role.INK));
        return new Svg(WIDTH, HEIGHT, caption(step), spoken, marks);
    }

    private static List<Mark> heading(double x, String text) {
        return MathText.words(text).marks(x, 21, FONT - 1, Anchor.MIDDLE, Role.MUTED);
    }

    private List<Mark> left(int step) {
        Vector zero = Vector.zeros(set.A().cols());
        List<Mark> marks = new ArrayList<>();
        if (step >= 2) marks.addAll(flat(zero, NULL, 7));
        marks.addAll(unknowns.ground());
        if (step >= 2) {
            for (Vector k : kernel) marks.addAll(unknowns.arrow(zero, k, NULL, 2.4));
            marks.add(key(0, "null space", NULL));
        }
        if (xp.isPresent() && step >= 1) {
            Vector x = xp.get();
            if (step == 3) {
                marks.addAll(flat(x, ALL, 3));
                marks.add(key(1, kernel.isEmpty() ? "only one" : "all solutions", ALL));
                for (Vector k : kernel) marks.addAll(unknowns.arrow(x, x.plus(k), NULL, 2.4));
            }
            marks.addAll(unknowns.arrow(zero, x, ALL, 2.8));
            if (x.norm() > 0) marks.addAll(unknowns.name(zero, x, "x_0", ALL));
            else marks.addAll(unknowns.dot(zero, ALL));
        } else if (step == 2) {
            marks.add(Mark.text(MARGIN + LEFT - 4, HEIGHT - 10, FONT - 1, Anchor.END, "solutions: ∅", Role.BAD));
        }
        return marks;
    }

    /** What the null space reaches from a point. */
    private List<Mark> flat(Vector from, Role colour, double width) {
        int n = from.size();
        if (kernel.isEmpty()) return unknowns.dot(from, colour);
        if (kernel.size() == n) return Spans.of(unknowns, kernel, colour);
        if (kernel.size() == 2) return unknowns.plane(from, kernel.get(0), kernel.get(1), colour);
        Look look = Look.stroke(colour, width);
        return unknowns.line(from, kernel.get(0), width > 4 ? look.faded(0.45) : look);
    }

    private List<Mark> right(int step) {
        Vector zero = b.times(0);
        List<Mark> marks = new ArrayList<>();
        if (step >= 1) {
            marks.addAll(Spans.of(right, columns, COLUMNS));
            double x = WIDTH - MARGIN - RIGHT / 2;
            marks.add(Mark.text(x, TOP + RIGHT + 22, FONT - 1, Anchor.MIDDLE, "column space", COLUMNS));
        }
        marks.addAll(right instanceof Stage.Flat flat ? flat.plane().grid() : List.of());
        marks.addAll(right instanceof Stage.Flat flat ? flat.plane().cross("b_1", "b_2") : List.of());
        if (step >= 1 && columns.isEmpty()) marks.addAll(right.dot(zero, COLUMNS));
        Role colour = step >= 1 && xp.isEmpty() ? Role.BAD : Role.SERIES_1;
        marks.addAll(right.arrow(zero, b, colour, 2.8));
        if (b.norm() > 0) marks.addAll(right.name(zero, b, "b", colour));
        return marks;
    }

    private static Mark key(int place, String text, Role colour) {
        double x = MARGIN + LEFT * (place == 0 ? 0.25 : 0.75);
        return Mark.text(x, HEIGHT - 10, FONT - 1, Anchor.MIDDLE, text, colour);
    }
}
