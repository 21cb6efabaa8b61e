package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Line;

/**
 * The coordinates of a projection from orthogonality: onto a line, checked on Example 3.10, then onto a subspace, checked
 * on Example 3.11, or on random vectors.
 *
 * @mml §3.8.1, (3.39), (3.40); §3.8.2, (3.53) to (3.58)
 */
public final class ProjectionDerivation extends Derivation {
    public ProjectionDerivation() {
        super("projection");
    }

    @Override
    public List<Line> lines(int seed) {
        Vector b = Vector.of(1, 2, 2);
        Vector x = Vector.of(1, 1, 1);
        Matrix B = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);
        Vector y = Vector.of(6, 0, 0);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            b = Vector.of(rng.between(1, 3), rng.between(-3, 3), rng.between(-3, 3));
            x = whole(rng);
            B = Matrix.ofColumns(
                    Vector.of(1, rng.between(-2, 2), rng.between(-2, 2)), Vector.of(0, 1, rng.between(-2, 2)));
            y = whole(rng);
        }
        List<Line> lines = new ArrayList<>();
        line(lines, b, x);
        subspace(lines, B, y);
        return lines;
    }

    private static void line(List<Line> lines, Vector b, Vector x) {
        Projection p = Projection.of(b, x);
        double bx = b.dot(x);
        double bb = b.dot(b);
        double lambda = p.lambda().get(0);
        double product = b.dot(p.residual());
        lines.add(new Line(
                "b = " + NumberText.tuple(b) + ", x = " + NumberText.tuple(x) + ": bᵀ(x − π) = " + zero(product),
                near(product, 0)));
        lines.add(new Line(
                "bᵀx = " + NumberText.of(bx) + ", bᵀb = " + NumberText.of(bb) + ": " + NumberText.of(bx) + " − "
                        + NumberText.of(bb) + "λ = 0",
                near(bx - lambda * bb, 0)));
        lines.add(new Line(
                "λ = " + NumberText.of(bx) + "/" + NumberText.of(bb) + " = " + NumberText.of(lambda) + ", π = "
                        + NumberText.tuple(p.projection(), 1),
                near(lambda, bx / bb)));
    }

    private static void subspace(List<Line> lines, Matrix B, Vector x) {
        Projection p = Projection.of(B, x);
        Trace<ProjectionStep> trace = Trace.of(t -> Projection.of(B, x, InnerProduct.dot(), t));
        ProjectionStep.NormalEquations normal = (ProjectionStep.NormalEquations) trace.get(1);
        Vector left = B.transpose().times(p.residual());
        lines.add(new Line(
                "b₁ = " + NumberText.tuple(B.column(0)) + ", b₂ = " + NumberText.tuple(B.column(1)) + ", x = "
                        + NumberText.tuple(x) + ": Bᵀ(x − π) = " + NumberText.tuple(left, 10),
                near(left.maxNorm(), 0)));
        Vector lambda = p.lambda();
        Vector product = normal.gram().times(lambda);
        lines.add(new Line(
                "BᵀB has rows " + NumberText.tuple(normal.gram().row(0)) + " and "
                        + NumberText.tuple(normal.gram().row(1)) + ", Bᵀx = " + NumberText.tuple(normal.rhs())
                        + ", λ = "
                        + NumberText.tuple(lambda, lambda.maxNorm()),
                near(product.minus(normal.rhs()).maxNorm(), 0)));
        lines.add(new Line(
                "π = Bλ = " + NumberText.tuple(p.projection(), x.maxNorm()) + ", Px is the same, at distance "
                        + NumberText.of(p.distance()),
                near(p.P().times(x).minus(B.times(lambda)).maxNorm(), 0)
                        && p.certificate().holds()));
    }

    private static Vector whole(Rng rng) {
        return Vector.of(rng.between(-4, 4), rng.between(-4, 4), rng.between(1, 6));
    }

    private static String zero(double x) {
        return near(x, 0) ? "0" : NumberText.of(x);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-12 * (1 + Math.abs(b));
    }
}
