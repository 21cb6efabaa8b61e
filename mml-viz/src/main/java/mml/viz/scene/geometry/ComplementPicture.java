package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Projection;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLine;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * A subspace U of the plane or of space with its orthogonal complement. Step 0 shows U and x, 1 finds U⊥ as all v with
 * {@code Bᵀv = 0}, 2 splits x into a part in each, and 3, if U⊥ is a line, shows U again as everything orthogonal to its
 * normal vector and, parallel to it through x, all y with the same {@code nᵀy}.
 *
 * @mml §3.6, Figure 3.7
 */
public final class ComplementPicture {
    private static final Role ALONG = Role.SERIES_6;
    private static final Role ACROSS = Role.SERIES_2;
    private static final Role LEVEL = Role.SERIES_4;

    /** The largest entry of a normal vector that is easily seen beside an entry of 1. */
    private static final double LONGEST = 3.0001;

    private final Projection parts;
    private final List<Vector> normals = new ArrayList<>();
    private final Canvas canvas;
    private final Stage stage;

    /**
     * @param parts of x, in U and across it
     * @param complement of U
     * @param eye from where space is seen, and how far the axes reach
     * @throws IllegalArgumentException if x has another number of entries than 2 or 3
     */
    public ComplementPicture(Projection parts, OrthogonalComplement complement, Canvas canvas, Eye eye) {
        Stage.check(parts.x().size(), "x");
        this.parts = parts;
        this.canvas = canvas;
        for (int k = 0; k < complement.dimension(); k++)
            normals.add(readable(complement.basis().column(k)));
        Room above = MatrixLine.above(canvas, parts.x().size());
        stage = eye.isFree() ? free(above, eye) : Stage.of(parts.x().size(), above, eye);
    }

    /** Filled by all that is drawn; the planes are those that one vector is orthogonal to. */
    private Stage free(Room room, Eye eye) {
        List<Vector> points = new ArrayList<>(normals);
        points.addAll(List.of(parts.x(), parts.projection(), parts.residual()));
        for (int j = 0; j < parts.B().cols(); j++) points.add(parts.B().column(j));
        List<Vector> planes = new ArrayList<>();
        if (normals.size() == 1) planes.add(normals.get(0));
        if (parts.dimension() == 1) planes.add(parts.basis().column(0));
        return Stage.of(points, List.of(points), planes, room, eye);
    }

    /** The same direction, its smallest entry that is not 0 made 1, or else its largest made 2. */
    private static Vector readable(Vector v) {
        double dust = 1e-12 * v.maxNorm();
        double least = v.maxNorm();
        for (int i = 0; i < v.size(); i++) {
            double size = Math.abs(v.get(i));
            if (size > dust) least = Math.min(least, size);
        }
        double by = v.maxNorm() <= LONGEST * least ? least : v.maxNorm() / 2;
        return v.map(a -> Math.abs(a) <= dust ? 0 : a / by);
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** A basis of U⊥, each vector scaled to be easily read. */
    public List<Vector> normals() {
        return List.copyOf(normals);
    }

    /** How many steps there are. */
    public int frames() {
        return normals.size() == 1 ? 4 : 3;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (step == 0) return "U is " + what(parts.dimension()) + ": what is orthogonal to all of it?";
        if (step == 1) return "U⊥: all v with Bᵀv = 0, " + what(normals.size());
        if (step == 2) return "x = u + v, with u in U and v in U⊥, in one way only";
        return "nᵀy = 0 says U with one vector; through x, nᵀy = " + level();
    }

    private String level() {
        Vector n = normals.get(0);
        return NumberText.of(n.dot(parts.x()), Math.max(1, n.norm() * parts.x().norm()));
    }

    private String what(int dimension) {
        return dimension == 0
                ? "only 0"
                : dimension == parts.x().size() ? "everything" : dimension == 1 ? "a line" : "a plane";
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        Vector x = parts.x();
        Vector zero = x.times(0);
        List<Vector> U = new ArrayList<>();
        for (int j = 0; j < parts.dimension(); j++) U.add(parts.basis().column(j));
        List<Mark> marks = new ArrayList<>(flat(zero, U, ALONG));
        if (step >= 1) marks.addAll(flat(zero, normals, ACROSS));
        if (step >= 3) marks.addAll(flat(x, U, LEVEL));
        marks.addAll(stage.ground());
        for (int j = 0; j < parts.B().cols(); j++) {
            Vector b = parts.B().column(j);
            marks.addAll(stage.arrow(zero, b, Role.SERIES_1, 2.4));
            if (b.norm() > 0)
                marks.addAll(stage.name(zero, b, parts.B().cols() == 1 ? "b" : "b_" + (j + 1), Role.SERIES_1));
        }
        for (int k = 0; step >= 1 && k < normals.size(); k++) {
            marks.addAll(stage.arrow(zero, normals.get(k), ACROSS, 2.4));
            marks.addAll(stage.name(zero, normals.get(k), normals.size() == 1 ? "n" : "n_" + (k + 1), ACROSS));
        }
        if (step >= 2) {
            Vector u = parts.projection();
            Vector v = parts.residual();
            marks.addAll(stage.segment(u, x, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED)));
            marks.addAll(stage.segment(v, x, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED)));
            marks.addAll(stage.corner(zero, u, v, Role.INK));
            marks.addAll(part(u, "u", Role.SERIES_3));
            marks.addAll(part(v, "v", Role.SERIES_3));
        }
        marks.addAll(stage.arrow(zero, x, Role.INK, 2.8));
        if (x.norm() > 0) marks.addAll(stage.name(zero, x, "x", Role.INK));
        List<Mark> all = new ArrayList<>(Apart.of(marks, stage.area()));
        all.addAll(numbers(step).in(MatrixLine.below(canvas, x.size())));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, all);
    }

    /** A part of x; none where only rounding is left. */
    private List<Mark> part(Vector p, String name, Role colour) {
        Vector zero = p.times(0);
        if (p.norm() <= 1e-9 * Math.max(1, parts.x().norm())) return List.of();
        List<Mark> out = new ArrayList<>(stage.arrow(zero, p, colour, 3.6));
        out.addAll(stage.name(zero, p, name, colour));
        return out;
    }

    private List<Mark> flat(Vector from, List<Vector> basis, Role colour) {
        if (basis.isEmpty() || basis.size() == from.size()) return List.of();
        if (basis.size() == 2) return stage.plane(from, basis.get(0), basis.get(1), colour);
        return stage.line(from, basis.get(0), Look.stroke(colour, 6).faded(0.4));
    }

    private MatrixLine numbers(int step) {
        MatrixLine line = new MatrixLine();
        Vector x = parts.x();
        Matrix transposed = parts.B().transpose();
        if (step == 0)
            return line.then("B =", new Digits(parts.B()), Role.SERIES_1).then("x =", column(x), Role.INK);
        if (step == 1 || step == 3) {
            if (normals.isEmpty()) return line.then("B^T =", new Digits(transposed), Role.SERIES_1);
            Matrix N = Matrix.ofColumns(normals.toArray(new Vector[0]));
            if (step == 1)
                return line.then("B^T N =", new Digits(transposed), Role.SERIES_1)
                        .then("", new Digits(N), ACROSS)
                        .then("=", new Digits(Matrix.zeros(transposed.rows(), N.cols())), Role.INK);
            return line.then("n^T x =", new Digits(N.transpose()), ACROSS)
                    .then("", column(x), Role.INK)
                    .ending("= " + level());
        }
        return line.then("", column(x), Role.INK)
                .then("=", column(parts.projection()), Role.SERIES_3)
                .then("+", column(parts.residual()), Role.SERIES_3);
    }

    /** Beside numbers of the size of x, rounding is nothing. */
    private Digits column(Vector v) {
        double dust = 1e-12 * Math.max(1, parts.x().maxNorm());
        return new Digits(Matrix.ofColumns(v.map(a -> Math.abs(a) <= dust ? 0 : a)));
    }
}
