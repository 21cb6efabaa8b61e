package mml.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mml.data.Rows;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Moments;
import mml.random.Rng;
import mml.text.Count;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The EM algorithm for Gaussian mixtures: from a start, iteration after iteration to a larger likelihood.
 *
 * <pre>
 *   E   r_nk = π_k N(x_n | μ_k, Σ_k) / Σ_j π_j N(x_n | μ_j, Σ_j)                                    (11.17)
 *   M   N_k = Σ_n r_nk,   μ_k = Σ_n r_nk x_n / N_k                                                  (11.20)
 *       Σ_k = Σ_n r_nk (x_n − μ_k)(x_n − μ_k)ᵀ / N_k,   π_k = N_k / N                              (11.30), (11.42)
 * </pre>
 *
 * <p>Points may have weights w_n ≥ 0, which are taken as they are: each counts as w_n equal points would. Then what is
 * sought is the largest {@code Σ_n w_n log p(x_n)}, sums of {@code r_nk} become sums of {@code w_n r_nk}, and {@code π_k =
 * N_k / Σ_n w_n}. A point of weight 0 counts for nothing.
 *
 * <p>With a {@link Prior} the largest posterior is sought, and {@code Σ_k = (S₀ + Σ_n …) / (ν₀ + D + 1 + N_k)}. What may
 * not fall is the objective: the log likelihood, plus the logarithm of the prior; either of them alone may.
 *
 * <p>Without a prior a component may close in on a few points, where the likelihood has no bound; that is an error which
 * names component and points, {@link CollapseException}. Components that start alike stay alike: the outcome then is
 * {@link Outcome#SADDLE}. One that answers for no point at all is taken out, with a note.
 *
 * <p>An iteration takes NKD² multiplications, in blocks of {@value Rows#BLOCK} points that workers share; blocks are
 * joined in pairs, so that their number changes no bit. Covariances are summed about means of the block, so that an
 * offset costs no digits.
 *
 * @mml §11.2, (11.17) to (11.42); §11.3
 */
public final class Em {
    static final double ROUNDING = 1e-10; // how far an objective may fall by rounding, beside itself and N
    private static final double NOTHING = 1e-12; // of a point: a component that answers for less is taken out

    private final Rows rows;
    private final Room.Rooms rooms;
    private final @Nullable Matrix X; // for who watches
    private final double @Nullable [] weights; // of the points
    private final double N; // the sum of the weights
    private final double unit; // the weight of a point on average
    private final Collapse collapse;
    private final EmSettings settings;
    private final Tracer<? super EmStep> trace;

    private Em(
            Rows rows,
            @Nullable Matrix X,
            @Nullable Vector w,
            Moments all,
            EmSettings settings,
            Tracer<? super EmStep> trace) {
        weights = w == null ? null : w.toArray();
        this.rows = rows;
        this.X = X;
        this.settings = settings;
        this.trace = trace;
        N = all.n();
        unit = weights == null ? 1 : N / Weighing.counting(weights);
        int D = rows.columns();
        rooms = EmSums.rooms(D, settings.family().isDiagonal());
        if (!(N > 0)) throw new IllegalArgumentException("there are no points, expected at least one");
        Prior prior = settings.prior();
        if (prior != null && prior.S0().rows() != D)
            throw new IllegalArgumentException("S0 is " + Shapes.shape(prior.S0()) + ", expected " + D + "×" + D);
        Spread.check(all, X, w);
        collapse = new Collapse(rows, weights, Vector.generate(D, d -> all.M2().get(d, d) / N), settings.family());
    }

    /** From a start to the nearest maximum of the likelihood, full covariances. */
    public static EmResult of(Matrix X, GaussianMixture start) {
        return of(X, start, EmSettings.BOOK, Tracer.off());
    }

    /**
     * From a start to the nearest maximum, while {@code trace} watches.
     *
     * @param X one point a row, N×D, finite
     * @throws IllegalArgumentException if the start has another number of features
     * @throws CollapseException if a component collapses
     */
    public static EmResult of(Matrix X, GaussianMixture start, EmSettings settings, Tracer<? super EmStep> trace) {
        return new Em(Rows.of(X), X, null, Moments.of(X), settings, trace).run(start);
    }

    /**
     * The same for points with weights.
     *
     * @param weights w, one for each row, finite, 0 or more, with a sum from 10⁻²⁹⁰ to 10²⁹⁰; they are not scaled
     */
    public static EmResult of(
            Matrix X, Vector weights, GaussianMixture start, EmSettings settings, Tracer<? super EmStep> trace) {
        Rows rows = Rows.of(X);
        return new Em(rows, X, weights, Weighing.moments(rows, weights), settings, trace).run(start);
    }

    /** From rows that need not be in memory. Responsibilities, one row a point, are too many to be watched. */
    public static EmResult of(Rows X, GaussianMixture start, EmSettings settings) {
        return new Em(X, null, null, Moments.of(X), settings, Tracer.off()).run(start);
    }

    /** From rows that need not be in memory, with weights that are. */
    public static EmResult of(Rows X, Vector weights, GaussianMixture start, EmSettings settings) {
        return new Em(X, null, weights, Weighing.moments(X, weights), settings, Tracer.off()).run(start);
    }

    /** From several starts, of which the best is taken. */
    public static EmResult fit(Matrix X, int K, EmSettings settings, Rng rng) {
        return fit(X, K, settings, rng, Tracer.off());
    }

    /**
     * From several starts, of which the best is taken, while {@code trace} watches: every other one from the clusters of
     * {@link KMeans}, the others from centres drawn by k-means++ alone, which differ more.
     *
     * @param K from 1 to N
     * @throws CollapseException if all starts end in a collapse
     */
    public static EmResult fit(Matrix X, int K, EmSettings settings, Rng rng, Tracer<? super EmStep> trace) {
        return fit(X, K, settings, rng, trace, Tracer.off());
    }

    /** The same, with where each start came told to {@code ends}. */
    static EmResult fit(
            Matrix X,
            int K,
            EmSettings settings,
            Rng rng,
            Tracer<? super EmStep> trace,
            Tracer<? super StartStep> ends) {
        Objects.requireNonNull(rng, "rng");
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (K < 1 || K > X.rows())
            throw new IllegalArgumentException("K is " + K + ", expected 1 to " + X.rows() + ", the number of points");
        return new Em(Rows.of(X), X, null, Moments.of(X), settings, trace).fit(X, null, K, rng, ends);
    }

    /**
     * The same for points with weights: centres are drawn, and the starts made of their groups, as the weights say, and
     * points of weight 0 take no part in a start.
     *
     * @param weights as in {@link #of(Matrix, Vector, GaussianMixture, EmSettings, Tracer)}
     * @param K from 1 to the number of points with a weight above 0
     */
    public static EmResult fit(
            Matrix X, Vector weights, int K, EmSettings settings, Rng rng, Tracer<? super EmStep> trace) {
        Objects.requireNonNull(rng, "rng");
        Rows rows = Rows.of(X);
        Em em = new Em(rows, X, weights, Weighing.moments(rows, weights), settings, trace);
        int[] counting = Weighing.places(weights);
        if (K < 1 || K > counting.length)
            throw new IllegalArgumentException("K is " + K + ", expected 1 to " + counting.length
                    + ", the number of points with a weight above 0");
        if (counting.length == X.rows()) return em.fit(X, weights, K, rng, Tracer.off());
        Vector left = Vector.generate(counting.length, i -> weights.get(counting[i]));
        return em.fit(
                Matrix.generate(counting.length, X.cols(), (i, d) -> X.get(counting[i], d)),
                left,
                K,
                rng,
                Tracer.off());
    }

    /** From starts of these points, which are those that count. */
    private EmResult fit(Matrix some, @Nullable Vector w, int K, Rng rng, Tracer<? super StartStep> ends) {
        EmResult best = null;
        CollapseException collapse = null;
        double[] reached = new double[settings.restarts()];
        int collapsed = 0;
        for (int s = 0; s < reached.length; s++) {
            if (trace.on()) trace.step(new EmStep.Restart(s, reached.length));
            reached[s] = Double.NaN;
            KMeans groups = KMeans.drawn(some, w, K, s % 2 == 0, rng);
            GaussianMixture start = Grouped.start(
                    some,
                    w == null ? null : w.times(1 / unit),
                    Grouped.indicators(some, groups.labels()),
                    settings.family());
            GaussianMixture end = start;
            try {
                EmResult r = run(start);
                end = r.mixture();
                reached[s] = r.objective();
                if (best == null || r.objective() > best.objective()) best = r;
            } catch (CollapseException e) {
                collapsed++;
                if (collapse == null) collapse = e;
            }
            if (ends.on())
                ends.step(new StartStep(
                        s,
                        reached[s],
                        settings.prior() != null,
                        end.weights(),
                        end.means(),
                        stacked(end.covariances())));
            trace.progress(s + 1, reached.length);
            ends.progress(s + 1, reached.length);
            if (Iteration.stopped(trace) || ends.stopped()) {
                reached = Arrays.copyOf(reached, s + 1);
                break;
            }
        }
        if (best == null) throw Objects.requireNonNull(collapse);
        List<String> notes = new ArrayList<>(best.notes());
        if (collapsed > 0)
            notes.add(collapsed + " of " + reached.length
                    + " starts ended in a collapse of a component: K or the covariances are too free for these data");
        return new EmResult(
                best.mixture(),
                best.family(),
                best.prior(),
                best.examples(),
                best.exampleWeights(),
                best.logLikelihood(),
                best.objective(),
                best.largestFall(),
                best.iterations(),
                best.outcome(),
                best.parameters(),
                Vector.of(reached),
                notes);
    }

    /**
     * A start from labels: shares, means and covariances of the groups, the latter drawn to their common covariance
     * where a group is small, so that none is singular.
     *
     * @param labels the group of each row, counted from 0
     */
    public static GaussianMixture start(Matrix X, int[] labels, Family family) {
        return Grouped.start(X, null, Grouped.indicators(X, labels), family);
    }

    /**
     * A start from responsibilities, N×K, each row of which sums to 1.
     *
     * @throws IllegalArgumentException if a component answers for nothing
     */
    public static GaussianMixture start(Matrix X, Matrix R, Family family) {
        return Grouped.start(X, null, R, family);
    }

    private EmResult run(GaussianMixture start) {
        if (start.features() != rows.columns())
            throw new IllegalArgumentException(
                    "the start has " + Count.of(start.features(), "feature") + ", expected " + rows.columns());
        boolean on = trace.on() && X != null;
        GaussianMixture mixture = start;
        List<String> notes = new ArrayList<>();
        boolean alike = alike(start);
        if (alike) notes.add("two components start alike and stay alike: start them apart");
        if (on)
            trace.step(new EmStep.Start(
                    Objects.requireNonNull(X),
                    settings.family().words(),
                    start.weights(),
                    start.means(),
                    stacked(start.covariances()),
                    weights == null ? null : Vector.of(weights)));
        GaussianMixture before = mixture;
        double previous = Double.NEGATIVE_INFINITY;
        double logLikelihood = previous;
        double fall = 0;
        int k = 0;
        Outcome outcome;
        while (true) {
            EmSums sums = EmSums.of(rows, weights, mixture.normals(), rooms);
            double objective = sums.logLikelihood + penalty(mixture);
            if (on)
                trace.step(new EmStep.Responsibilities(
                        k,
                        mixture.responsibilities(Objects.requireNonNull(X)),
                        sums.logLikelihood,
                        objective,
                        total()));
            double gain = objective - previous;
            double rounding = ROUNDING * (Math.abs(objective) + N);
            if (gain < -rounding) {
                mixture = before;
                k--;
                notes.add("iteration " + (k + 1) + " would lower the objective by " + -gain + " and was not taken");
                outcome = Outcome.WORSENED;
                break;
            }
            fall = Math.max(fall, -gain);
            logLikelihood = sums.logLikelihood;
            previous = objective;
            trace.progress(k, settings.stopping().iterations());
            outcome = k > 0 && gain <= settings.stopping().bound() * N
                    ? alike ? Outcome.SADDLE : Outcome.CONVERGED
                    : k >= settings.stopping().iterations()
                            ? Outcome.ITERATION_LIMIT
                            : Iteration.stopped(trace) ? Outcome.STOPPED : null;
            if (outcome != null) break;
            k++;
            before = mixture;
            mixture = maximised(sums, mixture, k, on, notes);
        }
        return new EmResult(
                mixture,
                settings.family(),
                settings.prior(),
                weights == null ? (long) N : weights.length,
                weights == null ? null : Vector.of(weights),
                logLikelihood,
                previous,
                fall,
                k,
                outcome,
                settings.family().parameters(mixture.size(), mixture.features()),
                Vector.of(previous),
                notes);
    }

    /** For who watches. */
    private @Nullable Double total() {
        return weights == null ? null : N;
    }

    /** Whether two components are the same, so that no iteration can tell them apart. */
    private static boolean alike(GaussianMixture mixture) {
        for (int k = 0; k < mixture.size(); k++)
            for (int l = 0; l < k; l++)
                if (mixture.components().get(k).equals(mixture.components().get(l))) return true;
        return false;
    }

    private double penalty(GaussianMixture mixture) {
        Prior prior = settings.prior();
        return prior == null ? 0 : prior.logDensity(mixture, settings.family().isTied());
    }

    /** The M-step, its three parts one by one. */
    private GaussianMixture maximised(EmSums sums, GaussianMixture old, int k, boolean on, List<String> notes) {
        int D = rows.columns();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < old.size(); c++)
            if (sums.n[c] > NOTHING * unit) kept.add(c);
            else {
                notes.add("component " + (c + 1) + " of " + old.size() + " answered for no "
                        + (weights == null ? "point" : "weight") + " after " + k
                        + (k == 1 ? " iteration" : " iterations") + " and was taken out");
                if (on) trace.step(new EmStep.Removed(k, c, total()));
            }
        int K = kept.size();
        Vector n = Vector.generate(K, c -> sums.n[kept.get(c)]);
        Matrix means = Matrix.generate(K, D, (c, d) -> sums.mean[kept.get(c)][d]);
        if (on) trace.step(new EmStep.Means(k, n, means, total()));
        List<Matrix> covariances = covariances(sums, kept);
        if (on) trace.step(new EmStep.Covariances(k, stacked(covariances), total()));
        for (int c = 0; c < K; c++) collapse.check(covariances.get(c), kept.get(c), old);
        Vector pi = n.times(1 / n.sum());
        if (on) trace.step(new EmStep.Weights(k, pi, total()));
        return GaussianMixture.of(pi, means, covariances);
    }

    private List<Matrix> covariances(EmSums sums, List<Integer> kept) {
        int D = rows.columns();
        Prior prior = settings.prior();
        double more = prior == null ? 0 : prior.observations();
        List<Matrix> all = new ArrayList<>();
        if (settings.family().isTied()) {
            Matrix sum = prior == null ? Matrix.zeros(D, D) : prior.S0();
            for (int c : kept) sum = sum.plus(squares(sums, c));
            Matrix common = settings.family().shaped(sum.times(1 / (N + more)));
            for (int c = 0; c < kept.size(); c++) all.add(common);
            return all;
        }
        for (int c : kept) {
            Matrix M2 = prior == null ? squares(sums, c) : squares(sums, c).plus(prior.S0());
            all.add(settings.family().shaped(M2.times(1 / (sums.n[c] + more))));
        }
        return all;
    }

    private Matrix squares(EmSums sums, int c) {
        int D = rows.columns();
        double[] M2 = sums.M2[c];
        return Matrix.generate(D, D, (i, j) -> M2[Math.max(i, j) * D + Math.min(i, j)]);
    }

    /** Matrices below each other. */
    static Matrix stacked(List<Matrix> covariances) {
        int D = covariances.get(0).rows();
        return Matrix.generate(
                covariances.size() * D, D, (i, j) -> covariances.get(i / D).get(i % D, j));
    }
}
