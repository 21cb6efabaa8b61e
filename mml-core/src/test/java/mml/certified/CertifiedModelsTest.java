package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.geometry.AffineProjection;
import mml.geometry.CauchySchwarz;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.iterative.Richardson;
import mml.iterative.Sor;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.KMeans;
import mml.optimization.Bfgs;
import mml.optimization.Minimum;
import mml.optimization.Newton;
import mml.optimization.Quadratic;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.Ppca;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.regression.Lasso;
import mml.regression.LinearRegression;
import mml.regression.Ridge;
import mml.svm.Kernel;
import mml.svm.OneClassSvm;
import mml.svm.SupportVectorRegression;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: models of chapters 6 to 12 on wild data, see {@link Claims}. */
class CertifiedModelsTest {
    private static final Claims CASES = new Claims();
    private static final List<Family> FAMILIES = List.of(Family.values());

    static {
        CASES.put("KMeans", w -> {
            Matrix X = w.matrix(1 + w.size(6), w.size(3));
            KMeans d = KMeans.of(X, w.size(X.rows()), Rng.seeded(1));
            return new Case(d.certificate(X), () -> kMeans(d, X));
        });
        CASES.put("KMeans.optimal", w -> {
            Vector x = w.vector(w.size(7));
            KMeans d = KMeans.optimal(x, w.size(x.size()));
            Matrix X = Matrix.ofColumns(x);
            return new Case(d.certificate(X), () -> kMeans(d, X));
        });
        CASES.put("Em", w -> {
            Matrix X = w.matrix(2 + w.size(6), w.size(3));
            EmResult d = Em.fit(
                    X,
                    w.size(2),
                    EmSettings.BOOK
                            .withRestarts(1)
                            .withFamily(FAMILIES.get(w.below(FAMILIES.size())))
                            .withIterations(20),
                    Rng.seeded(1));
            return new Case(d.certificate(X), () -> mixture(d, X));
        });
        CASES.put("Pca", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Pca d = Pca.of(X);
            return new Case(d.certificate(X), () -> pca(d, X));
        });
        CASES.put("Ppca", w -> {
            Matrix X = w.matrix(2 + w.size(5), 1 + w.size(3));
            Ppca d = Ppca.of(X, w.below(X.cols()));
            return new Case(d.certificate(X), () -> ppca(d, X));
        });
        CASES.put("Ppca.em", w -> {
            Matrix X = w.matrix(2 + w.size(5), 1 + w.size(3));
            Ppca d = Ppca.em(X, 1, Rng.seeded(1));
            return new Case(
                    d.certificate(X), () -> near(logLikelihood(X, d.mu(), d.B(), d.sigma2()), d.logLikelihood()));
        });
        CASES.put("Svm", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Vector y = signs(w, X.rows());
            Svm d = Svm.of(X, y, linear(w.below(2) == 0 ? 1 : 1e3));
            return new Case(d.certificate(), () -> svm(d, X, y));
        });
        CASES.put("Svm with a Gaussian kernel", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Svm d = Svm.of(
                    X, signs(w, X.rows()), SvmSettings.of(Kernel.rbf(1), 1).standardised());
            return new Case(d.certificate(), () -> d.dual() <= d.primal() ? 0 : 1);
        });
        CASES.put("SupportVectorRegression", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            SupportVectorRegression d = SupportVectorRegression.of(X, y, 0.1, linear(1));
            return new Case(d.certificate(), () -> regression(d, X, y, 0.1));
        });
        CASES.put("OneClassSvm", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            OneClassSvm d = OneClassSvm.of(X, 0.5, linear(1));
            return new Case(d.certificate(), () -> oneClass(d, X, 0.5));
        });
        CASES.put("LinearRegression", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Vector y = w.vector(X.rows());
            LinearRegression d = LinearRegression.of(X, y);
            return new Case(
                    d.certificate(), () -> normal(FeatureMap.linear(X.cols()).matrix(X), y, d.theta(), 0));
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
        CASES.put("Gaussian", w -> {
            int D = 1 + w.size(3);
            Gaussian p = new Gaussian(w.vector(D), w.symmetric(D));
            Vector x = w.vector(1);
            Gaussian d = p.conditional(List.of(0), x);
            return new Case(p.factors(List.of(0), x), () -> conditional(p, x, d));
        });
        CASES.put("Bfgs", w -> minimum(w, true));
        CASES.put("Newton", w -> minimum(w, false));
        CASES.put("AffineProjection", w -> {
            int m = w.size(4);
            Matrix B = w.matrix(m, w.size(3));
            AffineProjection d = AffineProjection.of(w.vector(m), B, w.vector(m));
            return new Case(d.certificate(), () -> affine(d));
        });
        CASES.put("CauchySchwarz", w -> {
            int n = w.size(4);
            CauchySchwarz d = CauchySchwarz.of(w.vector(n), w.vector(n));
            return new Case(d.certificate(), () -> cauchySchwarz(d));
        });
        CASES.put("Rotation", w -> {
            Rotation d = Rotation.of(
                    PlaneRotation.of(w.vector(1).get(0)),
                    PlaneRotation.of(w.vector(1).get(0)));
            return new Case(d.certificate(), () -> Exact.orthonormality(d.R()));
        });
        CASES.put("Sor", w -> {
            int n = w.size(4);
            var d = Sor.of(w.matrix(n, n), w.vector(n), 1.5);
            return new Case(
                    d.certificate(),
                    () -> solution(d.A(), d.x(), d.b(), d.stopping().tolerance()));
        });
        CASES.put("Richardson", w -> {
            int n = w.size(4);
            var d = Richardson.of(w.matrix(n, n), w.vector(n), 0.1);
            return new Case(
                    d.certificate(),
                    () -> solution(d.A(), d.x(), d.b(), d.stopping().tolerance()));
        });
    }

    @Property(tries = 30, seed = "21")
    void whatIsCertifiedIsTrue(@ForAll long seed) {
        assertEquals(List.of(), CASES.faults(seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    /** A parameter that is too small for a double, a sum that cancels beside columns of another size. */
    /** The objective kept along the way was −5·10⁻³⁶ of a square that is 10⁻¹⁹⁸, and the gap was judged beside it. */
    @Test
    void anObjectiveIsThatOfTheResult() {
        for (long seed : new long[] {687, 998}) assertEquals("", CASES.fault("OneClassSvm", seed));
    }

    @Test
    void aCertificateKnowsWhatRoundingTook() {
        assertEquals("", CASES.fault("LinearRegression", 27));
        assertEquals("", CASES.fault("Ridge", 57));
        assertEquals("", CASES.fault("Svm", 45));
    }

    private static SvmSettings linear(double C) {
        return SvmSettings.of(Kernel.linear(), C).withIterations(500);
    }

    private static Vector signs(Wild w, int n) {
        return Vector.generate(n, k -> k == 0 ? -1 : k == 1 ? 1 : 2 * w.below(2) - 1);
    }

    private static BigFraction of(double x) {
        return Fractions.exactly(x);
    }

    private static BigFraction square(BigFraction x) {
        return x.multiply(x);
    }

    /** J beside the largest square; how much nearer another centre is; how far a centre is from its mean. */
    private static double kMeans(KMeans d, Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> c = Exact.of(d.centres());
        BigFraction unit = Exact.max(x);
        BigFraction most = square(unit).multiply(X.rows() * X.cols());
        BigFraction J = BigFraction.ZERO;
        double worst = 0;
        for (int n = 0; n < X.rows(); n++) {
            BigFraction own = distance(x, n, c, d.labels()[n]);
            J = J.add(own);
            for (int k = 0; k < c.rows(); k++) {
                BigFraction nearer = own.subtract(distance(x, n, c, k));
                if (nearer.getNumerator().signum() > 0) worst = Math.max(worst, Exact.ratio(nearer, most));
            }
        }
        double inertia = d.inertia();
        if (inertia <= Double.MAX_VALUE)
            worst = Math.max(worst, Exact.ratio(J.subtract(of(inertia)).abs(), most));
        for (int k = 0; k < c.rows(); k++)
            for (int j = 0; j < c.cols(); j++) {
                BigFraction mean = BigFraction.ZERO;
                for (int n = 0; n < X.rows(); n++)
                    if (d.labels()[n] == k) mean = mean.add(x.get(n, j).divide(d.sizes()[k]));
                worst = Math.max(worst, Exact.ratio(mean.subtract(c.get(k, j)).abs(), unit));
            }
        return worst;
    }

    private static BigFraction distance(FieldMatrix<BigFraction> x, int n, FieldMatrix<BigFraction> c, int k) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < x.cols(); j++) sum = sum.add(square(x.get(n, j).subtract(c.get(k, j))));
        return sum;
    }

    /** The log likelihood by determinants and inverses of the covariances as fractions. */
    private static double mixture(EmResult d, Matrix X) {
        double sum = 0;
        int K = d.mixture().size();
        for (int n = 0; n < X.rows(); n++) {
            double[] terms = new double[K];
            for (int k = 0; k < K; k++) {
                Gaussian g = d.mixture().components().get(k);
                terms[k] = Math.log(d.mixture().weights().get(k))
                        + logDensity(X.row(n), g.mean(), Exact.of(g.covariance()));
            }
            sum += Special.logSumExp(terms);
        }
        return near(sum, d.logLikelihood());
    }

    private static double logLikelihood(Matrix X, Vector mu, Matrix B, double sigma2) {
        FieldMatrix<BigFraction> C = modelled(B, sigma2, mu.size());
        double sum = 0;
        for (int n = 0; n < X.rows(); n++) sum += logDensity(X.row(n), mu, C);
        return sum;
    }

    private static FieldMatrix<BigFraction> modelled(Matrix B, double sigma2, int D) {
        return FieldMatrix.generate(D, D, (i, j) -> {
            BigFraction sum = i == j ? of(sigma2) : BigFraction.ZERO;
            for (int m = 0; m < B.cols(); m++) sum = sum.add(of(B.get(i, m)).multiply(of(B.get(j, m))));
            return sum;
        });
    }

    private static double logDensity(Vector x, Vector mean, FieldMatrix<BigFraction> C) {
        FieldMatrix<BigFraction> r = Exact.of(x).minus(Exact.of(mean));
        BigFraction q = r.dot(Inverse.of(C).inverse().times(r));
        return -0.5 * (x.size() * Special.LOG_TWO_PI + Determinant.of(C).logAbs() + Fractions.toDouble(q));
    }

    /** A hundredth of what certificates of log likelihoods allow. */
    private static double near(double truth, double said) {
        return 1e-2 * Math.abs(truth - said) / (1 + Math.abs(truth));
    }

    private static FieldMatrix<BigFraction> covariance(Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        int N = X.rows();
        FieldMatrix<BigFraction> Z = FieldMatrix.generate(N, X.cols(), (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int n = 0; n < N; n++) sum = sum.add(x.get(n, j));
            return x.get(i, j).subtract(sum.divide(N));
        });
        return Z.transpose().times(Z).map(v -> v.divide(N));
    }

    private static double pca(Pca d, Matrix X) {
        FieldMatrix<BigFraction> S = covariance(X);
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        Vector s = d.deviations();
        FieldMatrix<BigFraction> L =
                FieldMatrix.generate(B.cols(), B.cols(), (i, j) -> i == j ? square(of(s.get(i))) : BigFraction.ZERO);
        return Math.max(Exact.normwise(S.times(B).minus(B.times(L)), S), Exact.orthonormality(d.B()));
    }

    /** {@code SB = B(BᵀB + σ²I)} and {@code tr S = tr(BBᵀ + σ²I)} at the largest likelihood; and what it is. */
    private static double ppca(Ppca d, Matrix X) {
        int D = X.cols();
        FieldMatrix<BigFraction> S = covariance(X);
        FieldMatrix<BigFraction> C = modelled(d.B(), d.sigma2(), D);
        double off = Exact.ratio(S.trace().subtract(C.trace()).abs(), S.trace());
        if (d.B().cols() > 0) {
            FieldMatrix<BigFraction> B = Exact.of(d.B());
            off = Math.max(
                    off,
                    Exact.ratio(
                            Exact.max(S.times(B).minus(C.times(B))),
                            Exact.max(S).multiply(Exact.max(B))));
        }
        return Math.max(off, near(logLikelihood(X, d.mu(), d.B(), d.sigma2()), d.logLikelihood()));
    }

    /** The duality gap of α and b, a hundred-thousandth of what is allowed. */
    private static double svm(Svm d, Matrix X, Vector y) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        int[] support = d.support();
        BigFraction C = of(d.settings().C());
        BigFraction dual = BigFraction.ZERO;
        FieldMatrix<BigFraction> w = FieldMatrix.zeros(X.cols(), 1, x.field());
        for (int k = 0; k < support.length; k++) {
            BigFraction beta = of(d.coefficients().get(k));
            if (beta.abs().compareTo(C) > 0) return 1;
            dual = dual.add(beta.abs());
            w = w.plus(x.rowVector(support[k]).transpose().times(beta));
        }
        BigFraction half = w.dot(w).divide(2);
        dual = dual.subtract(half);
        BigFraction primal = half;
        for (int n = 0; n < X.rows(); n++) {
            BigFraction f = x.rowVector(n).times(w).get(0, 0).add(of(d.bias()));
            BigFraction slack = BigFraction.ONE.subtract(f.multiply(of(y.get(n))));
            if (slack.getNumerator().signum() > 0) primal = primal.add(slack.multiply(C));
        }
        BigFraction size = primal.abs().compareTo(dual.abs()) > 0 ? primal.abs() : dual.abs();
        return 1e-10
                / (4 * d.settings().tolerance())
                * Exact.ratio(primal.subtract(dual).abs(), size);
    }

    /** Primal and dual at the same β and b, with a linear kernel and C = 1. */
    private static double regression(SupportVectorRegression d, Matrix X, Vector y, double epsilon) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        BigFraction dual = BigFraction.ZERO;
        FieldMatrix<BigFraction> w = FieldMatrix.zeros(X.cols(), 1, x.field());
        for (int k = 0; k < d.support().length; k++) {
            int n = d.support()[k];
            BigFraction beta = of(d.coefficients().get(k));
            if (beta.abs().compareTo(BigFraction.ONE) > 0) return 1;
            dual = dual.add(beta.multiply(of(y.get(n)))).subtract(beta.abs().multiply(of(epsilon)));
            w = w.plus(x.rowVector(n).transpose().times(beta));
        }
        BigFraction half = w.dot(w).divide(2);
        BigFraction primal = half;
        for (int n = 0; n < X.rows(); n++) {
            BigFraction f = x.rowVector(n).times(w).get(0, 0).add(of(d.bias()));
            BigFraction slack = f.subtract(of(y.get(n))).abs().subtract(of(epsilon));
            if (slack.getNumerator().signum() > 0) primal = primal.add(slack);
        }
        BigFraction last = BigFraction.ZERO; // beside y and b a slack has no digits left
        for (int n = 0; n < X.rows(); n++)
            last = last.add(of(y.get(n)).abs()).add(of(d.bias()).abs());
        return gap(primal, dual.subtract(half), last.multiply(of(0x1p-40)));
    }

    /** The same of the plane that holds all but a share ν of the points away from 0. */
    private static double oneClass(OneClassSvm d, Matrix X, double nu) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> w = FieldMatrix.zeros(X.cols(), 1, x.field());
        for (int k = 0; k < d.support().length; k++)
            w = w.plus(
                    x.rowVector(d.support()[k]).transpose().times(of(d.alpha().get(k))));
        BigFraction half = w.dot(w).divide(2);
        BigFraction primal = half.subtract(of(d.rho()));
        for (int n = 0; n < X.rows(); n++) {
            BigFraction slack = of(d.rho()).subtract(x.rowVector(n).times(w).get(0, 0));
            if (slack.getNumerator().signum() > 0) primal = primal.add(slack.divide(of(nu * X.rows())));
        }
        return gap(primal, half.negate(), BigFraction.ZERO);
    }

    private static double gap(BigFraction primal, BigFraction dual, BigFraction rounding) {
        BigFraction size = primal.abs().compareTo(dual.abs()) > 0 ? primal.abs() : dual.abs();
        BigFraction gap = primal.subtract(dual).abs();
        return gap.compareTo(rounding) <= 0 ? 0 : 1e-10 / (4 * linear(1).tolerance()) * Exact.ratio(gap, size);
    }

    /** Both sides, and the square of what is left of x. */
    private static double cauchySchwarz(CauchySchwarz d) {
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        BigFraction xx = x.dot(x);
        BigFraction yy = y.dot(y);
        BigFraction xy = x.dot(y);
        BigFraction size = BigFraction.ZERO;
        for (int i = 0; i < x.rows(); i++)
            size = size.add(x.get(i, 0).multiply(y.get(i, 0)).abs());
        double left = Exact.ratio(xy.abs().subtract(of(d.left())).abs(), size);
        double right =
                Exact.ratio(square(of(d.right())).subtract(xx.multiply(yy)).abs(), xx.multiply(yy));
        BigFraction rest =
                yy.getNumerator().signum() == 0 ? xx : xx.subtract(square(xy).divide(yy));
        return Math.max(
                Math.max(left, right),
                Exact.ratio(rest.subtract(square(of(d.rest()))).abs(), xx));
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

    /** Mean and covariance of the others, given the first entry. */
    private static double conditional(Gaussian p, Vector known, Gaussian d) {
        FieldMatrix<BigFraction> S = Exact.of(p.covariance());
        FieldMatrix<BigFraction> mu = Exact.of(p.mean());
        BigFraction away = of(known.get(0)).subtract(mu.get(0, 0)).divide(S.get(0, 0));
        double worst = 0;
        for (int i = 1; i < p.size(); i++) {
            BigFraction pull = S.get(i, 0).multiply(away);
            BigFraction mean = mu.get(i, 0).add(pull);
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            mean.subtract(of(d.mean().get(i - 1))).abs(),
                            mu.get(i, 0).abs().add(pull.abs())));
            BigFraction variance = S.get(i, i).subtract(square(S.get(i, 0)).divide(S.get(0, 0)));
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            variance.subtract(of(d.covariance().get(i - 1, i - 1)))
                                    .abs(),
                            S.get(i, i)));
        }
        return worst;
    }

    private static Case minimum(Wild w, boolean bfgs) {
        int n = w.size(3);
        Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
        Vector start = w.vector(n);
        Minimum d = bfgs ? new Bfgs().minimise(f, start) : new Newton().minimise(f, start);
        return new Case(d.certificate(), () -> {
            FieldMatrix<BigFraction> g = Exact.of(f.Q()).times(Exact.of(d.x())).plus(Exact.of(f.c()));
            BigFraction terms = Exact.max(Exact.of(f.Q()))
                    .multiply(Exact.max(Exact.of(d.x())))
                    .add(Exact.max(Exact.of(f.c())));
            return Exact.max(g).compareTo(of(d.bound()).multiply(2)) <= 0 ? 0 : Exact.ratio(Exact.max(g), terms);
        });
    }

    private static double affine(AffineProjection d) {
        FieldMatrix<BigFraction> B = Exact.of(d.shifted().B());
        FieldMatrix<BigFraction> x =
                Exact.of(d.support()).plus(Exact.of(d.shifted().x()));
        FieldMatrix<BigFraction> r = x.minus(Exact.of(d.projection()));
        BigFraction size = Exact.sum(Exact.of(d.support()))
                .add(Exact.sum(Exact.of(d.shifted().x())))
                .add(Exact.sum(Exact.of(d.projection())));
        for (int j = 0; j < B.cols(); j++)
            size = size.add(Exact.sum(B.column(j))
                    .multiply(of(d.shifted().lambda().get(j)).abs()));
        double worst = 0;
        for (int j = 0; j < B.cols(); j++)
            worst = Math.max(
                    worst,
                    Exact.ratio(B.column(j).dot(r).abs(), Exact.max(B.column(j)).multiply(size)));
        return worst;
    }

    private static double solution(Matrix A, Vector x, Vector b, double tolerance) {
        FieldMatrix<BigFraction> off = Exact.of(A).times(Exact.of(x)).minus(Exact.of(b));
        return 1e-3 * Claims.WRONG / tolerance * Exact.ratio(Exact.max(off), Exact.max(Exact.of(b)));
    }
}
