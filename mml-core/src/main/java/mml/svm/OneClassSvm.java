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
 * Where most of the data lie, without labels: the hyperplane that separates them from 0 in the space of the kernel with
 * the largest distance.
 *
 * <pre>
 *   min ½‖w‖² + (1/(νN)) Σ ξ_n − ρ   with  ⟨w, φ(x_n)⟩ ≥ ρ − ξ_n,     f(x) = Σ α_n k(x_n, x) − ρ
 * </pre>
 *
 * <p>f is negative for at most the part ν of the data, and at least that part are support vectors. Here
 * {@code 0 ≤ α_n ≤ 1/(νN)} and {@code Σ α_n = 1}.
 *
 * @mml §12.3.2, §12.4
 */
public final class OneClassSvm {
    private final SvmSettings settings;
    private final double nu;
    private final Expansion f;
    private final double objective;
    private final Outcome outcome;
    private final int iterations;
    private final @Nullable Matrix X; // null in a model that was read

    OneClassSvm(
            SvmSettings settings,
            double nu,
            Expansion f,
            double objective,
            Outcome outcome,
            int iterations,
            @Nullable Matrix X) {
        this.settings = settings;
        this.nu = nu;
        this.f = f;
        this.objective = objective;
        this.outcome = outcome;
        this.iterations = iterations;
        this.X = X;
    }

    /**
     * Trains.
     *
     * @param nu more than 0, at most 1
     * @param settings of which C is not used
     */
    public static OneClassSvm of(Matrix X, double nu, SvmSettings settings) {
        return of(X, nu, settings, Tracer.off());
    }

    /** The same while {@code trace} watches, which may stop it. */
    public static OneClassSvm of(Matrix X, double nu, SvmSettings settings, Tracer<? super WeightStep> trace) {
        Objects.requireNonNull(settings, "settings");
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (!(nu > 0 && nu <= 1))
            throw new IllegalArgumentException("nu is " + nu + ", expected more than 0, at most 1");
        Scaling scaling = settings.standardise() ? Scaling.of(X) : null;
        Matrix Z = scaling == null ? X : scaling.apply(X);
        BoxProblem problem = problem(Z, nu, settings.kernel());
        SmoSettings smo = settings.smo();
        SmoSettings byGap =
                new SmoSettings(Double.MAX_VALUE, smo.gap(), 0, smo.steps(), smo.cacheBytes(), smo.shrinking());
        Weighing watch = new Weighing(problem, X, settings.kernel(), trace);
        SmoResult r = Smo.of(problem, byGap, watch);
        watch.finished(r);
        Expansion f = Expansion.of(settings.kernel(), scaling, Z, r.beta, 0 - r.nu[0]);
        double objective =
                problem.objective(r.beta, problem.gradient(r.beta)); // anew: where numbers cancelled r.F is off
        return new OneClassSvm(settings, nu, f, objective, r.end, r.steps, X);
    }

    /** As many points at their bound as Σ α = 1 takes, to start with. */
    private static BoxProblem problem(Matrix Z, double nu, Kernel kernel) {
        int N = Z.rows();
        double most = Math.min(1, 1 / (nu * N));
        double[] upper = new double[N];
        double[] start = new double[N];
        double left = 1;
        for (int n = 0; n < N; n++) {
            upper[n] = most;
            start[n] = Math.min(most, left);
            left -= start[n];
        }
        return new BoxProblem(Rows.of(kernel, Z), new double[N], new double[N], upper, new int[] {N}, start);
    }

    /** f of every row of X: negative for what does not belong. */
    public Vector decision(Matrix X) {
        return f.values(X);
    }

    /** ρ. */
    public double rho() {
        return 0 - f.b;
    }

    public int[] support() {
        return f.support.clone();
    }

    public Vector alpha() {
        return Vector.of(f.coefficients);
    }

    /** {@code ½ ΣΣ α_m α_n k(x_m, x_n)}. */
    public double objective() {
        return objective;
    }

    public int iterations() {
        return iterations;
    }

    public Outcome outcome() {
        return outcome;
    }

    /**
     * That α solves the problem, computed anew.
     *
     * @throws IllegalStateException for a model that was read, which has no training data
     */
    public Certificate certificate() {
        if (X == null)
            throw new IllegalStateException("this model was read and does not carry the data it was trained on");
        Scaling scaling = f.scaling;
        BoxProblem problem = problem(scaling == null ? X : scaling.apply(X), nu, f.kernel);
        double[] beta = new double[X.rows()];
        double sum = 0;
        boolean inside = true;
        for (int n = 0; n < f.support.length; n++) {
            beta[f.support[n]] = f.coefficients[n];
            sum += f.coefficients[n];
            inside &= f.coefficients[n] >= 0 && f.coefficients[n] <= problem.upper[f.support[n]];
        }
        double[] F = problem.gradient(beta);
        double gap = problem.gapAtMost(beta, F, new double[] {rho()});
        double found = problem.objective(beta, F);
        return Certificate.of(
                "α solves the problem",
                Check.exact("0 ≤ α ≤ 1/(νN)", inside),
                new Check("|objective − computed anew|", Math.abs(objective - found), Svm.SAID * Math.abs(found)),
                new Check("|Σ α − 1|", Math.abs(sum - 1), 0x1p-47 * (beta.length + iterations)),
                new Check(
                        "duality gap",
                        gap,
                        2 * settings.tolerance() * Math.max(Math.abs(found), Math.abs(found - gap))));
    }

    /**
     * All of it but the training data, so that {@link #fromJson} gives the same bits.
     *
     * @throws IllegalArgumentException if the kernel is a function of your own
     */
    public String toJson() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "one-class-svm")
                        .put("version", SvmJson.VERSION)
                        .put("settings", SvmJson.settings(settings))
                        .put("nu", nu)
                        .put("machine", SvmJson.expansion(f))
                        .put("objective", objective))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static OneClassSvm fromJson(String text) {
        JsonValue json = JsonValue.model(text, "one-class-svm", SvmJson.VERSION);
        Ending end = Ending.of(json);
        SvmSettings settings = SvmJson.settings(json.get("settings"));
        return new OneClassSvm(
                settings,
                json.get("nu").number(),
                SvmJson.expansion(settings.kernel(), json.get("machine")),
                json.get("objective").number(),
                end.outcome(),
                end.iterations(),
                null);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof OneClassSvm m
                && settings.equals(m.settings)
                && nu == m.nu
                && f.equals(m.f)
                && objective == m.objective
                && outcome == m.outcome
                && iterations == m.iterations;
    }

    @Override
    public int hashCode() {
        return f.hashCode();
    }

    @Override
    public String toString() {
        Printed printed = Printed.of("one-class machine of " + Count.of(support().length, "support vector"))
                .put("ρ", rho())
                .put("objective", objective)
                .line(outcome.verb() + " after " + Count.of(iterations, "iteration"));
        return (X == null ? printed : printed.line(certificate())).toString();
    }
}
