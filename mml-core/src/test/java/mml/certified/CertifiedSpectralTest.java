package mml.certified;

import static mml.certified.Claims.WRONG;

import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.EigenIteration;
import mml.spectral.JacobiEigen;
import mml.spectral.LowRank;
import mml.spectral.OneSidedJacobiSvd;
import mml.spectral.PageRank;
import mml.spectral.Polar;
import mml.spectral.PowerIteration;
import mml.spectral.PseudoInverse;
import mml.spectral.RankSequence;
import mml.spectral.Svd;
import mml.spectral.SvdStages;
import mml.spectral.SvdViaGram;
import mml.spectral.SymmetricEigen;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: eigenvalues and singular values, see {@link Claims}. */
class CertifiedSpectralTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("Eigen", w -> {
            int n = w.size(5);
            Eigen d = Eigen.of(w.matrix(n, n));
            return new Case(d.certificate(), () -> eigen(d));
        });
        CASES.put("SymmetricEigen", w -> {
            SymmetricEigen d = SymmetricEigen.of(w.symmetric(w.size(5)));
            return new Case(d.certificate(), () -> symmetric(d.A(), d.eigenvalues(), d.eigenvectors()));
        });
        CASES.put("JacobiEigen", w -> {
            JacobiEigen d = JacobiEigen.of(w.symmetric(w.size(5)));
            return new Case(d.certificate(), () -> symmetric(d.A(), d.eigenvalues(), d.eigenvectors()));
        });
        CASES.put("Svd", w -> {
            Svd d = Svd.of(w.matrix(w.size(5), w.size(5)));
            return new Case(d.certificate(), () -> svd(d.A(), d.U(), d.singularValues(), d.V()));
        });
        CASES.put("OneSidedJacobiSvd", w -> {
            OneSidedJacobiSvd d = OneSidedJacobiSvd.of(w.matrix(w.size(5), w.size(5)));
            return new Case(d.certificate(), () -> svd(d.A(), d.U(), d.singularValues(), d.V()));
        });
        CASES.put("SvdViaGram", w -> {
            SvdViaGram d = SvdViaGram.of(w.matrix(w.size(5), w.size(5)));
            return new Case(d.certificate(), () -> svd(d.A(), d.U(), d.singularValues(), d.V()));
        });
        CASES.put("PseudoInverse", w -> {
            PseudoInverse d = PseudoInverse.of(w.matrix(w.size(4), w.size(4)));
            return new Case(d.certificate(), () -> penrose(d));
        });
        CASES.put("LowRank", w -> {
            int m = w.size(5);
            int n = w.size(5);
            LowRank d = LowRank.of(w.matrix(m, n), w.below(Math.min(m, n) + 1));
            return new Case(d.certificate(), () -> rank(d.matrix()) > d.k() ? 1 : 0);
        });
        CASES.put("Polar", w -> {
            int n = w.size(4);
            Polar d = Polar.of(w.matrix(n, n));
            return new Case(
                    d.certificate(), () -> Math.max(normwise(d.A(), d.Q(), d.S()), Exact.orthonormality(d.Q())));
        });
        CASES.put("Condition", w -> {
            int n = w.size(4);
            Matrix A = w.matrix(n, n);
            Condition d = Condition.of(A);
            return new Case(d.certificate(), () -> condition(d, A));
        });
        CASES.put("RankSequence", w -> {
            RankSequence d = RankSequence.of(w.matrix(w.size(4), w.size(4)));
            Svd svd = d.svd();
            return new Case(svd.certificate(), () -> svd(svd.A(), svd.U(), svd.singularValues(), svd.V()));
        });
        CASES.put("PageRank", w -> {
            int n = w.size(5);
            Matrix A = w.matrix(n, n);
            double[] a = A.entries();
            for (int k = 0; k < a.length; k++) a[k] = Math.abs(a[k]);
            PageRank d = PageRank.of(Matrix.of(n, n, a));
            return new Case(d.certificate(), () -> pageRank(d));
        });
        CASES.put("PowerIteration", w -> {
            int n = w.size(4);
            EigenIteration d = PowerIteration.of(w.matrix(n, n));
            return new Case(d.certificate(), () -> pair(d));
        });
        CASES.put("SvdStages", w -> {
            SvdStages d = SvdStages.of(w.matrix(w.size(4), w.size(4)));
            return new Case(d.certificate(), () -> {
                FieldMatrix<BigFraction> a = Exact.of(d.A());
                FieldMatrix<BigFraction> E =
                        a.times(Exact.of(d.V())).minus(Exact.of(d.U()).times(Exact.of(d.Sigma())));
                double turned = Math.max(Exact.orthonormality(d.U()), Exact.orthonormality(d.V()));
                return Math.max(Exact.normwise(E, a), turned);
            });
        });
    }

    CertifiedSpectralTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static double normwise(Matrix A, Matrix L, Matrix R) {
        FieldMatrix<BigFraction> a = Exact.of(A);
        return Exact.normwise(Exact.of(L).times(Exact.of(R)).minus(a), a);
    }

    /** κ₁ by the inverse in fractions, while it leaves digits; of a singular matrix it is beyond them. */
    private static double condition(Condition d, Matrix A) {
        FieldMatrix<BigFraction> a = Exact.of(A);
        if (Exact.rank(a) < A.rows()) return d.one() > 1e14 ? 0 : 1;
        BigFraction kappa = one(a).multiply(one(Inverse.of(a).inverse()));
        double truth = Fractions.toDouble(kappa);
        return truth > 1e8 ? (d.one() > 1e7 ? 0 : 1) : 1e-4 * Math.abs(d.one() - truth) / truth / truth;
    }

    /** The largest sum of a column. */
    private static BigFraction one(FieldMatrix<BigFraction> A) {
        BigFraction most = BigFraction.ZERO;
        for (int j = 0; j < A.cols(); j++)
            if (Exact.sum(A.column(j)).compareTo(most) > 0) most = Exact.sum(A.column(j));
        return most;
    }

    private static double eigen(Eigen d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        FieldMatrix<BigFraction> re = Exact.of(d.eigenvectors().re());
        FieldMatrix<BigFraction> im = Exact.of(d.eigenvectors().im());
        int n = d.size();
        Vector lre = Vector.of(d.eigenvalues().stream().mapToDouble(z -> z.re()).toArray());
        Vector lim = Vector.of(d.eigenvalues().stream().mapToDouble(z -> z.im()).toArray());
        FieldMatrix<BigFraction> P = Exact.diagonal(lre);
        FieldMatrix<BigFraction> Q = Exact.diagonal(lim);
        double off = Exact.normwise(A.times(re).minus(re.times(P)).plus(im.times(Q)), A);
        off = Math.max(off, Exact.normwise(A.times(im).minus(im.times(P)).minus(re.times(Q)), A));
        for (int k = 0; k < n; k++) {
            BigFraction s = Exact.max(re.column(k)).add(Exact.max(im.column(k)));
            if (s.doubleValue() < 0.1) off = 1; // no vector
        }
        return off;
    }

    private static double symmetric(Matrix A, Vector eigenvalues, Matrix P) {
        FieldMatrix<BigFraction> a = Exact.of(A);
        FieldMatrix<BigFraction> p = Exact.of(P);
        return Math.max(
                Exact.normwise(a.times(p).minus(p.times(Exact.diagonal(eigenvalues))), a), Exact.orthonormality(P));
    }

    private static double svd(Matrix A, Matrix U, Vector sigma, Matrix V) {
        if (sigma.size() == 0) return A.maxNorm() == 0 ? 0 : 1;
        FieldMatrix<BigFraction> a = Exact.of(A);
        FieldMatrix<BigFraction> E = a.times(Exact.of(V)).minus(Exact.of(U).times(Exact.diagonal(sigma)));
        double off = Exact.normwise(E, a);
        return Math.max(off, Math.max(Exact.orthonormality(U), Exact.orthonormality(V)));
    }

    private static double penrose(PseudoInverse d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        FieldMatrix<BigFraction> P = Exact.of(d.matrix());
        BigFraction kappa = Exact.max(A).multiply(Exact.max(P)).add(BigFraction.ONE);
        double off = Exact.ratio(
                Exact.max(A.times(P).times(A).minus(A)), Exact.max(A).multiply(kappa));
        FieldMatrix<BigFraction> AP = A.times(P);
        FieldMatrix<BigFraction> PA = P.times(A);
        off = Math.max(off, Exact.ratio(Exact.max(AP.minus(AP.transpose())), kappa));
        return Math.max(off, Exact.ratio(Exact.max(PA.minus(PA.transpose())), kappa));
    }

    private static int rank(Matrix A) {
        return Svd.of(A).rank();
    }

    private static double pageRank(PageRank d) {
        int n = d.links().rows();
        FieldMatrix<BigFraction> L = Exact.of(d.links());
        FieldMatrix<BigFraction> x = Exact.of(d.ranks());
        BigFraction damping = Fractions.exactly(d.damping());
        BigFraction jump = BigFraction.ONE.subtract(damping).divide(n);
        FieldMatrix<BigFraction> y = FieldMatrix.generate(n, 1, (j, c) -> {
            BigFraction s = jump;
            for (int i = 0; i < n; i++) {
                BigFraction out = Exact.sum(L.rowVector(i));
                BigFraction share = out.getNumerator().signum() == 0
                        ? new BigFraction(1, n)
                        : L.get(i, j).divide(out);
                s = s.add(damping.multiply(share).multiply(x.get(i, 0)));
            }
            return s;
        });
        return Exact.normwise(y.minus(x), x);
    }

    private static double pair(EigenIteration d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        FieldMatrix<BigFraction> x = Exact.of(d.eigenvector());
        FieldMatrix<BigFraction> lambda = x.map(v -> v.multiply(Fractions.exactly(d.eigenvalue())));
        return 1e-3 * WRONG / d.tolerance() * Exact.normwise(A.times(x).minus(lambda), A);
    }
}
