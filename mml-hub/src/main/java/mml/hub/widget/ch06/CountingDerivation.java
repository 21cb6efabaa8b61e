package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateUpdate;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * Why a beta belief only counts, with the prior and the throws of the figure.
 *
 * @mml §6.6.1, (6.98) to (6.104), Example 6.11
 */
public final class CountingDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public CountingDerivation() {
        super("counting", "updater");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(new Beta(rng.between(1, 4), rng.between(1, 4)), Vector.generate(rng.between(3, 8), n ->
                (double) rng.below(2)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(UpdaterWidget.prior(state), UpdaterWidget.throwsOf(state));
    }

    private static List<Line> lines(Beta prior, Vector x) {
        int ones = (int) x.sum();
        int zeros = x.size() - ones;
        double a = prior.alpha() + ones;
        double b = prior.beta() + zeros;
        ConjugateUpdate end = ConjugateUpdate.of(prior, x, Tracer.off());
        double evidence = Special.logBeta(a, b) - Special.logBeta(prior.alpha(), prior.beta());
        double next = Elementary.exp(Special.logBeta(a + 1, b) - Special.logBeta(a, b));
        return List.of(
                new Line("\\mu^{" + ones + "}(1-\\mu)^{" + zeros + "}", ones + zeros == x.size(), "series-1"),
                new Line(
                        "\\mu^{" + power(prior.alpha()) + "+" + ones + "}(1-\\mu)^{" + power(prior.beta()) + "+" + zeros
                                + "}:\\quad\\text{Beta}(" + Live.number(a) + ",\\," + Live.number(b) + ")",
                        end.parameters().equals(Vector.of(a, b)),
                        "series-2"),
                new Line(
                        "\\frac{" + Live.number(a) + "}{" + Live.number(a) + "+" + Live.number(b) + "}="
                                + Live.number(next),
                        Math.abs(a / (a + b) - next) <= CLOSE,
                        "series-2"),
                new Line(
                        "\\text{log }p(x_1,\\dots,x_{" + x.size() + "})=" + Live.number(evidence),
                        Math.abs(evidence - end.logEvidence()) <= CLOSE * (1 + Math.abs(evidence)),
                        "focus"));
    }

    private static String power(double alpha) {
        return Live.number(alpha - 1);
    }
}
