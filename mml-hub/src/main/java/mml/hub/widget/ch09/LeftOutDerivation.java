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
 * Why no second fit is needed to leave a point out: a line through four points, and the last of them left out.
 *
 * @mml §9.2.2; §8.2.4
 */
public final class LeftOutDerivation extends Derivation {
    private static final double CLOSE = 1e-9;
    private static final FeatureMap LINE = FeatureMap.polynomial(1);

    public LeftOutDerivation() {
        super("left-out");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Vector.of(0, 1, 2, 4), Vector.of(1, 3, 2, 5));
        Rng rng = Rng.seeded(seed);
        return lines(Vector.of(0, 1, 2, 3 + rng.between(0, 3)), Vector.generate(4, n -> (double) rng.between(-4, 6)));
    }

    private static List<Line> lines(Vector x, Vector y) {
        LinearRegression all = LinearRegression.of(LINE, Matrix.ofColumns(x), y);
        LinearRegression others = LinearRegression.of(LINE, Matrix.ofColumns(x.part(0, 3)), y.part(0, 3));
        double h = all.hat().get(3, 3);
        double r = all.residual().get(3);
        double missed = y.get(3) - others.predict(Vector.of(x.get(3)));
        double now = all.fitted().get(3);
        double without = others.predict(Vector.of(x.get(3)));
        double slack = CLOSE * (1 + y.maxNorm());
        return List.of(
                new Line(
                        "h=" + Live.number(h) + ",\\quad r=" + Live.number(y.get(3)) + "-" + Live.factor(now) + "="
                                + Live.number(r),
                        Math.abs(y.get(3) - now - r) <= slack),
                new Line(
                        Live.number(now) + "=" + Live.number(h) + "\\cdot" + Live.factor(y.get(3)) + "+"
                                + Live.factor(1 - h) + "\\cdot" + Live.factor(without),
                        Math.abs(h * y.get(3) + (1 - h) * without - now) <= slack),
                new Line(
                        "\\frac{" + Live.number(r, y.maxNorm()) + "}{" + Live.number(1 - h) + "}="
                                + Live.number(missed, y.maxNorm()),
                        Math.abs(r / (1 - h) - missed) <= slack));
    }
}
