package mml.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mml.iteration.Ending;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Rounding;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Clusters by the nearest centre: Lloyd's iteration,
 * <pre>
 *   k(n) = argmin_k ‖x_n − c_k‖,   c_k = mean of the x_n with k(n) = k,   J = Σ_n ‖x_n − c_k(n)‖²
 * </pre>
 *
 * <p>It is what EM becomes when all covariances are the same εI with ε → 0 and all responsibilities are 0 or 1. J never
 * rises, and after finitely many steps no label changes: a minimum for these labels, not always the smallest. Of equally
 * near centres the first is taken. A centre without points moves to the point farthest from its own centre; with fewer
 * distinct points than centres there are as many clusters as points, which a note says.
 *
 * <p>A step takes NKD multiplications. Of numbers beyond 10¹⁵⁰ J may be infinite, of numbers below 10⁻¹⁵⁰ it may be 0;
 * labels, centres and {@link #deviation} are right there, too.
 *
 * @mml §11.3
 */
public final class KMeans {
    private static final int VERSION = 1;
    private static final Stopping STOPPING = new Stopping(0, 10_000);

    private final Matrix centres;
    private final int[] labels;
    private final double scale;
    private final double scaledInertia;
    private final int iterations;
    private final Outcome outcome;
    private final List<String> notes;

    private KMeans(
            Matrix centres,
            int[] labels,
            double scale,
            double scaledInertia,
            int iterations,
            Outcome outcome,
            List<String> notes) {
        this.centres = centres;
        this.labels = labels;
        this.scale = scale;
        this.scaledInertia = scaledInertia;
        this.iterations = iterations;
        this.outcome = outcome;
        this.notes = List.copyOf(notes);
    }

    /** From centres drawn by k-means++. */
    public static KMeans of(Matrix X, int K, Rng rng) {
        return of(X, K, rng, Tracer.off());
    }

    /**
     * From centres drawn by k-means++ (Arthur and Vassilvitskii 2007): each next one is a point, drawn with a probability
     * in proportion to its squared distance from the nearest centre so far.
     *
     * @param X one point a row, N×D, finite
     * @param K from 1 to N
     */
    public static KMeans of(Matrix X, int K, Rng rng, Tracer<? super KMeansStep> trace) {
        return of(X, null, K, rng, STOPPING, trace);
    }

    /**
     * For a start of a mixture: centres drawn, with weights in proportion to them; then moved, or not, which is rougher and
     * different each time.
     */
    static KMeans drawn(Matrix X, @Nullable Vector weights, int K, boolean moving, Rng rng) {
        return of(X, weights, K, rng, moving ? STOPPING : STOPPING.withIterations(0), Tracer.off());
    }

    private static KMeans of(
            Matrix X, @Nullable Vector weights, int K, Rng rng, Stopping stopping, Tracer<? super KMeansStep> trace) {
        Objects.requireNonNull(rng, "rng");
        check(X);
        if (K < 1 || K > X.rows())
            throw new IllegalArgumentException("K is " + K + ", expected 1 to " + X.rows() + ", the number of points");
        double scale = Scaling.of(X);
        Points points = Points.of(X, scale);
        List<String> notes = new ArrayList<>();
        List<Integer> chosen = Seeds.drawn(X, scale, points, weights, K, rng);
        if (chosen.size() < K) notes.add(fewer(chosen.size(), K));
        Matrix centres = Matrix.generate(chosen.size(), X.cols(), (k, d) -> X.get(chosen.get(k), d));
        return run(X, centres, scale, points, stopping, notes, trace);
    }

    private static String fewer(int distinct, int K) {
        return (distinct == 1 ? "all points are one" : "there are " + distinct + " distinct points") + ", so "
                + Count.of(distinct, "cluster") + " instead of " + K;
    }

    private static void check(Matrix X) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
    }

    /** The best of several starts by k-means++; of equals the first. */
    public static KMeans best(Matrix X, int K, int starts, Rng rng) {
        return best(X, K, starts, rng, Tracer.off());
    }

    /** The same while {@code trace} watches all of them. */
    public static KMeans best(Matrix X, int K, int starts, Rng rng, Tracer<? super KMeansStep> trace) {
        if (starts < 1) throw new IllegalArgumentException("starts is " + starts + ", expected at least 1");
        KMeans best = of(X, K, rng, trace);
        for (int s = 1; s < starts; s++) {
            KMeans other = of(X, K, rng, trace);
            if (other.scaledInertia < best.scaledInertia) best = other;
        }
        return best;
    }

    /** From given centres, K×D, until no label changes. */
    public static KMeans from(Matrix X, Matrix centres) {
        return from(X, centres, STOPPING, Tracer.off());
    }

    /**
     * From given centres while {@code trace} watches.
     *
     * @param centres K×D with K from 1 to N
     * @param stopping the limit of iterations
     */
    public static KMeans from(Matrix X, Matrix centres, Stopping stopping, Tracer<? super KMeansStep> trace) {
        check(X);
        Shapes.notEmpty(centres, "centres");
        Shapes.finite(centres, "centres");
        if (centres.cols() != X.cols())
            throw new IllegalArgumentException(
                    "centres has " + Count.of(centres.cols(), "column") + ", expected " + X.cols());
        if (centres.rows() > X.rows())
            throw new IllegalArgumentException(
                    "there are " + centres.rows() + " centres, expected at most " + X.rows() + ", one for each point");
        double scale = Scaling.of(Math.max(X.maxNorm(), centres.maxNorm()));
        return run(X, centres, scale, Points.of(X, scale), stopping, new ArrayList<>(), trace);
    }

    private static KMeans run(
            Matrix X,
            Matrix start,
            double scale,
            Points points,
            Stopping stopping,
            List<String> notes,
            Tracer<? super KMeansStep> trace) {
        boolean on = trace.on();
        if (on) trace.step(new KMeansStep.Start(X, start));
        double[][] centres = Scaling.rows(start, scale);
        int[] labels = new int[X.rows()];
        Arrays.fill(labels, -1);
        Outcome outcome;
        int k = 0;
        while (true) {
            int changed = points.assign(centres, labels);
            if (on) trace.step(new KMeansStep.Assigned(k, list(labels), changed, points.inertia() / scale / scale));
            trace.progress(k, stopping.iterations());
            if (changed > 0 && (k >= stopping.iterations() || Iteration.stopped(trace))) {
                outcome = k >= stopping.iterations() ? Outcome.ITERATION_LIMIT : Outcome.STOPPED;
                break;
            }
            int[] sizes = sizes(labels, centres.length);
            boolean moved = false;
            for (int c = 0; c < centres.length; c++) {
                if (sizes[c] > 0) continue;
                int far = points.farthest(labels, sizes);
                if (far < 0) continue;
                if (on) trace.step(new KMeansStep.Relocated(c, far));
                sizes[labels[far]]--;
                labels[far] = c;
                sizes[c] = 1;
                points.settle(far);
                moved = true;
            }
            if (changed == 0 && !moved) {
                outcome = Outcome.CONVERGED;
                break;
            }
            k++;
            points.means(labels, centres, sizes);
            if (on) trace.step(new KMeansStep.Moved(k, Matrix.of(centres).times(1 / scale)));
        }
        return finished(centres, labels, scale, points.inertia(), k, outcome, notes);
    }

    /** Leaves out centres without points, which there are when the distinct points are too few. */
    private static KMeans finished(
            double[][] centres,
            int[] labels,
            double scale,
            double inertia,
            int iterations,
            Outcome outcome,
            List<String> notes) {
        int[] sizes = sizes(labels, centres.length);
        int[] number = new int[centres.length];
        List<double[]> kept = new ArrayList<>();
        for (int c = 0; c < centres.length; c++) {
            number[c] = kept.size();
            if (sizes[c] > 0) kept.add(centres[c]);
        }
        if (kept.size() < centres.length)
            notes.add(
                    outcome == Outcome.CONVERGED
                            ? fewer(kept.size(), centres.length)
                            : (centres.length - kept.size()) + " centres had no point when it ended");
        for (int n = 0; n < labels.length; n++) labels[n] = number[labels[n]];
        Matrix C = Matrix.of(kept.toArray(double[][]::new)).times(1 / scale);
        return new KMeans(C, labels, scale, inertia, iterations, outcome, notes);
    }

    /** The smallest J there is, for points on a line: by dynamic programming over the sorted points, KN² operations. */
    public static KMeans optimal(Vector x, int K) {
        Shapes.finite(x, "x");
        int N = x.size();
        if (K < 1 || K > N)
            throw new IllegalArgumentException("K is " + K + ", expected 1 to " + N + ", the number of points");
        double scale = Scaling.of(x.maxNorm());
        double[] sorted = x.times(scale).toArray();
        Arrays.sort(sorted);
        int distinct = 1;
        for (int n = 1; n < N; n++) if (sorted[n] != sorted[n - 1]) distinct++;
        int most = Math.min(K, distinct);
        Segments found = Segments.of(sorted, most);
        int[] labels = new int[N];
        for (int n = 0; n < N; n++) labels[n] = found.label(x.get(n) * scale);
        List<String> notes = new ArrayList<>(List.of("no other clusters have a smaller sum of squared distances"));
        if (most < K) notes.add(fewer(most, K));
        return new KMeans(
                Matrix.of(most, 1, found.means()).times(1 / scale),
                labels,
                scale,
                found.inertia(),
                most,
                Outcome.CONVERGED,
                notes);
    }

    private static int[] sizes(int[] labels, int K) {
        int[] sizes = new int[K];
        for (int label : labels) sizes[label]++;
        return sizes;
    }

    private static List<Integer> list(int[] labels) {
        return Arrays.stream(labels).boxed().toList();
    }

    /** The centres as rows, K×D. */
    public Matrix centres() {
        return centres;
    }

    /** The cluster of each point, counted from 0. */
    public int[] labels() {
        return labels.clone();
    }

    /** How many points each cluster has. */
    public int[] sizes() {
        return sizes(labels, centres.rows());
    }

    /**
     * {@code J = Σ ‖x_n − c_k(n)‖²}.
     *
     * @throws MagnitudeException if it is larger than every double, which {@link #deviation} is not
     */
    public double inertia() {
        double J = scaledInertia / scale / scale;
        if (!Shapes.finite(J)) throw new MagnitudeException("the sum of squared distances", J, 1);
        return J;
    }

    /** {@code √(J/N)}, in the units of the data, whatever their size. */
    public double deviation() {
        return Math.sqrt(scaledInertia / labels.length) / scale;
    }

    /** How many times the centres moved. */
    public int iterations() {
        return iterations;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What is worth knowing, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** The nearest centre of every row, counted from 0; of equals the first. */
    public int[] predict(Matrix X) {
        check(X);
        if (X.cols() != centres.cols())
            throw new IllegalArgumentException(
                    "X has " + Count.of(X.cols(), "column") + ", expected " + centres.cols());
        double s = Scaling.of(Math.max(X.maxNorm(), centres.maxNorm()));
        int[] nearest = new int[X.rows()];
        Points.of(X, s).assign(Scaling.rows(centres, s), nearest);
        return nearest;
    }

    /**
     * That every point is at the nearest centre and every centre the mean of its points, computed anew.
     *
     * @param X the points it was made from
     */
    public Certificate certificate(Matrix X) {
        if (X.rows() != labels.length)
            throw new IllegalArgumentException("X has " + Count.of(X.rows(), "row") + ", expected " + labels.length);
        double[][] x = Scaling.rows(X, scale);
        double[][] c = Scaling.rows(centres, scale);
        int[] sizes = sizes();
        int D = centres.cols();
        double[][] mean = new double[c.length][D];
        double size = 0;
        double worst = 0;
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            double own = square(x[n], c[labels[n]]);
            sum += own;
            for (double[] other : c) worst = Math.max(worst, own - square(x[n], other));
            for (int d = 0; d < D; d++) {
                mean[labels[n]][d] += (x[n][d] - c[labels[n]][d]) / sizes[labels[n]];
                size = Math.max(size, Math.abs(x[n][d]));
            }
        }
        double off = 0;
        for (double[] m : mean) for (double v : m) off = Math.max(off, Math.abs(v));
        double rounding = Rounding.direct(D + 4);
        double unit = size == 0 ? 1 : size;
        boolean done = outcome == Outcome.CONVERGED;
        return Certificate.of(
                done
                        ? "every point is at its nearest centre, every centre the mean of its points"
                        : "J is what it says",
                new Check(
                        "|J − computed anew| / max x²",
                        Math.abs(sum - scaledInertia) / unit / unit,
                        X.rows() * rounding),
                new Check("how much nearer another centre is", done ? worst / unit / unit : 0, rounding),
                new Check("distance of a centre from the mean of its points", done ? off / unit : 0, rounding));
    }

    private static double square(double[] a, double[] b) {
        double s = 0;
        for (int d = 0; d < a.length; d++) s += (a[d] - b[d]) * (a[d] - b[d]);
        return s;
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "k-means")
                        .put("version", VERSION)
                        .put("centres", centres)
                        .put("labels", list(labels))
                        .put("scale", scale)
                        .put("scaledInertia", scaledInertia))
                .put("notes", Json.texts(notes))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind or another version
     */
    public static KMeans fromJson(String text) {
        JsonValue json = JsonValue.model(text, "k-means", VERSION);
        Ending end = Ending.of(json);
        Matrix centres = Matrix.of(json.get("centres").rows());
        List<JsonValue> items = json.get("labels").items();
        int[] labels = new int[items.size()];
        for (int n = 0; n < labels.length; n++)
            labels[n] = Shapes.index(items.get(n).whole(), centres.rows(), "cluster");
        return new KMeans(
                centres,
                labels,
                json.get("scale").number(),
                json.get("scaledInertia").number(),
                end.iterations(),
                end.outcome(),
                json.get("notes").texts());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof KMeans k
                && centres.equals(k.centres)
                && Arrays.equals(labels, k.labels)
                && scale == k.scale
                && scaledInertia == k.scaledInertia
                && iterations == k.iterations
                && outcome == k.outcome
                && notes.equals(k.notes);
    }

    @Override
    public int hashCode() {
        return 31 * centres.hashCode() + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return Count.of(centres.rows(), "cluster") + " of " + Count.of(labels.length, "point")
                + ", squared distances sum to " + sum() + ", " + outcome.verb() + " after "
                + Count.of(iterations, "iteration");
    }

    private String sum() {
        double J = scaledInertia / scale / scale;
        return Shapes.finite(J) ? NumberText.of(J) : "more than every double";
    }
}
