package mml.hub.widget.ch06;

import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.probability.Pushforward;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * Why the mean of Y = g(X) needs no distribution of Y, for the values of the figure.
 *
 * @mml §6.1.2, (6.8); §6.4.1, (6.28)
 */
public final class PushforwardDerivation extends Derivation {
    private static final double CLOSE = 1e-9;
    private static final int MOST = 4;

    public PushforwardDerivation() {
        super("preimages", "pushforward");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Discrete X = Discrete.of(Vector.of(-1, 0, 1, 2), Vector.generate(4, k -> (double) rng.between(1, 5)));
        return lines(Pushforward.of(X, Expression.parse("x^2"), Tracer.off()));
    }

    @Override
    public List<Line> following(State state) {
        if (PushforwardWidget.undefined(state) != null)
            throw new IllegalArgumentException("g has no finite value for some x of the figure.");
        return lines(PushforwardWidget.run(state, Tracer.off()));
    }

    private static List<Line> lines(Pushforward run) {
        Discrete X = run.X();
        Discrete Y = run.Y();
        Vector image =
                Vector.generate(X.values().size(), k -> run.g().at(X.values().get(k)));
        int last = Y.values().size() - 1;
        double y = Y.values().get(last);
        double slack = CLOSE * (1 + image.maxNorm());
        double share = 0;
        StringBuilder from = new StringBuilder();
        for (int k = 0; k < image.size(); k++) {
            if (Math.abs(image.get(k) - y) > slack) continue;
            from.append(from.length() == 0 ? "" : "+")
                    .append(Live.number(X.probabilities().get(k)));
            share += X.probabilities().get(k);
        }
        double mean = image.dot(X.probabilities());
        return List.of(
                new Line(
                        "P(Y=" + Live.number(y) + ")=" + from + "=" + Live.number(share),
                        Math.abs(share - Y.probabilities().get(last)) <= CLOSE,
                        "series-2"),
                new Line(
                        sum(Y.values(), Y.probabilities()) + "=" + Live.number(Y.mean()),
                        Math.abs(Y.values().dot(Y.probabilities()) - Y.mean()) <= slack,
                        "series-2"),
                new Line(
                        sum(image, X.probabilities()) + "=" + Live.number(mean),
                        Math.abs(mean - Y.mean()) <= slack,
                        "focus"));
    }

    /** {@code Σ v p}; of many terms the first two and the last. */
    private static String sum(Vector v, Vector p) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < v.size(); k++) {
            boolean left = v.size() > MOST && k > 1 && k < v.size() - 1;
            if (left && k > 2) continue;
            out.append(k == 0 ? "" : "+");
            if (left) out.append("\\dots");
            else out.append(Live.factor(v.get(k))).append("\\cdot").append(Live.number(p.get(k)));
        }
        return out.toString();
    }
}
