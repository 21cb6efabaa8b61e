package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.geometry.UnitBalls;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/** The pieces of a picture of a projection: the subspace with its generators, the point, the foot, the residual. */
final class ProjectionDrawing {
    private static final int THINNED = 3;
    private static final double FARTHEST = 2;

    private final Stage stage;
    private final Matrix B;
    private final InnerProduct inner;
    private final List<Integer> used = new ArrayList<>();

    ProjectionDrawing(Stage stage, Matrix B, Matrix A, List<Integer> dependent) {
        this.stage = stage;
        this.B = B;
        this.inner = A.equals(Matrix.identity(A.rows())) ? InnerProduct.dot() : InnerProduct.of(A);
        for (int j = 0; j < B.cols(); j++) if (!dependent.contains(j)) used.add(j);
    }

    /** Of the plane of space that two columns span; none if they span something else. */
    static List<Vector> normals(Matrix B, List<Integer> dependent) {
        List<Vector> span = new ArrayList<>();
        for (int j = 0; j < B.cols(); j++) if (!dependent.contains(j)) span.add(B.column(j));
        return B.rows() == 3 && span.size() == 2 ? List.of(span.get(0).cross(span.get(1))) : List.of();
    }

    /** The span moved to x₀, in a colour. */
    List<Mark> subspace(Vector x0, Paint paint, Dash dash) {
        int n = B.rows();
        if (used.size() == 1)
            return stage.line(x0, B.column(used.get(0)), Look.stroke(paint, 2.6).dashed(dash));
        if (used.size() == 2 && n == 3) return stage.plane(x0, B.column(used.get(0)), B.column(used.get(1)), paint);
        return List.of();
    }

    /** All points that differ from x by what is orthogonal to the subspace. */
    List<Mark> orthogonal(Vector x) {
        if (used.isEmpty()) return List.of();
        Look look = Look.stroke(Role.CHANGE, 1.8).dashed(Dash.DOTTED);
        Vector n = inner.times(B.column(used.get(0)));
        if (B.rows() == 2) return stage.line(x, Vector.of(-n.get(1), n.get(0)), look);
        if (used.size() == 2) return stage.line(x, n.cross(inner.times(B.column(used.get(1)))), look);
        List<Point> corners = stage.level(n, n.dot(x));
        return corners.isEmpty()
                ? List.of()
                : List.of(
                        new Mark.Polygon(corners, Look.fill(Role.CHANGE).faded(0.12)), new Mark.Polygon(corners, look));
    }

    /**
     * The corners of the way {@code λ₁b₁}, {@code λ₁b₁ + λ₂b₂}, …, unless it goes much farther than the points that are
     * there already and would make them small.
     */
    static List<Vector> way(Vector x0, Matrix B, List<Integer> dependent, Vector lambda, List<Vector> points) {
        double most = 0;
        for (Vector x : points) most = Math.max(most, x.maxNorm());
        List<Vector> out = new ArrayList<>();
        Vector at = x0;
        for (int j = 0; j < B.cols(); j++) {
            if (dependent.contains(j)) continue;
            at = at.plus(lambda.get(j), B.column(j));
            if (at.maxNorm() > FARTHEST * most) return List.of();
            out.add(at);
        }
        return out;
    }

    /** @param sorted whether it is known yet which of them depend on others */
    List<Mark> generators(Vector x0, boolean sorted) {
        List<Mark> out = new ArrayList<>();
        for (int j = 0; j < B.cols(); j++) {
            Vector tip = x0.plus(B.column(j));
            Paint paint = !sorted || used.contains(j) ? Role.SERIES_1 : Role.MUTED;
            out.addAll(stage.arrow(x0, tip, paint, 3));
            out.addAll(stage.name(x0, tip, B.cols() == 1 ? "b" : "b_" + (j + 1), paint));
        }
        return out;
    }

    /**
     * {@code λ₁b₁}, from its tip {@code λ₂b₂}, and so on.
     *
     * @param ends whether the point they lead to is marked
     */
    List<Mark> combination(Vector x0, Vector lambda, boolean ends) {
        List<Mark> out = new ArrayList<>();
        Vector at = x0;
        for (int j : used) {
            Vector next = at.plus(lambda.get(j), B.column(j));
            out.addAll(stage.segment(at, next, Look.stroke(Role.GOOD, 2).dashed(Dash.DASHED)));
            at = next;
        }
        if (ends) out.addAll(stage.dot(at, Role.GOOD));
        return out;
    }

    List<Mark> foot(Vector x0, Vector x, Vector foot, String name) {
        List<Mark> out = new ArrayList<>(ball(x, inner.norm(x.minus(foot))));
        out.addAll(stage.arrow(x0, foot, Role.GOOD, 3.4));
        out.addAll(stage.segment(foot, x, Look.stroke(Role.CHANGE, 2.6).dashed(Dash.DASHED)));
        if (inner.isDot()) out.addAll(corner(foot, x, x0));
        out.addAll(stage.dot(foot, Role.GOOD));
        out.addAll(stage.name(x, foot, name, Role.GOOD));
        return out;
    }

    /** The right angle at the foot; in the subspace it points to x₀, or along the first generator where they coincide. */
    private List<Mark> corner(Vector foot, Vector x, Vector x0) {
        boolean same = foot.minus(x0).norm() < 0.05 * stage.reach();
        Vector along = same && !used.isEmpty() ? foot.plus(B.column(used.get(0))) : x0;
        return stage.corner(foot, x, along, Role.CHANGE);
    }

    /** In the plane: all points as far from x as the foot is. The subspace touches them in one point, the nearest. */
    private List<Mark> ball(Vector x, double radius) {
        if (x.size() != 2 || !(radius > 0)) return List.of();
        Matrix unit = UnitBalls.of(inner).boundary();
        List<Point> points = new ArrayList<>();
        for (int k = 0; k <= unit.cols(); k += THINNED)
            points.add(stage.at(x.plus(radius, unit.column(k % unit.cols()))));
        List<Mark> out = new ArrayList<>();
        for (List<Point> part : stage.area().polyline(points))
            out.add(new Mark.Polyline(part, Look.stroke(Role.MUTED, 1.6).dashed(Dash.DOTTED)));
        return out;
    }

    List<Mark> point(Vector from, Vector x, String name, Paint paint) {
        List<Mark> out = new ArrayList<>(stage.arrow(from, x, paint, 2.4));
        out.addAll(stage.dot(x, paint));
        out.addAll(stage.name(from, x, name, paint));
        return out;
    }

    /** The unit vectors and where they go: the columns of P. Where they do not fit, shorter ones along the axes. */
    List<Mark> units(Matrix P) {
        List<Mark> out = new ArrayList<>();
        Vector zero = Vector.zeros(P.rows());
        double length = Math.min(1, stage.reach());
        for (int j = 0; j < P.cols(); j++) {
            Vector e = Matrix.identity(P.rows()).column(j).times(length);
            Vector goal = P.column(j).times(length);
            out.addAll(stage.segment(e, goal, Look.stroke(Role.SERIES_4, 1.6).dashed(Dash.DOTTED)));
            out.addAll(stage.arrow(zero, e, Role.SERIES_4, 1.8));
            out.addAll(stage.dot(goal, Role.SERIES_4));
        }
        return out;
    }
}
