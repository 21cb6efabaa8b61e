package mml.regression;

import mml.iteration.Ending;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Least squares that pays for the absolute size of parameters, and so sets many to exactly zero,
 * <pre>
 *   θ = argmin ½‖y − Φθ‖² + λ Σ |θ_k|.
 * </pre>
 * One coordinate after the other is put where the objective is least,
 * <pre>
 *   θ_k ← S(φ_kᵀ(r + φ_kθ_k), λ) / ‖φ_k‖²,   S(a, λ) = sign(a) max(|a| − λ, 0).
 * </pre>
 * That nothing better exists is proved by a point of the dual, {@code u = r·min(1, λ/‖Φᵀr‖∞)}: no objective is below
 * {@code ½‖y‖² − ½‖y − u‖²}, and the gap to it is what the run watches. From {@code λ = ‖Φᵀy‖∞} on θ is zero.
 *
 * <p>A sweep over all coordinates takes 4NK operations.
 *
 * @param theta θ, with exact zeros
 * @param objective what was made least
 * @param gap how far from least it may be
 * @param outcome why it ended
 * @param sweeps how many were made
 * @mml §9.2.4
 */
public record Lasso(
        Matrix Phi, Vector y, double lambda, Vector theta, double objective, double gap, Outcome outcome, int sweeps) {
    private static final int VERSION = 1;

    /** Until the gap is below 1e-10 of ½‖y‖². */
    public static Lasso of(Matrix Phi, Vector y, double lambda) {
        return of(Phi, y, lambda, new Stopping(1e-10, 10_000), Tracer.off());
    }

    /**
     * From zero while {@code trace} watches.
     *
     * @param Phi N×K
     * @param y N entries
     * @param lambda λ, above 0; for 0 there is {@link LinearRegression}
     * @throws IllegalArgumentException if Φ is empty, y has not an entry for each row, λ is not above 0, or something is not
     *     finite
     */
    public static Lasso of(Matrix Phi, Vector y, double lambda, Stopping stopping, Tracer<? super LassoStep> trace) {
        Shapes.notEmpty(Phi, "Φ");
        Shapes.finite(Phi, "Φ");
        Shapes.vector(y, Phi.rows(), "y");
        Shapes.finite(y, "y");
        if (!(lambda > 0 && Shapes.finite(lambda)))
            throw new IllegalArgumentException("lambda is " + lambda + ", expected above 0");
        double half = 0.5 * y.dot(y);
        if (!Shapes.finite(half)) throw new MagnitudeException("½‖y‖²", half, 1);
        int K = Phi.cols();
        Vector[] columns = new Vector[K];
        for (int k = 0; k < K; k++) columns[k] = Phi.column(k);
        Iteration<LassoStep> end = Iteration.run(
                LassoStep.at(0, Phi, y, lambda, Vector.zeros(K)),
                s -> {
                    double[] theta = s.theta().toArray();
                    double[] r = y.minus(Phi.times(s.theta())).toArray();
                    for (int k = 0; k < K; k++) sweep(columns[k], r, theta, k, lambda);
                    Vector next = Vector.of(theta);
                    return next.equals(s.theta()) ? s : LassoStep.at(s.k() + 1, Phi, y, lambda, next);
                },
                stopping.relativeTo(half),
                trace);
        LassoStep s = end.last();
        return new Lasso(Phi, y, lambda, s.theta(), s.objective(), s.measure(), end.outcome(), s.k());
    }

    private static void sweep(Vector column, double[] r, double[] theta, int k, double lambda) {
        double square = column.dot(column);
        if (square == 0) return;
        double along = 0;
        for (int n = 0; n < r.length; n++) along += column.get(n) * r[n];
        double a = along + square * theta[k];
        double next = Math.abs(a) <= lambda ? 0 : (a > 0 ? a - lambda : a + lambda) / square;
        double moved = next - theta[k];
        if (moved == 0) return;
        for (int n = 0; n < r.length; n++) r[n] -= moved * column.get(n);
        theta[k] = next;
    }

    /** {@code φ(x)ᵀθ} for every row of Φ. */
    public Vector predict(Matrix Phi) {
        Shapes.finite(Phi, "Φ");
        if (Phi.cols() != theta.size())
            throw new IllegalArgumentException(
                    "Φ has " + Count.of(Phi.cols(), "column") + ", expected " + theta.size());
        return Phi.times(theta);
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return new Ending(sweeps, outcome)
                .in(Json.object()
                        .put("kind", "lasso")
                        .put("version", VERSION)
                        .put("Phi", Phi)
                        .put("y", y)
                        .put("lambda", lambda)
                        .put("theta", theta)
                        .put("objective", objective)
                        .put("gap", gap))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Lasso fromJson(String text) {
        JsonValue json = JsonValue.model(text, "lasso", VERSION);
        Ending end = Ending.of(json);
        Matrix Phi = Matrix.of(json.get("Phi").rows());
        Vector y = Vector.of(json.get("y").numbers());
        Vector theta = Vector.of(json.get("theta").numbers());
        Shapes.vector(y, Phi.rows(), "y");
        Shapes.vector(theta, Phi.cols(), "theta");
        return new Lasso(
                Phi,
                y,
                json.get("lambda").number(),
                theta,
                json.get("objective").number(),
                json.get("gap").number(),
                end.outcome(),
                end.iterations());
    }

    /** λ from which on every parameter is zero, {@code ‖Φᵀy‖∞}. */
    public static double largest(Matrix Phi, Vector y) {
        return Phi.transpose().times(y).maxNorm();
    }

    /** How many parameters are not zero. */
    public int count() {
        int count = 0;
        for (int k = 0; k < theta.size(); k++) if (theta.get(k) != 0) count++;
        return count;
    }

    /** That no θ has an objective lower by more than 1e-8 of ½‖y‖², recomputed from Φ, y and θ. */
    public Certificate certificate() {
        double gap = LassoStep.at(0, Phi, y, lambda, theta).measure();
        return Certificate.of("½‖y − Φθ‖² + λ‖θ‖₁ is least", new Check("duality gap", gap, 1e-8 * 0.5 * y.dot(y)));
    }

    @Override
    public String toString() {
        return Printed.of("lasso: " + outcome.verb() + " after " + Count.of(sweeps, "sweep"))
                .put("λ", lambda)
                .put("θ", theta)
                .line(certificate())
                .toString();
    }
}
