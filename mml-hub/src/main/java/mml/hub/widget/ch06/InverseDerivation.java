package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.probability.InverseSampling;
import mml.probability.KolmogorovDistance;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * Why the inverse of F makes a sample of X, with the newest of the numbers that the figure shows.
 *
 * @mml §6.7.1, Theorem 6.15
 */
public final class InverseDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public InverseDerivation() {
        super("inverse", "sampling");
    }

    @Override
    public List<Line> lines(int seed) {
        State state = State.empty();
        return seed == 0 ? following(state) : lines(state, seed, 5 + seed % 20);
    }

    @Override
    public List<Line> following(State state) {
        int count = SamplingWidget.count(state);
        return lines(state, SamplingWidget.seed(state), Math.min(state.count("step", 0), count - 1) + 1);
    }

    private static List<Line> lines(State state, int seed, int drawn) {
        Distribution X = SamplingWidget.distribution(state);
        InverseSampling run = InverseSampling.of(X, drawn, Rng.seeded(seed), Tracer.off());
        double u = run.uniform().get(drawn - 1);
        double x = run.sample().get(drawn - 1);
        int below = upTo(run.uniform(), u);
        double share = (double) below / drawn;
        double distance = KolmogorovDistance.of(X, run.sample());
        return List.of(
                new Line(
                        "F^{-1}(" + Live.number(u) + ")=" + Live.number(x),
                        Math.abs(X.cdf(x) - u) <= CLOSE,
                        "series-1 series-2"),
                new Line(
                        "u\\le" + Live.number(u) + ":\\ " + below + ",\\qquad x\\le" + Live.number(x) + ":\\ "
                                + upTo(run.sample(), x),
                        below == upTo(run.sample(), x),
                        "series-1 series-2"),
                new Line(
                        "\\frac{" + below + "}{" + drawn + "}=" + Live.number(share) + ",\\qquad F(x)="
                                + Live.number(X.cdf(x)),
                        Math.abs(share - X.cdf(x)) <= distance + CLOSE,
                        "series-2 ink"));
    }

    private static int upTo(Vector numbers, double last) {
        int count = 0;
        for (double v : numbers.toArray()) if (v <= last) count++;
        return count;
    }
}
