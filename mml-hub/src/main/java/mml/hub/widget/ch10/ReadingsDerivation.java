package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.PrincipalSubspaces;
import mml.spectral.Svd;
import mml.trace.Tracer;

/**
 * Why variance, fall of the error and squared singular value are one number, with the points of the figure and the direction
 * that has just come in; before any has, with the first.
 *
 * @mml §10.2.2, (10.24); §10.3.3, (10.41) to (10.44); §10.4.1, (10.45) to (10.49)
 */
public final class ReadingsDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public ReadingsDerivation() {
        super("readings", "subspaces");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(6, 3, (n, d) -> rng.between(-6, 6) / 2.0 + (d == 0 ? n : 0));
        return lines(X, rng.between(1, 2));
    }

    @Override
    public List<Line> following(State state) {
        Matrix X = SubspaceWidget.DATA.points(state);
        int most = SubspaceWidget.subspaces(state).B().cols();
        return lines(X, Math.max(1, Math.min(state.count("step", 1), most)));
    }

    private static List<Line> lines(Matrix X, int M) {
        PrincipalSubspaces of = PrincipalSubspaces.of(X, Tracer.off());
        int N = X.rows();
        double total = of.total();
        double captured = of.variances().part(0, M).sum();
        double left = of.errors().get(M);
        double before = of.errors().get(M - 1);
        double variance = of.variances().get(M - 1);
        Matrix Y =
                Matrix.generate(N, X.cols(), (n, d) -> X.get(n, d) - of.mean().get(d));
        Vector z = Y.times(of.B().column(M - 1));
        double length = z.norm();
        double sigma = of.singularValues().get(M - 1);
        double again = Svd.of(Y).singularValues().get(M - 1);
        return List.of(
                new Line(
                        Live.number(total) + "=" + Live.number(captured, total) + "+" + Live.number(left, total),
                        Math.abs(captured + left - total) <= CLOSE * total,
                        "series-1"),
                new Line(
                        "V_{" + M + "}=" + Live.number(before, total) + "-" + Live.number(left, total) + "="
                                + Live.number(variance, total),
                        Math.abs(before - left - variance) <= CLOSE * total,
                        "series-2"),
                new Line(
                        "\\|(z_{1," + M + "},\\dots,z_{" + N + "," + M + "})\\|="
                                + Live.number(length, Math.sqrt(N * total)) + "=\\sigma_{" + M + "}",
                        Math.abs(length - sigma) <= CLOSE * Math.sqrt(N * total)),
                new Line(
                        "\\frac{\\sigma_{" + M + "}^2}{N}=\\frac{" + Live.number(again, Math.sqrt(N * total)) + "^2}{"
                                + N + "}=" + Live.number(again * again / N, total) + "=V_{" + M + "}",
                        Math.abs(again * again / N - variance) <= CLOSE * total,
                        "series-2"));
    }
}
