package mml.hub.widget.ch01;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.LinearRegression;

/**
 * What least squares learns of the points of the figure: a slope, a constant, and how far the points stray.
 *
 * @mml §1.1; §9.2.1
 */
public final class SlopeDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public SlopeDerivation() {
        super("slope", "predictors");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Matrix.generate(4, 2, (n, d) -> d == 0 ? n + 1 : rng.between(-3, 5)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(PredictorsWidget.DATA.points(state));
    }

    private static List<Line> lines(Matrix points) {
        Vector x = points.column(0);
        Vector y = points.column(1);
        double xMean = x.mean();
        double yMean = y.mean();
        Vector u = x.map(t -> t - xMean);
        Vector v = y.map(t -> t - yMean);
        double slope = u.dot(v) / u.dot(u);
        double constant = yMean - slope * xMean;
        LinearRegression fit = LinearRegression.of(Matrix.ofColumns(x), y);
        double left = v.dot(v) - slope * slope * u.dot(u);
        double slack = CLOSE * (1 + v.maxNorm());
        return List.of(
                new Line(
                        "\\frac{" + Live.number(u.dot(v)) + "}{" + Live.number(u.dot(u)) + "}=" + Live.number(slope),
                        Math.abs(slope - fit.theta().get(1)) * u.maxNorm() <= slack),
                new Line(
                        Live.number(yMean) + "-" + Live.factor(slope) + "\\cdot" + Live.factor(xMean) + "="
                                + Live.number(constant),
                        Math.abs(constant - fit.theta().get(0)) <= slack * (1 + Math.abs(constant))),
                new Line(
                        "\\frac{" + Live.number(left, v.dot(v)) + "}{" + x.size() + "}="
                                + Live.number(left / x.size(), v.dot(v)),
                        Math.abs(left - fit.residualSumOfSquares()) <= CLOSE * (1 + v.dot(v))));
    }
}
