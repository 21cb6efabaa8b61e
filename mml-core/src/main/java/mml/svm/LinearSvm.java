package mml.svm;

import java.util.List;
import mml.iteration.Outcome;
import mml.kernel.Rounding;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * The linear machine for many points: one multiplier at a time, w kept along with them, no matrix of a kernel.
 *
 * <pre>
 *   min ½(‖w‖² + b²) + C Σ max(0, 1 − y_n (wᵀx_n + b))
 *   α_n ← min(C, max(0, α_n − (y_n f(x_n) − 1)/(‖x_n‖² + 1))),    w = Σ α_n y_n x_n,  b = Σ α_n y_n
 * </pre>
 *
 * <p>b is part of the weights, as if each point had one more feature that is 1: that takes away the condition
 * Σ y_n α_n = 0, and makes it another problem than {@link Svm}'s, whose b costs nothing. Each round goes through all points
 * in a random order and takes O(ND) (Hsieh and others 2008).
 *
 * @param w the weights
 * @param alpha the multipliers
 * @param primal the objective
 * @param dual {@code Σ α − ½(‖w‖² + b²)}
 * @param rounds how many there were
 * @param C what a violation costs
 * @mml §12.2.4, §12.5
 */
public record LinearSvm(
        List<String> classes,
        Vector w,
        double b,
        Vector alpha,
        double primal,
        double dual,
        int rounds,
        double C,
        double tolerance,
        Outcome outcome) {
    /** To a relative duality gap of 1e-4, within 1000 rounds. */
    public static LinearSvm of(Matrix X, List<String> y, double C, Rng rng) {
        return of(X, y, C, 1e-4, 1000, rng);
    }

    /**
     * Trains.
     *
     * @param y the class of each row, two different names
     * @param tolerance the duality gap to be reached, relative to the objective
     * @param rounds the most to take
     */
    public static LinearSvm of(Matrix X, List<String> y, double C, double tolerance, int rounds, Rng rng) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (!(C > 0 && C <= Double.MAX_VALUE))
            throw new IllegalArgumentException("C is " + C + ", expected a positive number");
        SvmSettings.tolerance(tolerance);
        if (rounds < 0) throw new IllegalArgumentException("rounds is " + rounds + ", expected 0 or more");
        Labels labels = Labels.of(y, X.rows()).two();
        double[] sign = labels.signs();
        double[][] x = X.toArray();
        int N = x.length;
        int D = X.cols();
        double[] squares = new double[N];
        for (int n = 0; n < N; n++) {
            squares[n] = Vectors.dot(x[n], x[n], 0, D) + 1;
            if (!Shapes.finite(squares[n]))
                throw new IllegalArgumentException("the squares of row " + (n + 1)
                        + " of X leave the range of doubles, expected features that are scaled");
        }
        double[] alpha = new double[N];
        double[] w = new double[D];
        double b = 0;
        double primal = primal(x, sign, w, b, C);
        double dual = 0;
        int round = 0;
        while (primal - dual > tolerance * primal && round < rounds) {
            for (int n : rng.shuffle(N)) {
                double f = Vectors.dot(w, x[n], 0, D) + b;
                double next = Math.min(C, Math.max(0, alpha[n] - (sign[n] * f - 1) / squares[n]));
                double change = (next - alpha[n]) * sign[n];
                if (change == 0) continue;
                alpha[n] = next;
                Vectors.add(D, change, x[n], w);
                b += change;
            }
            round++;
            primal = primal(x, sign, w, b, C);
            dual = dual(alpha, w, b);
        }
        Outcome outcome = primal - dual <= tolerance * primal ? Outcome.CONVERGED : Outcome.ITERATION_LIMIT;
        return new LinearSvm(
                labels.names(), Vector.of(w), b, Vector.of(alpha), primal, dual, round, C, tolerance, outcome);
    }

    private static double primal(double[][] x, double[] sign, double[] w, double b, double C) {
        double loss = 0;
        for (int n = 0; n < x.length; n++) loss += Math.max(0, 1 - sign[n] * (Vectors.dot(w, x[n], 0, w.length) + b));
        return 0.5 * (Vectors.dot(w, w, 0, w.length) + b * b) + C * loss;
    }

    private static double dual(double[] alpha, double[] w, double b) {
        double sum = 0;
        for (double a : alpha) sum += a;
        return sum - 0.5 * (Vectors.dot(w, w, 0, w.length) + b * b);
    }

    /** {@code f = wᵀx + b} of every row of X. */
    public Vector decision(Matrix X) {
        return Labels.decision(w, b, X);
    }

    /** The class of every row of X. */
    public List<String> predict(Matrix X) {
        return Labels.bySign(classes, decision(X));
    }

    /** The class of x, by the sign of f. */
    public String predict(Vector x) {
        return classes.get(w.dot(x) + b < 0 ? 0 : 1);
    }

    public Hyperplane hyperplane() {
        return new Hyperplane(w, b);
    }

    /**
     * That the primal objective of w and b is near the dual one of the multipliers, both computed anew, with what rounding may
     * do to them; the primal one also for a multiple of w and b that differs from them by a millionth at most.
     */
    public Certificate certificate(Matrix X, List<String> y) {
        int N = X.rows();
        int D = w.size();
        double[] sign = Labels.of(y, N).two().signs();
        double[] sum = new double[D + 1]; // Σ α y (x, 1)
        double[] size = new double[D + 1];
        double all = 0;
        boolean inside = true;
        double[] margin = new double[N];
        double[] off = new double[N];
        double[] cost = new double[N];
        for (int n = 0; n < N; n++) {
            double a = alpha.get(n);
            inside &= a >= 0 && a <= C;
            all += a;
            double f = b;
            double terms = 1 + Math.abs(b);
            for (int d = 0; d <= D; d++) {
                double x = d < D ? X.get(n, d) : 1;
                sum[d] += a * sign[n] * x;
                size[d] += Math.abs(a * x);
                if (d == D) continue;
                f += w.get(d) * x;
                terms += Math.abs(w.get(d) * x);
            }
            margin[n] = sign[n] * f;
            off[n] = Rounding.direct(D + 2) * terms;
            cost[n] = C;
        }
        double most = ScaledPrimal.least((w.dot(w) + b * b) * (1 + Rounding.direct(D + 1)), margin, off, cost);
        double squares = 0;
        for (int d = 0; d <= D; d++) {
            double s = Math.abs(sum[d]) + (N + 2) * Rounding.EPSILON * size[d];
            squares += s * s;
        }
        double[] weights = w.toArray();
        double said = Math.abs(primal - primal(X.toArray(), sign, weights, b, C));
        said = Math.max(said, Math.abs(dual - dual(alpha.toArray(), weights, b)));
        double least = all - 0.5 * squares * (1 + Rounding.direct(D + 1)) - (N + 2) * Rounding.EPSILON * all;
        return Certificate.of(
                "w and b are nearly the best",
                Check.exact("0 ≤ α ≤ C", inside),
                new Check("objectives, said and computed anew", said, 0),
                new Check("duality gap", most - least, 2 * tolerance * most));
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return Json.object()
                .put("kind", "linear-svm")
                .put("version", SvmJson.VERSION)
                .put("classes", Json.texts(classes))
                .put("w", w)
                .put("b", b)
                .put("alpha", alpha)
                .put("primal", primal)
                .put("dual", dual)
                .put("rounds", rounds)
                .put("C", C)
                .put("tolerance", tolerance)
                .put("outcome", outcome.name())
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static LinearSvm fromJson(String text) {
        JsonValue json = JsonValue.model(text, "linear-svm", SvmJson.VERSION);
        return new LinearSvm(
                Labels.two(json),
                Vector.of(json.get("w").numbers()),
                json.get("b").number(),
                Vector.of(json.get("alpha").numbers()),
                json.get("primal").number(),
                json.get("dual").number(),
                json.get("rounds").whole(),
                json.get("C").number(),
                json.get("tolerance").number(),
                json.get("outcome").constant(Outcome.values()));
    }

    @Override
    public String toString() {
        return Printed.of("linear support vector machine of " + classes.get(0) + " and " + classes.get(1))
                .put("w", w)
                .put("b", b)
                .put("primal", primal)
                .put("dual", dual)
                .line(outcome.verb() + " after " + rounds + " rounds")
                .toString();
    }
}
