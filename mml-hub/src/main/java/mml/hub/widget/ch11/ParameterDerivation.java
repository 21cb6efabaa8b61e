package mml.hub.widget.ch11;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.mixture.EmResult;
import mml.mixture.Family;
import mml.random.Rng;

/**
 * How many numbers of a mixture can be chosen freely, and what they cost, with the fit that the figure shows.
 *
 * @mml §8.6.3; §11.3
 */
public final class ParameterDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public ParameterDerivation() {
        super("parameters", "count");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Family[] families = Family.values();
        int K = rng.between(2, 5);
        int D = rng.between(1, 3);
        int N = 10 * rng.between(4, 20);
        Family family = families[rng.below(families.length)];
        double logLikelihood = -2.5 * N + rng.between(0, N);
        double bic = family.parameters(K, D) * Elementary.log((double) N) - 2 * logLikelihood;
        return lines(family, K, D, N, logLikelihood, bic);
    }

    @Override
    public List<Line> following(State state) {
        EmResult fit = CountWidget.fit(state);
        return lines(
                fit.family(),
                fit.mixture().size(),
                fit.mixture().features(),
                fit.examples(),
                fit.logLikelihood(),
                fit.bic());
    }

    private static List<Line> lines(Family family, int K, int D, long N, double logLikelihood, double bic) {
        int means = K * D;
        String each = D == 1 ? "1" : "\\frac{" + D + "\\cdot" + (D + 1) + "}{2}";
        String covariances = switch (family) {
            case FULL -> K + "\\cdot" + each;
            case TIED -> each;
            case DIAGONAL -> K + "\\cdot" + D;
            case SPHERICAL -> K + "\\cdot1";
            case EQUAL_SPHERICAL -> "1";
        };
        int full = D * (D + 1) / 2;
        int spreads = switch (family) {
            case FULL -> K * full;
            case TIED -> full;
            case DIAGONAL -> K * D;
            case SPHERICAL -> K;
            case EQUAL_SPHERICAL -> 1;
        };
        int parameters = means + spreads + K - 1;
        double cost = 0.5 * parameters * Elementary.log((double) N);
        return List.of(
                new Line(
                        "K\\,D=" + K + "\\cdot" + D + "=" + means,
                        Family.EQUAL_SPHERICAL.parameters(K, D) - K == means),
                new Line(
                        covariances.equals(Integer.toString(spreads)) ? covariances : covariances + "=" + spreads,
                        family.parameters(K, D) - means - (K - 1) == spreads),
                new Line(
                        "M=" + means + "+" + spreads + "+" + (K - 1) + "=" + parameters,
                        parameters == family.parameters(K, D)),
                new Line(
                        Live.number(logLikelihood) + "-\\tfrac{1}{2}\\cdot" + parameters + "\\cdot"
                                + Live.number(Elementary.log((double) N)) + "=" + Live.number(logLikelihood - cost),
                        Math.abs(-0.5 * bic - (logLikelihood - cost)) <= CLOSE * (N + Math.abs(logLikelihood)),
                        "series-3"));
    }
}
