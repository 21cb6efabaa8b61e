package mml.mixture;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * How many components, by what mixtures say of points they have not seen: for each K the mixture fitted to the other folds
 * is asked for the log density of the fold left out. No parameters are counted, unlike in {@link Selection}; a component
 * that closes in on a few points gains nothing from the others.
 *
 * <p>Costs a fit for each fold and K.
 *
 * @param logDensity the mean over all points, for K = 1, 2, …; NaN where every start collapsed in some fold
 * @param best the K for which it is largest; of equals the fewest
 * @mml §11.3; §8.2.4
 */
public record HeldOut(Vector logDensity, int best) {
    /**
     * Tries 1 to {@code most} components.
     *
     * @param X one point a row, finite
     * @param most from 1 to the number of points that the smallest training set has
     * @throws CollapseException if every K collapsed
     */
    public static HeldOut of(Matrix X, int most, Folds folds, EmSettings settings, Rng rng) {
        return tried(X, null, most, folds, settings, rng);
    }

    /**
     * The same for points with weights: they count in the fits as {@link Em} says, and the mean over the points left out is
     * one with these weights.
     *
     * @param weights as {@link Em#fit(Matrix, Vector, int, EmSettings, Rng, Tracer)} takes them
     * @param most from 1 to the number of points with a weight above 0 that the smallest training set has
     */
    public static HeldOut of(Matrix X, Vector weights, int most, Folds folds, EmSettings settings, Rng rng) {
        Weighing.check(weights, X);
        return tried(X, weights, most, folds, settings, rng);
    }

    static HeldOut tried(Matrix X, @Nullable Vector w, int most, Folds folds, EmSettings settings, Rng rng) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        int N = X.rows();
        if (folds.of().size() != N)
            throw new IllegalArgumentException(
                    "the folds cut " + Count.of(folds.of().size(), "point") + ", expected " + N + " as X has");
        if (most < 1) throw new IllegalArgumentException("most is " + most + ", expected at least 1");
        double[] mean = new double[most];
        int best = 0;
        CollapseException collapse = null;
        for (int K = 1; K <= most; K++) {
            double sum = 0;
            try {
                for (int k = 0; k < folds.count(); k++) sum += seen(X, w, K, folds, k, settings, rng);
            } catch (CollapseException e) {
                sum = Double.NaN;
                collapse = e;
            }
            mean[K - 1] = sum / (w == null ? N : w.sum());
            if (!Double.isNaN(sum) && (best == 0 || mean[K - 1] > mean[best - 1])) best = K;
        }
        if (best > 0) return new HeldOut(Vector.of(mean), best);
        throw collapse == null ? new IllegalStateException("nothing was fitted") : collapse;
    }

    /** The log density of fold k under a mixture of the others, summed over its points. */
    private static double seen(Matrix X, @Nullable Vector w, int K, Folds folds, int k, EmSettings settings, Rng rng) {
        Matrix training = rows(X, folds.training(k));
        Matrix validation = rows(X, folds.validation(k));
        if (w == null)
            return Em.fit(training, K, settings, rng, Tracer.off())
                    .mixture()
                    .logDensity(validation)
                    .sum();
        Vector others = entries(w, folds.training(k));
        int counting = Weighing.places(others).length;
        if (K > counting)
            throw new IllegalArgumentException("without fold " + (k + 1) + " " + Count.of(counting, "point")
                    + " with a weight above 0 are left, expected at least " + K + ", one for each component");
        return entries(w, folds.validation(k))
                .dot(Em.fit(training, others, K, settings, rng, Tracer.off())
                        .mixture()
                        .logDensity(validation));
    }

    private static Vector entries(Vector w, List<Integer> numbers) {
        return Vector.generate(numbers.size(), i -> w.get(numbers.get(i)));
    }

    private static Matrix rows(Matrix X, List<Integer> numbers) {
        return Matrix.ofRows(numbers.stream().map(X::row).toArray(Vector[]::new));
    }

    @Override
    public String toString() {
        return best + " of up to " + Count.of(logDensity.size(), "component") + " tell unseen points best: log density "
                + NumberText.of(logDensity.get(best - 1)) + " on average";
    }
}
