package mml.svm;

import java.util.List;
import mml.iteration.Iteration;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The linear machine with soft margin by subgradients of its primal objective, the sum of a quadratic and hinge losses:
 *
 * <pre>
 *   L(w, b) = ½‖w‖² + C Σ max(0, 1 − y_n (wᵀx_n + b))
 *   ∂L/∂w ∋ w − C Σ_{n ∈ V} y_n x_n,   ∂L/∂b ∋ −C Σ_{n ∈ V} y_n,     V = { n : y_n f(x_n) &lt; 1 }
 *   (w, b) ← (w, b) − γ_k ∂L,          γ_k = 1/(k + k₀)
 * </pre>
 *
 * <p>The objective need not fall with every step, so the best point is kept; it comes within 1/k of the least value, not
 * faster (Shalev-Shwartz and others 2007). Each step takes O(ND).
 *
 * @param classes the two names, f is negative for the first
 * @param best where the objective was least
 * @param b the bias there
 * @param primal what it was
 * @param iterations how many steps were taken
 * @mml §12.2.5, (12.31); §12.5
 */
public record PrimalSubgradient(List<String> classes, Vector best, double b, double primal, int iterations) {
    private static final int VERSION = 1;

    public PrimalSubgradient {
        classes = List.copyOf(classes);
    }

    /** A number of steps. */
    public static PrimalSubgradient of(Matrix X, List<String> y, double C, int iterations) {
        return of(X, y, C, iterations, Tracer.off());
    }

    /** The same while {@code trace} watches, which may stop it. */
    public static PrimalSubgradient of(
            Matrix X, List<String> y, double C, int iterations, Tracer<? super PegasosStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (!(C > 0 && C <= Double.MAX_VALUE))
            throw new IllegalArgumentException("C is " + C + ", expected a positive number");
        if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + ", expected 0 or more");
        Labels labels = Labels.of(y, X.rows()).two();
        double[] sign = labels.signs();
        double offset = 1 + C * curvature(X);
        double[] w = new double[X.cols()];
        double b = 0;
        double[] atBest = w.clone();
        double biasAtBest = 0;
        double best = Double.POSITIVE_INFINITY;
        int k = 0;
        while (true) {
            double[] g = w.clone();
            double slope = 0;
            double loss = 0;
            for (int n = 0; n < sign.length; n++) {
                double f = b;
                for (int d = 0; d < w.length; d++) f += w[d] * X.get(n, d);
                double xi = 1 - sign[n] * f;
                if (!(xi > 0)) continue;
                loss += xi;
                for (int d = 0; d < w.length; d++) g[d] -= C * sign[n] * X.get(n, d);
                slope -= C * sign[n];
            }
            double primal = C * loss;
            for (double v : w) primal += 0.5 * v * v;
            if (primal < best) {
                best = primal;
                atBest = w.clone();
                biasAtBest = b;
            }
            double step = 1 / (k + offset);
            if (trace.on()) trace.step(new PegasosStep(k, Vector.of(w), b, primal, best, step));
            if (k == iterations || Iteration.stopped(trace)) break;
            for (int d = 0; d < w.length; d++) w[d] -= step * g[d];
            b -= step * slope;
            k++;
        }
        return new PrimalSubgradient(labels.names(), Vector.of(atBest), biasAtBest, best, k);
    }

    /** A first step that does not leap: the sum of squared lengths, and of the ones that go with b. */
    private static double curvature(Matrix X) {
        double sum = 0;
        double[] x = X.entries();
        for (double v : x) sum += v * v;
        return sum + X.rows();
    }

    /** {@code f = wᵀx + b} of every row of X. */
    public Vector decision(Matrix X) {
        return Labels.decision(best, b, X);
    }

    /** The class of every row of X. */
    public List<String> predict(Matrix X) {
        return Labels.bySign(classes, decision(X));
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return Json.object()
                .put("kind", "primal-subgradient")
                .put("version", VERSION)
                .put("classes", Json.texts(classes))
                .put("w", best)
                .put("b", b)
                .put("primal", primal)
                .put("iterations", iterations)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static PrimalSubgradient fromJson(String text) {
        JsonValue json = JsonValue.model(text, "primal-subgradient", VERSION);
        return new PrimalSubgradient(
                Labels.two(json),
                Vector.of(json.get("w").numbers()),
                json.get("b").number(),
                json.get("primal").number(),
                json.get("iterations").whole());
    }

    /** The hyperplane where the objective was least. */
    public Hyperplane hyperplane() {
        return new Hyperplane(best, b);
    }

    @Override
    public String toString() {
        return Printed.of("hinge loss by subgradients")
                .put("w", best)
                .put("b", b)
                .put("objective", primal)
                .line(Count.of(iterations, "iteration"))
                .toString();
    }
}
