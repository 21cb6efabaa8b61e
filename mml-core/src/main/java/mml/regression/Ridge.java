package mml.regression;

import static mml.kernel.Rounding.direct;

import mml.decomposition.LeastSquares;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * Least squares that pays for long parameters,
 * <pre>
 *   θ_λ = argmin ‖y − Φθ‖² + λ‖θ‖²,   (ΦᵀΦ + λI) θ = Φᵀy.                                    (9.32)
 * </pre>
 * It is the θ of maximum a posteriori under the prior N(0, b²I) with {@code λ = σ²/b²} (§9.2.4), and unique for any
 * {@code λ > 0}, however alike the features are.
 *
 * <p>Solved as the plain problem of Φ over {@code √λ I} and y over 0, which does not square the condition number. In
 * {@link #withFreeConstant} the constant costs nothing: features and observations are centred first.
 *
 * @param Phi N×K
 * @param y N entries
 * @param lambda λ, 0 or more
 * @param theta K entries
 * @param constant what is added to {@code Φθ}, 0 unless it was left free
 * @mml §8.2.3, §9.2.3, §9.2.4, (9.31), (9.32)
 */
public record Ridge(Matrix Phi, Vector y, double lambda, Vector theta, double constant) {
    private static final int VERSION = 1;

    /**
     * Fits with every parameter held.
     *
     * @throws IllegalArgumentException if the sizes differ, λ is negative, or something is not finite
     */
    public static Ridge of(Matrix Phi, Vector y, double lambda) {
        check(Phi, y, lambda);
        return new Ridge(Phi, y, lambda, solve(Phi, y, lambda), 0);
    }

    /** Fits {@code Φθ + constant}, with only θ held. */
    public static Ridge withFreeConstant(Matrix Phi, Vector y, double lambda) {
        check(Phi, y, lambda);
        Vector mean = Phi.columnMeans();
        double middle = y.mean();
        Matrix centred = Matrix.generate(Phi.rows(), Phi.cols(), (n, k) -> Phi.get(n, k) - mean.get(k));
        Vector theta = solve(centred, y.map(v -> v - middle), lambda);
        return new Ridge(Phi, y, lambda, theta, middle - mean.dot(theta));
    }

    private static void check(Matrix Phi, Vector y, double lambda) {
        Shapes.notEmpty(Phi, "Φ");
        Shapes.finite(Phi, "Φ");
        Shapes.vector(y, Phi.rows(), "y");
        if (!(lambda >= 0 && Shapes.finite(lambda)))
            throw new IllegalArgumentException("lambda is " + lambda + ", expected 0 or more");
    }

    private static Vector solve(Matrix Phi, Vector y, double lambda) {
        if (lambda == 0) return LeastSquares.of(Phi, y).x();
        int N = Phi.rows();
        int K = Phi.cols();
        double root = Math.sqrt(lambda);
        Matrix below = Matrix.generate(N + K, K, (i, j) -> i < N ? Phi.get(i, j) : i - N == j ? root : 0);
        return LeastSquares.of(below, Vector.generate(N + K, i -> i < N ? y.get(i) : 0))
                .x();
    }

    /** {@code φ(x)ᵀθ} and the constant, for the features of one input. */
    public double predict(Vector features) {
        return features.dot(theta) + constant;
    }

    /** The same for every row of Φ. */
    public Vector predict(Matrix Phi) {
        Shapes.finite(Phi, "Φ");
        if (Phi.cols() != theta.size())
            throw new IllegalArgumentException(
                    "Φ has " + Count.of(Phi.cols(), "column") + ", expected " + theta.size());
        return Phi.times(theta).map(f -> f + constant);
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return Json.object()
                .put("kind", "ridge")
                .put("version", VERSION)
                .put("Phi", Phi)
                .put("y", y)
                .put("lambda", lambda)
                .put("theta", theta)
                .put("constant", constant)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Ridge fromJson(String text) {
        JsonValue json = JsonValue.model(text, "ridge", VERSION);
        Matrix Phi = Matrix.of(json.get("Phi").rows());
        Vector y = Vector.of(json.get("y").numbers());
        Vector theta = Vector.of(json.get("theta").numbers());
        double lambda = json.get("lambda").number();
        check(Phi, y, lambda);
        Shapes.vector(theta, Phi.cols(), "theta");
        return new Ridge(Phi, y, lambda, theta, json.get("constant").number());
    }

    /** y − Φθ − constant. */
    public Vector residual() {
        return y.minus(Phi.times(theta)).map(r -> r - constant);
    }

    /** {@code ‖y − Φθ‖²}. */
    public double residualSumOfSquares() {
        Vector r = residual();
        return r.dot(r);
    }

    /** {@code ‖y − Φθ‖² + λ‖θ‖²}, which no other θ makes smaller. */
    public double objective() {
        return residualSumOfSquares() + lambda * theta.dot(theta);
    }

    /** That the gradient {@code Φᵀ(y − Φθ) − λθ} is zero to rounding. */
    public Certificate certificate() {
        Vector r = residual();
        double worst = 0;
        double size = 0;
        double terms = y.norm() + Math.abs(constant) * Math.sqrt(y.size());
        for (int k = 0; k < Phi.cols(); k++) terms += Phi.column(k).norm() * Math.abs(theta.get(k));
        for (int k = 0; k < Phi.cols(); k++) {
            Vector column = Phi.column(k);
            worst = Math.max(worst, Math.abs(column.dot(r) - lambda * theta.get(k)));
            size = Math.max(size, column.norm() * terms);
            size = Math.max(size, lambda * Math.abs(theta.get(k)));
        }
        return Certificate.of(
                "(ΦᵀΦ + λI)θ = Φᵀy", new Check("|Φᵀ(y − Φθ) − λθ|", worst, direct(Phi.rows() + Phi.cols()) * size));
    }

    @Override
    public String toString() {
        Printed printed = Printed.of("ridge regression").put("λ", lambda).put("θ", theta);
        if (constant != 0) printed.put("constant", constant);
        return printed.line(certificate()).toString();
    }
}
