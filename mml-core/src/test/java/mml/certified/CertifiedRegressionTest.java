package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.regression.BayesianRegression;
import mml.regression.Evidence;
import mml.regression.FeatureMap;
import mml.regression.Influence;
import mml.regression.InfluenceStep;
import mml.regression.Lasso;
import mml.regression.LinearRegression;
import mml.regression.ParameterPath;
import mml.regression.PathStep;
import mml.regression.Pipeline;
import mml.regression.Ridge;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: lines through wild data, see {@link Claims}. */
class CertifiedRegressionTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("LinearRegression", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            LinearRegression d = LinearRegression.of(X, y);
            return new Case(
                    d.certificate(), () -> normal(FeatureMap.linear(X.cols()).matrix(X), y, d.theta(), 0));
        });
        CASES.put("Pipeline", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            Pipeline d = Pipeline.of(FeatureMap.throughOrigin(X.cols()), X, y);
            return new Case(d.certificate(), () -> normal(X, y, d.fit().theta(), 0));
        });
        CASES.put("Ridge", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            double lambda = Math.abs(w.vector(1).get(0));
            Ridge d = Ridge.of(X, y, lambda);
            return new Case(d.certificate(), () -> normal(X, y, d.theta(), lambda));
        });
        CASES.put("Lasso", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            Lasso d = Lasso.of(X, y, Math.abs(w.vector(1).get(0)));
            return new Case(d.certificate(), () -> lasso(d));
        });
        CASES.put("BayesianRegression", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            double variance = Math.abs(w.vector(1).get(0));
            double noise = Math.abs(w.vector(1).get(0));
            BayesianRegression d = BayesianRegression.prior(FeatureMap.throughOrigin(X.cols()), variance, noise)
                    .update(X, y);
            return new Case(d.certificate(), () -> bayesian(X, y, d.mean(), variance, noise));
        });
        CASES.put("Evidence", w -> {
            Matrix X = w.matrix(1 + w.size(4), w.size(2));
            Vector y = w.vector(X.rows());
            Gaussian prior = new Gaussian(w.vector(X.cols()), w.symmetric(X.cols()));
            double noise = Math.abs(w.vector(1).get(0));
            Evidence d = Evidence.of(FeatureMap.throughOrigin(X.cols()), prior, noise, X, y);
            return new Case(d.certificate(), () -> evidence(d, prior, noise, X, y));
        });
        CASES.put("Influence", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            FeatureMap phi = FeatureMap.throughOrigin(X.cols());
            if (LinearRegression.of(phi, X, y).rank() < X.cols())
                throw new IllegalArgumentException("many θ fit alike, expected one");
            Influence d = Influence.of(phi, X, y);
            return new Case(d.certificate(), () -> influence(d));
        });
        CASES.put("ParameterPath", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            ParameterPath.Penalty penalty = w.below(2) == 0 ? ParameterPath.Penalty.RIDGE : ParameterPath.Penalty.LASSO;
            ParameterPath d = ParameterPath.of(X, y, penalty, 5, 1e-3, Tracer.off());
            return new Case(d.certificate(), () -> path(d, X, y));
        });
    }

    CertifiedRegressionTest() {
        super(CASES);
    }

    /** A parameter that is too small for a double, a sum that cancels beside columns of another size. */
    @Test
    void aCertificateKnowsWhatRoundingTook() {
        assertEquals("", CASES.fault("LinearRegression", 27));
        assertEquals("", CASES.fault("Ridge", 57));
    }

    /** Three ways that rounding makes 0.26 apart were one evidence, for the bound was 10⁴. */
    @Test
    void evidenceIsNotCertifiedByAConditionBeyondAllDigits() {
        for (long seed : new long[] {46, 107}) assertEquals("", CASES.fault("Evidence", seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static BigFraction of(double x) {
        return Fractions.exactly(x);
    }

    /** {@code Φᵀ(y − Φθ) − λθ} beside what is summed up in it. */
    private static double normal(Matrix Phi, Vector y, Vector theta, double lambda) {
        FieldMatrix<BigFraction> A = Exact.of(Phi);
        FieldMatrix<BigFraction> x = Exact.of(theta);
        FieldMatrix<BigFraction> r = Exact.of(y).minus(A.times(x));
        BigFraction size = Exact.sum(Exact.of(y));
        for (int j = 0; j < A.cols(); j++)
            size = size.add(Exact.sum(A.column(j)).multiply(x.get(j, 0).abs()));
        BigFraction most = BigFraction.ZERO;
        double worst = 0;
        for (int j = 0; j < A.cols(); j++) {
            BigFraction pull = x.get(j, 0).multiply(of(lambda));
            BigFraction all = Exact.max(A.column(j)).multiply(size).add(pull.abs());
            if (all.compareTo(most) > 0) most = all;
        }
        for (int j = 0; j < A.cols(); j++) {
            BigFraction pull = x.get(j, 0).multiply(of(lambda));
            worst = Math.max(
                    worst, Exact.ratio(A.column(j).dot(r).subtract(pull).abs(), most));
        }
        return worst;
    }

    /** The objective is what is said, a hundredth of what is allowed of ½‖y‖². */
    private static double lasso(Lasso d) {
        FieldMatrix<BigFraction> x = Exact.of(d.theta());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        FieldMatrix<BigFraction> r = y.minus(Exact.of(d.Phi()).times(x));
        BigFraction primal = r.dot(r).divide(2).add(Exact.sum(x).multiply(of(d.lambda())));
        return 1e-3 * Exact.ratio(primal.subtract(of(d.objective())).abs(), y.dot(y));
    }

    /** {@code (I/s² + ΦᵀΦ/σ²) m = Φᵀy/σ²}. */
    private static double bayesian(Matrix X, Vector y, Vector m, double variance, double noise) {
        FieldMatrix<BigFraction> A = Exact.of(X);
        FieldMatrix<BigFraction> x = Exact.of(m);
        FieldMatrix<BigFraction> r = Exact.of(y).minus(A.times(x));
        BigFraction size = Exact.sum(Exact.of(y));
        for (int j = 0; j < A.cols(); j++)
            size = size.add(Exact.sum(A.column(j)).multiply(x.get(j, 0).abs()));
        BigFraction all =
                Exact.max(A).multiply(size).divide(of(noise)).add(Exact.max(x).divide(of(variance)));
        double worst = 0;
        for (int j = 0; j < A.cols(); j++)
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            A.column(j)
                                    .dot(r)
                                    .divide(of(noise))
                                    .subtract(x.get(j, 0).divide(of(variance)))
                                    .abs(),
                            all));
        return worst;
    }

    /** {@code N(y | Φm, ΦSΦᵀ + σ²I)} in fractions. */
    private static double evidence(Evidence d, Gaussian prior, double noise, Matrix X, Vector y) {
        FieldMatrix<BigFraction> Phi = Exact.of(X);
        FieldMatrix<BigFraction> C = Phi.times(Exact.of(prior.covariance())).times(Phi.transpose());
        FieldMatrix<BigFraction> all = FieldMatrix.generate(
                C.rows(), C.rows(), (i, j) -> i == j ? C.get(i, j).add(of(noise)) : C.get(i, j));
        FieldMatrix<BigFraction> r = Exact.of(y).minus(Phi.times(Exact.of(prior.mean())));
        double truth = Densities.log(r, all);
        return Math.max(
                Densities.near(truth, d.byBayes()),
                Math.max(Densities.near(truth, d.dataByData()), Densities.near(truth, d.overFunctions())));
    }

    /** {@code r_n} and {@code h_n} in fractions, beside the largest observation; a thousandth of what is allowed. */
    private static double influence(Influence d) {
        FieldMatrix<BigFraction> Phi = Exact.of(d.X());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        FieldMatrix<BigFraction> inverse =
                Inverse.of(Phi.transpose().times(Phi)).inverse();
        FieldMatrix<BigFraction> H = Phi.times(inverse).times(Phi.transpose());
        FieldMatrix<BigFraction> r = y.minus(H.times(y));
        double worst = 0;
        for (InfluenceStep step : d.points())
            if (step instanceof InfluenceStep.LeftOut p) {
                BigFraction own = BigFraction.ONE.subtract(H.get(p.n(), p.n()));
                BigFraction off = r.get(p.n(), 0).subtract(own.multiply(of(p.missed())));
                BigFraction size = Exact.max(y).add(of(p.missed()).abs());
                worst = Math.max(worst, 1e-3 * Exact.ratio(off.abs(), size));
            }
        return worst;
    }

    /** What each point leaves of y, and that of ridge the normal equations. */
    private static double path(ParameterPath d, Matrix X, Vector y) {
        double worst = 0;
        for (PathStep point : d.points()) {
            FieldMatrix<BigFraction> fit = Exact.of(X).times(Exact.of(point.theta()));
            FieldMatrix<BigFraction> r = Exact.of(y).minus(fit);
            BigFraction size = Exact.max(Exact.of(y)).add(Exact.max(fit));
            BigFraction off = r.dot(r).subtract(of(point.residual()));
            worst = Math.max(worst, Exact.ratio(off.abs(), size.multiply(size)));
            if (d.penalty() == ParameterPath.Penalty.RIDGE)
                worst = Math.max(worst, normal(X, y, point.theta(), point.lambda()));
        }
        return worst;
    }
}
