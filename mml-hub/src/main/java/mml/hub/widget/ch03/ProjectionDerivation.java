package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Projection;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * The coordinates of a projection from orthogonality: onto a line, checked on Example 3.10, then onto a subspace, checked
 * on Example 3.11, or on random vectors.
 *
 * @mml §3.8.1, (3.39), (3.40); §3.8.2, (3.53) to (3.58)
 */
public final class ProjectionDerivation extends Derivation {
    public ProjectionDerivation() {
        super("projection", "projection");
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

    /** Of a plane, its first generator stands for the line; a line is a subspace, too. */
    @Override
    public List<Line> following(State state) {
        ProjectionInput in = fitting(state);
        List<Line> lines = new ArrayList<>();
        line(lines, in.vector("b"), in.vector("x"));
        subspace(lines, in.generators(), in.vector("x"));
        return lines;
    }

    /** The vectors of the figure, if they are those of the derivation. */
    static ProjectionInput fitting(State state) {
        ProjectionInput in = new ProjectionInput(state);
        if (in.affine())
            throw new IllegalArgumentException("The figure projects onto an affine subspace; shift it to the origin.");
        if (!in.inner().isDot())
            throw new IllegalArgumentException("The figure uses another inner product than the dot product.");
        if (!Projection.of(in.generators(), in.vector("x")).dependent().isEmpty())
            throw new IllegalArgumentException("The vectors b of the figure are dependent.");
        return in;
    }

    private static void line(List<Line> lines, Vector b, Vector x) {
        Projection p = Projection.of(b, x);
        double bx = b.dot(x);
        double bb = b.dot(b);
        double lambda = p.lambda().get(0);
        double product = b.dot(p.residual());
        double scale = 1 + bb + Math.abs(bx);
        lines.add(new Line(
                Live.column(b) + "\\T\\left(" + Live.column(x) + "-" + Live.column(p.projection()) + "\\right)="
                        + Live.number(product, scale),
                near(product, 0, scale),
                "change good"));
        lines.add(new Line(
                Live.number(bx, scale) + "-\\lambda\\cdot" + Live.number(bb) + "=0",
                near(bx - lambda * bb, 0, scale),
                "series-1"));
        lines.add(new Line(
                "\\lambda=\\frac{" + Live.number(bx, scale) + "}{" + Live.number(bb) + "}=" + Live.number(lambda)
                        + ",\\quad\\pi(\\vec x)=" + Live.number(lambda) + Live.column(b) + "="
                        + Live.column(p.projection()),
                near(lambda, bx / bb, 1 + Math.abs(lambda)),
                "good series-1"));
    }

    private static void subspace(List<Line> lines, Matrix B, Vector x) {
        Projection p = Projection.of(B, x);
        Matrix gram = B.transpose().times(B);
        Vector rhs = B.transpose().times(x);
        Vector lambda = p.lambda();
        Vector left = B.transpose().times(p.residual());
        double scale = 1 + gram.maxNorm() * (1 + lambda.maxNorm());
        lines.add(new Line(
                Live.matrix(B) + "\\T\\left(" + Live.column(x) + "-" + Live.column(p.projection()) + "\\right)="
                        + Live.column(left),
                near(left.maxNorm(), 0, scale),
                "change good"));
        lines.add(new Line(
                Live.matrix(gram) + "\\vec\\lambda=" + Live.column(rhs) + ",\\quad\\vec\\lambda=" + Live.column(lambda),
                near(gram.times(lambda).minus(rhs).maxNorm(), 0, scale),
                "series-1"));
        lines.add(new Line(
                "\\pi(\\vec x)=\\mat P\\vec x=" + Live.matrix(p.P()) + Live.column(x) + "="
                        + Live.column(p.projection()),
                near(p.P().times(x).minus(B.times(lambda)).maxNorm(), 0, scale)
                        && p.certificate().holds(),
                "good ink"));
    }

    private static Vector whole(Rng rng) {
        return Vector.of(rng.between(-4, 4), rng.between(-4, 4), rng.between(1, 6));
    }

    private static boolean near(double a, double b, double scale) {
        return Math.abs(a - b) <= 1e-12 * scale;
    }
}
