package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/** The part of a plane where {@code Ax ≤ b}: the view, cut by one half-plane after the other. */
final class Feasible implements Layer {
    private static final double OPACITY = 0.18;

    private final Matrix A;
    private final Vector b;

    Feasible(Matrix A, Vector b) {
        this.A = A;
        this.b = b;
    }

    @Override
    public String kind() {
        return "feasible";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        double left = plane.across().min();
        double right = plane.across().max();
        double low = plane.up().min();
        double high = plane.up().max();
        List<Vector> region =
                List.of(Vector.of(left, low), Vector.of(right, low), Vector.of(right, high), Vector.of(left, high));
        for (int i = 0; i < A.rows(); i++) region = cut(region, A.row(i), b.get(i));
        if (region.size() < 3) return List.of();
        List<Point> points = new ArrayList<>();
        for (Vector p : region) points.add(plane.at(p.get(0), p.get(1)));
        return List.of(new Mark.Polygon(points, Look.fill(Role.SERIES_1).faded(OPACITY)));
    }

    /** What of a convex polygon lies in {@code normalᵀx ≤ beta}. */
    private static List<Vector> cut(List<Vector> polygon, Vector normal, double beta) {
        List<Vector> out = new ArrayList<>();
        for (int k = 0; k < polygon.size(); k++) {
            Vector p = polygon.get(k);
            Vector q = polygon.get((k + 1) % polygon.size());
            double atP = normal.dot(p) - beta;
            double atQ = normal.dot(q) - beta;
            if (atP <= 0) out.add(p);
            if ((atP < 0 && atQ > 0) || (atP > 0 && atQ < 0)) out.add(p.plus(atP / (atP - atQ), q.minus(p)));
        }
        return out;
    }

    @Override
    public String words() {
        return "where all constraints hold";
    }
}
