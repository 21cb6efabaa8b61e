package mml.svm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.iteration.Ending;
import mml.iteration.Outcome;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Numbers;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The support vector machine with soft margin: two classes, any kernel.
 *
 * <pre>
 *   primal   min ½‖w‖² + Σ C_n ξ_n   with  y_n (⟨w, φ(x_n)⟩ + b) ≥ 1 − ξ_n,  ξ_n ≥ 0           (12.26)
 *   dual     max Σ α_n − ½ ΣΣ y_m y_n α_m α_n k(x_m, x_n)   with  0 ≤ α_n ≤ C_n,  Σ y_n α_n = 0  (12.41)
 *   then     f(x) = Σ α_n y_n k(x_n, x) + b
 * </pre>
 *
 * <p>Trained by {@link Smo}, pair by pair. The classes are named; f is positive for the second of the two names in
 * alphabetical order. The class of a point is the sign of f and nothing else. Only points with α &gt; 0, the support
 * vectors, are kept.
 *
 * <p>b is unique when some α lies strictly between 0 and C; else every b of an interval is optimal, and the middle is
 * taken. Features should have comparable sizes, see {@link SvmSettings#standardised()}; when the limit of pairs is reached
 * those that do not are named in the notes.
 *
 * @mml §12.2.4, (12.26); §12.3.1, (12.41); §12.4
 */
public final class Svm {
    /** How far numbers that training kept up to date may be from the same computed anew, beside their terms. */
    static final double SAID = 1e-9;

    private final SvmSettings settings;
    private final List<String> classes;
    private final Expansion f;
    private final Interval interval;
    private final Quality quality;
    private final int iterations;
    private final Outcome outcome;
    private final List<String> notes;
    private final @Nullable Data data; // null for a model that was read

    /** What it was trained on, as given, and where training stands. */
    private record Data(Matrix X, List<String> y, Vector beta) {}

    /** The numbers from low to high. */
    public record Interval(double low, double high) {}

    /** How well the problem is solved. */
    record Quality(double primal, double dual, double squaredNorm, double violation) {}

    Svm(
            SvmSettings settings,
            List<String> classes,
            Expansion f,
            Interval interval,
            Quality quality,
            int iterations,
            Outcome outcome,
            List<String> notes,
            @Nullable Data data) {
        this.settings = settings;
        this.classes = List.copyOf(classes);
        this.f = f;
        this.interval = interval;
        this.quality = quality;
        this.iterations = iterations;
        this.outcome = outcome;
        this.notes = List.copyOf(notes);
        this.data = data;
    }

    /** With all settings as usual. */
    public static Svm of(Matrix X, List<String> y, Kernel kernel, double C) {
        return of(X, y, SvmSettings.of(kernel, C));
    }

    public static Svm of(Matrix X, List<String> y, SvmSettings settings) {
        return of(X, y, settings, Tracer.off());
    }

    /** With numbers for labels, such as −1 and 1. */
    public static Svm of(Matrix X, Vector y, SvmSettings settings) {
        return of(X, y, settings, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Svm of(Matrix X, Vector y, SvmSettings settings, Tracer<? super SmoStep> trace) {
        return of(X, Labels.names(y), settings, trace);
    }

    /**
     * Trains while {@code trace} watches.
     *
     * @param X one point a row, N×D; for a precomputed kernel the N×N matrix of its values
     * @param y the class of each point, two different names
     * @throws IllegalArgumentException if X is empty or not finite, if y has another length or not exactly two classes,
     *     or if the kernel gives a number that is not finite or not symmetric
     */
    public static Svm of(Matrix X, List<String> y, SvmSettings settings, Tracer<? super SmoStep> trace) {
        Objects.requireNonNull(settings, "settings");
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Labels labels = Labels.of(y, X.rows()).two();
        return train(new Data(X, labels.of(), Vector.zeros(X.rows())), labels, settings, 0, trace);
    }

    private static Svm train(
            Data data, Labels labels, SvmSettings settings, int before, Tracer<? super SmoStep> trace) {
        for (String name : settings.weights().keySet())
            if (!labels.names().contains(name))
                throw new IllegalArgumentException(
                        "there is a weight for class " + name + ", expected one of " + labels.names());
        Kernel kernel = settings.kernel();
        boolean precomputed = kernel instanceof Kernel.Precomputed;
        if (precomputed && settings.standardise())
            throw new IllegalArgumentException("a precomputed kernel has no features to standardise");
        Scaling scaling = settings.standardise() ? Scaling.of(data.X) : null;
        Matrix Z = scaling == null ? data.X : scaling.apply(data.X);
        BoxProblem problem = problem(Z, labels, settings, data.beta.toArray());
        Training training = new Training(problem, Z, kernel, trace);
        SmoResult r = Smo.of(problem, settings.smo(), training);

        training.finished(r, interval(problem, r));
        List<String> notes = notes(labels, r, precomputed ? Matrix.zeros(1, 0) : Z);
        return of(data, labels, settings, scaling, Z, problem, r, before, notes);
    }

    private static Svm of(
            Data data,
            Labels labels,
            SvmSettings settings,
            @Nullable Scaling scaling,
            Matrix Z,
            BoxProblem problem,
            SmoResult r,
            int before,
            List<String> notes) {
        double dual = 0 - r.objective;
        double norm = 0;
        for (int n = 0; n < r.beta.length; n++) norm += r.beta[n] * (r.F[n] - problem.q[n]);
        return new Svm(
                settings,
                labels.names(),
                Expansion.of(settings.kernel(), scaling, Z, r.beta, 0 - r.nu[0]),
                interval(problem, r),
                new Quality(dual + r.gap, dual, Math.max(0, norm), r.violation),
                before + r.steps,
                r.end,
                notes,
                new Data(data.X, data.y, Vector.of(r.beta)));
    }

    /** Trained from multipliers that were found in another way and are nearly right. */
    static Svm from(Matrix X, Labels labels, SvmSettings settings, double[] beta, int steps, String note) {
        Svm svm = train(new Data(X, labels.of(), Vector.of(beta)), labels, settings, steps, Tracer.off());
        List<String> notes = new ArrayList<>(svm.notes);
        notes.add(note);
        return new Svm(
                settings, svm.classes, svm.f, svm.interval, svm.quality, svm.iterations, svm.outcome, notes, svm.data);
    }

    private static Interval interval(BoxProblem problem, SmoResult r) {
        double[] bounds = problem.bounds(r.beta, r.F, 0);
        return new Interval(0 - Math.max(bounds[0], bounds[1]), 0 - Math.min(bounds[0], bounds[1]));
    }

    private static BoxProblem problem(Matrix Z, Labels labels, SvmSettings settings, double[] start) {
        int N = labels.size();
        double[] y = labels.signs();
        double[] q = new double[N];
        double[] lower = new double[N];
        double[] upper = new double[N];
        for (int n = 0; n < N; n++) {
            double C = settings.cost(labels.of().get(n));
            q[n] = 0 - y[n];
            if (y[n] > 0) upper[n] = C;
            else lower[n] = -C;
        }
        return new BoxProblem(Rows.of(settings.kernel(), Z), q, lower, upper, new int[] {N}, start);
    }

    private static List<String> notes(Labels labels, SmoResult r, Matrix Z) {
        List<String> notes = new ArrayList<>();
        notes.add("f > 0 means " + labels.names().get(1) + ", f < 0 means "
                + labels.names().get(0));
        if (r.indefinite)
            notes.add("the kernel is not positive semidefinite on these points: what was found need not be the best");
        if (r.end == Outcome.ITERATION_LIMIT || r.end == Outcome.STALLED) {
            notes.add("the training " + r.end.verb() + "; the largest violation is still "
                    + Numbers.shortest(r.violation) + " of a margin");
            notes.addAll(Features.unscaled(Z));
        }
        return notes;
    }

    /**
     * Goes on training where it stopped.
     *
     * @param more pairs at most
     */
    public Svm resume(int more, Tracer<? super SmoStep> trace) {
        Data trained = data();
        return train(trained, Labels.of(trained.y, trained.X.rows()), settings.withIterations(more), iterations, trace);
    }

    private Data data() {
        if (data == null)
            throw new IllegalStateException("this model was read and does not carry the data it was trained on");
        return data;
    }

    /**
     * {@code f(x)} for every row of X.
     *
     * @param X with the features of the training data; for a precomputed kernel the values of k between each new point
     *     and all N training points
     */
    public Vector decision(Matrix X) {
        return f.values(X);
    }

    /** {@code f(x)}. */
    public double decision(Vector x) {
        return decision(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** The class of every row of X, by the sign of f; on the boundary itself the second class. */
    public List<String> predict(Matrix X) {
        return Labels.bySign(classes, decision(X));
    }

    /** The class of x. */
    public String predict(Vector x) {
        return predict(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** {@code f(x)/‖w‖}: how far φ(x) is from the hyperplane, negative on the side of the first class. */
    public double distance(Vector x) {
        double norm = Math.sqrt(squaredNorm());
        if (norm == 0) throw new IllegalStateException("w is 0: there is no hyperplane to be at a distance from");
        return decision(x) / norm;
    }

    /** {@code ‖w‖² = ΣΣ y_m y_n α_m α_n k(x_m, x_n)}. */
    public double squaredNorm() {
        return quality.squaredNorm;
    }

    /** Whether there is a hyperplane to be had: not if all that w is made of cancels. */
    public boolean hasHyperplane() {
        return settings.kernel() instanceof Kernel.Linear && f.weights().maxNorm() > 0;
    }

    /**
     * For the linear kernel: w and b for the features as they were given.
     *
     * @throws IllegalStateException for another kernel, or if w is 0
     */
    public Hyperplane hyperplane() {
        Vector w = f.weights();
        if (w.maxNorm() == 0) throw new IllegalStateException("w is 0: there is no hyperplane");
        return new Hyperplane(w, f.offset());
    }

    /** The names of the two classes; f is positive for the second. */
    public List<String> classes() {
        return classes;
    }

    /** The numbers of the support vectors among the rows it was trained on, ascending. */
    public int[] support() {
        return f.support.clone();
    }

    /** {@code α_n} of the support vectors. */
    public Vector alpha() {
        return Training.alpha(f.coefficients);
    }

    /** {@code y_n α_n} of the support vectors. */
    public Vector coefficients() {
        return Vector.of(f.coefficients);
    }

    public double bias() {
        return f.b;
    }

    /** Every b in it is optimal; one point, up to rounding, when a support vector has α &lt; C. */
    public Interval biasInterval() {
        return interval;
    }

    /** {@code ½‖w‖² + Σ C_n ξ_n}. */
    public double primal() {
        return quality.primal;
    }

    /** {@code Σ α_n − ½‖w‖²}, never above {@link #primal()}. */
    public double dual() {
        return quality.dual;
    }

    /** The largest violation of the optimality conditions by a pair of points; the margin is 1. */
    public double violation() {
        return quality.violation;
    }

    /** How many pairs were optimised. */
    public int iterations() {
        return iterations;
    }

    public Outcome outcome() {
        return outcome;
    }

    public SvmSettings settings() {
        return settings;
    }

    /** What is worth knowing, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /**
     * That these α solve the problem, computed anew from them and the training data. What w and b prove of the primal problem
     * is also looked at for a multiple that differs from them by a millionth at most.
     */
    public Certificate certificate() {
        return certificate(data().X, data().y);
    }

    /** The same for a model that was read; X and y are what it was trained on. */
    public Certificate certificate(Matrix X, List<String> y) {
        Labels labels = Labels.of(y, X.rows()).two();
        Matrix Z = f.scaling == null ? X : f.scaling.apply(X);
        double[] beta = new double[X.rows()];
        for (int n = 0; n < f.support.length; n++) beta[f.support[n]] = f.coefficients[n];
        BoxProblem problem = problem(Z, labels, settings, beta);
        double[] F = problem.gradient(beta);
        double[] nu = {0 - f.b};
        double gap = problem.gapAtMost(beta, F, nu);
        double objective = problem.objective(beta, F);
        double reach = 0;
        if (settings.kernel().isDefinite()) {
            double[] far = problem.rounding(beta, ScaledPrimal.ulps(settings.kernel(), Z.cols()));
            gap = Math.min(gap, scaled(problem, beta, F, far) + objective);
            for (double o : far) reach = Math.max(reach, o);
        }
        boolean inside = true;
        double sum = 0;
        double total = 0;
        double most = 0;
        double norm = 0;
        double plain = problem.gap(beta, F, nu);
        for (int n = 0; n < beta.length; n++) {
            norm += beta[n] * (F[n] - problem.q[n]);
            inside &= beta[n] >= problem.lower[n] && beta[n] <= problem.upper[n];
            sum += beta[n];
            total += Math.abs(beta[n]);
            most = Math.max(most, problem.upper[n] - problem.lower[n]);
        }
        double rounding = 0x1p-47 * (beta.length + iterations) * Math.max(total, most);
        double off = Math.abs(quality.dual + objective);
        off = Math.max(off, Math.abs(quality.primal + objective - plain));
        off = Math.max(off, Math.abs(quality.squaredNorm - Math.max(0, norm)));
        return Certificate.of(
                "α solves the dual problem and b the primal one",
                Check.exact("0 ≤ α ≤ C", inside),
                new Check("|Σ y α|", Math.abs(sum), rounding),
                new Check("objectives and ‖w‖², said and computed anew", off, SAID * (plain + problem.terms(beta, F))),
                new Check(
                        "largest violation of the optimality conditions",
                        problem.violation(beta, F),
                        2 * settings.tolerance() + Math.min(2 * reach, ScaledPrimal.EDGE)),
                new Check(
                        "duality gap",
                        gap,
                        2 * settings.tolerance() * Math.max(Math.abs(objective), Math.abs(objective - gap))));
    }

    /** The least primal value that w and b prove, also a little larger ones. */
    private double scaled(BoxProblem problem, double[] beta, double[] gradient, double[] off) {
        int N = beta.length;
        double[] margin = new double[N];
        double[] cost = new double[N];
        double[] far = new double[N];
        double squares = 0;
        double more = 0;
        for (int n = 0; n < N; n++) {
            double y = 0 - problem.q[n];
            margin[n] = 1 + y * (gradient[n] + f.b);
            far[n] = off[n] + 4 * Rounding.EPSILON * (1 + Math.abs(f.b) + Math.abs(gradient[n]));
            cost[n] = problem.upper[n] - problem.lower[n];
            squares += beta[n] * (gradient[n] - problem.q[n]);
            more += Math.abs(beta[n]) * far[n];
        }
        return ScaledPrimal.least(Math.max(0, squares) + more, margin, far, cost);
    }

    Expansion expansion() {
        return f;
    }

    /**
     * All of it but the training data, so that {@link #fromJson} gives the same bits.
     *
     * @throws IllegalArgumentException if the kernel is a function of your own
     */
    public String toJson() {
        return json().toString();
    }

    Json json() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "svm")
                        .put("version", SvmJson.VERSION)
                        .put("classes", Json.texts(classes))
                        .put("settings", SvmJson.settings(settings))
                        .put("machine", SvmJson.expansion(f))
                        .put("bias", Json.array().add(interval.low).add(interval.high))
                        .put("primal", quality.primal)
                        .put("dual", quality.dual)
                        .put("squaredNorm", quality.squaredNorm)
                        .put("violation", quality.violation))
                .put("notes", Json.texts(notes));
    }

    /**
     * Reads what {@link #toJson} wrote. The model cannot be trained further, for it has no training data.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Svm fromJson(String text) {
        return of(JsonValue.model(text, "svm", SvmJson.VERSION));
    }

    static Svm of(JsonValue json) {
        Ending end = Ending.of(json);
        SvmSettings settings = SvmJson.settings(json.get("settings"));
        double[] bias = json.get("bias").numbers();
        List<String> classes = json.get("classes").texts();
        if (bias.length != 2 || classes.size() != 2)
            throw new IllegalArgumentException("the model has " + Count.of(classes.size(), "class", "classes") + " and "
                    + bias.length + " bounds of the bias, expected two of each");
        return new Svm(
                settings,
                classes,
                SvmJson.expansion(settings.kernel(), json.get("machine")),
                new Interval(bias[0], bias[1]),
                new Quality(
                        json.get("primal").number(),
                        json.get("dual").number(),
                        json.get("squaredNorm").number(),
                        json.get("violation").number()),
                end.iterations(),
                end.outcome(),
                json.get("notes").texts(),
                null);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Svm m
                && settings.equals(m.settings)
                && classes.equals(m.classes)
                && f.equals(m.f)
                && interval.equals(m.interval)
                && quality.equals(m.quality)
                && iterations == m.iterations
                && outcome == m.outcome
                && notes.equals(m.notes);
    }

    @Override
    public int hashCode() {
        return f.hashCode();
    }

    @Override
    public String toString() {
        Printed printed = Printed.of("support vector machine, " + settings.kernel())
                .put("C", settings.C())
                .put("b", f.b)
                .line(Count.of(f.support.length, "support vector") + ", " + outcome.verb() + " after "
                        + Count.of(iterations, "iteration"));
        return (data == null ? printed : printed.line(certificate())).toString();
    }
}
