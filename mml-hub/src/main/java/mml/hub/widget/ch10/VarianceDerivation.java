package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.reduction.AlongLine;
import mml.reduction.Pca;

/**
 * Why the direction of largest variance is an eigenvector of the covariance, with the points of the figure.
 *
 * @mml §10.2.1, (10.7) to (10.13)
 */
public final class VarianceDerivation extends Derivation {
    private static final double CLOSE = 1e-10;

    public VarianceDerivation() {
        super("variance", "line");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(
                Matrix.generate(6, 2, (n, d) -> d == 0 ? 2 * n - 5 + rng.between(-1, 1) : n - 2 + rng.between(-2, 2)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(LineWidget.DATA.points(state));
    }

    private static List<Line> lines(Matrix X) {
        Matrix S = Moments.of(X).covariance(Divisor.N);
        Pca pca = Pca.of(X);
        Vector b = pca.B().column(0);
        double lambda = pca.eigenvalues().get(0);
        double scale = S.maxNorm();
        double across = AlongLine.of(X, Vector.of(1, 0)).captured();
        double up = AlongLine.of(X, Vector.of(0, 1)).captured();
        Vector Sb = S.times(b);
        String matrix = Live.matrix(S);
        return List.of(
                new Line(
                        "\\mat S=" + matrix + ",\\quad\\begin{bmatrix}1\\\\0\\end{bmatrix}\\T\\mat S"
                                + "\\begin{bmatrix}1\\\\0\\end{bmatrix}=" + Live.number(across, scale),
                        Math.abs(across - S.get(0, 0)) <= CLOSE * scale,
                        "series-2"),
                new Line(
                        matrix + Live.column(b) + "=" + Live.column(tidy(Sb, scale)) + "=" + Live.number(lambda, scale)
                                + "\\cdot" + Live.column(b),
                        Sb.isClose(b.times(lambda), CLOSE * scale),
                        "series-2"),
                new Line(
                        "\\vec b_1\\T\\mat S\\vec b_1=" + Live.number(b.dot(Sb), scale) + "=\\lambda_1",
                        Math.abs(b.dot(Sb) - lambda) <= CLOSE * scale,
                        "series-2"),
                new Line(
                        Live.number(lambda, scale) + "\\ge" + Live.number(across, scale) + ",\\quad"
                                + Live.number(lambda, scale) + "\\ge" + Live.number(up, scale),
                        lambda >= across * (1 - CLOSE) && lambda >= up * (1 - CLOSE),
                        "ink"));
    }

    private static Vector tidy(Vector x, double scale) {
        return x.map(v -> Math.abs(v) <= 1e-12 * scale ? 0 : v);
    }
}
