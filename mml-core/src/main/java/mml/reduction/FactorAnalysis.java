package mml.reduction;

import java.util.Objects;
import mml.decomposition.Cholesky;
import mml.iteration.Ending;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Gaussian;
import mml.probability.Moments;
import mml.spectral.SymmetricEigen;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Factor analysis: {@link Ppca} with a noise of its own for each feature,
 * <pre>
 *   z ~ N(0, I),   x = Bz + μ + ε,   ε ~ N(0, Ψ), Ψ diagonal,   so   x ~ N(μ, BBᵀ + Ψ)
 * </pre>
 *
 * <p>Features in other units only change the rows of B and the entries of Ψ; PCA would find other directions. There is no
 * closed form. EM raises the likelihood:
 * <pre>
 *   E   β = (I + BᵀΨ⁻¹B)⁻¹BᵀΨ⁻¹,   C = I − βB + βSβᵀ
 *   M   B ← SβᵀC⁻¹,   ψ_d ← (S − BβS)_dd
 * </pre>
 *
 * <p>It asks the data for their covariance S only (divisor N) and takes O(D²M) an iteration. B is unique up to a rotation
 * of z, and of (D − M)² &lt; D + M not even BBᵀ is. It starts where half of each variance is noise, from the
 * principal directions of the correlations, so it needs no random numbers. A ψ_d that tends to 0, a Heywood case, ends in
 * a {@link NoNoiseException}.
 *
 * @param mu D entries
 * @param B the loadings, D×M
 * @param psi the noise variance of each feature, above 0
 * @param logLikelihood of all data together
 * @mml §10.8
 */
public record FactorAnalysis(Vector mu, Matrix B, Vector psi, double logLikelihood, int iterations, Outcome outcome) {
    private static final int VERSION = 1;
    private static final double NOTHING = 0x1p-40; // of the variance of a feature

    /** A gain of 10⁻¹² a point, 20000 iterations. */
    public static final Stopping STOPPING = new Stopping(1e-12, 20_000);

    public FactorAnalysis {
        Shapes.finite(mu, "mu");
        Shapes.finite(B, "B");
        Shapes.vector(psi, mu.size(), "psi");
        if (B.rows() != mu.size())
            throw new IllegalArgumentException("B has " + Count.of(B.rows(), "row") + ", expected " + mu.size());
        for (int d = 0; d < psi.size(); d++)
            if (!(psi.get(d) > 0 && psi.get(d) <= Double.MAX_VALUE))
                throw new IllegalArgumentException("psi[" + d + "] is " + psi.get(d) + ", expected a positive number");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** M factors of the rows of X. */
    public static FactorAnalysis of(Matrix X, int M) {
        return of(X, M, STOPPING, Tracer.off());
    }

    /**
     * The same while {@code trace} watches.
     *
     * @param X N×D, one example a row, N ≥ 2, no column constant
     * @param M from 1 to D − 1, no more than the rank of the data
     * @param stopping when an iteration raises the log likelihood by no more than the tolerance for each point
     * @throws IllegalArgumentException if X or M is not so
     * @throws NoNoiseException if the noise of a feature vanishes
     */
    public static FactorAnalysis of(Matrix X, int M, Stopping stopping, Tracer<? super FactorStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        return of(Moments.of(X), M, stopping, trace);
    }

    /** From moments, which may be those of data too large to keep. */
    public static FactorAnalysis of(Moments moments, int M, Stopping stopping, Tracer<? super FactorStep> trace) {
        int D = moments.mean().size();
        if (!(moments.n() >= 2))
            throw new IllegalArgumentException(
                    "there are " + Count.of((long) moments.n(), "example") + ", expected at least 2");
        if (M < 1 || M >= D)
            throw new IllegalArgumentException(
                    "M is " + M + ", expected 1 to " + (D - 1) + " for " + Count.of(D, "feature"));
        Matrix S = moments.covariance(Divisor.N);
        for (int d = 0; d < D; d++)
            if (!(S.get(d, d) > 0 && S.get(d, d) <= Double.MAX_VALUE))
                throw new IllegalArgumentException("column " + (d + 1) + " has variance " + S.get(d, d)
                        + ", expected a positive number: leave a constant column out");
        return new Run(moments, S, M).iterate(stopping, trace);
    }

    /** How many features, D. */
    public int features() {
        return mu.size();
    }

    /** The part of the variance of each feature that the factors tell, {@code Σ_m b_dm²}. */
    public Vector communalities() {
        return Vector.generate(features(), d -> B.row(d).dot(B.row(d)));
    }

    /** {@code BBᵀ + Ψ}, D×D. */
    public Matrix covariance() {
        return covariance(B, psi);
    }

    private static Matrix covariance(Matrix B, Vector psi) {
        Matrix C = B.times(B.transpose());
        return Matrix.generate(psi.size(), psi.size(), (i, j) -> C.get(i, j) + (i == j ? psi.get(i) : 0));
    }

    /** Of x, N(μ, BBᵀ + Ψ). */
    public Gaussian density() {
        return new Gaussian(mu, covariance());
    }

    /** {@code log p(x)} of every row. */
    public Vector logDensity(Matrix X) {
        checked(X);
        return density().logDensity(X);
    }

    /** {@code E[z | x] = β(x − μ)} of every row, N×M. */
    public Matrix encode(Matrix X) {
        checked(X);
        Matrix beta = beta(B, psi);
        Matrix Z = Matrix.generate(X.rows(), X.cols(), (n, d) -> X.get(n, d) - mu.get(d));
        return Z.times(beta.transpose());
    }

    /** {@code Bz + μ} of every row, N×D. */
    public Matrix decode(Matrix Z) {
        if (Z.cols() != B.cols())
            throw new IllegalArgumentException("Z has " + Count.of(Z.cols(), "column") + ", expected " + B.cols());
        Matrix X = Z.times(B.transpose());
        return Matrix.generate(X.rows(), X.cols(), (n, d) -> X.get(n, d) + mu.get(d));
    }

    private void checked(Matrix X) {
        if (X.cols() != features())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + features());
        Shapes.finite(X, "X");
    }

    /** {@code (I + BᵀΨ⁻¹B)⁻¹BᵀΨ⁻¹}: an M×M system in place of the D×D one. */
    private static Matrix beta(Matrix B, Vector psi) {
        int M = B.cols();
        Matrix W = Matrix.generate(M, B.rows(), (m, d) -> B.get(d, m) / psi.get(d));
        Matrix G = W.times(B);
        Matrix A = Matrix.generate(M, M, (i, j) -> 0.5 * (G.get(i, j) + G.get(j, i)) + (i == j ? 1 : 0));
        return Cholesky.of(A).solve(W);
    }

    /**
     * That the likelihood is what the model gives for the data, and that no change of the noise raises it: at a maximum
     * {@code diag(BBᵀ + Ψ) = diag(S)}.
     *
     * @param X the data
     */
    public Certificate certificate(Matrix X) {
        double sum = logDensity(X).sum();
        Matrix S = Moments.of(X).covariance(Divisor.N);
        Matrix C = covariance();
        double worst = 0;
        for (int d = 0; d < features(); d++) worst = Math.max(worst, Math.abs(C.get(d, d) - S.get(d, d)) / S.get(d, d));
        return Certificate.of(
                "log likelihood " + NumberText.of(logLikelihood)
                        + " of N(μ, BBᵀ + Ψ), which has the variances of the data",
                new Check(
                        "|log likelihood − computed anew|",
                        Math.abs(sum - logLikelihood),
                        1e-9 * (Math.abs(sum) + X.rows())),
                new Check("max |variance of the model − of the data|, relative", worst, 1e-4));
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return new Ending(iterations, outcome)
                .in(Json.object()
                        .put("kind", "factor-analysis")
                        .put("version", VERSION)
                        .put("mu", mu)
                        .put("B", B)
                        .put("psi", psi)
                        .put("logLikelihood", logLikelihood))
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static FactorAnalysis fromJson(String text) {
        JsonValue json = JsonValue.model(text, "factor-analysis", VERSION);
        Ending end = Ending.of(json);
        return new FactorAnalysis(
                Vector.of(json.get("mu").numbers()),
                Matrix.of(json.get("B").rows()),
                Vector.of(json.get("psi").numbers()),
                json.get("logLikelihood").number(),
                end.iterations(),
                end.outcome());
    }

    @Override
    public String toString() {
        return "factor analysis, " + Count.of(B.cols(), "factor") + " of " + Count.of(features(), "feature")
                + ", noise variances " + NumberText.tuple(psi) + ", log likelihood " + NumberText.of(logLikelihood);
    }

    /** One run of EM on a covariance. */
    private static final class Run {
        private final double N;
        private final Vector mu;
        private final Matrix S;
        private final int features;
        private final int factors;
        private Matrix B;
        private Vector psi;

        Run(Moments moments, Matrix S, int factors) {
            this.S = S;
            this.factors = factors;
            N = moments.n();
            mu = moments.mean();
            features = mu.size();
            Vector deviation = Vector.generate(features, d -> Math.sqrt(S.get(d, d)));
            Matrix R = Matrix.generate(features, features, (i, j) -> S.get(i, j) / deviation.get(i) / deviation.get(j));
            SymmetricEigen eigen = SymmetricEigen.of(R).descending();
            if (factors > eigen.rank())
                throw new IllegalArgumentException("M is " + factors + ", expected at most " + eigen.rank()
                        + ": the data vary in no more directions");
            B = Matrix.generate(
                    features,
                    factors,
                    (d, m) -> deviation.get(d)
                            * eigen.eigenvectors().get(d, m)
                            * Math.sqrt(0.5 * eigen.eigenvalues().get(m)));
            psi = Vector.generate(features, d -> 0.5 * S.get(d, d));
        }

        FactorAnalysis iterate(Stopping stopping, Tracer<? super FactorStep> trace) {
            boolean on = trace.on();
            if (on) trace.step(new FactorStep.Start(S, B, psi));
            double before = Double.NEGATIVE_INFINITY;
            for (int k = 0; ; k++) {
                Matrix beta = beta(B, psi);
                Matrix SB = S.times(beta.transpose());
                Matrix second = second(beta, SB);
                double logLikelihood = logLikelihood(beta);
                if (on) trace.step(new FactorStep.Factors(k, beta, second, logLikelihood));
                trace.progress(k, stopping.iterations());
                Outcome outcome = k > 0 && logLikelihood - before <= stopping.bound() * N
                        ? Outcome.CONVERGED
                        : k >= stopping.iterations()
                                ? Outcome.ITERATION_LIMIT
                                : Iteration.stopped(trace) ? Outcome.STOPPED : null;
                if (outcome != null) return new FactorAnalysis(mu, B, psi, logLikelihood, k, outcome);
                before = logLikelihood;
                B = Cholesky.of(second).solve(SB.transpose()).transpose();
                psi = Vector.generate(features, d -> S.get(d, d) - B.row(d).dot(SB.row(d)));
                if (on) trace.step(new FactorStep.Loadings(k + 1, B, psi));
                for (int d = 0; d < features; d++)
                    if (!(psi.get(d) > NOTHING * S.get(d, d))) throw new NoNoiseException(d, factors, psi.get(d));
            }
        }

        /** {@code I − βB + βSβᵀ}, made symmetric. */
        private Matrix second(Matrix beta, Matrix SB) {
            Matrix C = beta.times(SB).minus(beta.times(B));
            return Matrix.generate(factors, factors, (i, j) -> 0.5 * (C.get(i, j) + C.get(j, i)) + (i == j ? 1 : 0));
        }

        /** By the M×M matrix alone: {@code log|C| = log|I + BᵀΨ⁻¹B| + log|Ψ|},  {@code C⁻¹ = Ψ⁻¹(I − Bβ)}. */
        private double logLikelihood(Matrix beta) {
            Matrix G = Matrix.generate(factors, features, (m, d) -> B.get(d, m) / psi.get(d))
                    .times(B);
            double logs = Cholesky.of(Matrix.generate(
                            factors, factors, (i, j) -> 0.5 * (G.get(i, j) + G.get(j, i)) + (i == j ? 1 : 0)))
                    .logDeterminant();
            Matrix BbetaS = B.times(beta.times(S));
            double trace = 0;
            for (int d = 0; d < features; d++) {
                logs += Elementary.log(psi.get(d));
                trace += (S.get(d, d) - BbetaS.get(d, d)) / psi.get(d);
            }
            return -0.5 * N * (features * Special.LOG_TWO_PI + logs + trace);
        }
    }
}
