package mml.hub.widget.ch11;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.random.Rng;

/**
 * Why a weight is a share of the points, by a multiplier, with the first E-step of the figure.
 *
 * @mml §11.2.4, Theorem 11.3, (11.42) to (11.50)
 */
public final class WeightDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public WeightDerivation() {
        super("weights", "em");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(6, 1, (n, d) -> rng.between(-6, 6));
        int first = rng.between(-4, 0);
        return lines(
                X,
                GaussianMixture.of(
                        Vector.of(0.25, 0.75),
                        Vector.of(first, first + rng.between(2, 5)),
                        Vector.of(rng.between(1, 3), 2)));
    }

    @Override
    public List<Line> following(State state) {
        Mixing m = Mixing.of(state);
        return lines(m.X(), m.start());
    }

    private static List<Line> lines(Matrix X, GaussianMixture mixture) {
        Matrix R = mixture.responsibilities(X);
        int N = X.rows();
        Vector counts = Vector.generate(mixture.size(), k -> R.column(k).sum());
        if (!(counts.get(0) > 1e-9))
            throw new IllegalArgumentException("The first component of the figure answers for no point.");
        Vector first = mixture.components().get(0).logDensity(X);
        Vector all = mixture.logDensity(X);
        double slope = 0; // Σ_n N(x_n | μ_1, Σ_1) / p(x_n)
        for (int n = 0; n < N; n++) slope += Elementary.exp(first.get(n) - all.get(n));
        double quotient = counts.get(0) / mixture.weights().get(0);
        double weight = counts.get(0) / N;
        StringBuilder sum = new StringBuilder();
        for (int k = 0; k < counts.size(); k++) sum.append(k > 0 ? "+" : "").append(Live.number(counts.get(k), N));
        Vector shares = counts.times(1.0 / N);
        return List.of(
                new Line(
                        "\\frac{N_1}{\\pi_1}=\\frac{" + Live.number(counts.get(0)) + "}{"
                                + Live.number(mixture.weights().get(0)) + "}=" + Live.number(slope),
                        Math.abs(slope - quotient) <= CLOSE * quotient,
                        "series-1"),
                new Line(
                        "\\lambda=-(" + sum + ")=" + Live.number(-counts.sum()) + "=-N",
                        Math.abs(counts.sum() - N) <= CLOSE * N),
                new Line(
                        "\\pi_1=\\frac{" + Live.number(counts.get(0)) + "}{" + N + "}=" + Live.number(weight),
                        Math.abs(shares.sum() - 1) <= CLOSE,
                        "series-1"),
                new Line(
                        Live.number(auxiliary(counts, mixture.weights())) + "\\to"
                                + Live.number(auxiliary(counts, shares)),
                        auxiliary(counts, shares) >= auxiliary(counts, mixture.weights()) - CLOSE * N,
                        "focus"));
    }

    /** {@code Σ_k N_k log π_k}, which the new weights make largest. */
    private static double auxiliary(Vector counts, Vector weights) {
        double sum = 0;
        for (int k = 0; k < counts.size(); k++)
            if (counts.get(k) > 0) sum += counts.get(k) * Elementary.log(weights.get(k));
        return sum;
    }
}
