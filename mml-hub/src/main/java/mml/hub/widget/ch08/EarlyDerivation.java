package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.model.LeakSearch;
import mml.model.LeakStep;
import mml.text.Count;

/**
 * How a leak is found: the labels of the first fold are changed, and the number by which a feature was chosen moves, or stays.
 *
 * @mml §8.2.4
 */
public final class EarlyDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public EarlyDerivation() {
        super("early", "leak");
    }

    @Override
    public List<Line> lines(int seed) {
        return following(seed == 0 ? State.empty() : State.parse("seed=" + (seed + 1)));
    }

    @Override
    public List<Line> following(State state) {
        LeakWidget.Cut cut = LeakWidget.cut(state);
        LeakStep.Fold fold = (LeakStep.Fold) cut.trace().get(1);
        List<Integer> by = fold.selectedBy();
        if (by.isEmpty())
            throw new IllegalArgumentException("No feature is chosen here; this is about how one is chosen.");
        int N = cut.y().size();
        int d = fold.selected().get(0);
        Vector x = Vector.generate(by.size(), i -> cut.X().get(by.get(i), d));
        Vector y = Vector.generate(by.size(), i -> cut.y().get(by.get(i)));
        Vector other =
                Vector.generate(by.size(), i -> y.get(i) + (cut.folds().of().get(by.get(i)) == 0 ? 1 : 0));
        double mean = x.mean();
        double moved = 0;
        int seen = 0;
        for (int i = 0; i < by.size(); i++)
            if (cut.folds().of().get(by.get(i)) == 0) {
                moved += x.get(i) - mean;
                seen++;
            }
        double before = product(x, y);
        double after = product(x, other);
        double scale = Math.sqrt(product(x, x) * (product(y, y) + by.size()));
        LeakSearch found = cut.found();
        double sum = 0;
        for (int k = 0; k < cut.folds().count(); k++)
            sum += cut.folds().validation(k).size() * found.foldRisks().get(k) / N;
        return List.of(
                new Line(
                        "s_{" + (d + 1) + "}=" + Live.number(before, scale) + "\\quad(\\text{" + by.size() + " of "
                                + Count.of(N, "example") + "})",
                        Math.abs(pairs(x, y) - before) <= CLOSE * scale,
                        "focus"),
                new Line(
                        seen == 0
                                ? "s_{" + (d + 1) + "}'-s_{" + (d + 1) + "}=0"
                                : Live.number(after, scale) + "-" + Live.factor(before, scale) + "="
                                        + Live.number(moved, scale),
                        Math.abs(after - before - moved) <= CLOSE * scale && (seen > 0) == fold.selectionLeaks()),
                new Line(
                        Live.number(found.honest()) + "-" + Live.number(found.risk()) + "="
                                + Live.number(found.honest() - found.risk(), found.honest()),
                        Math.abs(sum - found.risk()) <= CLOSE * found.risk()));
    }

    /** Σ (x − x̄)(y − ȳ). */
    private static double product(Vector x, Vector y) {
        double a = x.mean();
        double b = y.mean();
        return x.map(v -> v - a).dot(y.map(v -> v - b));
    }

    /** The same from the differences of all pairs, without a mean. */
    private static double pairs(Vector x, Vector y) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++)
            for (int j = 0; j < i; j++) sum += (x.get(i) - x.get(j)) * (y.get(i) - y.get(j));
        return sum / x.size();
    }
}
