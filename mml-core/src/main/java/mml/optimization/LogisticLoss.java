package mml.optimization;

import java.util.Arrays;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;

/**
 * The loss of logistic regression, the mean negative log likelihood of labels {@code y_n ∈ {0, 1}} with {@code p(y = 1 | x) = σ(wᵀx)}:
 * <pre>
 *   f(w) = (1/N) Σ ( log(1 + exp(w·x_n)) − y_n w·x_n ) + ½ λ ‖w‖²
 *   ∇f(w) = (1/N) Σ ( σ(w·x_n) − y_n ) x_n + λ w
 * </pre>
 *
 * <p>It is convex; with λ = 0 it has a minimum only if no hyperplane parts the labels. If one does, f falls for ever along its normal, and a
 * {@link Minimiser} must not and does not say that it converged. A value or a gradient takes 2nN operations and N exponentials; no
 * argument overflows.
 *
 * @mml §7.1, §7.1.3, §8.3
 */
public final class LogisticLoss implements FiniteSum {
    /** Examples whose exponentials are taken together, at vector speed. */
    private static final int BLOCK = 256;

    private final int N;
    private final int n;
    /** Row after row. */
    private final double[] entries;

    private final boolean[] one;
    private final double lambda;

    private LogisticLoss(Matrix X, boolean[] one, double lambda) {
        N = X.rows();
        n = X.cols();
        entries = X.entries();
        this.one = one;
        this.lambda = lambda;
    }

    /** Without a penalty. */
    public static LogisticLoss of(Matrix X, Vector y) {
        return of(X, y, 0);
    }

    /**
     * With the penalty {@code ½ λ ‖w‖²}.
     *
     * @param X N×n, one example a row; a column of ones is the constant
     * @param y N labels, 0 or 1
     * @param lambda 0 or more
     */
    public static LogisticLoss of(Matrix X, Vector y, double lambda) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (y.size() != X.rows())
            throw new IllegalArgumentException(
                    "y has " + Count.entries(y.size()) + ", expected " + X.rows() + " as X has rows");
        boolean[] one = new boolean[y.size()];
        for (int i = 0; i < one.length; i++) {
            if (y.get(i) != 0 && y.get(i) != 1)
                throw new IllegalArgumentException("y[" + i + "] is " + y.get(i) + ", expected 0 or 1");
            one[i] = y.get(i) == 1;
        }
        if (!(lambda >= 0 && Shapes.finite(lambda)))
            throw new IllegalArgumentException("lambda is " + lambda + ", expected 0 or more");
        return new LogisticLoss(X, one, lambda);
    }

    @Override
    public int size() {
        return N;
    }

    @Override
    public double at(Vector w) {
        double[] v = weights(w);
        double[] z = new double[Math.min(N, BLOCK)];
        double[] e = new double[z.length];
        double sum = 0;
        for (int from = 0; from < N; from += BLOCK) {
            int count = Math.min(BLOCK, N - from);
            exponentials(from, count, v, z, e);
            for (int i = 0; i < count; i++) sum += Math.max(0, z[i]);
            sum += logarithms(count, e, z);
        }
        return sum / N + 0.5 * lambda * w.dot(w);
    }

    @Override
    public Vector gradient(Vector w) {
        double[] v = weights(w);
        double[] z = new double[Math.min(N, BLOCK)];
        double[] e = new double[z.length];
        double[] sum = new double[n];
        for (int from = 0; from < N; from += BLOCK) {
            int count = Math.min(BLOCK, N - from);
            exponentials(from, count, v, z, e);
            for (int i = 0; i < count; i++) {
                double p = (z[i] < 0 ? e[i] : 1) / (1 + e[i]); // σ(z) without loss of digits
                add(one[from + i] ? -p : p, from + i, sum);
            }
        }
        return mean(sum, w);
    }

    /**
     * For the examples of a block, {@code z = w·x}, or −w·x if the label is 1, and {@code e = exp(−|z|)}: an example adds
     * {@code log(1 + eᶻ) = max(0, z) + log(1 + e)} to the loss and {@code ±σ(z) x} to the gradient.
     */
    private void exponentials(int from, int count, double[] w, double[] z, double[] e) {
        for (int i = 0; i < count; i++) {
            double score = score(from + i, w);
            z[i] = one[from + i] ? -score : score;
            e[i] = -Math.abs(score);
        }
        Elementary.exp(count, e, e);
    }

    /** {@code Σ log(1 + e_i)} for numbers from 0 to 1: what rounding takes from 1 + e is put back. Writes into log. */
    private static double logarithms(int count, double[] e, double[] log) {
        for (int i = 0; i < count; i++) log[i] = 1 + e[i];
        Elementary.log(count, log, log);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double u = 1 + e[i];
            sum += log[i] + (e[i] - (u - 1)) / u;
        }
        return sum;
    }

    @Override
    public Vector gradient(int i, Vector w) {
        Shapes.index(i, N, "example");
        double[] sum = new double[n];
        add(residual(i, score(i, weights(w))), i, sum);
        return Vector.of(sum).plus(lambda, w);
    }

    @Override
    public Vector hessianTimes(Vector w, Vector v) {
        double[] weights = weights(w);
        double[] direction = weights(v);
        double[] sum = new double[n];
        for (int i = 0; i < N; i++) add(curvature(score(i, weights)) * score(i, direction), i, sum);
        return mean(sum, v);
    }

    @Override
    public Matrix hessian(Vector w) {
        double[] weights = weights(w);
        double[][] H = new double[n][n];
        for (int i = 0; i < N; i++) {
            double c = curvature(score(i, weights)) / N;
            for (int j = 0, at = i * n; j < n; j++) {
                double cx = c * entries[at + j];
                for (int k = 0; k <= j; k++) H[j][k] += cx * entries[at + k];
            }
        }
        for (int j = 0; j < n; j++) {
            H[j][j] += lambda;
            for (int k = 0; k < j; k++) H[k][j] = H[j][k];
        }
        return Matrix.of(H);
    }

    private double[] weights(Vector w) {
        if (w.size() != n)
            throw new IllegalArgumentException(
                    "w has " + Count.entries(w.size()) + ", expected " + n + " as X has columns");
        return w.toArray();
    }

    /** {@code w·x_i}. */
    private double score(int i, double[] w) {
        double sum = 0;
        for (int j = 0, at = i * n; j < n; j++) sum += w[j] * entries[at + j];
        return sum;
    }

    /** {@code σ(z) − y_i}, without loss of digits where they agree. */
    private double residual(int i, double z) {
        return one[i] ? -Elementary.sigmoid(-z) : Elementary.sigmoid(z);
    }

    private static double curvature(double z) {
        return Elementary.sigmoid(z) * Elementary.sigmoid(-z);
    }

    private void add(double c, int i, double[] sum) {
        for (int j = 0, at = i * n; j < n; j++) sum[j] += c * entries[at + j];
    }

    private Vector mean(double[] sum, Vector w) {
        return Vector.of(sum).times(1.0 / N).plus(lambda, w);
    }

    /** How many labels are on the side of the boundary {@code wᵀx = 0} where they belong. */
    public int right(Vector w) {
        double[] v = weights(w);
        int right = 0;
        for (int i = 0; i < N; i++) if (score(i, v) > 0 == one[i]) right++;
        return right;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LogisticLoss l
                && N == l.N
                && n == l.n
                && lambda == l.lambda
                && Arrays.equals(entries, l.entries)
                && Arrays.equals(one, l.one);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(entries) + Arrays.hashCode(one);
    }

    @Override
    public String toString() {
        return "logistic loss of " + Count.of(N, "example") + ", " + n + " weights";
    }
}
