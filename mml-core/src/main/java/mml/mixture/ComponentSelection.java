package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import mml.text.Count;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * How many components? The likelihood of the data alone never says enough, for it rises with K. Two judges that do: BIC,
 * which takes {@code ½ log N} nats for each parameter, and points that the fit has not seen.
 *
 * <p>Costs K·(restarts) fits for K = 1, 2, … and as many again for each fold.
 *
 * @param tried one step for each K of which no fit collapsed, ascending
 * @param fits the fits to all points, in the same order
 * @mml §11.3; §8.2.4; §8.6.3
 */
public record ComponentSelection(List<ComponentStep> tried, List<EmResult> fits) {
    public ComponentSelection {
        tried = List.copyOf(tried);
        fits = List.copyOf(fits);
    }

    /**
     * Tries 1 to {@code most} components while {@code trace} watches.
     *
     * @param X one point a row, finite
     * @param most from 1 to the number of points that the smallest training set has
     * @throws CollapseException if with every K some fit collapsed
     */
    public static ComponentSelection of(
            Matrix X, int most, Folds folds, EmSettings settings, Rng rng, Tracer<? super ComponentStep> trace) {
        return tried(X, null, most, folds, settings, rng, trace);
    }

    /**
     * The same for points with weights; what is said per point is a mean with these weights, and in BIC {@code N = Σ w_n}.
     *
     * @param weights as {@link HeldOut#of(Matrix, Vector, int, Folds, EmSettings, Rng)} takes them
     */
    public static ComponentSelection of(
            Matrix X,
            Vector weights,
            int most,
            Folds folds,
            EmSettings settings,
            Rng rng,
            Tracer<? super ComponentStep> trace) {
        Weighing.check(weights, X);
        return tried(X, weights, most, folds, settings, rng, trace);
    }

    private static ComponentSelection tried(
            Matrix X,
            @Nullable Vector w,
            int most,
            Folds folds,
            EmSettings settings,
            Rng rng,
            Tracer<? super ComponentStep> trace) {
        Vector heldOut = HeldOut.tried(X, w, most, folds, settings, rng).logDensity();
        List<ComponentStep> tried = new ArrayList<>();
        List<EmResult> fits = new ArrayList<>();
        CollapseException collapse = null;
        for (int K = 1; K <= most && !trace.stopped(); K++) {
            if (Double.isNaN(heldOut.get(K - 1))) continue;
            try {
                EmResult fit = w == null
                        ? Em.fit(X, K, settings, rng, Tracer.off())
                        : Em.fit(X, w, K, settings, rng, Tracer.off());
                GaussianMixture m = fit.mixture();
                ComponentStep step = new ComponentStep(
                        K,
                        m.weights(),
                        m.means(),
                        Em.stacked(m.covariances()),
                        fit.meanLogLikelihood(),
                        -0.5 * fit.bic() / fit.total(),
                        heldOut.get(K - 1));
                tried.add(step);
                fits.add(fit);
                if (trace.on()) trace.step(step);
            } catch (CollapseException e) {
                collapse = e;
            }
        }
        if (collapse != null && tried.isEmpty()) throw collapse;
        return new ComponentSelection(tried, fits);
    }

    /** The K with the smallest BIC; of equals the fewest. */
    public int byBic() {
        ComponentStep best = tried.get(0);
        for (ComponentStep step : tried) if (step.criterion() > best.criterion()) best = step;
        return best.K();
    }

    /** The K under which points not seen have the largest density; of equals the fewest. */
    public int byHeldOut() {
        ComponentStep best = tried.get(0);
        for (ComponentStep step : tried) if (step.heldOut() > best.heldOut()) best = step;
        return best.K();
    }

    @Override
    public String toString() {
        return Count.of(byBic(), "component") + " by BIC, " + byHeldOut() + " by points not seen";
    }
}
