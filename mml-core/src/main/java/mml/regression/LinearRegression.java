package mml.regression;

import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.LeastSquares;
import mml.decomposition.Qr;
import mml.kernel.Elementary;
import mml.kernel.Rounding;
import mml.kernel.Special;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The θ under which the observations are likeliest when {@code y = φ(x)ᵀθ + ε} and ε is Gaussian: least squares,
 * <pre>
 *   θ_ML = argmin ‖y − Φθ‖²,   Φᵀ(y − Φθ) = 0,                                              (9.12), (9.19)
 *   σ²_ML = ‖y − Φθ‖² / N.                                                                   (9.22)
 * </pre>
 * Seen otherwise, {@code Φθ} is the projection of y onto the space of the columns of Φ (§9.4).
 *
 * <p>Solved by QR, not by the normal equations, which square the condition number. Inputs far from zero, such as years,
 * make powers of x look alike; so polynomials and lines are fitted in {@code (x − c)/s} and θ is taken back. Predictions
 * come from the fit as it was made. Where the columns of Φ depend on each other θ is the shortest of many, and
 * {@link #rank} says so.
 *
 * <p>Takes about 2NK² operations.
 *
 * @mml §9.2.1, §9.4, (9.12), (9.19), (9.22)
 */
public final class LinearRegression {
    private static final int VERSION = 1;

    private final FeatureMap phi;
    private final Matrix X;
    private final Vector y;
    private final FeatureMap.Shifted fit;
    private final LeastSquares solution;
    private final Vector theta;
    private final Vector residual;
    private final Matrix Q;

    private LinearRegression(FeatureMap phi, Matrix X, Vector y, FeatureMap.Shifted fit, LeastSquares solution) {
        this.phi = phi;
        this.X = X;
        this.y = y;
        this.fit = fit;
        this.solution = solution;
        this.theta = fit.back().times(solution.x());
        this.residual = solution.residual();
        this.Q = solution.rank() == phi.size() ? Qr.of(solution.A()).Q() : Matrix.zeros(0, 0);
    }

    /** Fits a line or plane with a constant. */
    public static LinearRegression of(Matrix X, Vector y) {
        return of(FeatureMap.linear(X.cols()), X, y);
    }

    public static LinearRegression of(FeatureMap phi, Matrix X, Vector y) {
        return of(phi, X, y, Tracer.off());
    }

    /**
     * Fits while {@code trace} watches.
     *
     * @param phi the features
     * @param X one input a row
     * @param y one observation for each
     * @throws IllegalArgumentException if X is empty or does not suit φ, y has not an entry for each row, or something is
     *     not finite
     */
    public static LinearRegression of(FeatureMap phi, Matrix X, Vector y, Tracer<? super RegressionStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Matrix Phi = phi.matrix(X);
        boolean on = trace.on();
        if (on) trace.step(new RegressionStep.Start(X, y, phi.names()));
        FeatureMap.Shifted fit = shifted(phi, X);
        boolean moved = fit.c().maxNorm() > 0 || fit.s() != 1;
        LeastSquares solution = LeastSquares.of(moved ? fit.phi().matrix(fit.inputs(X)) : Phi, y);
        if (moved && solution.rank() < phi.size()) { // of many θ, the shortest, as one would say without moving
            moved = false;
            fit = new FeatureMap.Shifted(phi, Vector.zeros(X.cols()), 1, Matrix.identity(phi.size()));
            solution = LeastSquares.of(Phi, y);
        }
        LinearRegression result = new LinearRegression(phi, X, y, fit, solution);
        if (!Shapes.finite(result.residualSumOfSquares()))
            throw new MagnitudeException("‖y − Φθ‖²", Double.POSITIVE_INFINITY, 1);
        if (!Shapes.finite(result.theta.maxNorm())) throw MagnitudeException.ofSmall("an entry of θ");
        if (on) {
            if (moved) trace.step(new RegressionStep.Centred(fit.c(), fit.s(), solution.A()));
            else trace.step(new RegressionStep.Features(Phi));
            trace.step(new RegressionStep.Projected(result.fitted(), result.residual));
            trace.step(new RegressionStep.Done(result.theta, result.noiseVariance()));
        }
        return result;
    }

    /** Measured from the middle, in a power of two near half the span. */
    private static FeatureMap.Shifted shifted(FeatureMap phi, Matrix X) {
        Vector c = X.columnMeans();
        double reach = 0;
        for (int n = 0; n < X.rows(); n++)
            for (int d = 0; d < X.cols(); d++) reach = Math.max(reach, Math.abs(X.get(n, d) - c.get(d)));
        return phi.shifted(c, reach == 0 ? 1 : 1 / Scaling.toOne(reach));
    }

    /** θ, a parameter for each feature. */
    public Vector theta() {
        return theta;
    }

    /** The features. */
    public FeatureMap features() {
        return phi;
    }

    /** The number of observations, N. */
    public int size() {
        return y.size();
    }

    /** How many columns of Φ are independent to working precision; below K there are many θ. */
    public int rank() {
        return solution.rank();
    }

    /** {@code φ(x)ᵀθ} for one input x. */
    public double predict(Vector input) {
        return predict(Matrix.ofRows(input)).get(0);
    }

    /** The same for every row of X. */
    public Vector predict(Matrix inputs) {
        phi.matrix(inputs);
        return fit.phi().matrix(fit.inputs(inputs)).times(solution.x());
    }

    /** Φθ, the projection of y. */
    public Vector fitted() {
        return y.minus(residual);
    }

    /** y − Φθ. */
    public Vector residual() {
        return residual;
    }

    /** {@code ‖y − Φθ‖²}. */
    public double residualSumOfSquares() {
        return residual.dot(residual);
    }

    /** The root mean square of the residuals (9.23), in the unit of y. */
    public double rootMeanSquare() {
        return Math.sqrt(noiseVariance());
    }

    /** {@code σ²_ML = ‖y − Φθ‖² / N}, on average too small (9.22). */
    public double noiseVariance() {
        return residualSumOfSquares() / size();
    }

    /**
     * {@code ‖y − Φθ‖² / (N − rank)}, right on average.
     *
     * @throws IllegalStateException if there are no more observations than independent features
     */
    public double unbiasedNoiseVariance() {
        if (size() <= rank())
            throw new IllegalStateException(size() + " observations and " + rank()
                    + " independent features leave nothing to estimate the noise from");
        return residualSumOfSquares() / (size() - rank());
    }

    /**
     * What share of the variance of y the fit explains: {@code 1 − ‖y − Φθ‖² / ‖y − ȳ‖²}; with a constant among the
     * features 0 to 1.
     *
     * @throws IllegalStateException if all observations are equal
     */
    public double rSquared() {
        double mean = y.mean();
        double total = y.map(v -> (v - mean) * (v - mean)).sum();
        if (total == 0)
            throw new IllegalStateException("all observations are " + mean + ", there is no variance to explain");
        return 1 - residualSumOfSquares() / total;
    }

    /**
     * The standard deviations of the parameters under repeated noise, {@code √(σ̂² diag (ΦᵀΦ)⁻¹)} with the unbiased σ̂².
     *
     * @throws IllegalStateException if θ is not unique, or there are no more observations than features
     */
    public Vector standardErrors() {
        Matrix inverse = Qr.of(unique().A()).R();
        int K = phi.size();
        double[][] columns = new double[K][];
        for (int k = 0; k < K; k++) { // Rᵀz = rows of back, so that ‖z‖² is the diagonal of back (RᵀR)⁻¹ backᵀ
            double[] z = fit.back().row(k).toArray();
            for (int i = 0; i < K; i++) {
                for (int j = 0; j < i; j++) z[i] -= inverse.get(j, i) * z[j];
                z[i] /= inverse.get(i, i);
            }
            columns[k] = z;
        }
        double sigma = Math.sqrt(unbiasedNoiseVariance());
        return Vector.generate(K, k -> sigma * Vector.of(columns[k]).norm());
    }

    private LeastSquares unique() {
        if (rank() < phi.size())
            throw new IllegalStateException(
                    "the features have rank " + rank() + " of " + phi.size() + ", so that many θ fit alike");
        return solution;
    }

    /**
     * {@code H = Φ(ΦᵀΦ)⁻¹Φᵀ}, the projection with {@code Φθ = Hy}: row n says how much each observation speaks for
     * input n. N×N.
     *
     * @throws IllegalStateException if θ is not unique
     */
    public Matrix hat() {
        unique();
        return Q.times(Q.transpose());
    }

    /**
     * The diagonal of {@link #hat}: how far each observation draws the fit to itself, 0 to 1, K in all.
     *
     * @throws IllegalStateException if θ is not unique
     */
    public Vector leverage() {
        unique();
        return Vector.generate(size(), n -> Math.min(1, Q.row(n).dot(Q.row(n))));
    }

    /**
     * By how much each observation is missed by the fit to all others, {@code r_n / (1 − h_n)}.
     *
     * @throws IllegalStateException if θ is not unique, or without one of the observations would not be
     */
    public Vector leaveOneOut() {
        Vector h = leverage();
        for (int n = 0; n < size(); n++)
            if (isAlone(h.get(n)))
                throw new IllegalStateException(
                        "without observation " + (n + 1) + " the parameters are not unique (leverage 1)");
        return Vector.generate(size(), n -> residual.get(n) / (1 - h.get(n)));
    }

    /** Whether an observation of this leverage cannot be left out. */
    boolean isAlone(double leverage) {
        return leverage >= 1 - direct(size());
    }

    /** Whether the parameters are unique, and stay so without any one of the observations. */
    boolean canLeaveOut() {
        if (rank() < phi.size()) return false;
        Vector h = leverage();
        for (int n = 0; n < size(); n++) if (isAlone(h.get(n))) return false;
        return true;
    }

    /** The mean of the squares of {@link #leaveOneOut}. */
    public double leaveOneOutError() {
        Vector e = leaveOneOut();
        return e.dot(e) / size();
    }

    /**
     * Generalised cross-validation, {@code N ‖y − Φθ‖² / (N − K)²}: as {@link #leaveOneOutError} with the mean of all
     * leverages.
     *
     * @throws IllegalStateException if there are no more observations than independent features
     */
    public double generalisedCrossValidation() {
        return unbiasedNoiseVariance() * size() / (size() - rank());
    }

    /**
     * Cook's distances {@code r_n² h_n / ((1 − h_n)² K σ̂²)}: how far all fitted values move when an observation goes;
     * above 1 is much.
     *
     * @throws IllegalStateException as {@link #leaveOneOut} and {@link #unbiasedNoiseVariance}, or if the fit is exact
     */
    public Vector influence() {
        double scale = unbiasedNoiseVariance() * phi.size();
        if (scale == 0) throw new IllegalStateException("the fit is exact, no observation can move it");
        Vector h = leverage();
        Vector e = leaveOneOut();
        return Vector.generate(size(), n -> e.get(n) * e.get(n) * h.get(n) / scale);
    }

    /**
     * {@code log p(y | X, θ, σ²)} at the likeliest θ and σ².
     *
     * @throws IllegalStateException if the fit is exact, where it is unbounded
     */
    public double logLikelihood() {
        double variance = noiseVariance();
        if (variance == 0) throw new IllegalStateException("the fit is exact, the likelihood has no maximum");
        return -0.5 * size() * (Special.LOG_TWO_PI + Elementary.log(variance) + 1);
    }

    /** That the residual is orthogonal to every feature, which is what makes it shortest (9.19). */
    public Certificate certificate() {
        Certificate fitted = solution.certificate();
        Matrix Phi = phi.matrix(X);
        Matrix back = fit.back();
        Vector sizes = back.map(Math::abs).times(solution.x().map(Math::abs));
        Vector again = Phi.times(theta);
        Vector size = Phi.map(Math::abs).times(sizes);
        double worst = 0;
        double most = y.maxNorm();
        for (int n = 0; n < size(); n++) {
            worst = Math.max(worst, Math.abs(again.get(n) - fitted().get(n)));
            most = Math.max(most, size.get(n));
        }
        List<Check> checks = new ArrayList<>(fitted.checks());
        checks.add(new Check("|Φθ − what was fitted|", worst, Rounding.direct(2 * phi.size()) * most));
        return new Certificate(fitted.claim(), checks);
    }

    /**
     * Features and data, and the θ they give.
     *
     * @throws IllegalArgumentException if the features are a function of your own
     */
    public String toJson() {
        return Json.object()
                .put("kind", "linear-regression")
                .put("version", VERSION)
                .put("features", FeatureJson.of(phi))
                .put("X", X)
                .put("y", y)
                .put("theta", theta)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote. The data are fitted again, which gives the same bits on every machine.
     *
     * @throws IllegalArgumentException if it is another kind, another version, not whole, or θ is not what the data give
     */
    public static LinearRegression fromJson(String text) {
        JsonValue json = JsonValue.model(text, "linear-regression", VERSION);
        FeatureMap phi = FeatureJson.of(json.get("features"));
        LinearRegression model =
                of(phi, Matrix.of(json.get("X").rows()), Vector.of(json.get("y").numbers()));
        Vector theta = Vector.of(json.get("theta").numbers());
        if (!model.theta.equals(theta))
            throw new IllegalArgumentException("theta is " + NumberText.tuple(theta) + ", expected "
                    + NumberText.tuple(model.theta) + " as X and y give");
        return model;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LinearRegression that
                && phi.equals(that.phi)
                && X.equals(that.X)
                && y.equals(that.y)
                && theta.equals(that.theta);
    }

    @Override
    public int hashCode() {
        return theta.hashCode();
    }

    @Override
    public String toString() {
        return Printed.of("linear regression on " + String.join(", ", phi.names()))
                .put("θ", theta)
                .put("σ²", noiseVariance())
                .line(certificate())
                .toString();
    }
}
