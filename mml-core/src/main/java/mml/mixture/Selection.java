package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Tracer;

/**
 * Which family of covariances and how many components describe data best, parameters being counted: the table of the
 * Bayesian information criterion.
 *
 * @param families the rows
 * @param bic a row for each family, a column for each K from 1; NaN where every start collapsed
 * @param best the fit with the smallest
 * @mml §8.6.3; §11.3
 */
public record Selection(List<Family> families, Matrix bic, EmResult best) {
    public Selection {
        families = List.copyOf(families);
    }

    /**
     * Fits all.
     *
     * @param most the largest K, at least 1
     * @param settings all but the family
     * @throws CollapseException if every fit of every family collapsed
     */
    public static Selection of(Matrix X, List<Family> families, int most, EmSettings settings, Rng rng) {
        if (families.isEmpty()) throw new IllegalArgumentException("there is no family, expected at least one");
        if (most < 1) throw new IllegalArgumentException("most is " + most + ", expected at least 1");
        double[] table = new double[families.size() * most];
        EmResult best = null;
        CollapseException collapse = null;
        for (int f = 0; f < families.size(); f++)
            for (int K = 1; K <= most; K++) {
                double bic = Double.NaN;
                try {
                    EmResult r = Em.fit(X, K, settings.withFamily(families.get(f)), rng, Tracer.off());
                    bic = r.bic();
                    if (best == null || bic < best.bic()) best = r;
                } catch (CollapseException e) {
                    collapse = e;
                }
                table[f * most + K - 1] = bic;
            }
        if (best != null) return new Selection(families, Matrix.of(families.size(), most, table), best);
        throw collapse == null ? new IllegalStateException("nothing was fitted") : collapse;
    }

    /** Family and number of the best, in words. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        for (Family family : families) names.add(family.words());
        return "of " + String.join(", ", names) + " covariances and 1 to " + Count.of(bic.cols(), "component") + " "
                + best.mixture().size() + " with " + best.family().words() + " ones have the smallest BIC, "
                + NumberText.of(best.bic());
    }
}
