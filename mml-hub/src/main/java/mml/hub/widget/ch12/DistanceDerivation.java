package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.ConvexHulls;
import mml.svm.Hyperplane;

/**
 * Why the distance of the hulls is the whole street, 2/‖w‖, with the two nearest points of the figure.
 *
 * @mml §12.3.2, (12.43) to (12.49)
 */
public final class DistanceDerivation extends Derivation {
    private static final double CLOSE = 1e-6; // to which the nearest points are found, and some room

    public DistanceDerivation() {
        super("distance", "hulls");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        int x = rng.between(-2, 2);
        int y = rng.between(-2, 2);
        Matrix X = Matrix.of(
                5,
                2,
                x,
                y,
                x - 2,
                y + rng.between(-2, 1),
                x + rng.between(1, 3),
                y + rng.between(1, 3),
                x + 4,
                y + rng.between(0, 2),
                x + 3,
                y + 4);
        return lines(ConvexHulls.of(X, Vector.of(-1, -1, 1, 1, 1)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(HullWidget.hulls(state));
    }

    private static List<Line> lines(ConvexHulls hulls) {
        if (!hulls.isSeparable())
            throw new IllegalArgumentException("The hulls of the figure meet: there is no street between them.");
        Vector c = hulls.c();
        Vector d = hulls.d();
        Vector way = c.minus(d);
        double square = way.dot(way);
        Vector w = way.times(2 / square);
        double b = 0 - w.dot(c.plus(d)) / 2;
        Hyperplane plane = new Hyperplane(w, b);
        double size = 1 + hulls.X().maxNorm() * w.norm();
        double middle = plane.f(c.plus(d).times(0.5));
        return List.of(
                new Line(
                        "\\vec c-\\vec d=" + Live.column(c) + "-" + Live.column(d) + "=" + Live.column(way),
                        Math.abs(way.norm() - hulls.distance()) <= CLOSE * (hulls.size() + hulls.distance()),
                        "change ink"),
                new Line(
                        "\\vec w=\\frac{2}{" + Live.number(square) + "}" + Live.column(way) + "=" + Live.column(w),
                        Math.abs(plane.f(c) - plane.f(d) - 2) <= CLOSE * size,
                        "change"),
                new Line(
                        "b=" + Live.number(b, size) + ",\\quad f(\\vec c)=" + Live.number(plane.f(c), size)
                                + ",\\quad f(\\vec d)=" + Live.number(plane.f(d), size),
                        Math.abs(middle) <= CLOSE * size
                                && Math.abs(plane.f(c) - 1) <= CLOSE * size
                                && Math.abs(plane.f(d) + 1) <= CLOSE * size,
                        "ink"),
                new Line(
                        "\\frac{2}{\\|\\vec w\\|}=\\frac{2}{" + Live.number(w.norm()) + "}=" + Live.number(2 / w.norm())
                                + "=\\|\\vec c-\\vec d\\|",
                        Math.abs(2 / w.norm() - hulls.distance()) <= CLOSE * (hulls.size() + hulls.distance()),
                        "change"));
    }
}
