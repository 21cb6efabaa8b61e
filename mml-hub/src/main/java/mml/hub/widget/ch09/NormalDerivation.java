package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;

/**
 * The normal equations of a straight line through the points of the figure, and that what is left is orthogonal to the
 * features.
 *
 * @mml §9.2.1, (9.9) to (9.12), (9.22); §9.4
 */
public final class NormalDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public NormalDerivation() {
        super("normal", "fit");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Matrix.generate(
                5, 2, (n, d) -> d == 0 ? n - 2 : rng.between(-2, 2) + Math.floor(4 * rng.uniform()) / 4));
    }

    @Override
    public List<Line> following(State state) {
        return lines(FitWidget.DATA.points(state));
    }

    private static List<Line> lines(Matrix points) {
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        LinearRegression fit = LinearRegression.of(X, y);
        Matrix Phi = FeatureMap.linear(1).matrix(X);
        Matrix gram = Phi.transpose().times(Phi);
        Vector right = Phi.transpose().times(y);
        Vector theta = fit.theta();
        double loss = fit.residualSumOfSquares();
        double slack = CLOSE * (gram.maxNorm() * theta.maxNorm() + right.maxNorm());
        Vector left = gram.times(theta);
        Vector r = y.minus(Phi.times(theta));
        double one = r.sum();
        double x = r.dot(X.column(0));
        double constant = theta.get(0);
        double slope = theta.get(1);
        return List.of(
                new Line(
                        "\\|\\vec y-\\mat\\Phi\\vec\\theta\\|^2=" + Live.number(loss, y.dot(y)) + "\\le"
                                + Live.number(y.dot(y)) + "=\\|\\vec y\\|^2",
                        loss <= y.dot(y) * (1 + CLOSE),
                        "change"),
                new Line(
                        "\\mat\\Phi\\T\\mat\\Phi=" + Live.matrix(gram) + ",\\quad\\mat\\Phi\\T\\vec y="
                                + Live.column(right),
                        left.isClose(right, slack),
                        "ink"),
                new Line(
                        Live.matrix(gram) + Live.column(theta) + "=" + Live.column(right),
                        left.isClose(right, slack),
                        "series-2"),
                new Line(
                        "\\vec 1\\T(\\vec y-\\mat\\Phi\\vec\\theta)=" + Live.number(one, y.maxNorm() * y.size())
                                + ",\\quad\\vec x\\T(\\vec y-\\mat\\Phi\\vec\\theta)="
                                + Live.number(x, y.maxNorm() * X.maxNorm() * y.size()),
                        Math.abs(one) <= slack && Math.abs(x) <= slack,
                        "change"),
                new Line(
                        "\\sigma^2=\\frac{" + Live.number(loss, y.dot(y)) + "}{" + y.size() + "}="
                                + Live.number(fit.noiseVariance(), y.dot(y)) + ",\\quad y\\text{ near }"
                                + Live.number(constant) + (slope < 0 ? "-" : "+") + Live.number(Math.abs(slope))
                                + "\\,x",
                        Math.abs(loss / y.size() - fit.noiseVariance()) <= CLOSE * y.dot(y),
                        "series-2"));
    }
}
