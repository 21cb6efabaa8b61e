package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.iteration.Ending;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
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
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Probabilistic principal component analysis: a distribution of data near a subspace,
 * <pre>
 *   z ~ N(0, I),   x = Bz + μ + ε,   ε ~ N(0, σ²I),   so   x ~ N(μ, BBᵀ + σ²I)
 * </pre>
 *
 * <p>The likelihood is largest for the mean of the data, for σ² the mean of the D − M smallest eigenvalues of their
 * covariance (divisor N), and for {@code B = U(Λ − σ²I)^½} with the M largest (10.77 to 10.79); B is unique but for a
 * rotation of z. EM finds the same without eigenvalues, and also when values are missing: then NaN stands in X, here and
 * nowhere else.
 *
 * @param mu D entries
 * @param B D×M
 * @param sigma2 the variance of the noise, above 0
 * @param logLikelihood of the observed values
 * @mml §10.7; §10.8, (10.77) to (10.79)
 */
public record Ppca(Vector mu, Matrix B, double sigma2, double logLikelihood, int iterations, Outcome outcome) {
    private static final int VERSION = 1;
    static final double NOTHING = 0x1p-44;

    /**
     * The largest likelihood in closed form.
     *
     * @param X N×D, one example a row, no value missing
     * @param M from 0 to D − 1, less than the rank of the data
     * @throws IllegalArgumentException if M is out of range
     * @throws NoNoiseException if the data lie in a subspace of M dimensions
     */
    public static Ppca of(Matrix X, int M) {
        return of(X, M, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Ppca of(Matrix X, int M, Tracer<? super PpcaStep> trace) {
        Shapes.notEmpty(X, "X");
        int D = X.cols();
        dimensions(M, D);
        Pca pca = Pca.of(X);
        Ppca ppca = of(pca, X.rows(), M);
        if (trace.on())
            trace.step(new PpcaStep.ClosedForm(ppca.mu, pca.eigenvalues(), ppca.B, ppca.sigma2, ppca.logLikelihood));
        return ppca;
    }

    /** From the principal components of N points. */
    static Ppca of(Pca pca, int N, int M) {
        int D = pca.mean().size();
        if (M > pca.rank()) throw tooMany(M, pca.rank());
        Vector lambda = pca.eigenvalues();
        double sigma2 = lambda.part(M, D).sum() / (D - M);
        if (!(sigma2 > NOTHING * lambda.get(0))) throw new NoNoiseException(M, sigma2);
        Matrix B = Matrix.generate(D, M, (d, m) -> pca.B().get(d, m) * Math.sqrt(Math.max(0, lambda.get(m) - sigma2)));
        double logs = (D - M) * Elementary.log(sigma2);
        for (int m = 0; m < M; m++) logs += Elementary.log(lambda.get(m));
        double logLikelihood = -0.5 * N * (D * Special.LOG_TWO_PI + logs + D);
        return new Ppca(pca.mean(), B, sigma2, logLikelihood, 0, Outcome.CONVERGED);
    }

    private static void dimensions(int M, int D) {
        if (M < 0 || M >= D)
            throw new IllegalArgumentException(
                    "M is " + M + ", expected 0 to " + (D - 1) + " for " + Count.of(D, "feature"));
    }

    private static IllegalArgumentException tooMany(int M, int rank) {
        return new IllegalArgumentException(
                "M is " + M + ", expected at most " + rank + ": the data vary in no more directions");
    }

    /** By EM, also with missing values. */
    public static Ppca em(Matrix X, int M, Rng rng) {
        return em(X, M, rng, new Stopping(1e-11, 20_000), Tracer.off());
    }

    /**
     * By EM while {@code trace} watches. An iteration takes NDM² multiplications.
     *
     * @param X N×D, NaN where a value is missing; every row and every column has a value
     * @param M from 1 to D − 1
     * @param rng for the directions to start with
     * @param stopping when an iteration raises the log likelihood by no more than the tolerance for each point
     * @throws NoNoiseException if the noise vanishes
     */
    public static Ppca em(Matrix X, int M, Rng rng, Stopping stopping, Tracer<? super PpcaStep> trace) {
        return started(X, M, rng).iterate(stopping, trace);
    }

    /**
     * By EM with noise that is known: only the subspace and the mean are sought.
     *
     * @param sigma2 its variance, above 2⁻⁴⁴ of that of the data
     * @see #em(Matrix, int, Rng, Stopping, Tracer)
     */
    public static Ppca em(Matrix X, int M, double sigma2, Rng rng, Stopping stopping, Tracer<? super PpcaStep> trace) {
        return started(X, M, rng).knowing(sigma2).iterate(stopping, trace);
    }

    private static PpcaEm started(Matrix X, int M, Rng rng) {
        Shapes.notEmpty(X, "X");
        Objects.requireNonNull(rng, "rng");
        dimensions(M, X.cols());
        if (M == 0) throw new IllegalArgumentException("M is 0, expected at least 1 for EM; the closed form takes 0");
        return new PpcaEm(X, M, rng);
    }

    /** How many features, D. */
    public int features() {
        return mu.size();
    }

    /** {@code BBᵀ + σ²I}, D×D. */
    public Matrix covariance() {
        Matrix C = B.times(B.transpose());
        return Matrix.generate(features(), features(), (i, j) -> C.get(i, j) + (i == j ? sigma2 : 0));
    }

    /** Of x, N(μ, BBᵀ + σ²I). */
    public Gaussian density() {
        return new Gaussian(mu, covariance());
    }

    /**
     * {@code log p(x)}; of missing values nothing is asked.
     *
     * @param x NaN where a value is missing; 0 when all are
     */
    public double logDensity(Vector x) {
        List<Integer> seen = seen(x);
        if (seen.isEmpty()) return 0;
        return density().marginal(seen).logDensity(Vector.generate(seen.size(), i -> x.get(seen.get(i))));
    }

    /** {@code log p(x)} of every row; small where a point is unlike the data. */
    public Vector logDensity(Matrix X) {
        return Vector.generate(X.rows(), n -> logDensity(X.row(n)));
    }

    private List<Integer> seen(Vector x) {
        if (x.size() != features())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + features());
        List<Integer> seen = new ArrayList<>();
        for (int d = 0; d < x.size(); d++) {
            if (Double.isNaN(x.get(d))) continue;
            if (!Shapes.finite(x.get(d)))
                throw new IllegalArgumentException("x[" + d + "] is " + x.get(d) + ", expected a finite number or NaN");
            seen.add(d);
        }
        return seen;
    }

    /**
     * What x says of z: {@code N(M⁻¹Bᵀ(x − μ), σ²M⁻¹)} with {@code M = BᵀB + σ²I}, over the values that are there.
     *
     * @param x NaN where a value is missing
     */
    public Gaussian posterior(Vector x) {
        List<Integer> seen = seen(x);
        LatentPosterior latent = new LatentPosterior(B.toArray(), sigma2, B.cols());
        latent.condition(x, mu, seen);
        return new Gaussian(Vector.of(latent.mean), Matrix.of(latent.covariance));
    }

    /** {@code Bz + μ}. */
    public Vector decode(Vector z) {
        return B.times(z).plus(mu);
    }

    /**
     * The missing values of x given the others, in order.
     *
     * @throws IllegalArgumentException if none is missing
     */
    public Gaussian predict(Vector x) {
        List<Integer> seen = seen(x);
        if (seen.size() == x.size()) throw new IllegalArgumentException("x misses no value, expected NaN somewhere");
        return density().conditional(seen, Vector.generate(seen.size(), i -> x.get(seen.get(i))));
    }

    /** X with every missing value replaced by its mean given the others of its row. */
    public Matrix impute(Matrix X) {
        return filled(X, true);
    }

    /** The variance of every value that {@link #impute} fills in, 0 for those that are there. */
    public Matrix imputedVariance(Matrix X) {
        return filled(X, false);
    }

    private Matrix filled(Matrix X, boolean means) {
        double[][] x = X.toArray();
        for (int n = 0; n < x.length; n++) {
            Vector row = X.row(n);
            boolean complete = seen(row).size() == row.size();
            Gaussian rest = complete ? density() : predict(row);
            int k = 0;
            for (int d = 0; d < row.size(); d++) {
                boolean missing = Double.isNaN(row.get(d));
                if (missing)
                    x[n][d] = means ? rest.mean().get(k) : rest.covariance().get(k, k);
                else if (!means) x[n][d] = 0;
                if (missing) k++;
            }
        }
        return Matrix.of(x);
    }

    /** A point drawn from the model: first z, then the noise. */
    public Vector sample(Rng rng) {
        return decode(rng.normalVector(B.cols())).plus(Math.sqrt(sigma2), rng.normalVector(features()));
    }

    /** That the log likelihood is what the model gives for the data, computed anew point by point. */
    public Certificate certificate(Matrix X) {
        double sum = logDensity(X).sum();
        return Certificate.of(
                "log likelihood " + NumberText.of(logLikelihood) + " of N(μ, BBᵀ + σ²I)",
                new Check(
                        "|log likelihood − computed anew|",
                        Math.abs(sum - logLikelihood),
                        1e-9 * (Math.abs(sum) + X.rows())));
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "ppca")
                        .put("version", VERSION)
                        .put("mu", mu)
                        .put("components", B.cols())
                        .put("B", B)
                        .put("sigma2", sigma2)
                        .put("logLikelihood", logLikelihood))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Ppca fromJson(String text) {
        JsonValue json = JsonValue.model(text, "ppca", VERSION);
        Ending end = Ending.of(json);
        Vector mu = Vector.of(json.get("mu").numbers());
        int M = json.get("components").whole();
        Matrix B = M == 0 ? Matrix.zeros(mu.size(), 0) : Matrix.of(json.get("B").rows());
        double sigma2 = json.get("sigma2").number();
        if (B.rows() != mu.size() || B.cols() != M)
            throw new IllegalArgumentException("B is " + Shapes.shape(B) + ", expected " + mu.size() + "×" + M
                    + " as the mean and components say");
        if (!(sigma2 > 0)) throw new IllegalArgumentException("sigma2 is " + sigma2 + ", expected a positive number");
        return new Ppca(mu, B, sigma2, json.get("logLikelihood").number(), end.iterations(), end.outcome());
    }

    @Override
    public String toString() {
        return "probabilistic PCA, " + B.cols() + " of " + Count.of(features(), "dimension") + ", noise variance "
                + NumberText.of(sigma2) + ", log likelihood " + NumberText.of(logLikelihood);
    }
}
