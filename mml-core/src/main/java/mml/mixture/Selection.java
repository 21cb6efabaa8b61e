package mml.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

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
        return of(X, families, most, settings, rng, Tracer.off());
    }

    /** Fits all while {@code trace} watches, family after family. */
    public static Selection of(
            Matrix X,
            List<Family> families,
            int most,
            EmSettings settings,
            Rng rng,
            Tracer<? super SelectionStep> trace) {
        if (families.isEmpty()) throw new IllegalArgumentException("there is no family, expected at least one");
        if (most < 1) throw new IllegalArgumentException("most is " + most + ", expected at least 1");
        double[] table = new double[families.size() * most];
        EmResult best = null;
        CollapseException collapse = null;
        for (int f = 0; f < families.size(); f++) {
            EmResult own = null;
            int least = 0;
            for (int K = 1; K <= most; K++) {
                double bic = Double.NaN;
                try {
                    EmResult r = Em.fit(X, K, settings.withFamily(families.get(f)), rng, Tracer.off());
                    bic = r.bic();
                    if (own == null || bic < own.bic()) {
                        own = r;
                        least = K;
                    }
                } catch (CollapseException e) {
                    collapse = e;
                }
                table[f * most + K - 1] = bic;
            }
            if (own != null && (best == null || own.bic() < best.bic())) best = own;
            if (trace.on())
                trace.step(step(
                        families.get(f), Vector.of(Arrays.copyOfRange(table, f * most, (f + 1) * most)), least, own));
            trace.progress(f + 1, families.size());
        }
        if (best != null) return new Selection(families, Matrix.of(families.size(), most, table), best);
        throw collapse == null ? new IllegalStateException("nothing was fitted") : collapse;
    }

    private static SelectionStep step(Family family, Vector bic, int K, @Nullable EmResult own) {
        if (own == null)
            return new SelectionStep(family.words(), bic, K, Vector.of(), Matrix.zeros(0, 1), Matrix.zeros(0, 1));
        GaussianMixture m = own.mixture();
        return new SelectionStep(family.words(), bic, K, m.weights(), m.means(), Em.stacked(m.covariances()));
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
