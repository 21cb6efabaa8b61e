package mml.svm;

import java.util.Objects;
import mml.iteration.Ending;
import mml.iteration.Outcome;
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
import org.jspecify.annotations.Nullable;

/**
 * Regression with the loss that forgives errors up to ε:
 *
 * <pre>
 *   min ½‖w‖² + C Σ max(0, |y_n − f(x_n)| − ε),     f(x) = Σ β_n k(x_n, x) + b,  −C ≤ β_n ≤ C,  Σ β_n = 0
 * </pre>
 *
 * <p>Points inside the tube of radius ε around f have β = 0. Trained by {@link Smo}, each β as the difference of two
 * multipliers.
 *
 * @mml §12.2.5, §12.6: support vector regression
 */
public final class SupportVectorRegression {
    private final SvmSettings settings;
    private final double epsilon;
    private final Expansion f;
    private final Svm.Interval interval;
    private final Quality quality;
    private final int iterations;
    private final Outcome outcome;
    private final @Nullable Data data; // null in a model that was read

    record Quality(double primal, double dual, double violation) {}

    record Data(Matrix X, Vector y) {}

    SupportVectorRegression(
            SvmSettings settings,
            double epsilon,
            Expansion f,
            Svm.Interval interval,
            Quality quality,
            int iterations,
            Outcome outcome,
            @Nullable Data data) {
        this.settings = settings;
        this.epsilon = epsilon;
        this.f = f;
        this.interval = interval;
        this.quality = quality;
        this.iterations = iterations;
        this.outcome = outcome;
        this.data = data;
    }

    /**
     * Trains.
     *
     * @param y one number for each row of X
     * @param epsilon 0 or more
     * @throws IllegalArgumentException if X is empty, or X or y is not finite, or their sizes differ
     */
    public static SupportVectorRegression of(Matrix X, Vector y, double epsilon, SvmSettings settings) {
        return of(X, y, epsilon, settings, Tracer.off());
    }

    /** The same while {@code trace} watches, which may stop it. */
    public static SupportVectorRegression of(
            Matrix X, Vector y, double epsilon, SvmSettings settings, Tracer<? super WeightStep> trace) {
        Objects.requireNonNull(settings, "settings");
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        if (!(epsilon >= 0 && epsilon <= Double.MAX_VALUE))
            throw new IllegalArgumentException("epsilon is " + epsilon + ", expected 0 or a positive number");
        if (!settings.weights().isEmpty())
            throw new IllegalArgumentException("there are weights for classes, and regression has none");
        Scaling scaling = settings.standardise() ? Scaling.of(X) : null;
        Matrix Z = scaling == null ? X : scaling.apply(X);
        BoxProblem problem = problem(Z, y, epsilon, settings, new double[2 * X.rows()]);
        Weighing watch = new Weighing(problem, X, settings.kernel(), trace);
        SmoResult r = Smo.of(problem, settings.smo(), watch);
        watch.finished(r);
        double[] beta = new double[X.rows()];
        for (int n = 0; n < beta.length; n++) beta[n] = r.beta[n] + r.beta[beta.length + n];
        Expansion f = Expansion.of(settings.kernel(), scaling, Z, beta, 0 - r.nu[0]);
        double[] bounds = problem.bounds(r.beta, r.F, 0);
        double dual = 0 - r.objective;
        return new SupportVectorRegression(
                settings,
                epsilon,
                f,
                new Svm.Interval(0 - Math.max(bounds[0], bounds[1]), 0 - Math.min(bounds[0], bounds[1])),
                new Quality(dual + r.gap, dual, r.violation),
                r.steps,
                r.end,
                new Data(X, y));
    }

    private static BoxProblem problem(Matrix Z, Vector y, double epsilon, SvmSettings settings, double[] start) {
        int N = y.size();
        double[] q = new double[2 * N];
        double[] lower = new double[2 * N];
        double[] upper = new double[2 * N];
        for (int n = 0; n < N; n++) {
            q[n] = epsilon - y.get(n);
            q[N + n] = 0 - epsilon - y.get(n);
            upper[n] = settings.C();
            lower[N + n] = -settings.C();
        }
        Rows K = new Rows.Twice(Rows.of(settings.kernel(), Z));
        return new BoxProblem(K, q, lower, upper, new int[] {2 * N}, start);
    }

    /** f of every row of X. */
    public Vector predict(Matrix X) {
        return f.values(X);
    }

    public double predict(Vector x) {
        return predict(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** The numbers of the points on the edge of the tube or outside. */
    public int[] support() {
        return f.support.clone();
    }

    /** β of the support vectors. */
    public Vector coefficients() {
        return Vector.of(f.coefficients);
    }

    public double bias() {
        return f.b;
    }

    /** Every b in it is optimal. */
    public Svm.Interval biasInterval() {
        return interval;
    }

    public double primal() {
        return quality.primal;
    }

    public double dual() {
        return quality.dual;
    }

    public double violation() {
        return quality.violation;
    }

    public int iterations() {
        return iterations;
    }

    public Outcome outcome() {
        return outcome;
    }

    /**
     * That β and b solve the problem, computed anew.
     *
     * @throws IllegalStateException for a model that was read, which has no training data
     */
    public Certificate certificate() {
        if (data == null)
            throw new IllegalStateException("this model was read and does not carry the data it was trained on");
        Vector y = data.y;
        int N = y.size();
        double[] both = new double[2 * N];
        double sum = 0;
        double total = 0;
        boolean inside = true;
        for (int n = 0; n < f.support.length; n++) {
            double beta = f.coefficients[n];
            both[f.support[n] + (beta > 0 ? 0 : N)] = beta;
            sum += beta;
            total += Math.abs(beta);
            inside &= Math.abs(beta) <= settings.C();
        }
        Scaling scaling = f.scaling;
        BoxProblem problem = problem(scaling == null ? data.X : scaling.apply(data.X), y, epsilon, settings, both);
        double[] F = problem.gradient(both);
        double[] nu = {0 - f.b};
        double gap = problem.gapAtMost(both, F, nu);
        double objective = problem.objective(both, F);
        double plain = problem.gap(both, F, nu);
        double off = Math.abs(quality.dual + objective);
        off = Math.max(off, Math.abs(quality.primal + objective - plain));
        double scale = Math.max(Math.abs(objective), Math.abs(objective - gap));
        return Certificate.of(
                "β solves the dual problem and b the primal one",
                Check.exact("|β| ≤ C", inside),
                new Check("objectives, said and computed anew", off, Svm.SAID * (plain + problem.terms(both, F))),
                new Check("|Σ β|", Math.abs(sum), 0x1p-47 * (N + iterations) * Math.max(total, settings.C())),
                new Check(
                        "duality gap",
                        gap,
                        2 * settings.tolerance() * scale + 0x1p-40 * N * settings.C() * y.maxNorm()));
    }

    /**
     * All of it but the training data, so that {@link #fromJson} gives the same bits.
     *
     * @throws IllegalArgumentException if the kernel is a function of your own
     */
    public String toJson() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "support-vector-regression")
                        .put("version", SvmJson.VERSION)
                        .put("settings", SvmJson.settings(settings))
                        .put("epsilon", epsilon)
                        .put("machine", SvmJson.expansion(f))
                        .put("bias", Json.array().add(interval.low()).add(interval.high()))
                        .put("primal", quality.primal)
                        .put("dual", quality.dual)
                        .put("violation", quality.violation))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static SupportVectorRegression fromJson(String text) {
        JsonValue json = JsonValue.model(text, "support-vector-regression", SvmJson.VERSION);
        SvmSettings settings = SvmJson.settings(json.get("settings"));
        Ending end = Ending.of(json);
        double[] bias = json.get("bias").numbers();
        if (bias.length != 2)
            throw new IllegalArgumentException("the model has " + bias.length + " bounds of the bias, expected two");
        return new SupportVectorRegression(
                settings,
                json.get("epsilon").number(),
                SvmJson.expansion(settings.kernel(), json.get("machine")),
                new Svm.Interval(bias[0], bias[1]),
                new Quality(
                        json.get("primal").number(),
                        json.get("dual").number(),
                        json.get("violation").number()),
                end.iterations(),
                end.outcome(),
                null);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SupportVectorRegression m
                && settings.equals(m.settings)
                && epsilon == m.epsilon
                && f.equals(m.f)
                && interval.equals(m.interval)
                && quality.equals(m.quality)
                && iterations == m.iterations
                && outcome == m.outcome;
    }

    @Override
    public int hashCode() {
        return f.hashCode();
    }

    @Override
    public String toString() {
        Printed printed = Printed.of("support vector regression of " + Count.of(support().length, "support vector"))
                .put("b", bias())
                .put("primal", primal())
                .put("dual", dual())
                .line(outcome().verb() + " after " + Count.of(iterations(), "iteration"));
        return (data == null ? printed : printed.line(certificate())).toString();
    }
}
