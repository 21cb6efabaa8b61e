package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.AffineMap;
import mml.exact.AffineSubspace;
import mml.exact.FieldMatrix;
import mml.matrix.Vector;
import mml.viz.scene.Apart;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An affine subspace {@code L = x₀ + U} of the plane or of space. Step 0 shows x₀ and the directions, 1 the subspace U, 2
 * shifts it by x₀, 3 reaches the same L from another point of it, which a single point has not, and the last step shows
 * where an affine map takes L.
 *
 * @mml §2.8.1, Definition 2.25, Figure 2.13; §2.8.2, Definition 2.26
 */
public final class AffinePicture {
    private static final double WIDTH = 440;
    private static final double HEIGHT = 440;
    private static final double KEY = 30;
    private static final double MARGIN = 6;
    private static final double FONT = 16;
    private static final double REACH = 5;
    private static final Role ALONG = Role.SERIES_6;
    private static final Role SHIFTED = Role.SERIES_2;
    private static final Role OTHER = Role.SERIES_4;
    private static final Role IMAGE = Role.SERIES_3;

    private final AffineSubspace<BigFraction> L;
    private final AffineSubspace<BigFraction> image;
    private final Vector x0;
    private final Vector other;
    private final Vector shift;
    private final Vector fx0;
    private final List<Vector> directions = new ArrayList<>();
    private final Stage stage;

    /**
     * @param x0 the support point
     * @param directions one or two vectors whose span is U
     * @param other another point of L
     * @param phi the map of the last step
     * @param eye from where space is seen
     * @throws IllegalArgumentException if x₀ has another number of entries than 2 or 3
     */
    public AffinePicture(
            FieldMatrix<BigFraction> x0,
            List<FieldMatrix<BigFraction>> directions,
            FieldMatrix<BigFraction> other,
            AffineSubspace<BigFraction> L,
            AffineMap<BigFraction> phi,
            Eye eye) {
        Stage.check(x0.rows(), "x₀");
        this.L = L;
        this.image = phi.image(L);
        this.x0 = x0.toVector();
        this.other = other.toVector();
        this.shift = phi.t().toVector();
        this.fx0 = phi.apply(x0).toVector();
        double most = Math.max(shift.maxNorm(), Math.max(this.x0.maxNorm(), fx0.maxNorm()));
        for (FieldMatrix<BigFraction> u : directions) {
            this.directions.add(u.toVector());
            most = Math.max(most, u.toVector().maxNorm());
        }
        double reach = REACH;
        while (reach < most) reach *= 2;
        Room room = Room.of(MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN, 1.05 * FONT);
        stage = x0.rows() == 3 && eye.isFree() ? free(room, eye) : Stage.of(x0.rows(), room, eye.reaching(reach));
    }

    /** Filled by the vectors of all steps. */
    private Stage free(Room room, Eye eye) {
        List<Vector> points = new ArrayList<>(List.of(x0, other, shift, fx0));
        for (Vector u : directions) points.addAll(List.of(u, x0.plus(u)));
        List<Vector> seen = new ArrayList<>(directions);
        seen.add(x0);
        List<Vector> normals =
                directions.size() == 2 ? List.of(directions.get(0).cross(directions.get(1))) : List.of();
        return Stage.of(points, List.of(seen), normals, room, eye);
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** How many steps there are. */
    public int frames() {
        return isPoint() ? 4 : 5;
    }

    private boolean isPoint() {
        return L.dimension() == 0;
    }

    /** Whether a step shows the map; it is the last one. */
    public boolean mapped(int step) {
        return step == frames() - 1;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (mapped(step)) {
            int lost = L.dimension() - image.dimension();
            return lost == 0
                    ? "φ(x) = a + Φ(x) takes " + what(L.dimension()) + " to " + what(image.dimension())
                    : "Φ takes a direction of U to 0, and so " + what(L.dimension()) + " to " + what(image.dimension());
        }
        return switch (step) {
            case 0 -> "From x₀ along " + (directions.size() == 1 ? "u" : "u and v") + ": does L = x₀ + U contain 0?";
            case 1 -> "U: " + (isPoint() ? "only 0, a subspace" : what(L.dimension()) + " through 0, a subspace");
            case 2 ->
                passesZero()
                        ? "x₀ lies in U: the shift changes nothing, L = U"
                        : "L = x₀ + U: U shifted by x₀, and 0 is not in it";
            default -> "From another point of L the same U gives the same L";
        };
    }

    private boolean passesZero() {
        return L.support().isZero();
    }

    private static String what(int dimension) {
        return dimension == 0 ? "a point" : dimension == 1 ? "a line" : "a plane";
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        Vector zero = x0.times(0);
        List<Mark> marks = new ArrayList<>();
        if (step >= 1) marks.addAll(flat(L, zero, ALONG, 7));
        marks.addAll(stage.ground());
        if (step >= 2) marks.addAll(flat(L, x0, SHIFTED, 3));
        if (mapped(step)) marks.addAll(flat(image, fx0, IMAGE, 3));
        for (int k = 0; k < directions.size(); k++) {
            Vector u = directions.get(k);
            marks.addAll(stage.arrow(zero, u, Role.SERIES_1, 2.8));
            if (u.norm() > 0) marks.addAll(stage.name(zero, u, k == 0 ? "u" : "v", Role.SERIES_1));
            if (step < 2) continue;
            marks.addAll(stage.arrow(x0, x0.plus(u), Role.SERIES_1, 2.8));
        }
        marks.addAll(stage.arrow(zero, x0, SHIFTED, 2.8));
        if (x0.norm() > 0) marks.addAll(stage.name(zero, x0, "x_0", SHIFTED));
        if (step == 3 && !mapped(step)) {
            marks.addAll(stage.arrow(zero, other, OTHER, 2.4));
            marks.addAll(stage.dot(other, OTHER));
            if (other.norm() > 0) marks.addAll(stage.name(zero, other, "y_0", OTHER));
        }
        if (mapped(step)) {
            marks.addAll(stage.arrow(zero, shift, OTHER, 2.4));
            if (shift.norm() > 0) marks.addAll(stage.name(zero, shift, "a", OTHER));
            marks.addAll(stage.dot(fx0, IMAGE));
        }
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(key(step));
        return new Svg(WIDTH, HEIGHT + KEY, caption(step), spoken, marks);
    }

    /** What the directions of M reach from a point. */
    private List<Mark> flat(AffineSubspace<BigFraction> M, Vector from, Role colour, double width) {
        List<Vector> basis = new ArrayList<>();
        for (FieldMatrix<BigFraction> u : M.direction().basis()) basis.add(u.toVector());
        if (basis.isEmpty()) return stage.dot(from, colour);
        if (basis.size() == 1) {
            Look look = Look.stroke(colour, width);
            return stage.line(from, basis.get(0), width > 4 ? look.faded(0.45) : look);
        }
        return stage.plane(from, basis.get(0), basis.get(1), colour);
    }

    /** Below the picture what has which colour. */
    private List<Mark> key(int step) {
        List<Mark> out = new ArrayList<>();
        double y = HEIGHT + KEY - 10;
        if (step >= 1) out.addAll(label(WIDTH * 0.18, y, "U", ALONG));
        if (step >= 2) out.addAll(label(WIDTH * 0.5, y, passesZero() ? "L = U" : "L = x_0 + U", SHIFTED));
        if (mapped(step)) out.addAll(label(WIDTH * 0.82, y, "φ(L)", IMAGE));
        else if (step == 3) out.addAll(label(WIDTH * 0.82, y, "L = y_0 + U", OTHER));
        return out;
    }

    private static List<Mark> label(double x, double y, String text, Paint paint) {
        return MathText.parse(text).emphasised().marks(x, y, FONT, Anchor.MIDDLE, paint);
    }
}
