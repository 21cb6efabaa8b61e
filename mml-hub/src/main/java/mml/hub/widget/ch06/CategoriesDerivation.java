package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.ConjugateUpdate;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Tracer;

/**
 * Why a Dirichlet belief only counts, with the prior and the draws of the figure.
 *
 * @mml §6.6.1, table 6.2
 */
public final class CategoriesDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public CategoriesDerivation() {
        super("counting-categories", "categories");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Vector.generate(3, k -> (double) rng.between(1, 4)), Vector.generate(rng.between(3, 8), n ->
                (double) rng.below(3)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(CategoriesWidget.prior(state), CategoriesWidget.draws(state));
    }

    private static List<Line> lines(Vector alpha, Vector draws) {
        Vector counts = CategoriesWidget.counts(draws);
        Vector after = alpha.plus(counts);
        ConjugateUpdate end = ConjugateUpdate.ofCategories(alpha, draws, Tracer.off());
        return List.of(
                new Line(
                        "\\text{Dir}" + NumberText.tuple(alpha) + "\\to\\text{Dir}" + NumberText.tuple(after),
                        end.parameters().equals(after),
                        "focus"),
                new Line(
                        "\\frac{" + Live.number(alpha.get(0)) + "+" + Live.number(counts.get(0)) + "}{"
                                + Live.number(alpha.sum()) + "+" + draws.size() + "}="
                                + Live.number(after.get(0) / after.sum()),
                        Math.abs(after.sum() - alpha.sum() - draws.size()) <= CLOSE,
                        "focus"));
    }
}
