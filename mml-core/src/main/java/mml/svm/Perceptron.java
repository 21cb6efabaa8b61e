package mml.svm;

import java.util.List;
import mml.iteration.Ending;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Some hyperplane that separates two classes, if there is one: a point on the wrong side turns w towards it.
 *
 * <pre>
 *   while some y_n (wᵀx_n + b) ≤ 0:   w ← w + y_n x_n,  b ← b + y_n
 * </pre>
 *
 * <p>Points are looked at in their order, again and again. With a margin γ and points within the radius R it ends after
 * at most R²/γ² corrections (Novikoff 1962); without one it never would, so there is a limit.
 *
 * @param classes the two names, f is negative for the first
 * @param corrections how many there were
 * @mml §12.1
 */
public record Perceptron(List<String> classes, Vector w, double b, int corrections, Outcome outcome) {
    private static final int VERSION = 1;

    public Perceptron {
        classes = List.copyOf(classes);
    }

    /** With at most 100000 corrections. */
    public static Perceptron of(Matrix X, List<String> y) {
        return of(X, y, 100_000, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Perceptron of(Matrix X, List<String> y, int limit, Tracer<? super PerceptronStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (limit < 0) throw new IllegalArgumentException("limit is " + limit + ", expected 0 or more");
        Labels labels = Labels.of(y, X.rows()).two();
        double[] sign = labels.signs();
        Vector w = Vector.zeros(X.cols());
        double b = 0;
        int k = 0;
        boolean on = trace.on();
        if (on) trace.step(new PerceptronStep(0, -1, w, b));
        int right = 0; // points in a row on the right side
        for (int n = 0; right < sign.length; n = (n + 1) % sign.length) {
            if (sign[n] * (w.dot(X.row(n)) + b) > 0) {
                right++;
                continue;
            }
            if (k == limit) return new Perceptron(labels.names(), w, b, k, Outcome.ITERATION_LIMIT);
            if (Iteration.stopped(trace)) return new Perceptron(labels.names(), w, b, k, Outcome.STOPPED);
            Vector next = w.plus(sign[n], X.row(n));
            if (!Shapes.finite(next.maxNorm())) return new Perceptron(labels.names(), w, b, k, Outcome.NOT_FINITE);
            w = next;
            b += sign[n];
            k++;
            right = 0;
            if (on) trace.step(new PerceptronStep(k, n, w, b));
        }
        return new Perceptron(labels.names(), w, b, k, Outcome.CONVERGED);
    }

    /** {@code f = wᵀx + b} of every row of X. */
    public Vector decision(Matrix X) {
        return Labels.decision(w, b, X);
    }

    /** The class of every row of X. */
    public List<String> predict(Matrix X) {
        return Labels.bySign(classes, decision(X));
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return new Ending(corrections, outcome)
                .in(Json.object()
                        .put("kind", "perceptron")
                        .put("version", VERSION)
                        .put("classes", Json.texts(classes))
                        .put("w", w)
                        .put("b", b))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Perceptron fromJson(String text) {
        JsonValue json = JsonValue.model(text, "perceptron", VERSION);
        Ending end = Ending.of(json);
        return new Perceptron(
                Labels.two(json),
                Vector.of(json.get("w").numbers()),
                json.get("b").number(),
                end.iterations(),
                end.outcome());
    }

    /** The hyperplane it found. */
    public Hyperplane hyperplane() {
        return new Hyperplane(w, b);
    }

    @Override
    public String toString() {
        return Printed.of("perceptron")
                .put("w", w)
                .put("b", b)
                .line(outcome.verb() + " after " + corrections + " corrections")
                .toString();
    }
}
