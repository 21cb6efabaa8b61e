package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.model.Estimates;
import mml.probability.Beta;
import mml.random.Rng;

/**
 * Three answers from the same flips: where the likelihood is highest, where the posterior is, and its mean.
 *
 * @mml §8.3.1, §8.3.2, §8.4.2
 */
public final class ThreeDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public ThreeDerivation() {
        super("three", "estimates");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(rng.between(1, 4), rng.between(2, 4), rng.between(1, 6), rng.between(1, 6));
    }

    @Override
    public List<Line> following(State state) {
        Estimates e = EstimateWidget.all(state);
        return lines((int) e.prior().alpha(), (int) e.prior().beta(), e.successes(), e.failures());
    }

    private static List<Line> lines(int alpha, int beta, int k, int rest) {
        int n = k + rest;
        if (n == 0) throw new IllegalArgumentException("Nothing was seen yet; the derivation needs a flip.");
        Estimates e = new Estimates(new Beta(alpha, beta), k, rest);
        double likeliest = e.likeliest().orElseThrow();
        int a = alpha + k;
        int b = beta + rest;
        double top = e.mostProbable().orElse(Double.NaN);
        boolean flat = a == 1 && b == 1;
        double mean = e.predictive();
        double evidence = Special.logBeta(a + 1.0, b) - Special.logBeta(a, b);
        return List.of(
                new Line(
                        "\\mu^{" + k + "}(1-\\mu)^{" + rest + "}:\\quad\\mu=\\frac{" + k + "}{" + n + "}="
                                + Live.number(likeliest),
                        Math.abs(likeliest * n - k) <= CLOSE,
                        "series-1"),
                new Line(
                        "\\mu^{" + (a - 1) + "}(1-\\mu)^{" + (b - 1) + "}"
                                + (flat
                                        ? ":\\quad\\text{every }\\mu"
                                        : ":\\quad\\mu=\\frac{" + (a - 1) + "}{" + (a + b - 2) + "}="
                                                + Live.number(top)),
                        flat || Math.abs(top * (a + b - 2) - (a - 1)) <= CLOSE,
                        "series-2"),
                new Line(
                        "\\frac{" + alpha + "+" + k + "}{" + alpha + "+" + beta + "+" + n + "}=" + Live.number(mean),
                        Math.abs(Elementary.exp(evidence) - mean) <= CLOSE,
                        "focus"));
    }
}
