package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.probability.Normal;
import mml.random.Rng;
import mml.regression.BayesianRegression;
import mml.regression.Evidence;
import mml.regression.FeatureMap;
import mml.regression.Prediction;

/**
 * The evidence of a slope through the origin, from two data: one after the other, both at once, by Bayes' theorem.
 *
 * @mml §9.3.5, (9.60) to (9.64)
 */
public final class EvidenceDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public EvidenceDerivation() {
        super("expected");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Vector.of(1, 2), Vector.of(1, 1));
        Rng rng = Rng.seeded(seed);
        return lines(
                Vector.of(rng.between(1, 3), rng.between(1, 3)), Vector.of(rng.between(-4, 4), rng.between(-4, 4)));
    }

    private static List<Line> lines(Vector x, Vector y) {
        FeatureMap slope = FeatureMap.throughOrigin(1);
        BayesianRegression prior = BayesianRegression.prior(slope, 1, 1);
        BayesianRegression after = prior.update(Matrix.of(1, 1, x.get(0)), Vector.of(y.get(0)));
        Prediction first = prior.observation(Vector.of(x.get(0)));
        Prediction second = after.observation(Vector.of(x.get(1)));
        double one = density(first, y.get(0));
        double two = density(second, y.get(1));
        Evidence evidence =
                Evidence.of(slope, new Gaussian(Vector.of(0), Matrix.of(1, 1, 1)), 1, Matrix.ofColumns(x), y);
        double squares = x.dot(x);
        double product = x.dot(y);
        double form = y.dot(y) - product * product / (1 + squares);
        double both = evidence.overFunctions();
        double slack = CLOSE * (1 + Math.abs(both));
        double flat = new Gaussian(Vector.zeros(2), Matrix.identity(2)).logDensity(Vector.zeros(2));
        return List.of(
                new Line(
                        said(1, first, y.get(0), one),
                        Math.abs(first.mean()) <= CLOSE
                                && Math.abs(first.variance() - 1 - x.get(0) * x.get(0)) <= CLOSE),
                new Line(said(2, second, y.get(1), two), Math.abs(one + two - evidence.dataByData()) <= slack),
                new Line(
                        "1+\\|\\vec x\\|^2=" + Live.number(1 + squares) + ",\\quad\\vec y\\T\\mat K^{-1}\\vec y="
                                + Live.number(form),
                        Math.abs(flat - 0.5 * Elementary.log(1 + squares) - 0.5 * form - both) <= slack),
                new Line(
                        Live.number(one) + Live.number(two) + "=" + Live.number(both),
                        one + two - both <= slack
                                && both - one - two <= slack
                                && evidence.certificate().holds()));
    }

    private static double density(Prediction p, double y) {
        return Normal.ofVariance(p.mean(), p.variance()).logDensity(y);
    }

    private static String said(int n, Prediction p, double y, double log) {
        return "y_" + n + "=" + Live.number(y) + "\\text{ of mean }" + Live.number(p.mean()) + "\\text{, variance }"
                + Live.number(p.variance()) + ":\\ " + Live.number(log);
    }
}
