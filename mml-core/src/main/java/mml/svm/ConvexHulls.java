package mml.svm;

import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The nearest points of the convex hulls of two classes, in the space of a kernel:
 *
 * <pre>
 *   min ‖c − d‖   with  c = Σ_{y_n = +1} u_n φ(x_n),  d = Σ_{y_n = −1} u_n φ(x_n),  0 ≤ u_n ≤ μ,  each sum of u is 1
 * </pre>
 *
 * <p>With μ = 1 the hulls are whole, and the maximal margin lies half way between c and d; with a smaller μ they are
 * reduced, which is the soft margin seen from its dual. Solved by {@link Smo}: weight moves between two points of a
 * class.
 *
 * @param X the points, one a row
 * @param y 1 or −1
 * @param weights u
 * @param distance ‖c − d‖
 * @param low a distance that the hulls have at least, 0 when they may meet
 * @param size of the points, what a distance is small beside
 * @param width how far apart the two margins lie, times ‖c − d‖: ‖c − d‖² unless some weights are μ
 * @param outcome why the search ended
 * @mml §12.3.2, (12.43) to (12.49)
 */
public record ConvexHulls(
        Matrix X,
        Vector y,
        Kernel kernel,
        double mu,
        Vector weights,
        double distance,
        double low,
        double size,
        double width,
        int iterations,
        Outcome outcome) {
    private static final double GAP = 0x1p-46;
    private static final double FLOOR = 0x1p-48;
    private static final double MEET = 0x1p-20;
    private static final int ITERATIONS = 1_000_000;

    /** The whole hulls with the ordinary inner product. */
    public static ConvexHulls of(Matrix X, Vector y) {
        return of(X, y, Kernel.linear(), 1, Tracer.off());
    }

    /**
     * While {@code trace} watches.
     *
     * @param y 1 or −1 for each row
     * @param mu at most 1, at least 1 over the number of points of the smaller class
     * @throws IllegalArgumentException if a label is another number, a class is missing, or μ is too small or too large
     */
    public static ConvexHulls of(Matrix X, Vector y, Kernel kernel, double mu, Tracer<? super HullStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        int[] order = order(y);
        int positives = 0;
        for (int n = 0; n < order.length; n++) if (y.get(n) > 0) positives++;
        int fewest = Math.min(positives, order.length - positives);
        if (fewest == 0) throw new IllegalArgumentException("all labels are " + y.get(0) + ", expected 1 and −1");
        if (!(mu * fewest >= 1 - 0x1p-40 && mu <= 1))
            throw new IllegalArgumentException("mu is " + mu + ", expected from 1/" + fewest
                    + " to 1: the smaller class has " + Count.of(fewest, "point"));
        BoxProblem problem = problem(Rows.of(kernel, sorted(X, kernel, order)), positives, mu);
        double largest = 0;
        for (int t = 0; t < order.length; t++) largest = Math.max(largest, Math.abs(problem.K.diagonal(t)));
        SmoSettings settings =
                new SmoSettings(Double.MAX_VALUE, GAP, FLOOR * largest, ITERATIONS, SvmSettings.CACHE_BYTES, true);
        SmoResult r = Smo.of(problem, settings, new Nearing(problem, X, y, kernel, mu, order, trace));
        double squared = Math.max(0, 2 * r.objective);
        return new ConvexHulls(
                X,
                y,
                kernel,
                mu,
                weights(r.beta, order),
                Math.sqrt(squared),
                Math.sqrt(Math.max(0, squared - 2 * r.gap)),
                Math.sqrt(largest),
                mu == 1 ? squared : r.nu[0] - r.nu[1],
                r.steps,
                r.end);
    }

    /** Those with label 1 first. */
    private static int[] order(Vector y) {
        int[] order = new int[y.size()];
        int count = 0;
        for (int sign = 1; sign >= -1; sign -= 2)
            for (int n = 0; n < y.size(); n++) if (y.get(n) == sign) order[count++] = n;
        for (int n = 0; n < y.size(); n++)
            if (Math.abs(y.get(n)) != 1)
                throw new IllegalArgumentException("y[" + n + "] is " + y.get(n) + ", expected 1 or −1");
        return order;
    }

    /** The points in order; for the linear kernel seen from their mean, which changes no distance but its rounding. */
    private static Matrix sorted(Matrix X, Kernel kernel, int[] order) {
        int D = X.cols();
        double[] x = X.entries();
        double[] z = new double[x.length];
        boolean precomputed = kernel instanceof Kernel.Precomputed;
        for (int t = 0; t < order.length; t++)
            for (int d = 0; d < D; d++) z[t * D + d] = x[order[t] * D + (precomputed ? order[d] : d)];
        if (!(kernel instanceof Kernel.Linear)) return Matrix.of(X.rows(), D, z);
        for (int d = 0; d < D; d++) {
            double mean = 0;
            for (int t = 0; t < order.length; t++) mean += z[t * D + d] / order.length;
            for (int t = 0; t < order.length; t++) z[t * D + d] -= mean;
        }
        return Matrix.of(X.rows(), D, z);
    }

    private static BoxProblem problem(Rows K, int positives, double mu) {
        int N = K.size();
        double[] lower = new double[N];
        double[] upper = new double[N];
        double[] start = new double[N];
        double left = 1;
        for (int t = 0; t < N; t++) {
            if (t == positives) left = 1;
            double w = Math.min(mu, left);
            left -= w;
            if (t < positives) {
                upper[t] = mu;
                start[t] = w;
            } else {
                lower[t] = -mu;
                start[t] = 0 - w;
            }
        }
        return new BoxProblem(K, new double[N], lower, upper, new int[] {positives, N}, start);
    }

    static Vector weights(double[] beta, int[] order) {
        double[] u = new double[beta.length];
        for (int t = 0; t < u.length; t++) u[order[t]] = Math.abs(beta[t]);
        return Vector.of(u);
    }

    /** c, of the points with label 1. */
    public Vector c() {
        return mean(X, y, weights, 1);
    }

    /** d, of the points with label −1. */
    public Vector d() {
        return mean(X, y, weights, -1);
    }

    static Vector mean(Matrix X, Vector y, Vector weights, int sign) {
        Vector mean = Vector.zeros(X.cols());
        for (int n = 0; n < X.rows(); n++)
            if (y.get(n) == sign && weights.get(n) > 0) mean = mean.plus(weights.get(n), X.row(n));
        return mean;
    }

    /** Whether the hulls lie apart beyond doubt. */
    public boolean isSeparable() {
        return low > 0 && distance > MEET * size;
    }

    /** Itself, when they lie apart. */
    ConvexHulls separated(String hint) {
        if (isSeparable()) return this;
        throw new NotSeparableException(
                (distance <= MEET * size
                                ? "the classes cannot be separated: the hulls of their points have a common point"
                                : "no hyperplane was found in " + Count.of(iterations, "step")
                                        + ", the hulls may have a common point")
                        + hint,
                weights,
                distance);
    }

    /** That the weights are those of two points as far apart as said, and that no two points are much nearer. */
    public Certificate certificate() {
        double[] sums = new double[2];
        boolean inside = true;
        for (int n = 0; n < weights.size(); n++) {
            sums[y.get(n) > 0 ? 0 : 1] += weights.get(n);
            inside &= weights.get(n) >= 0 && weights.get(n) <= mu;
        }
        double rounding = 0x1p-47 * (weights.size() + iterations);
        return Certificate.of(
                low > 0 ? "c and d are the nearest points" : "c and d are a common point, up to rounding",
                Check.exact("0 ≤ u ≤ μ", inside),
                new Check("|Σ u − 1| over the first class", Math.abs(sums[0] - 1), rounding),
                new Check("|Σ u − 1| over the second class", Math.abs(sums[1] - 1), rounding),
                new Check("‖c − d‖ beyond the least possible", distance - low, MEET * size));
    }

    @Override
    public String toString() {
        return Printed.of("nearest points of two hulls")
                .put("distance", distance)
                .line(outcome.verb() + " after " + Count.of(iterations, "iteration"))
                .line(certificate())
                .toString();
    }
}
