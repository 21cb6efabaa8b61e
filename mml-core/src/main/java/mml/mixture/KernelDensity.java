package mml.mixture;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;

/**
 * A density with a Gaussian of width h on every point,
 * <pre>
 *   p(x) = 1/N Σ_n N(x | x_n, h²I)
 * </pre>
 *
 * <p>It needs no start and no K, but keeps all data; the width decides how rough it is. Takes ND multiplications for each
 * point asked.
 *
 * @param X one point a row
 * @param h the width, above 0
 * @mml §11.5
 */
public record KernelDensity(Matrix X, double h) {
    private static final int VERSION = 1;

    public KernelDensity {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        if (!(h > 0 && h <= Double.MAX_VALUE))
            throw new IllegalArgumentException("h is " + h + ", expected a positive number");
    }

    /**
     * With the width that suits a single Gaussian (Scott, Silverman): the mean standard deviation of the features times
     * {@code (4/((D + 2)N))^(1/(D + 4))}.
     *
     * @throws IllegalArgumentException if the points are all the same
     */
    public static KernelDensity of(Matrix X) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        int D = X.cols();
        Matrix S = Moments.of(X).covariance(Divisor.N);
        double deviation = Math.sqrt(S.trace() / D);
        if (!(deviation > 0)) throw new IllegalArgumentException("all points of X are the same, expected a width h");
        return new KernelDensity(X, deviation * Elementary.pow(4.0 / ((D + 2.0) * X.rows()), 1.0 / (D + 4)));
    }

    /** {@code log p(x)}. */
    public double logDensity(Vector point) {
        Shapes.vector(point, X.cols(), "x");
        double[] terms = new double[X.rows()];
        double[] data = X.entries();
        int D = X.cols();
        for (int n = 0; n < terms.length; n++) {
            double square = 0;
            for (int d = 0; d < D; d++) {
                double v = (data[n * D + d] - point.get(d)) / h;
                square += v * v;
            }
            terms[n] = -0.5 * square;
        }
        return Special.logSumExp(terms) - Elementary.log(X.rows()) - D * (0.5 * Special.LOG_TWO_PI + Elementary.log(h));
    }

    /** {@code log p} of every row. */
    public Vector logDensity(Matrix points) {
        Shapes.finite(points, "X");
        if (points.cols() != X.cols())
            throw new IllegalArgumentException("X has " + Count.of(points.cols(), "column") + ", expected " + X.cols());
        return Vector.generate(points.rows(), n -> logDensity(points.row(n)));
    }

    /** {@code p(x)}. */
    public double density(Vector point) {
        return Elementary.exp(logDensity(point));
    }

    /**
     * {@code Σ_n log p(x_n)} where each point is left out of its own density: larger for a better width.
     *
     * @throws IllegalArgumentException if there is only one point
     */
    public double leaveOneOut() {
        int N = X.rows();
        if (N < 2) throw new IllegalArgumentException("X has 1 row, expected at least 2 to leave one out");
        double own = Elementary.exp(-X.cols() * (0.5 * Special.LOG_TWO_PI + Elementary.log(h))) / N;
        double sum = 0;
        for (int n = 0; n < N; n++) {
            double rest = density(X.row(n)) - own;
            sum += Elementary.log(Math.max(rest, Double.MIN_NORMAL) * N / (N - 1.0));
        }
        return sum;
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return Json.object()
                .put("kind", "kernel-density")
                .put("version", VERSION)
                .put("X", X)
                .put("h", h)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static KernelDensity fromJson(String text) {
        JsonValue json = JsonValue.model(text, "kernel-density", VERSION);
        return new KernelDensity(Matrix.of(json.get("X").rows()), json.get("h").number());
    }

    @Override
    public String toString() {
        return "a Gaussian of width " + NumberText.of(h) + " on " + Count.of(X.rows(), "point");
    }
}
