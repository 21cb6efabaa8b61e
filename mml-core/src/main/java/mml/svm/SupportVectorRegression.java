package mml.svm;

import java.util.Objects;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

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
    private final double primal;
    private final double dual;
    private final double violation;
    private final int iterations;
    private final Outcome outcome;
    private final Matrix inputs;
    private final Vector y;

    private SupportVectorRegression(
            SvmSettings settings, double epsilon, Expansion f, BoxProblem problem, SmoResult r, Matrix X, Vector y) {
        this.settings = settings;
        this.epsilon = epsilon;
        this.f = f;
        inputs = X;
        this.y = y;
        double[] bounds = problem.bounds(r.beta, r.F, 0);
        interval = new Svm.Interval(0 - Math.max(bounds[0], bounds[1]), 0 - Math.min(bounds[0], bounds[1]));
        dual = 0 - r.objective;
        primal = dual + r.gap;
        violation = r.violation;
        iterations = r.steps;
        outcome = r.end;
    }

    /**
     * Trains.
     *
     * @param y one number for each row of X
     * @param epsilon 0 or more
     * @throws IllegalArgumentException if X is empty, or X or y is not finite, or their sizes differ
     */
    public static SupportVectorRegression of(Matrix X, Vector y, double epsilon, SvmSettings settings) {
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
        SmoResult r = Smo.of(problem, settings.smo(), SmoWatch.NONE);
        double[] beta = new double[X.rows()];
        for (int n = 0; n < beta.length; n++) beta[n] = r.beta[n] + r.beta[beta.length + n];
        Expansion f = Expansion.of(settings.kernel(), scaling, Z, beta, 0 - r.nu[0]);
        return new SupportVectorRegression(settings, epsilon, f, problem, r, X, y);
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
        return primal;
    }

    public double dual() {
        return dual;
    }

    public double violation() {
        return violation;
    }

    public int iterations() {
        return iterations;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** That β and b solve the problem, computed anew. */
    public Certificate certificate() {
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
        BoxProblem problem = problem(scaling == null ? inputs : scaling.apply(inputs), y, epsilon, settings, both);
        double[] F = problem.gradient(both);
        double gap = problem.gapAtMost(both, F, new double[] {0 - f.b});
        double objective = problem.objective(both, F);
        double scale = Math.max(Math.abs(objective), Math.abs(objective - gap));
        return Certificate.of(
                "β solves the dual problem and b the primal one",
                Check.exact("|β| ≤ C", inside),
                new Check("|Σ β|", Math.abs(sum), 0x1p-47 * (N + iterations) * Math.max(total, settings.C())),
                new Check(
                        "duality gap",
                        gap,
                        2 * settings.tolerance() * scale + 0x1p-40 * N * settings.C() * y.maxNorm()));
    }

    @Override
    public String toString() {
        return Printed.of("support vector regression of " + Count.of(support().length, "support vector"))
                .put("b", bias())
                .put("primal", primal())
                .put("dual", dual())
                .line(outcome().verb() + " after " + Count.of(iterations(), "iteration"))
                .line(certificate())
                .toString();
    }
}
