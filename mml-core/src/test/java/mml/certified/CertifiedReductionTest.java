package mml.certified;

import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.KMeans;
import mml.mixture.LowerBound;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.reduction.AlongLine;
import mml.reduction.FactorAnalysis;
import mml.reduction.Pca;
import mml.reduction.Ppca;
import mml.reduction.PrincipalSubspaces;
import mml.reduction.Reconstruction;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: components, clusters and mixtures of wild data, see {@link Claims}. */
class CertifiedReductionTest extends CertifiedContract {
    static final Claims CASES = new Claims();
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
        CASES.put("Em.weighted", w -> {
            Matrix X = w.matrix(2 + w.size(6), w.size(3));
            Vector wild = w.vector(X.rows());
            Vector weights = Vector.generate(X.rows(), n -> Math.abs(wild.get(n)));
            EmResult d = Em.fit(
                    X,
                    weights,
                    w.size(2),
                    EmSettings.BOOK
                            .withRestarts(1)
                            .withFamily(FAMILIES.get(w.below(FAMILIES.size())))
                            .withIterations(20),
                    Rng.seeded(1),
                    Tracer.off());
            return new Case(d.certificate(X), () -> mixture(d, X));
        });
        CASES.put("Pca", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Pca d = Pca.of(X);
            return new Case(d.certificate(X), () -> pca(d, X));
        });
        CASES.put("PrincipalSubspaces", w -> {
            Matrix X = w.matrix(2 + w.size(4), w.size(3));
            PrincipalSubspaces d = PrincipalSubspaces.of(X, Tracer.off());
            return new Case(d.certificate(), () -> subspaces(d, X));
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
                    d.certificate(X),
                    () -> Densities.near(Densities.logLikelihood(X, d.mu(), d.B(), d.sigma2()), d.logLikelihood()));
        });
        CASES.put("AlongLine", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            AlongLine d = AlongLine.of(X, w.vector(X.cols()));
            return new Case(d.certificate(), () -> alongLine(d, X));
        });
        CASES.put("FactorAnalysis", w -> {
            Matrix X = w.matrix(2 + w.size(5), 1 + w.size(3));
            FactorAnalysis d = FactorAnalysis.of(X, 1, FactorAnalysis.STOPPING.withIterations(500), Tracer.off());
            return new Case(d.certificate(X), () -> factors(d, X));
        });
        CASES.put("Reconstruction", w -> {
            Matrix X = w.matrix(1 + w.size(5), w.size(3));
            Pca pca = Pca.of(X);
            Vector x = w.below(2) == 0 ? X.row(0) : w.vector(X.cols());
            Reconstruction d = Reconstruction.of(pca, x, Tracer.off());
            return new Case(d.certificate(pca), () -> reconstruction(d, pca, x));
        });
        CASES.put("LowerBound", w -> {
            Matrix X = w.matrix(2 + w.size(4), w.size(2));
            EmResult em = Em.fit(X, 2, EmSettings.BOOK.withRestarts(1).withIterations(3), Rng.seeded(1));
            double share = w.below(9) / 8.0;
            Matrix q = Matrix.generate(X.rows(), 2, (n, k) -> k == 0 ? share : 1 - share);
            LowerBound d = LowerBound.of(X, q, em.mixture());
            return new Case(d.certificate(), () -> bound(d, X, share, em));
        });
    }

    CertifiedReductionTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
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
                        + Densities.log(Exact.of(X.row(n)).minus(Exact.of(g.mean())), Exact.of(g.covariance()));
            }
            sum += weight(d, n) * Special.logSumExp(terms);
        }
        double unit = d.exampleWeights() == null ? 1 : d.total();
        return Densities.near(sum / unit, d.logLikelihood() / unit);
    }

    private static double weight(EmResult d, int n) {
        return d.exampleWeights() == null ? 1 : d.exampleWeights().get(n);
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
        FieldMatrix<BigFraction> C = Densities.modelled(d.B(), d.sigma2(), D);
        double off = Exact.ratio(S.trace().subtract(C.trace()).abs(), S.trace());
        if (d.B().cols() > 0) {
            FieldMatrix<BigFraction> B = Exact.of(d.B());
            off = Math.max(
                    off,
                    Exact.ratio(
                            Exact.max(S.times(B).minus(C.times(B))),
                            Exact.max(S).multiply(Exact.max(B))));
        }
        return Math.max(off, Densities.near(Densities.logLikelihood(X, d.mu(), d.B(), d.sigma2()), d.logLikelihood()));
    }

    /** Variance, fall of the error and squared singular value of each direction, in fractions. */
    private static double subspaces(PrincipalSubspaces d, Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> mean = Exact.of(d.mean());
        FieldMatrix<BigFraction> Y =
                FieldMatrix.generate(X.rows(), X.cols(), (n, i) -> x.get(n, i).subtract(mean.get(i, 0)));
        BigFraction N = new BigFraction(X.rows());
        BigFraction size = meanSquare(Y).add(mean.transpose().times(mean).get(0, 0));
        FieldMatrix<BigFraction> left = Y;
        double off = Exact.ratio(meanSquare(Y).subtract(of(d.total())).abs(), size);
        for (int m = 0; m < d.B().cols(); m++) {
            FieldMatrix<BigFraction> b = Exact.of(d.B().column(m));
            FieldMatrix<BigFraction> z = Y.times(b);
            BigFraction V = z.transpose().times(z).get(0, 0).divide(N);
            FieldMatrix<BigFraction> next = left.minus(z.times(b.transpose()));
            BigFraction fall = meanSquare(left).subtract(meanSquare(next));
            left = next;
            BigFraction sigma = of(d.singularValues().get(m));
            off = Math.max(off, Exact.ratio(fall.subtract(V).abs(), size));
            off = Math.max(off, Exact.ratio(V.subtract(of(d.variances().get(m))).abs(), size));
            off = Math.max(
                    off, Exact.ratio(sigma.multiply(sigma).divide(N).subtract(V).abs(), size));
        }
        return off;
    }

    private static BigFraction meanSquare(FieldMatrix<BigFraction> Y) {
        return Y.transpose().times(Y).trace().divide(new BigFraction(Y.rows()));
    }

    /** Mean squares along b and across, in fractions. */
    private static double alongLine(AlongLine d, Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> b = Exact.of(d.b());
        FieldMatrix<BigFraction> S = covariance(X);
        BigFraction captured = b.dot(S.times(b));
        BigFraction size = square(Exact.max(x)).multiply(X.cols());
        double worst = Exact.ratio(captured.subtract(of(d.captured())).abs(), size);
        worst = Math.max(worst, Exact.ratio(S.trace().subtract(of(d.total())).abs(), size));
        worst = Math.max(
                worst,
                Exact.ratio(S.trace().subtract(captured).subtract(of(d.lost())).abs(), size));
        return Math.max(worst, Exact.orthonormality(Matrix.ofColumns(d.b())));
    }

    private static double factors(FactorAnalysis d, Matrix X) {
        FieldMatrix<BigFraction> S = covariance(X);
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        FieldMatrix<BigFraction> BB = B.times(B.transpose());
        FieldMatrix<BigFraction> C = FieldMatrix.generate(
                S.rows(),
                S.rows(),
                (i, j) -> i == j ? BB.get(i, j).add(of(d.psi().get(i))) : BB.get(i, j));
        double worst = 0;
        for (int j = 0; j < S.rows(); j++)
            worst = Math.max(
                    worst, 1e-7 * Exact.ratio(C.get(j, j).subtract(S.get(j, j)).abs(), S.get(j, j)));
        double sum = 0;
        for (int n = 0; n < X.rows(); n++)
            sum += Densities.log(Exact.of(X.row(n)).minus(Exact.of(d.mu())), C);
        return Math.max(worst, Densities.near(sum, d.logLikelihood()));
    }

    private static double reconstruction(Reconstruction d, Pca pca, Vector x) {
        FieldMatrix<BigFraction> B = Exact.of(pca.B());
        FieldMatrix<BigFraction> mean = Exact.of(pca.mean());
        FieldMatrix<BigFraction> y = Exact.of(x).minus(mean);
        FieldMatrix<BigFraction> z = B.transpose().times(y);
        FieldMatrix<BigFraction> foot = mean.plus(B.times(z));
        BigFraction size = Exact.max(mean).add(Exact.max(Exact.of(x)));
        double worst = Exact.ratio(Exact.max(foot.minus(Exact.of(d.approximation()))), size);
        worst = Math.max(worst, Exact.ratio(Exact.max(z.minus(Exact.of(d.z()))), size));
        FieldMatrix<BigFraction> rest = Exact.of(x).minus(foot);
        worst = Math.max(
                worst,
                Exact.ratio(rest.dot(rest).subtract(square(of(d.error()))).abs(), square(size)));
        return Math.max(
                worst, Exact.ratio(y.dot(y).subtract(square(of(d.distance()))).abs(), square(size)));
    }

    private static double bound(LowerBound d, Matrix X, double share, EmResult em) {
        double bound = 0;
        for (int n = 0; n < X.rows(); n++)
            for (int k = 0; k < 2; k++) {
                double q = k == 0 ? share : 1 - share;
                Gaussian g = em.mixture().components().get(k);
                if (q == 0) continue;
                double log = Densities.log(Exact.of(X.row(n)).minus(Exact.of(g.mean())), Exact.of(g.covariance()));
                bound += q * (Math.log(em.mixture().weights().get(k)) + log - Math.log(q));
            }
        return Densities.near(bound, d.bound());
    }
}
