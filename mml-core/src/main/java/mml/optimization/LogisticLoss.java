package mml.optimization;

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
 * @param X N×n, one example a row; a column of ones is the constant
 * @param y N labels, 0 or 1
 * @param lambda 0 or more
 * @mml §7.1, §7.1.3, §8.3
 */
public record LogisticLoss(Matrix X, Vector y, double lambda) implements FiniteSum {
    public LogisticLoss {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (y.size() != X.rows())
            throw new IllegalArgumentException(
                    "y has " + Count.entries(y.size()) + ", expected " + X.rows() + " as X has rows");
        for (int n = 0; n < y.size(); n++)
            if (y.get(n) != 0 && y.get(n) != 1)
                throw new IllegalArgumentException("y[" + n + "] is " + y.get(n) + ", expected 0 or 1");
        if (!(lambda >= 0 && Shapes.finite(lambda)))
            throw new IllegalArgumentException("lambda is " + lambda + ", expected 0 or more");
    }

    /** Without a penalty. */
    public static LogisticLoss of(Matrix X, Vector y) {
        return new LogisticLoss(X, y, 0);
    }

    @Override
    public int size() {
        return X.rows();
    }

    @Override
    public double at(Vector w) {
        Vector z = X.times(w);
        double sum = 0;
        for (int n = 0; n < z.size(); n++) // of two like terms of any size the smaller is taken
            sum += y.get(n) == 1 ? Elementary.softplus(-z.get(n)) : Elementary.softplus(z.get(n));
        return sum / z.size() + 0.5 * lambda * w.dot(w);
    }

    @Override
    public Vector gradient(Vector w) {
        Vector z = X.times(w);
        double[] residual = new double[z.size()];
        for (int n = 0; n < residual.length; n++) residual[n] = residual(n, z.get(n));
        return sum(residual).times(1.0 / residual.length).plus(lambda, w);
    }

    /** {@code σ(z) − y_n}, without loss of digits where they agree. */
    private double residual(int n, double z) {
        return y.get(n) == 1 ? -Elementary.sigmoid(-z) : Elementary.sigmoid(z);
    }

    /** {@code Xᵀr}, row after row. */
    private Vector sum(double[] r) {
        double[] sum = new double[X.cols()];
        for (int n = 0; n < r.length; n++) for (int j = 0; j < sum.length; j++) sum[j] += r[n] * X.get(n, j);
        return Vector.of(sum);
    }

    @Override
    public Vector gradient(int n, Vector w) {
        Vector x = X.row(n);
        return x.times(residual(n, x.dot(w))).plus(lambda, w);
    }

    @Override
    public Vector hessianTimes(Vector w, Vector v) {
        Vector z = X.times(w);
        Vector u = X.times(v);
        double[] r = new double[z.size()];
        for (int n = 0; n < r.length; n++)
            r[n] = Elementary.sigmoid(z.get(n)) * Elementary.sigmoid(-z.get(n)) * u.get(n);
        return sum(r).times(1.0 / r.length).plus(lambda, v);
    }

    /** How many labels are on the side of the boundary {@code wᵀx = 0} where they belong. */
    public int right(Vector w) {
        Vector z = X.times(w);
        int right = 0;
        for (int n = 0; n < z.size(); n++) if (z.get(n) > 0 == (y.get(n) == 1)) right++;
        return right;
    }
}
