package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Iteration;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * EM seen as the climb of a bound: each E-step makes {@link LowerBound} touch the log likelihood, each M-step goes to the
 * top of the bound. The two are looked at along the straight way from the mixture θ to the one θ' of the M-step,
 * <pre>
 *   θ(s) = (1 − s) θ + s θ'    weights, means and covariances alike;  a mixture for every s from 0 to 1
 * </pre>
 * and a little beyond, as far as it stays one. At s = 0 they touch, with one slope; at s = 1 the bound has its top.
 *
 * @param mixture the last one
 * @param logLikelihood before the first iteration and after each
 * @mml §11.4.5
 */
public record BoundAscent(GaussianMixture mixture, Vector logLikelihood) {
    private static final int PARTS = 20; // of the way from 0 to 1
    private static final int BEYOND = 10; // parts on either side

    /**
     * Climbs while {@code trace} watches.
     *
     * @param X one point a row, N×D, finite
     * @param settings the family, when to stop, and how many iterations at most; no prior
     * @throws IllegalArgumentException if there is a prior, or the start has another number of features
     * @throws CollapseException if a component collapses
     */
    public static BoundAscent of(
            Matrix X, GaussianMixture start, EmSettings settings, Tracer<? super BoundStep> trace) {
        return of(X, null, start, settings, trace, X.rows());
    }

    /**
     * The same for points with weights, each of which counts as w_n equal points would.
     *
     * @param weights as {@link Em#of(Matrix, Vector, GaussianMixture, EmSettings, Tracer)} takes them
     */
    public static BoundAscent of(
            Matrix X, Vector weights, GaussianMixture start, EmSettings settings, Tracer<? super BoundStep> trace) {
        Weighing.check(weights, X);
        return of(X, weights, start, settings, trace, weights.sum());
    }

    private static BoundAscent of(
            Matrix X,
            @Nullable Vector w,
            GaussianMixture start,
            EmSettings settings,
            Tracer<? super BoundStep> trace,
            double total) {
        Shapes.finite(X, "X");
        if (settings.prior() != null)
            throw new IllegalArgumentException("there is a prior, expected none: the bound is one of the likelihood");
        GaussianMixture theta = start;
        List<Double> reached = new ArrayList<>();
        EmSettings once = settings.withIterations(1);
        for (int k = 0; ; k++) {
            Vector logs = theta.logDensity(X);
            double now = w == null ? logs.sum() : w.dot(logs);
            reached.add(now);
            boolean done =
                    k > 0 && now - reached.get(k - 1) <= settings.stopping().bound() * total;
            if (done || k >= settings.stopping().iterations() || Iteration.stopped(trace)) break;
            EmResult step = w == null ? Em.of(X, theta, once, Tracer.off()) : Em.of(X, w, theta, once, Tracer.off());
            GaussianMixture next = step.mixture();
            if (next.size() != theta.size()) break; // a component was taken out: another likelihood
            if (trace.on()) tell(X, w, theta, next, k, trace);
            theta = next;
        }
        return new BoundAscent(theta, Vector.generate(reached.size(), reached::get));
    }

    private static void tell(
            Matrix X,
            @Nullable Vector w,
            GaussianMixture from,
            GaussianMixture to,
            int k,
            Tracer<? super BoundStep> trace) {
        Matrix q = from.responsibilities(X);
        int low = 0;
        while (low < BEYOND && between(from, to, -(low + 1.0) / PARTS) != null) low++;
        int high = PARTS;
        while (high < PARTS + BEYOND && between(from, to, (high + 1.0) / PARTS) != null) high++;
        double[] s = new double[low + high + 1];
        double[] bound = new double[s.length];
        double[] likelihood = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = (double) (i - low) / PARTS;
            GaussianMixture theta = i == low ? from : i == low + PARTS ? to : between(from, to, s[i]);
            if (theta == null) throw new IllegalStateException("no mixture at " + s[i]);
            LowerBound at = bound(X, w, q, theta);
            bound[i] = at.bound();
            likelihood[i] = at.logLikelihood();
        }
        trace.step(new BoundStep.Touched(k, Vector.of(s), Vector.of(bound), Vector.of(likelihood), likelihood[low]));
        LowerBound top = bound(X, w, q, to);
        trace.step(new BoundStep.Climbed(k + 1, top.bound(), top.gap(), top.logLikelihood()));
    }

    private static LowerBound bound(Matrix X, @Nullable Vector w, Matrix q, GaussianMixture theta) {
        return w == null ? LowerBound.of(X, q, theta) : LowerBound.of(X, w, q, theta);
    }

    /** θ(s), or null where that is no mixture. */
    private static @Nullable GaussianMixture between(GaussianMixture from, GaussianMixture to, double s) {
        Vector weights = from.weights().times(1 - s).plus(s, to.weights());
        for (int k = 0; k < weights.size(); k++) if (!(weights.get(k) > 0)) return null;
        List<Matrix> covariances = new ArrayList<>();
        for (int k = 0; k < weights.size(); k++)
            covariances.add(from.covariances()
                    .get(k)
                    .times(1 - s)
                    .plus(to.covariances().get(k).times(s)));
        try {
            return GaussianMixture.of(
                    weights.times(1 / weights.sum()),
                    from.means().times(1 - s).plus(to.means().times(s)),
                    covariances);
        } catch (NumericalException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        int k = logLikelihood.size() - 1;
        return "after " + k + (k == 1 ? " iteration" : " iterations") + " the log likelihood has risen from "
                + NumberText.of(logLikelihood.get(0)) + " to " + NumberText.of(logLikelihood.get(k));
    }
}
