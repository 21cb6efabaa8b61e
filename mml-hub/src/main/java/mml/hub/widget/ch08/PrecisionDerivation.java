package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.ConjugateUpdate;
import mml.probability.Normal;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * Belief in a mean after measurements with a known variance: precisions add up.
 *
 * @mml §8.4.2; §6.6.1, (6.102)
 */
public final class PrecisionDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public PrecisionDerivation() {
        super("precision", "measured");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(
                new Normal(rng.between(-2, 2), rng.between(1, 4)),
                rng.between(1, 3),
                Vector.generate(rng.between(2, 5), n -> (double) rng.between(-5, 9)));
    }

    @Override
    public List<Line> following(State state) {
        if (!MeasuredWidget.known(state))
            throw new IllegalArgumentException(
                    "This is for a known variance; the figure shows belief in mean and variance together.");
        return lines(MeasuredWidget.prior(state), MeasuredWidget.noise(state), MeasuredWidget.data(state));
    }

    private static List<Line> lines(Normal prior, double noise, Vector x) {
        int N = x.size();
        double mean = x.mean();
        double before = 1 / prior.variance();
        double data = N / noise;
        double precision = before + data;
        Vector after = ConjugateUpdate.ofMean(prior, noise, x, Tracer.off()).parameters();
        double slack = CLOSE * (1 + Math.abs(prior.mean()) + x.maxNorm());
        return List.of(
                new Line(
                        "\\frac1{" + Live.number(prior.variance()) + "}+\\frac{" + N + "}{" + Live.number(noise) + "}="
                                + Live.number(precision),
                        Math.abs(precision * after.get(1) - 1) <= CLOSE,
                        "series-2"),
                new Line(
                        "v_N=\\frac1{" + Live.number(precision) + "}=" + Live.number(after.get(1)),
                        Math.abs(1 / precision - after.get(1)) <= CLOSE * after.get(1),
                        "series-2"),
                new Line(
                        "m_N=\\frac{" + Live.number(before) + "\\cdot" + Live.factor(prior.mean()) + "+"
                                + Live.number(data) + "\\cdot" + Live.factor(mean) + "}{" + Live.number(precision)
                                + "}=" + Live.number(after.get(0)),
                        Math.abs((before * prior.mean() + data * mean) / precision - after.get(0)) <= slack,
                        "series-2 series-1"),
                new Line(
                        Live.number(after.get(1)) + "+" + Live.number(noise) + "=" + Live.number(after.get(1) + noise),
                        after.get(1) <= prior.variance(),
                        "focus"));
    }
}
