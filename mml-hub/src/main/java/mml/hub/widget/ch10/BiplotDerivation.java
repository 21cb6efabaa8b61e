package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;

/**
 * What a dot, an arrow and two arrows say, with the first row of the figure's table and the arrow that has just come in.
 *
 * @mml §10.3.2; §10.6
 */
public final class BiplotDerivation extends Derivation {
    private static final double CLOSE = 1e-8;

    public BiplotDerivation() {
        super("arrows", "biplot");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(8, 3, (n, d) -> rng.between(-9, 9) / 2.0 + (d < 2 ? n : -n));
        return lines(X, PcaSettings.BOOK.standardised(), rng.between(0, 2));
    }

    @Override
    public List<Line> following(State state) {
        Matrix X = BiplotWidget.DATA.points(state);
        return lines(X, Tables.settings(state), Math.max(1, Math.min(state.count("step", 1), X.cols())) - 1);
    }

    private static List<Line> lines(Matrix X, PcaSettings settings, int d) {
        Pca pca = Pca.of(X, settings.withComponents(2));
        Matrix Y = Tables.scaled(X, settings);
        Matrix Z = pca.encode(X);
        Vector dot = pca.whiten(X).row(0);
        Matrix L = pca.loadings();
        Vector arrow = L.row(d);
        int e = d == 0 ? 1 : 0;
        int N = X.rows();
        double told = Z.row(0).dot(pca.B().row(d));
        double size = Y.maxNorm();
        double both = arrow.dot(L.row(e));
        double covariance = Y.column(d).dot(Y.column(e)) / N;
        Matrix rest = Y.minus(Z.times(pca.B().transpose()));
        double others = rest.column(d).dot(rest.column(e)) / N;
        double variance = Y.column(d).dot(Y.column(d)) / N;
        double left = rest.column(d).dot(rest.column(d)) / N;
        double square = size * size;
        String k = Integer.toString(d + 1);
        String j = Integer.toString(e + 1);
        return List.of(
                new Line(
                        "(" + pair(dot) + "),\\quad\\vec\\ell_{" + k + "}=(" + pair(arrow) + ")",
                        Math.abs(dot.get(0) * Math.sqrt(pca.eigenvalues().get(0)) - Z.get(0, 0)) <= CLOSE * size),
                new Line(
                        "\\tilde x_{1" + k + "}-\\mu_{" + k + "}=" + Live.number(dot.dot(arrow), size)
                                + "\\quad\\text{of}\\quad" + Live.number(Y.get(0, d), size),
                        Math.abs(dot.dot(arrow) - told) <= CLOSE * size,
                        "series-1"),
                new Line(
                        Live.number(covariance, square) + "=\\vec\\ell_{" + k + "}\\T\\vec\\ell_{" + j + "}+r="
                                + Live.number(both, square) + sum(others, square),
                        Math.abs(both + others - covariance) <= CLOSE * square),
                new Line(
                        Live.number(variance, square) + "=\\|\\vec\\ell_{" + k + "}\\|^2+r="
                                + Live.number(arrow.dot(arrow), square) + sum(left, square),
                        Math.abs(arrow.dot(arrow) + left - variance) <= CLOSE * square));
    }

    private static String pair(Vector x) {
        return Live.number(x.get(0)) + ",\\ " + Live.number(x.get(1));
    }

    private static String sum(double x, double scale) {
        return x < 0 && Math.abs(x) > 1e-12 * scale ? Live.number(x, scale) : "+" + Live.number(x, scale);
    }
}
