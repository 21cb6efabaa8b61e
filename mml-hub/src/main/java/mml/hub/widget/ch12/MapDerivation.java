package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.FeatureLift;
import mml.trace.Tracer;

/**
 * Why the square of the inner product is an inner product up in space, with a pair of points of the figure, and what its
 * plane says of the first.
 *
 * @mml §12.4
 */
public final class MapDerivation extends Derivation {
    private static final double CLOSE = 1e-9;
    private static final double C = 1000;

    public MapDerivation() {
        super("map", "lift");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.of(
                4, 2, rng.between(1, 3), rng.between(1, 3), rng.between(-3, -1), rng.between(1, 3), -1, -1, 2, -2);
        return lines(X, FeatureLift.of(X, Vector.of(1, -1, 1, -1), C, Tracer.off()), 1);
    }

    @Override
    public List<Line> following(State state) {
        FeatureLift lift = LiftWidget.lift(state);
        return lines(LiftWidget.points(state), lift, LiftWidget.compared(state));
    }

    /** With the first point and the one numbered n. */
    private static List<Line> lines(Matrix X, FeatureLift lift, int n) {
        Vector x = X.row(0);
        Vector z = X.row(n);
        double first = x.get(0) * z.get(0);
        double second = x.get(1) * z.get(1);
        double inner = x.dot(z);
        Vector up = FeatureLift.phi(x);
        Vector other = FeatureLift.phi(z);
        double size = up.norm() * other.norm();
        double kernel = FeatureLift.KERNEL.of(x, z);
        double f = lift.svm().decision(x);
        double weight = 1 + Math.abs(lift.b()) + lift.w().norm() * up.norm();
        return List.of(
                new Line(
                        "k(\\vec x_1,\\vec x_" + (n + 1) + ")=(" + Live.number(first, x.norm() * z.norm()) + "+"
                                + Live.factor(second) + ")^2=" + Live.number(kernel, size),
                        Math.abs(inner * inner - kernel) <= CLOSE * size,
                        "change"),
                new Line(
                        Live.factor(first) + "^2+2\\cdot" + Live.factor(first) + "\\cdot" + Live.factor(second) + "+"
                                + Live.factor(second) + "^2=" + Live.number(kernel, size),
                        Math.abs(first * first + 2 * first * second + second * second - kernel) <= CLOSE * size,
                        "change"),
                new Line(
                        Live.matrix(Matrix.ofRows(up)) + Live.column(other) + "=" + Live.number(up.dot(other), size),
                        Math.abs(up.dot(other) - kernel) <= CLOSE * size,
                        "change"),
                new Line(
                        "f(\\vec x_1)=" + Live.matrix(Matrix.ofRows(lift.w())) + Live.column(up)
                                + (lift.b() < 0 ? "" : "+") + Live.number(lift.b(), weight) + "="
                                + Live.number(f, weight),
                        Math.abs(lift.decision(x) - f) <= CLOSE * weight,
                        "focus"));
    }
}
