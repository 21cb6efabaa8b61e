package mml.certified;

import static mml.certified.Claims.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.certified.Claims.Case;
import mml.decomposition.Cholesky;
import mml.decomposition.GivensQr;
import mml.decomposition.Ldlt;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.PivotedQr;
import mml.decomposition.Qr;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.exact.Inverse;
import mml.exact.RowReduction;
import mml.exact.SolutionSet;
import mml.geometry.Angle;
import mml.geometry.Definiteness;
import mml.geometry.GramSchmidt;
import mml.geometry.InnerProduct;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Orthonormality;
import mml.geometry.Projection;
import mml.iterative.ConjugateGradient;
import mml.iterative.GaussSeidel;
import mml.iterative.Gmres;
import mml.iterative.Jacobi;
import mml.iterative.Minres;
import mml.iterative.Solution;
import mml.matrix.Matrix;
import mml.matrix.Permutation;
import mml.matrix.Vector;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.EigenIteration;
import mml.spectral.JacobiEigen;
import mml.spectral.LowRank;
import mml.spectral.MatrixPhylogeny;
import mml.spectral.OneSidedJacobiSvd;
import mml.spectral.PageRank;
import mml.spectral.Polar;
import mml.spectral.PowerIteration;
import mml.spectral.PseudoInverse;
import mml.spectral.RankSequence;
import mml.spectral.Svd;
import mml.spectral.SvdViaGram;
import mml.spectral.SymmetricEigen;
import mml.trace.Certificate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: chapters 2 to 4 on wild matrices, see {@link Claims}. */
class CertifiedTest {
    private static final Claims CASES = new Claims();

    static {
        CASES.put("Lu", w -> {
            Matrix A = w.matrix(w.size(5), w.size(5));
            Lu d = Lu.of(A);
            return new Case(d.certificate(), () -> lu(A, d));
        });
        CASES.put("Qr", w -> {
            Matrix A = w.matrix(w.size(5), w.size(5));
            Qr d = Qr.of(A);
            return new Case(d.certificate(), () -> qr(A, d.Q(), d.R()));
        });
        CASES.put("GivensQr", w -> {
            Matrix A = w.matrix(w.size(5), w.size(5));
            GivensQr d = GivensQr.of(A);
            return new Case(d.certificate(), () -> qr(A, d.Q(), d.R()));
        });
        CASES.put("PivotedQr", w -> {
            Matrix A = w.matrix(w.size(5), w.size(5));
            PivotedQr d = PivotedQr.of(A);
            return new Case(d.certificate(), () -> qr(columns(A, d.P()), d.Q(), d.R()));
        });
        CASES.put("GramSchmidt", w -> {
            Matrix A = w.matrix(w.size(5), w.size(4));
            GramSchmidt d = GramSchmidt.of(A);
            return new Case(d.certificate(), () -> qr(A, d.Q(), d.R()));
        });
        CASES.put("LeastSquares", w -> {
            int m = w.size(6);
            LeastSquares d = LeastSquares.of(w.matrix(m, w.size(4)), w.vector(m));
            return new Case(d.certificate(), () -> leastSquares(d));
        });
        CASES.put("LeastSquares.weighted", w -> {
            int m = w.size(6);
            double[] weights = w.vector(m).toArray();
            for (int i = 0; i < m; i++) weights[i] = Math.abs(weights[i]);
            LeastSquares d = LeastSquares.weighted(w.matrix(m, w.size(4)), w.vector(m), Vector.of(weights));
            return new Case(d.certificate(), () -> leastSquares(d));
        });
        CASES.put("Cholesky", w -> {
            Matrix A = w.symmetric(w.size(5));
            Cholesky d = Cholesky.of(A);
            return new Case(d.certificate(), () -> product(A, d.L(), d.L().transpose()));
        });
        CASES.put("Ldlt", w -> {
            Matrix A = w.symmetric(w.size(5));
            Ldlt d = Ldlt.of(A);
            return new Case(d.certificate(), () -> ldlt(d));
        });
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
            Condition d = Condition.of(w.matrix(n, n));
            return new Case(d.certificate(), () -> 0);
        });
        CASES.put("MatrixPhylogeny", w -> {
            int n = w.size(4);
            MatrixPhylogeny d = MatrixPhylogeny.of(w.matrix(n, n));
            return new Case(Certificate.of(d.findings().size() + " findings"), () -> 0);
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
        CASES.put("Angle", w -> {
            int n = w.size(4);
            Angle d = Angle.of(w.vector(n), w.vector(n));
            return new Case(d.certificate(), () -> angle(d));
        });
        CASES.put("Projection", w -> {
            int m = w.size(4);
            Projection d = Projection.of(w.matrix(m, w.size(3)), w.vector(m));
            return new Case(d.certificate(), () -> projection(d));
        });
        CASES.put("OrthogonalComplement", w -> {
            Matrix B = w.matrix(w.size(4), w.size(4));
            OrthogonalComplement d = OrthogonalComplement.of(B);
            return new Case(d.certificate(), () -> complement(B, d.basis()));
        });
        CASES.put("Definiteness", w -> {
            Definiteness d = Definiteness.of(w.symmetric(w.size(4)));
            return new Case(d.certificate(), () -> definiteness(d));
        });
        CASES.put("Orthonormality", w -> {
            Orthonormality d = Orthonormality.of(w.matrix(w.size(4), w.size(4)));
            return new Case(d.certificate(), () -> gram(d));
        });
        CASES.put("InnerProduct", w -> {
            int n = w.size(4);
            InnerProduct p = InnerProduct.of(w.symmetric(n));
            Angle d = Angle.of(w.vector(n), w.vector(n), p);
            return new Case(d.certificate(), () -> 0);
        });
        iterative("Jacobi", Jacobi::of, false);
        iterative("GaussSeidel", GaussSeidel::of, false);
        iterative("Gmres", Gmres::of, false);
        iterative("Minres", Minres::of, true);
        iterative("ConjugateGradient", ConjugateGradient::of, true);
        CASES.put("RowReduction of fractions", w -> {
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(w.size(4), w.size(4)));
            RowReduction<BigFraction> d = RowReduction.of(A);
            return new Case(d.certificate(), () -> d.transformation().times(A).equals(d.matrix()) ? 0 : 1);
        });
        CASES.put("Inverse of fractions", w -> {
            int n = w.size(4);
            Inverse<BigFraction> d = Inverse.of(Exact.of(w.matrix(n, n)));
            return new Case(
                    d.certificate(),
                    () -> d.inverse().times(d.A()).equals(FieldMatrix.identity(n, d.A().field())) ? 0 : 1);
        });
        CASES.put("Determinant of fractions", w -> {
            int n = w.size(4);
            Determinant<BigFraction> d = Determinant.of(Exact.of(w.matrix(n, n)));
            return new Case(d.certificate(), () -> laplace(d.A()).equals(d.value()) ? 0 : 1);
        });
        CASES.put("SolutionSet of doubles", w -> {
            int m = w.size(4);
            Matrix A = w.matrix(m, w.size(4));
            Vector b = w.vector(m);
            var d = SolutionSet.of(FieldMatrix.rounding(A), FieldMatrix.rounding(Matrix.ofColumns(b)));
            return new Case(
                    d.certificate(),
                    () -> d.particular()
                            .map(x -> {
                                FieldMatrix<BigFraction> X = Exact.of(x.toMatrix());
                                return Exact.ratio(
                                        Exact.max(Exact.of(A).times(X).minus(Exact.of(b))),
                                        Exact.max(Exact.of(A))
                                                .multiply(Exact.max(X))
                                                .add(Exact.max(Exact.of(b))));
                            })
                            .orElse(0.0));
        });
        CASES.put("ImageAndKernel of doubles", w -> {
            Matrix A = w.matrix(w.size(4), w.size(4));
            var d = ImageAndKernel.of(FieldMatrix.rounding(A));
            return new Case(d.certificate(), () -> {
                double worst = 0;
                for (var k : d.kernel()) {
                    FieldMatrix<BigFraction> x = Exact.of(k.toMatrix());
                    worst = Math.max(
                            worst,
                            Exact.ratio(
                                    Exact.max(Exact.of(A).times(x)),
                                    Exact.max(Exact.of(A)).multiply(Exact.max(x))));
                }
                return worst;
            });
        });
    }

    private interface Solver {
        Solution of(Matrix A, Vector b);
    }

    private static void iterative(String name, Solver solver, boolean symmetric) {
        CASES.put(name, w -> {
            int n = w.size(4);
            Solution d = solver.of(symmetric ? w.symmetric(n) : w.matrix(n, n), w.vector(n));
            return new Case(d.certificate(), () -> {
                FieldMatrix<BigFraction> A = Exact.of(d.A());
                FieldMatrix<BigFraction> x = Exact.of(d.x());
                FieldMatrix<BigFraction> b = Exact.of(d.b());
                return 1e-3
                        * WRONG
                        / d.stopping().tolerance()
                        * Exact.ratio(Exact.max(A.times(x).minus(b)), Exact.max(b));
            });
        });
    }

    /** A column that falls among the subnormal numbers when its neighbour is scaled: not certified, for R is off. */
    @Test
    void aTinyColumnBesideAHugeOne() {
        assertEquals("", CASES.fault("Qr", 536875943));
        assertEquals("", CASES.fault("GivensQr", 536875943));
    }

    @Property(tries = 40, seed = "20")
    void whatIsCertifiedIsTrue(@ForAll long seed) {
        assertEquals(List.of(), CASES.faults(seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static double lu(Matrix input, Lu d) {
        FieldMatrix<BigFraction> A = Exact.of(rows(input, d.P()));
        FieldMatrix<BigFraction> U = Exact.of(d.U());
        FieldMatrix<BigFraction> E = Exact.of(d.L()).times(U).minus(A);
        double off = Exact.ratio(Exact.max(E), Exact.max(A).add(Exact.max(U)));
        return Math.max(off, d.L().maxNorm() > 1 ? 1 : 0);
    }

    private static Matrix rows(Matrix A, Permutation P) {
        double[][] rows = new double[A.rows()][];
        for (int i = 0; i < rows.length; i++) rows[i] = A.row(P.get(i)).toArray();
        return Matrix.of(rows);
    }

    private static double qr(Matrix A, Matrix Q, Matrix R) {
        if (Q.cols() == 0) return A.maxNorm() == 0 ? 0 : 1;
        FieldMatrix<BigFraction> a = Exact.of(A);
        FieldMatrix<BigFraction> E = Exact.of(Q).times(Exact.of(R)).minus(a);
        return Math.max(Exact.byColumn(E, a), Exact.orthonormality(Q));
    }

    private static Matrix columns(Matrix A, Permutation P) {
        double[][] c = new double[A.cols()][];
        for (int j = 0; j < c.length; j++) c[j] = A.column(P.get(j)).toArray();
        return Matrix.of(c).transpose();
    }

    private static double product(Matrix A, Matrix L, Matrix R) {
        return normwise(A, L, R);
    }

    private static double normwise(Matrix A, Matrix L, Matrix R) {
        FieldMatrix<BigFraction> a = Exact.of(A);
        return Exact.normwise(Exact.of(L).times(Exact.of(R)).minus(a), a);
    }

    private static double ldlt(Ldlt d) {
        int n = d.A().rows();
        FieldMatrix<BigFraction> a =
                FieldMatrix.generate(n, n, (i, j) -> Fractions.exactly(d.A().get(d.P().get(i), d.P().get(j))));
        FieldMatrix<BigFraction> L = Exact.of(d.L());
        FieldMatrix<BigFraction> D = Exact.of(d.D());
        return Exact.ratio(
                Exact.max(L.times(D).times(L.transpose()).minus(a)),
                Exact.max(a).add(Exact.max(D)));
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

    private static double leastSquares(LeastSquares d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        FieldMatrix<BigFraction> b = Exact.of(d.b());
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        FieldMatrix<BigFraction> r = b.minus(A.times(x));
        BigFraction scale = Exact.sum(b);
        for (int j = 0; j < A.cols(); j++)
            scale = scale.add(Exact.sum(A.column(j)).multiply(x.get(j, 0).abs()));
        double worst = 0;
        for (int j = 0; j < A.cols(); j++) {
            FieldMatrix<BigFraction> a = A.column(j);
            BigFraction size = Exact.max(a).multiply(scale);
            worst = Math.max(worst, Exact.ratio(Exact.max(a.transpose().times(r)), size));
        }
        return worst;
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

    private static double angle(Angle d) {
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        BigFraction xy = x.transpose().times(y).get(0, 0);
        BigFraction xx = x.transpose().times(x).get(0, 0);
        BigFraction yy = y.transpose().times(y).get(0, 0);
        double square = Fractions.toDouble(xy.multiply(xy).divide(xx).divide(yy));
        double cos = Math.cos(d.radians());
        double off = Math.abs(square - cos * cos);
        if (d.isRight() && square > 1e-20) off = 1;
        boolean obtuse = xy.getNumerator().signum() < 0;
        return square > 1e-10 && obtuse != cos < 0 ? 1 : off;
    }

    private static double projection(Projection d) {
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        FieldMatrix<BigFraction> r = Exact.of(d.residual());
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        double worst = 0;
        BigFraction size = Exact.sum(x);
        for (int j = 0; j < B.cols(); j++)
            size = size.add(Exact.sum(B.column(j))
                    .multiply(Fractions.exactly(d.lambda().get(j)).abs()));
        for (int j = 0; j < B.cols(); j++) {
            FieldMatrix<BigFraction> b = B.column(j);
            worst = Math.max(
                    worst,
                    Exact.ratio(Exact.max(b.transpose().times(r)), Exact.max(b).multiply(size)));
        }
        return worst;
    }

    private static double complement(Matrix B, Matrix basis) {
        if (basis.cols() == 0) return 0;
        FieldMatrix<BigFraction> b = Exact.of(B);
        double worst = Exact.orthonormality(basis);
        for (int j = 0; j < B.cols(); j++) {
            FieldMatrix<BigFraction> column = b.column(j);
            worst = Math.max(worst, Exact.normwise(column.transpose().times(Exact.of(basis)), column));
        }
        return worst;
    }

    private static BigFraction laplace(FieldMatrix<BigFraction> A) {
        int n = A.rows();
        if (n == 1) return A.get(0, 0);
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < n; k++) {
            int column = k;
            FieldMatrix<BigFraction> minor =
                    FieldMatrix.generate(n - 1, n - 1, (i, j) -> A.get(i + 1, j < column ? j : j + 1));
            BigFraction term = A.get(0, k).multiply(laplace(minor));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    /** By the leading minors of A with a little more on its diagonal, or by the form of the witness. */
    private static double definiteness(Definiteness d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        if (d.witness() == null) {
            BigFraction more = BigFraction.ONE.add(Fractions.exactly(WRONG));
            for (int n = 1; n <= A.rows(); n++) {
                FieldMatrix<BigFraction> raised = FieldMatrix.generate(
                        n, n, (i, j) -> i == j ? A.get(i, j).multiply(more) : A.get(i, j));
                if (laplace(raised).getNumerator().signum() <= 0) return 1;
            }
            return 0;
        }
        FieldMatrix<BigFraction> x = Exact.of(d.witness());
        BigFraction form = x.dot(A.times(x));
        if (form.getNumerator().signum() <= 0) return 0;
        return Exact.ratio(form, Exact.max(A).multiply(Exact.sum(x)).multiply(Exact.sum(x)));
    }

    /** Each product of two columns, beside the products that are summed up in it. */
    private static double gram(Orthonormality d) {
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        double worst = 0;
        for (int i = 0; i < B.cols(); i++)
            for (int j = 0; j < B.cols(); j++) {
                BigFraction said = Fractions.exactly(d.gram().get(i, j));
                BigFraction size = BigFraction.ZERO;
                for (int k = 0; k < B.rows(); k++)
                    size = size.add(B.get(k, i).multiply(B.get(k, j)).abs());
                worst = Math.max(
                        worst,
                        Exact.ratio(B.column(i).dot(B.column(j)).subtract(said).abs(), size));
            }
        return worst;
    }
}
