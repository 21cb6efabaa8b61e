package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.probability.Exploration;
import mml.probability.Normal;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * How F, its way back and the interval with equal tails belong together, for the distribution and the x of the figure.
 *
 * @mml §6.2.2, (6.16); §6.4.1
 */
public final class QuantileDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public QuantileDerivation() {
        super("quantile", "explorer");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Normal.ofDeviation(rng.between(-3, 3), rng.between(1, 3)), rng.between(-2, 4), 0.8);
    }

    @Override
    public List<Line> following(State state) {
        return lines(ExplorerWidget.distribution(state), ExplorerWidget.x(state), ExplorerWidget.level(state));
    }

    private static List<Line> lines(Distribution X, double x, double level) {
        double F = X.cdf(x);
        double back = X.quantile(F);
        Vector ends = Exploration.of(X, x, level, Tracer.off()).tails();
        double a = ends.get(0);
        double b = ends.get(1);
        double at = X.isDiscrete() ? X.density(a) : 0;
        double within = X.cdf(b) - X.cdf(a) + at;
        boolean inside = F > 0 && F < 1;
        return List.of(
                new Line(
                        Live.number(F) + "+" + Live.number(X.survival(x)) + "=1",
                        Math.abs(F + X.survival(x) - 1) <= CLOSE,
                        "ink"),
                new Line(
                        "F^{-1}(" + Live.number(F) + ")=" + (inside ? Live.number(back) : end(back)),
                        !inside || Math.abs(X.cdf(back) - F) <= CLOSE,
                        "ink"),
                new Line(
                        Live.number(X.cdf(b)) + "-" + Live.number(X.cdf(a)) + (at > 0 ? "+" + Live.number(at) : "")
                                + "=" + Live.number(within),
                        X.isDiscrete() ? within >= level - CLOSE : Math.abs(within - level) <= CLOSE,
                        "ink focus"));
    }

    /** An end of all that X can be. */
    private static String end(double x) {
        if (Math.abs(x) <= Double.MAX_VALUE) return Live.number(x);
        return x > 0 ? "\\infty" : "-\\infty";
    }
}
