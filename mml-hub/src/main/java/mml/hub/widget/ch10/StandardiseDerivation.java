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
import mml.reduction.Pca;
import mml.reduction.PcaSettings;

/**
 * What standardising makes of a covariance in the plane: the correlation alone decides, and both features count alike.
 *
 * @mml §10.6, Figure 10.11
 */
public final class StandardiseDerivation extends Derivation {
    private static final double CLOSE = 1e-10;

    public StandardiseDerivation() {
        super("standardise", "stages");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Matrix.generate(
                6, 2, (n, d) -> d == 0 ? n - 2 + rng.between(-1, 1) : 20 * (n - 3) + rng.between(-30, 30)));
    }

    @Override
    public List<Line> following(State state) {
        if (StagesWidget.STANDARDISE.in(state).isEmpty())
            throw new IllegalArgumentException("The figure takes the features as they are. Choose standardised.");
        return lines(StagesWidget.DATA.points(state));
    }

    private static List<Line> lines(Matrix X) {
        Matrix S = Moments.of(X).covariance(Divisor.N);
        if (!(S.get(0, 0) > 0 && S.get(1, 1) > 0))
            throw new IllegalArgumentException(
                    "A feature of the figure is constant: it has no deviation to divide by.");
        double first = Math.sqrt(S.get(0, 0));
        double second = Math.sqrt(S.get(1, 1));
        double rho = S.get(0, 1) / first / second;
        Vector mean = X.columnMeans();
        Matrix scaled = Matrix.generate(X.rows(), 2, (n, d) -> (X.get(n, d) - mean.get(d)) / (d == 0 ? first : second));
        Matrix R = Moments.of(scaled).covariance(Divisor.N);
        double side = rho < 0 ? -1 : 1;
        Vector diagonal = Vector.of(1, side);
        Pca pca = Pca.of(X, PcaSettings.BOOK.standardised());
        double largest = pca.eigenvalues().get(0);
        String correlations = Live.matrix(Matrix.of(2, 2, 1, rho, rho, 1));
        return List.of(
                new Line(
                        "\\rho=\\frac{" + Live.number(S.get(0, 1), first * second) + "}{" + Live.number(first)
                                + "\\cdot" + Live.number(second) + "}=" + Live.number(rho),
                        Math.abs(rho) <= 1 + CLOSE,
                        "series-1"),
                new Line(
                        "\\mat S=" + Live.matrix(S) + "\\ \\to\\ \\mat R=" + correlations,
                        R.isClose(Matrix.of(2, 2, 1, rho, rho, 1), CLOSE),
                        "axis"),
                new Line(
                        correlations + Live.column(diagonal) + "=" + Live.number(1 + Math.abs(rho))
                                + Live.column(diagonal),
                        R.times(diagonal).isClose(diagonal.times(1 + Math.abs(rho)), CLOSE),
                        "series-2"),
                new Line(
                        "\\frac{\\lambda_1}{2}=\\frac{" + Live.number(largest) + "}{2}=" + Live.number(largest / 2),
                        Math.abs(largest - 1 - Math.abs(rho)) <= CLOSE,
                        "series-2"));
    }
}
