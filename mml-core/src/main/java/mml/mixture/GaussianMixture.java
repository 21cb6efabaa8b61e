package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;

/**
 * A weighted sum of Gaussians,
 * <pre>
 *   p(x) = Σ_k π_k N(x | μ_k, Σ_k),   0 ≤ π_k,   Σ_k π_k = 1                                      (11.3)
 *   r_k(x) = π_k N(x | μ_k, Σ_k) / p(x)                                                           (11.17)
 * </pre>
 *
 * <p>Everything is computed with logarithms, so that a point a million deviations away still has responsibilities that
 * sum to 1. A density may be larger than 1, and its logarithm positive.
 *
 * @param weights π, K entries
 * @param components N(x | μ_k, Σ_k)
 * @mml §11.1, (11.3), (11.4); §11.2.1, (11.17); §11.4.1
 */
public record GaussianMixture(Vector weights, List<Gaussian> components) {
    private static final int VERSION = 1;
    private static final double SUM = 1e-9; // how far from 1 the weights may sum

    /**
     * Takes weights and components.
     *
     * @throws IllegalArgumentException if a weight is negative, they do not sum to 1 up to 10⁻⁹, sizes differ, or a
     *     covariance is not positive definite
     */
    public GaussianMixture {
        Shapes.finite(weights, "weights");
        components = List.copyOf(components);
        int K = components.size();
        if (K == 0) throw new IllegalArgumentException("there is no component, expected at least one");
        Shapes.vector(weights, K, "weights");
        for (int k = 0; k < K; k++)
            if (weights.get(k) < 0)
                throw new IllegalArgumentException("weights[" + k + "] is " + weights.get(k) + ", expected 0 or more");
        if (!(Math.abs(weights.sum() - 1) <= SUM))
            throw new IllegalArgumentException("the weights sum to " + weights.sum() + ", expected 1");
        int D = components.get(0).size();
        for (int k = 0; k < K; k++) {
            Gaussian c = components.get(k);
            if (c.size() != D)
                throw new IllegalArgumentException(
                        "component " + (k + 1) + " has " + Count.of(c.size(), "feature") + ", expected " + D);
            Normal.of(1, c.mean(), c.covariance(), k);
        }
    }

    /** Weights, means (K×D) and a covariance for each component. */
    public static GaussianMixture of(Vector weights, Matrix means, List<Matrix> covariances) {
        if (means.rows() != covariances.size())
            throw new IllegalArgumentException(
                    "there are " + covariances.size() + " covariances, expected " + means.rows());
        List<Gaussian> components = new ArrayList<>();
        for (int k = 0; k < means.rows(); k++) {
            Matrix S = Objects.requireNonNull(covariances.get(k), "covariances");
            if (S.rows() != means.cols() || S.cols() != means.cols())
                throw new IllegalArgumentException("the covariance of component " + (k + 1) + " is " + Shapes.shape(S)
                        + ", expected " + means.cols() + "×" + means.cols());
            components.add(new Gaussian(means.row(k), S));
        }
        return new GaussianMixture(weights, components);
    }

    /** In one dimension: weights, means, variances. */
    public static GaussianMixture of(Vector weights, Vector means, Vector variances) {
        Shapes.same(means, variances);
        List<Gaussian> components = new ArrayList<>();
        for (int k = 0; k < means.size(); k++)
            components.add(new Gaussian(Vector.of(means.get(k)), Matrix.of(1, 1, variances.get(k))));
        return new GaussianMixture(weights, components);
    }

    /** K. */
    public int size() {
        return components.size();
    }

    /** D. */
    public int features() {
        return components.get(0).size();
    }

    /** The means as rows, K×D. */
    public Matrix means() {
        return Matrix.generate(
                size(), features(), (k, d) -> components.get(k).mean().get(d));
    }

    /** The covariances. */
    public List<Matrix> covariances() {
        return components.stream().map(Gaussian::covariance).toList();
    }

    Normal[] normals() {
        Normal[] normals = new Normal[size()];
        for (int k = 0; k < normals.length; k++)
            normals[k] = Normal.of(
                    weights.get(k), components.get(k).mean(), components.get(k).covariance(), k);
        return normals;
    }

    /** {@code log p(x)}. */
    public double logDensity(Vector x) {
        return logDensity(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** {@code log p(x)} of every row. */
    public Vector logDensity(Matrix X) {
        double[] all = new double[X.rows()];
        strips(X, (from, size, strip) -> System.arraycopy(strip.logDensity, 0, all, from, size));
        return Vector.of(all);
    }

    /** {@code p(x)}. */
    public double density(Vector x) {
        return Elementary.exp(logDensity(x));
    }

    /** The responsibilities of every row, N×K. */
    public Matrix responsibilities(Matrix X) {
        int K = size();
        double[] R = new double[Shapes.size(X.rows(), K)];
        strips(X, (from, size, strip) -> {
            for (int k = 0; k < K; k++) for (int i = 0; i < size; i++) R[(from + i) * K + k] = strip.r[k][i];
        });
        return Matrix.of(X.rows(), K, R);
    }

    /** The responsibilities for one point, K entries. */
    public Vector responsibilities(Vector x) {
        return responsibilities(Matrix.of(1, x.size(), x.toArray())).row(0);
    }

    /** The component with the largest responsibility for each row, counted from 0; of equals the first. */
    public int[] predict(Matrix X) {
        int[] labels = new int[X.rows()];
        strips(X, (from, size, strip) -> {
            for (int i = 0; i < size; i++)
                for (int k = 1; k < strip.r.length; k++)
                    if (strip.r[k][i] > strip.r[labels[from + i]][i]) labels[from + i] = k;
        });
        return labels;
    }

    private interface Reader {
        void strip(int from, int size, Strip strip);
    }

    private void strips(Matrix X, Reader reader) {
        if (X.cols() != features())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + features());
        Shapes.finite(X, "X");
        double[] rows = X.entries();
        Strip strip = new Strip(normals(), features());
        for (int from = 0; from < X.rows(); from += Strip.SIZE) {
            int size = Math.min(Strip.SIZE, X.rows() - from);
            strip.take(rows, from, size);
            strip.respond(size, from);
            reader.strip(from, size, strip);
        }
    }

    /** N points, one a row: for each first its component is drawn, then the point. */
    public Matrix sample(int N, Rng rng) {
        Vector[] rows = new Vector[N];
        for (int n = 0; n < N; n++) {
            double u = rng.uniform();
            int k = 0;
            for (double sum = weights.get(0); u >= sum && k < size() - 1; sum += weights.get(k)) k++;
            rows[n] = components.get(k).sample(rng);
        }
        return N == 0 ? Matrix.zeros(0, features()) : Matrix.ofRows(rows);
    }

    /**
     * Of the other features when some are known: a mixture again, which is regression.
     *
     * @param known which features are known, counted from 0
     */
    public GaussianMixture conditional(List<Integer> known, Vector values) {
        double[] logs = new double[size()];
        List<Gaussian> rest = new ArrayList<>();
        for (int k = 0; k < logs.length; k++) {
            Gaussian c = components.get(k);
            logs[k] = Elementary.log(weights.get(k)) + c.marginal(known).logDensity(values);
            rest.add(c.conditional(known, values));
        }
        double sum = Special.logSumExp(logs);
        return new GaussianMixture(Vector.generate(logs.length, k -> Elementary.exp(logs[k] - sum)), rest);
    }

    /** {@code Σ_k π_k μ_k}. */
    public Vector mean() {
        Vector mean = Vector.zeros(features());
        for (int k = 0; k < size(); k++)
            mean = mean.plus(weights.get(k), components.get(k).mean());
        return mean;
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        Json covariances = Json.array();
        for (Gaussian c : components) covariances.add(Json.rows(c.covariance()));
        return Json.object()
                .put("kind", "gaussian-mixture")
                .put("version", VERSION)
                .put("weights", weights)
                .put("means", means())
                .put("covariances", covariances)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or no mixture
     */
    public static GaussianMixture fromJson(String text) {
        JsonValue json = JsonValue.model(text, "gaussian-mixture", VERSION);
        List<Matrix> covariances = new ArrayList<>();
        for (JsonValue S : json.get("covariances").items()) covariances.add(Matrix.of(S.rows()));
        return of(
                Vector.of(json.get("weights").numbers()),
                Matrix.of(json.get("means").rows()),
                covariances);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < size(); k++) {
            Gaussian c = components.get(k);
            out.append(k == 0 ? "" : " + ").append(NumberText.of(weights.get(k)));
            if (features() == 1)
                out.append(" N(")
                        .append(NumberText.of(c.mean().get(0)))
                        .append(", ")
                        .append(NumberText.of(c.covariance().get(0, 0)))
                        .append(')');
            else out.append(" N(").append(NumberText.tuple(c.mean())).append(", Σ)");
        }
        return out.toString();
    }
}
