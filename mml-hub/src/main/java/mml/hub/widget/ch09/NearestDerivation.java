package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;

/**
 * What the projection does to three observations: a line at 0, 1, 2.
 *
 * @mml §9.4, (9.65) to (9.67)
 */
public final class NearestDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public NearestDerivation() {
        super("nearest");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Vector.of(1, 3, 2));
        Rng rng = Rng.seeded(seed);
        return lines(Vector.generate(3, n -> (double) rng.between(-4, 4)));
    }

    private static List<Line> lines(Vector y) {
        Matrix X = Matrix.of(3, 1, 0, 1, 2);
        FeatureMap line = FeatureMap.polynomial(1);
        LinearRegression fit = LinearRegression.of(line, X, y);
        Matrix P = fit.hat();
        Vector r = fit.residual();
        Vector right = line.matrix(X).transpose().times(r);
        double all = y.dot(y);
        double near = fit.fitted().dot(fit.fitted());
        double left = r.dot(r);
        double trace = P.get(0, 0) + P.get(1, 1) + P.get(2, 2);
        double slack = CLOSE * (1 + all);
        return List.of(
                new Line(
                        "\\mat\\Phi\\T" + Live.matrix(Matrix.ofColumns(r)) + "=" + Live.matrix(Matrix.ofColumns(right)),
                        right.maxNorm() <= slack),
                new Line(
                        "\\mat P=\\frac{1}{6}" + Live.matrix(P.times(6)),
                        P.times(P).isClose(P, CLOSE) && P.times(y).isClose(fit.fitted(), slack)),
                new Line(
                        Live.number(all) + "=" + Live.number(near, all) + "+" + Live.number(left, all),
                        Math.abs(all - near - left) <= slack),
                new Line(
                        Live.number(P.get(0, 0)) + "+" + Live.number(P.get(1, 1)) + "+" + Live.number(P.get(2, 2)) + "="
                                + Live.number(trace),
                        Math.abs(trace - 2) <= CLOSE));
    }
}
