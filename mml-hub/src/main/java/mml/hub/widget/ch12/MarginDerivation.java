package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.DataText;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.Hyperplane;
import mml.svm.Kernel;
import mml.svm.Svm;

/**
 * Why half the street is 1/‖w‖ wide, with a point on its edge.
 *
 * @mml §12.2.1, (12.8) to (12.18); §12.2.3, Theorem 12.1
 */
public final class MarginDerivation extends Derivation {
    private static final double CLOSE = 1e-4; // to which the machines of the figure are trained, and some room

    public MarginDerivation() {
        super("margin", "margin");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        int x = rng.between(-2, 2);
        int y = rng.between(-2, 2);
        int p = rng.between(1, 3);
        int q = rng.between(1, 3);
        Matrix X = Matrix.of(4, 2, x, y, x + p, y + q, x - 1, y - 2, x + p + 2, y + q + 1);
        DataText data = new DataText(X, List.of(), List.of("-1", "1", "-1", "1"));
        return lines(Classes.of(data, Kernel.linear(), 1000));
    }

    @Override
    public List<Line> following(State state) {
        return lines(MarginWidget.of(state));
    }

    private static List<Line> lines(Classes classes) {
        Svm svm = classes.svm();
        if (svm.squaredNorm() <= CLOSE * CLOSE)
            throw new IllegalArgumentException("w is 0 in the figure: there is no street.");
        Hyperplane plane = svm.hyperplane();
        Matrix X = classes.data().X();
        Vector y = Classes.signs(classes.data());
        int edge = -1;
        for (int n : svm.support()) if (edge < 0 && Math.abs(y.get(n) * plane.f(X.row(n)) - 1) <= CLOSE) edge = n;
        if (edge < 0) throw new IllegalArgumentException("No point of the figure stands on the edge of its street.");
        Vector x = X.row(edge);
        double f = plane.f(x);
        double norm = plane.w().norm();
        Vector foot = plane.projection(x);
        double size = X.maxNorm() * norm + Math.abs(plane.b());
        String w = Live.column(plane.w());
        String sign = y.get(edge) > 0 ? "" : "-";
        return List.of(
                new Line(
                        "\\vec x-r\\frac{\\vec w}{\\|\\vec w\\|}=" + Live.column(x) + "-" + Live.factor(f / norm)
                                + "\\cdot\\frac{1}{" + Live.number(norm) + "}" + w + "=" + Live.column(foot),
                        foot.isClose(x.plus(-f / norm / norm, plane.w()), 1e-9 * (1 + X.maxNorm())),
                        "series-1 series-2"),
                new Line(
                        "f\\left(" + Live.column(foot) + "\\right)=" + Live.number(plane.f(foot), 1e3 * size)
                                + ",\\quad r=\\frac{f(\\vec x)}{\\|\\vec w\\|}=\\frac{" + Live.number(f) + "}{"
                                + Live.number(norm) + "}=" + Live.number(f / norm),
                        Math.abs(plane.f(foot)) <= 1e-9 * size
                                && Math.abs(Math.abs(f / norm) - x.minus(foot).norm()) <= 1e-9 * (1 + X.maxNorm()),
                        "ink"),
                new Line(
                        "f(\\vec x)=" + w + "\\T" + Live.column(x) + (plane.b() < 0 ? "" : "+") + Live.number(plane.b())
                                + "=" + sign + "1",
                        Math.abs(f - y.get(edge)) <= CLOSE,
                        "muted"),
                new Line(
                        "\\frac{1}{\\|\\vec w\\|}=\\frac{1}{" + Live.number(norm) + "}=" + Live.number(1 / norm)
                                + ",\\quad\\tfrac{1}{2}\\|\\vec w\\|^2=" + Live.number(norm * norm / 2),
                        Math.abs(norm * norm - svm.squaredNorm()) <= 1e-9 * svm.squaredNorm(),
                        "focus"));
    }
}
