package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.random.Rng;

/**
 * Mean and variance of the bars of the figure, and why the variance is a mean of squares less a square.
 *
 * @mml §6.4.1, (6.28), (6.32); §6.4.3, (6.44)
 */
public final class SpreadDerivation extends Derivation {
    private static final double CLOSE = 1e-9;
    private static final int MOST = 4;

    public SpreadDerivation() {
        super("spread", "own");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Discrete.of(Vector.of(1, 2, 3), Vector.generate(3, k -> (double) rng.between(1, 5))));
    }

    @Override
    public List<Line> following(State state) {
        return lines(OwnWidget.distribution(state));
    }

    private static List<Line> lines(Discrete X) {
        Vector x = X.values();
        Vector p = X.probabilities();
        double mean = X.mean();
        double square = x.map(v -> v * v).dot(p);
        double slack = CLOSE * (1 + square);
        return List.of(
                new Line(sum(x, p, 0) + "=" + Live.number(mean), Math.abs(x.dot(p) - mean) <= slack, "series-2"),
                new Line(
                        sum(x, p, mean) + "=" + Live.number(X.variance(), square),
                        Math.abs(x.map(v -> (v - mean) * (v - mean)).dot(p) - X.variance()) <= slack),
                new Line(
                        Live.number(square) + "-" + Live.factor(mean) + "^2=" + Live.number(X.variance(), square),
                        Math.abs(square - mean * mean - X.variance()) <= slack));
    }

    /** {@code Σ x p}, or with a mean {@code Σ (x − mean)² p}; of many terms the first two and the last. */
    private static String sum(Vector x, Vector p, double mean) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < x.size(); k++) {
            boolean left = x.size() > MOST && k > 1 && k < x.size() - 1;
            if (left && k > 2) continue;
            out.append(k == 0 ? "" : "+");
            if (left) out.append("\\dots");
            else if (mean == 0) out.append(Live.number(x.get(k)));
            else
                out.append("(")
                        .append(Live.number(x.get(k)))
                        .append("-")
                        .append(Live.number(mean))
                        .append(")^2");
            if (!left) out.append("\\cdot").append(Live.number(p.get(k)));
        }
        return out.toString();
    }
}
