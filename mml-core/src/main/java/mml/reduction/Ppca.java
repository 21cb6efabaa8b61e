package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.decomposition.Cholesky;
import mml.iteration.Ending;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.MagnitudeException;
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
    private static final double NOTHING = 0x1p-44;

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
        Shapes.notEmpty(X, "X");
        Objects.requireNonNull(rng, "rng");
        dimensions(M, X.cols());
        if (M == 0) throw new IllegalArgumentException("M is 0, expected at least 1 for EM; the closed form takes 0");
        return new Run(X, M, rng).iterate(stopping, trace);
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
        Latent latent = new Latent(B.toArray(), sigma2, B.cols());
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
                        1e-9 * (Math.abs(sum) + X.rows())),
                Check.exact("σ² > 0", sigma2 > 0));
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

    /** The posterior of z for one point. */
    private static final class Latent {
        private final double[][] B;
        private final double sigma2;
        final double[] mean;
        double[][] covariance;

        Latent(double[][] B, double sigma2, int M) {
            this.B = B;
            this.sigma2 = sigma2;
            mean = new double[M];
            covariance = new double[M][M];
        }

        /** Returns {@code log p} of the values seen: det and quadratic form by the M×M matrix alone. */
        double condition(Vector x, Vector mu, List<Integer> seen) {
            int M = mean.length;
            double[][] A = new double[M][M];
            double[] b = new double[M];
            double squares = 0;
            for (int d : seen) {
                double r = x.get(d) - mu.get(d);
                squares += r * r;
                for (int i = 0; i < M; i++) {
                    b[i] += B[d][i] * r;
                    for (int j = 0; j < M; j++) A[i][j] += B[d][i] * B[d][j];
                }
            }
            for (int i = 0; i < M; i++) A[i][i] += sigma2;
            if (M == 0) return logs(seen.size(), 0, squares);
            Cholesky cholesky = Cholesky.of(Matrix.of(A));
            double[] z = cholesky.solve(Vector.of(b)).toArray();
            System.arraycopy(z, 0, mean, 0, M);
            covariance = cholesky.solve(Matrix.identity(M)).times(sigma2).toArray();
            for (int i = 0; i < M; i++) squares -= b[i] * z[i];
            return logs(seen.size(), cholesky.logDeterminant() - M * Elementary.log(sigma2), squares);
        }

        private double logs(int count, double logDet, double squares) {
            return -0.5 * (count * (Special.LOG_TWO_PI + Elementary.log(sigma2)) + logDet + squares / sigma2);
        }
    }

    /** One run of EM: for every feature a regression on the expected z of the points where it was seen. */
    private static final class Run {
        private final Matrix X;
        private final int N;
        private final int D;
        private final int M;
        private final List<List<Integer>> seen = new ArrayList<>();
        private int values;
        private double variance;
        private Vector mu;
        private double[][] B;
        private double sigma2;

        Run(Matrix X, int M, Rng rng) {
            this.X = X;
            this.M = M;
            N = X.rows();
            D = X.cols();
            double[] sum = new double[D];
            int[] count = new int[D];
            for (int n = 0; n < N; n++) {
                List<Integer> there = new ArrayList<>();
                for (int d = 0; d < D; d++) {
                    double v = X.get(n, d);
                    if (Double.isNaN(v)) continue;
                    if (!Shapes.finite(v))
                        throw new IllegalArgumentException(
                                "X[" + n + "][" + d + "] is " + v + ", expected a finite number or NaN");
                    there.add(d);
                    sum[d] += v;
                    count[d]++;
                    values++;
                }
                if (there.isEmpty())
                    throw new IllegalArgumentException("row " + (n + 1) + " has no value at all, leave it out");
                seen.add(there);
            }
            for (int d = 0; d < D; d++)
                if (count[d] == 0)
                    throw new IllegalArgumentException("column " + (d + 1) + " has no value at all, leave it out");
            mu = Vector.generate(D, j -> sum[j] / count[j]);
            for (int n = 0; n < N; n++)
                for (int d : seen.get(n)) variance += (X.get(n, d) - mu.get(d)) * (X.get(n, d) - mu.get(d)) / values;
            if (!Shapes.finite(variance)) throw new MagnitudeException("a variance", variance, 1);
            if (!(variance > 0)) throw new NoNoiseException(0, 0);
            double size = Math.sqrt(variance);
            B = rng.normalMatrix(D, M).times(size).toArray();
            sigma2 = variance;
        }

        Ppca iterate(Stopping stopping, Tracer<? super PpcaStep> trace) {
            boolean on = trace.on();
            if (on) trace.step(new PpcaStep.Start(X, mu, Matrix.of(B), sigma2));
            double before = Double.NEGATIVE_INFINITY;
            for (int k = 0; ; k++) {
                double[][][] A = new double[D][M + 1][M + 1]; // Σ E[(z, 1)(z, 1)ᵀ] where d was seen
                double[][] b = new double[D][M + 1];
                double[] squares = new double[D];
                double[][] Z = new double[N][];
                double logLikelihood = 0;
                for (int n = 0; n < N; n++) {
                    Latent latent = new Latent(B, sigma2, M);
                    logLikelihood += latent.condition(X.row(n), mu, seen.get(n));
                    Z[n] = latent.mean;
                    for (int d : seen.get(n)) add(latent, X.get(n, d) - mu.get(d), A[d], b[d], squares, d);
                }
                if (on) trace.step(new PpcaStep.Latent(k, Matrix.of(Z), logLikelihood));
                trace.progress(k, stopping.iterations());
                boolean done = k > 0 && logLikelihood - before <= stopping.bound() * N;
                Outcome outcome = done
                        ? Outcome.CONVERGED
                        : k >= stopping.iterations()
                                ? Outcome.ITERATION_LIMIT
                                : Iteration.stopped(trace) ? Outcome.STOPPED : null;
                if (outcome != null) return new Ppca(mu, Matrix.of(B), sigma2, logLikelihood, k, outcome);
                before = logLikelihood;
                maximise(A, b, squares);
                if (on) trace.step(new PpcaStep.Model(k + 1, mu, Matrix.of(B), sigma2));
                if (!(sigma2 > NOTHING * variance)) throw new NoNoiseException(M, sigma2);
            }
        }

        private void add(Latent latent, double r, double[][] A, double[] sides, double[] squares, int feature) {
            for (int i = 0; i < M; i++) {
                for (int j = 0; j < M; j++) A[i][j] += latent.covariance[i][j] + latent.mean[i] * latent.mean[j];
                A[i][M] += latent.mean[i];
                A[M][i] += latent.mean[i];
                sides[i] += r * latent.mean[i];
            }
            A[M][M] += 1;
            sides[M] += r;
            squares[feature] += r * r;
        }

        private void maximise(double[][][] A, double[][] sides, double[] squares) {
            double[] shift = new double[D];
            double rest = 0;
            double[][] next = new double[D][M];
            for (int d = 0; d < D; d++) {
                Vector right = Vector.of(sides[d]);
                Vector w = Cholesky.of(Matrix.of(A[d])).solve(right);
                for (int m = 0; m < M; m++) next[d][m] = w.get(m);
                shift[d] = w.get(M);
                rest += squares[d] - w.dot(right);
            }
            B = next;
            mu = mu.plus(Vector.of(shift));
            sigma2 = rest / values;
        }
    }
}
