package mml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Numbers;
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
    private static final int BLOCK = 4096;

    private final SvmSettings settings;
    private final List<String> classes;
    private final @Nullable Scaling scaling;
    private final int[] support;
    private final Matrix vectors; // as the kernel sees them
    private final double[] coefficients; // y_n α_n
    private final double b;
    private final Interval interval;
    private final double primal;
    private final double dual;
    private final double violation;
    private final int iterations;
    private final SmoEnd outcome;
    private final List<String> notes;
    private final @Nullable Data data; // null for a model that was read

    /** What it was trained on, as given, and where training stands. */
    private record Data(Matrix X, List<String> y, Vector beta) {}

    /** The numbers from low to high. */
    public record Interval(double low, double high) {}

    Svm(
            SvmSettings settings,
            List<String> classes,
            @Nullable Scaling scaling,
            int[] support,
            Matrix vectors,
            double[] coefficients,
            double b,
            Interval interval,
            double primal,
            double dual,
            double violation,
            int iterations,
            SmoEnd outcome,
            List<String> notes,
            @Nullable Data data) {
        this.settings = settings;
        this.classes = List.copyOf(classes);
        this.scaling = scaling;
        this.support = support;
        this.vectors = vectors;
        this.coefficients = coefficients;
        this.b = b;
        this.interval = interval;
        this.primal = primal;
        this.dual = dual;
        this.violation = violation;
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
        return train(new Data(X, labels.of(), Vector.of(new double[X.rows()])), labels, settings, 0, trace);
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

        double[] bounds = problem.bounds(r.beta, r.F, 0);
        Interval interval = new Interval(0 - Math.max(bounds[0], bounds[1]), 0 - Math.min(bounds[0], bounds[1]));
        double b = 0 - r.nu[0];
        double dual = 0 - r.objective;
        List<String> notes = notes(labels, r, precomputed ? Matrix.zeros(1, 0) : Z);
        if (trace.on())
            trace.step(new SmoStep.Finished(
                    Training.alpha(r.beta),
                    b,
                    interval.low,
                    interval.high,
                    dual + r.gap,
                    dual,
                    r.violation,
                    r.end.verb()));
        int[] support = nonzero(r.beta);
        double[] coefficients = new double[support.length];
        for (int n = 0; n < support.length; n++) coefficients[n] = r.beta[support[n]];
        return new Svm(
                settings,
                labels.names(),
                scaling,
                support,
                precomputed ? Matrix.zeros(support.length, 0) : rows(Z, support),
                coefficients,
                b,
                interval,
                dual + r.gap,
                dual,
                r.violation,
                before + r.steps,
                r.end,
                notes,
                new Data(data.X, data.y, Vector.of(r.beta)));
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
        if (r.end == SmoEnd.LIMIT || r.end == SmoEnd.ROUNDING) {
            notes.add("the training " + r.end.verb() + "; the largest violation is still "
                    + Numbers.shortest(r.violation) + " of a margin");
            notes.addAll(Features.unscaled(Z));
        }
        return notes;
    }

    private static int[] nonzero(double[] beta) {
        int[] places = new int[beta.length];
        int count = 0;
        for (int n = 0; n < beta.length; n++) if (beta[n] != 0) places[count++] = n;
        return Arrays.copyOf(places, count);
    }

    private static Matrix rows(Matrix Z, int[] numbers) {
        double[] z = Z.entries();
        int D = Z.cols();
        double[] some = new double[numbers.length * D];
        for (int n = 0; n < numbers.length; n++) System.arraycopy(z, numbers[n] * D, some, n * D, D);
        return Matrix.of(numbers.length, D, some);
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
        Shapes.finite(X, "X");
        double[] f = new double[X.rows()];
        if (settings.kernel() instanceof Kernel.Precomputed) {
            for (int m = 0; m < f.length; m++) {
                double sum = 0;
                for (int n = 0; n < support.length; n++) sum += coefficients[n] * X.get(m, support[n]);
                f[m] = sum + b;
            }
            return Vector.of(f);
        }
        if (X.cols() != vectors.cols())
            throw new IllegalArgumentException("X has " + X.cols() + " columns, expected " + vectors.cols());
        double[][] rows = (scaling == null ? X : scaling.apply(X)).toArray();
        double[] row = new double[Math.min(BLOCK, f.length)];
        for (int from = 0; from < f.length; from += BLOCK) {
            int to = Math.min(f.length, from + BLOCK);
            Points points = Points.of(Matrix.of(Arrays.copyOfRange(rows, from, to)));
            double[] sum = new double[to - from];
            for (int n = 0; n < support.length; n++) {
                settings.kernel().row(points, vectors.row(n).toArray(), row);
                Vectors.add(sum.length, coefficients[n], row, sum);
            }
            for (int m = from; m < to; m++) f[m] = sum[m - from] + b;
        }
        return Vector.of(f);
    }

    /** {@code f(x)}. */
    public double decision(Vector x) {
        return decision(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** The class of every row of X, by the sign of f; on the boundary itself the second class. */
    public List<String> predict(Matrix X) {
        Vector f = decision(X);
        List<String> names = new ArrayList<>();
        for (int m = 0; m < f.size(); m++) names.add(classes.get(f.get(m) < 0 ? 0 : 1));
        return names;
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
        return 2 * (sum(coefficients) - dual);
    }

    private static double sum(double[] coefficients) {
        double sum = 0;
        for (double c : coefficients) sum += Math.abs(c);
        return sum;
    }

    /**
     * For the linear kernel: w and b for the features as they were given.
     *
     * @throws IllegalStateException for another kernel
     */
    public Hyperplane hyperplane() {
        if (!(settings.kernel() instanceof Kernel.Linear))
            throw new IllegalStateException("the boundary of the kernel " + settings.kernel() + " is no hyperplane");
        Vector w = Training.weights(vectors, coefficients);
        if (scaling == null) return new Hyperplane(w, b);
        double[] v = w.toArray();
        double offset = b;
        for (int d = 0; d < v.length; d++) {
            v[d] /= scaling.deviation().get(d);
            offset -= v[d] * scaling.mean().get(d);
        }
        return new Hyperplane(Vector.of(v), offset);
    }

    /** The names of the two classes; f is positive for the second. */
    public List<String> classes() {
        return classes;
    }

    /** The numbers of the support vectors among the rows it was trained on, ascending. */
    public int[] support() {
        return support.clone();
    }

    /** {@code α_n} of the support vectors. */
    public Vector alpha() {
        return Training.alpha(coefficients);
    }

    /** {@code y_n α_n} of the support vectors. */
    public Vector coefficients() {
        return Vector.of(coefficients);
    }

    public double bias() {
        return b;
    }

    /** Every b in it is optimal; one point, up to rounding, when a support vector has α &lt; C. */
    public Interval biasInterval() {
        return interval;
    }

    /** {@code ½‖w‖² + Σ C_n ξ_n}. */
    public double primal() {
        return primal;
    }

    /** {@code Σ α_n − ½‖w‖²}, never above {@link #primal()}. */
    public double dual() {
        return dual;
    }

    /** The largest violation of the optimality conditions by a pair of points; the margin is 1. */
    public double violation() {
        return violation;
    }

    /** How many pairs were optimised. */
    public int iterations() {
        return iterations;
    }

    public SmoEnd outcome() {
        return outcome;
    }

    public SvmSettings settings() {
        return settings;
    }

    /** What is worth knowing, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** That these α solve the problem, computed anew from them and the training data. */
    public Certificate certificate() {
        return certificate(data().X, data().y);
    }

    /** The same for a model that was read; X and y are what it was trained on. */
    public Certificate certificate(Matrix X, List<String> y) {
        Labels labels = Labels.of(y, X.rows()).two();
        Matrix Z = scaling == null ? X : scaling.apply(X);
        double[] beta = new double[X.rows()];
        for (int n = 0; n < support.length; n++) beta[support[n]] = coefficients[n];
        BoxProblem problem = problem(Z, labels, settings, beta);
        double[] F = problem.gradient(beta);
        double gap = problem.gap(beta, F, new double[] {0 - b});
        double objective = problem.objective(beta, F);
        boolean inside = true;
        double sum = 0;
        double total = 0;
        double most = 0;
        for (int n = 0; n < beta.length; n++) {
            inside &= beta[n] >= problem.lower[n] && beta[n] <= problem.upper[n];
            sum += beta[n];
            total += Math.abs(beta[n]);
            most = Math.max(most, problem.upper[n] - problem.lower[n]);
        }
        double rounding = 0x1p-47 * (beta.length + iterations) * Math.max(total, most);
        return Certificate.of(
                "α solves the dual problem and b the primal one",
                Check.exact("0 ≤ α ≤ C", inside),
                new Check("|Σ y α|", Math.abs(sum), rounding),
                new Check(
                        "largest violation of the optimality conditions",
                        problem.violation(beta, F),
                        2 * settings.tolerance()),
                new Check(
                        "duality gap",
                        gap,
                        2 * settings.tolerance() * Math.max(Math.abs(objective), Math.abs(objective - gap))));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Svm m
                && settings.equals(m.settings)
                && classes.equals(m.classes)
                && Objects.equals(scaling, m.scaling)
                && Arrays.equals(support, m.support)
                && vectors.equals(m.vectors)
                && Arrays.equals(coefficients, m.coefficients)
                && b == m.b
                && interval.equals(m.interval)
                && primal == m.primal
                && dual == m.dual
                && iterations == m.iterations
                && outcome == m.outcome
                && notes.equals(m.notes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients) + 31 * Arrays.hashCode(support);
    }

    @Override
    public String toString() {
        return "support vector machine, " + settings.kernel() + ", C = " + Numbers.shortest(settings.C()) + ": "
                + support.length + " support vectors, b = " + Numbers.shortest(b) + ", " + outcome.verb();
    }
}
