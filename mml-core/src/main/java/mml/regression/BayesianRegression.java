package mml.regression;

import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.Qr;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What is known of θ in {@code y = φ(x)ᵀθ + ε}, {@code ε ~ N(0, σ²)}: before any data the prior {@code N(m₀, S₀)}, after
 * N of them again a Gaussian,
 * <pre>
 *   S_N⁻¹ = S₀⁻¹ + σ⁻² ΦᵀΦ,   m_N = S_N (S₀⁻¹ m₀ + σ⁻² Φᵀy),                                 (9.43)
 *   f(x) ~ N(φᵀm_N, φᵀS_Nφ),  y(x) ~ N(φᵀm_N, φᵀS_Nφ + σ²),                                    (9.57)
 *   log p(y | X) = log N(y | Φm₀, ΦS₀Φᵀ + σ²I).                                               (9.64)
 * </pre>
 *
 * <p>One datum after the other, in any order, leads to the same end as all at once. What is kept is the triangle R with
 * {@code S⁻¹ = RᵀR}; a datum is one more row below it, turned away by K Givens rotations, and its log density before it
 * was known falls out of the turn. Neither S nor its inverse is ever formed on the way, so nothing is squared.
 *
 * <p>A datum takes 2K² operations.
 *
 * @mml §9.3, (9.35), (9.43), (9.57), (9.64)
 */
public final class BayesianRegression {
    private static final int VERSION = 1;

    private final FeatureMap features;
    final Gaussian prior;
    private final double noiseVariance;
    final Matrix seen;
    final Vector y;
    final Matrix R;
    final Vector z;
    private final double logEvidence;

    BayesianRegression(
            FeatureMap features,
            Gaussian prior,
            double noiseVariance,
            Matrix seen,
            Vector y,
            Matrix R,
            Vector z,
            double logEvidence) {
        this.features = features;
        this.prior = prior;
        this.noiseVariance = noiseVariance;
        this.seen = seen;
        this.y = y;
        this.R = R;
        this.z = z;
        this.logEvidence = logEvidence;
    }

    /**
     * What is believed before any data.
     *
     * @param phi the features
     * @param prior {@code N(m₀, S₀)} of the parameters, S₀ positive definite
     * @param noiseVariance σ², above 0
     * @throws IllegalArgumentException if the prior is not for as many parameters as φ has features, or σ² is not above 0
     * @throws mml.decomposition.NotPositiveDefiniteException if S₀ is not positive definite
     */
    public static BayesianRegression prior(FeatureMap phi, Gaussian prior, double noiseVariance) {
        int K = phi.size();
        if (prior.size() != K)
            throw new IllegalArgumentException("prior is of " + Count.of(prior.size(), "parameter")
                    + ", expected one for each of the " + Count.of(K, "feature"));
        if (!(noiseVariance > 0 && Shapes.finite(noiseVariance)))
            throw new IllegalArgumentException("noiseVariance is " + noiseVariance + ", expected above 0");
        Matrix inverse = lowerInverse(Cholesky.of(prior.covariance()).L());
        Matrix R = upper(Qr.of(inverse).R());
        return new BayesianRegression(
                phi, prior, noiseVariance, Matrix.zeros(0, K), Vector.of(), R, R.times(prior.mean()), 0);
    }

    /** Parameters that are alike and independent: {@code N(0, b²I)}. */
    public static BayesianRegression prior(FeatureMap phi, double variance, double noiseVariance) {
        if (!(variance > 0 && Shapes.finite(variance)))
            throw new IllegalArgumentException("variance is " + variance + ", expected above 0");
        int K = phi.size();
        return prior(phi, new Gaussian(Vector.zeros(K), Matrix.identity(K).times(variance)), noiseVariance);
    }

    private static Matrix lowerInverse(Matrix L) {
        int n = L.rows();
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++)
            for (int i = j; i < n; i++) {
                double s = i == j ? 1 : 0;
                for (int k = j; k < i; k++) s -= L.get(i, k) * inverse[k][j];
                inverse[i][j] = s / L.get(i, i);
            }
        return Matrix.of(inverse);
    }

    /** With a positive diagonal. */
    private static Matrix upper(Matrix R) {
        return Matrix.generate(R.rows(), R.cols(), (i, j) -> R.get(i, i) < 0 ? -R.get(i, j) : R.get(i, j));
    }

    public BayesianRegression update(Matrix X, Vector y) {
        return update(X, y, Tracer.off());
    }

    /**
     * What is believed after more data, one after the other, while {@code trace} watches.
     *
     * @param X one input a row
     * @param y one observation for each
     * @throws IllegalArgumentException if X does not suit φ, y has not an entry for each row, or something is not finite
     */
    public BayesianRegression update(Matrix X, Vector y, Tracer<? super BayesianStep> trace) {
        Shapes.vector(y, X.rows(), "y");
        Matrix more = features.matrix(X);
        double sigma = Math.sqrt(noiseVariance);
        double[][] triangle = R.toArray();
        double[] rhs = z.toArray();
        double evidence = logEvidence;
        boolean on = trace.on();
        if (on) trace.step(new BayesianStep.Start(features.names(), mean(), covariance(), noiseVariance));
        BayesianRegression known = this;
        for (int n = 0; n < more.rows(); n++) {
            double logPredictive =
                    turn(triangle, rhs, more.row(n).times(1 / sigma).toArray(), y.get(n) / sigma)
                            - 0.5 * (Special.LOG_TWO_PI + Elementary.log(noiseVariance));
            evidence += logPredictive;
            if (on) {
                BayesianRegression now = with(more, y, n + 1, triangle, rhs, evidence);
                Prediction expected = known.observation(X.row(n));
                trace.step(new BayesianStep.Datum(
                        n,
                        X.row(n),
                        y.get(n),
                        expected.mean(),
                        expected.variance(),
                        logPredictive,
                        evidence,
                        now.mean(),
                        now.covariance()));
                known = now;
            }
        }
        if (!Shapes.finite(evidence))
            throw new MagnitudeException("the square of what the prior leaves of y", Double.POSITIVE_INFINITY, 1);
        BayesianRegression posterior = with(more, y, more.rows(), triangle, rhs, evidence);
        if (on) trace.step(new BayesianStep.Done(posterior.mean(), posterior.covariance(), evidence));
        return posterior;
    }

    private BayesianRegression with(
            Matrix more, Vector values, int count, double[][] triangle, double[] rhs, double evidence) {
        int before = y.size();
        Matrix all = Matrix.generate(
                before + count, features.size(), (n, k) -> n < before ? seen.get(n, k) : more.get(n - before, k));
        Vector observed = Vector.generate(before + count, n -> n < before ? y.get(n) : values.get(n - before));
        return new BayesianRegression(
                features, prior, noiseVariance, all, observed, Matrix.of(triangle), Vector.of(rhs), evidence);
    }

    /**
     * Turns the row w below R into it; the log density of its value v before it was known, but for the constant of unit
     * noise: v is left as {@code (y − φᵀm)/√(σ² + φᵀSφ)}, and det R grows by {@code √(1 + φᵀSφ/σ²)}.
     */
    private static double turn(double[][] triangle, double[] rhs, double[] w, double v) {
        double log = 0;
        double left = v;
        for (int k = 0; k < w.length; k++) {
            if (w[k] == 0) continue;
            double before = triangle[k][k];
            double length = hypotenuse(before, w[k]);
            double c = before / length;
            double s = w[k] / length;
            log -= 0.5 * Elementary.log1p(w[k] / before * (w[k] / before));
            triangle[k][k] = length;
            for (int j = k + 1; j < w.length; j++) {
                double t = triangle[k][j];
                triangle[k][j] = c * t + s * w[j];
                w[j] = c * w[j] - s * t;
            }
            double t = rhs[k];
            rhs[k] = c * t + s * left;
            left = c * left - s * t;
        }
        return log - 0.5 * left * left;
    }

    private static double hypotenuse(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        double x = a / larger;
        double y = b / larger;
        return larger * Math.sqrt(x * x + y * y);
    }

    /** m_N, which is also the likeliest θ. */
    public Vector mean() {
        if (size() == 0) return prior.mean();
        double[] m = z.toArray();
        for (int i = m.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < m.length; j++) m[i] -= R.get(i, j) * m[j];
            m[i] /= R.get(i, i);
        }
        return Vector.of(m);
    }

    /** {@code S_N = R⁻¹R⁻ᵀ}. */
    public Matrix covariance() {
        if (size() == 0) return prior.covariance();
        Matrix W = lowerInverse(R.transpose());
        return W.transpose().times(W);
    }

    /** What is believed of θ. */
    public Gaussian parameters() {
        return new Gaussian(mean(), covariance());
    }

    /** The features. */
    public FeatureMap features() {
        return features;
    }

    /** σ². */
    public double noiseVariance() {
        return noiseVariance;
    }

    /** How many data it has seen. */
    public int size() {
        return y.size();
    }

    /** {@code log p(y | X)}: what the prior made of all data seen (9.64); 0 before any. */
    public double logEvidence() {
        return logEvidence;
    }

    /**
     * What is believed of the function at x, without noise.
     *
     * @throws IllegalArgumentException if x is not an input of φ
     */
    public Prediction function(Vector x) {
        double[] w = features.of(x).toArray();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < i; j++) w[i] -= R.get(j, i) * w[j];
            w[i] /= R.get(i, i);
        }
        Vector v = Vector.of(w);
        return new Prediction(v.dot(z), v.dot(v));
    }

    /** What is believed of an observation at x: the same mean, and the noise besides. */
    public Prediction observation(Vector x) {
        Prediction f = function(x);
        return new Prediction(f.mean(), f.variance() + noiseVariance);
    }

    /**
     * What is believed of an observation at every row of X.
     *
     * @throws IllegalArgumentException if X does not suit φ or is not finite
     */
    public List<Prediction> observations(Matrix X) {
        features.matrix(X);
        List<Prediction> out = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) out.add(observation(X.row(n)));
        return out;
    }

    /** The covariance {@code φ(x)ᵀ S φ(x′)} of the function at two inputs: the kernel of the functions believed in. */
    public double kernel(Vector x, Vector other) {
        return features.of(x).dot(covariance().times(features.of(other)));
    }

    /** Parameters of a function drawn from what is believed: {@code m + R⁻¹u}, u standard normal. */
    public Vector sample(Rng rng) {
        double[] u = rng.normalVector(features.size()).toArray();
        for (int i = u.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < u.length; j++) u[i] -= R.get(i, j) * u[j];
            u[i] /= R.get(i, i);
        }
        return mean().plus(Vector.of(u));
    }

    /**
     * That S_N⁻¹ is that of prior and data, that m_N is where the density of θ is highest, and that the evidence by the
     * sum over data is that by the one formula
     * {@code −½ (N log 2πσ² + log det S₀ − log det S_N + ‖y − Φm‖²/σ² + (m − m₀)ᵀS₀⁻¹(m − m₀))}.
     */
    public Certificate certificate() {
        Vector m = mean();
        Vector away = m.minus(prior.mean());
        Cholesky before = Cholesky.of(prior.covariance());
        Vector pull = before.solve(away);
        Vector r = y.minus(size() == 0 ? Vector.of() : seen.times(m));
        double worst = 0;
        double scale = 0;
        double sizes = y.norm();
        for (int k = 0; k < features.size(); k++) sizes += seen.column(k).norm() * Math.abs(m.get(k));
        for (int k = 0; k < features.size(); k++) {
            Vector column = seen.column(k);
            worst = Math.max(worst, Math.abs(column.dot(r) / noiseVariance - pull.get(k)));
            scale = Math.max(scale, column.norm() * sizes / noiseVariance);
        }
        scale += pull.norm() + size(before) * away.norm() + size(before) * m.norm();
        double logDet = 0;
        for (int k = 0; k < features.size(); k++) logDet -= 2 * Elementary.log(R.get(k, k));
        double constant = size() * (Special.LOG_TWO_PI + Elementary.log(noiseVariance));
        double squares = r.dot(r) / noiseVariance + away.dot(pull);
        double whole = -0.5 * (constant + before.logDeterminant() - logDet + squares);
        double terms = Math.abs(constant)
                + Math.abs(before.logDeterminant())
                + Math.abs(logDet)
                + squares
                + r.norm() * sizes / noiseVariance
                + 1;
        int n = size() + features.size();
        Matrix root = lowerInverse(before.L());
        Matrix weighted = seen.times(1 / Math.sqrt(noiseVariance));
        double unit = Scaling.toOne(Math.max(root.maxNorm(), Math.max(weighted.maxNorm(), R.maxNorm())));
        Matrix precision = square(root.times(unit)).plus(square(weighted.times(unit)));
        Matrix off = square(R.times(unit)).minus(precision);
        return Certificate.of(
                "S_N⁻¹ = S₀⁻¹ + σ⁻²ΦᵀΦ and S_N⁻¹m_N = S₀⁻¹m₀ + σ⁻²Φᵀy",
                new Check(
                        "max |S_N⁻¹ − S₀⁻¹ − σ⁻²ΦᵀΦ| in the unit of the largest",
                        off.maxNorm(),
                        direct(n) * precision.frobeniusNorm()),
                new Check("gradient of the log density of θ", worst, direct(n) * scale),
                new Check("evidence by the data and at once", Math.abs(whole - logEvidence), direct(n) * terms));
    }

    private static Matrix square(Matrix A) {
        return A.transpose().times(A);
    }

    /** ‖S₀⁻¹‖, roughly: the trace of the inverse. */
    private static double size(Cholesky S0) {
        Matrix inverse = lowerInverse(S0.L());
        double norm = inverse.frobeniusNorm();
        return norm * norm;
    }

    /**
     * All of it, so that {@link #fromJson} gives the same bits.
     *
     * @throws IllegalArgumentException if the features are a function of your own
     */
    public String toJson() {
        return Json.object()
                .put("kind", "bayesian-regression")
                .put("version", VERSION)
                .put("features", FeatureJson.of(features))
                .put("m0", prior.mean())
                .put("S0", prior.covariance())
                .put("noiseVariance", noiseVariance)
                .put("Phi", seen)
                .put("y", y)
                .put("R", R)
                .put("z", z)
                .put("logEvidence", logEvidence)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote. It can be updated further.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static BayesianRegression fromJson(String text) {
        JsonValue json = JsonValue.model(text, "bayesian-regression", VERSION);
        Gaussian prior = new Gaussian(
                Vector.of(json.get("m0").numbers()), Matrix.of(json.get("S0").rows()));
        BayesianRegression before = prior(
                FeatureJson.of(json.get("features")),
                prior,
                json.get("noiseVariance").number());
        int K = before.features.size();
        double[][] rows = json.get("Phi").rows();
        Matrix seen = rows.length == 0 ? Matrix.zeros(0, K) : Matrix.of(rows);
        Vector y = Vector.of(json.get("y").numbers());
        Matrix R = Matrix.of(json.get("R").rows());
        Vector z = Vector.of(json.get("z").numbers());
        Shapes.vector(y, seen.rows(), "y");
        Shapes.vector(z, K, "z");
        if (seen.cols() != K || R.rows() != K || R.cols() != K)
            throw new IllegalArgumentException("Phi is " + Shapes.shape(seen) + " and R is " + Shapes.shape(R)
                    + ", expected " + Count.of(K, "column") + " and " + K + "×" + K + " for so many features");
        return new BayesianRegression(
                before.features,
                prior,
                before.noiseVariance,
                seen,
                y,
                R,
                z,
                json.get("logEvidence").number());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof BayesianRegression that
                && features.equals(that.features)
                && prior.equals(that.prior)
                && noiseVariance == that.noiseVariance
                && seen.equals(that.seen)
                && y.equals(that.y)
                && R.equals(that.R);
    }

    @Override
    public int hashCode() {
        return R.hashCode();
    }

    @Override
    public String toString() {
        return Printed.of(
                        "Bayesian regression on " + String.join(", ", features.names()) + " after " + size() + " data")
                .put("m", mean())
                .put("S", covariance())
                .put("log evidence", logEvidence)
                .line(certificate())
                .toString();
    }
}
