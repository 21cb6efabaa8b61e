package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.ConvexHulls;
import mml.svm.FeatureLift;
import mml.svm.Gram;
import mml.svm.Kernel;
import mml.svm.KernelPca;
import mml.svm.LinearSvm;
import mml.svm.OneClassSvm;
import mml.svm.SupportVectorRegression;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: machines on wild data, see {@link Claims}. */
class CertifiedSvmTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
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
        CASES.put("LinearSvm", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Vector y = signs(w, X.rows());
            List<String> names =
                    Arrays.stream(y.toArray()).mapToObj(v -> v > 0 ? "b" : "a").toList();
            LinearSvm d = LinearSvm.of(X, names, w.below(2) == 0 ? 1 : 1e3, 1e-4, 100, Rng.seeded(1));
            return new Case(d.certificate(X, names), () -> linear(d, X, y));
        });
        CASES.put("ConvexHulls", w -> {
            Matrix X = w.matrix(2 + w.size(5), w.size(3));
            Vector y = signs(w, X.rows());
            ConvexHulls d = ConvexHulls.of(X, y);
            return new Case(d.certificate(), () -> hulls(d));
        });
        CASES.put("FeatureLift", w -> {
            int power = w.below(40) - 36; // what is larger is long in training
            Matrix X = Matrix.generate(2 + w.size(5), 2, (i, j) -> Math.scalb(w.below(7) - 3.0, power));
            FeatureLift d = FeatureLift.of(X, signs(w, X.rows()), 1, Tracer.off());
            return new Case(d.certificate(X), () -> lift(d, X));
        });
        CASES.put("Gram", w -> {
            Matrix X = w.matrix(w.size(4), w.size(3));
            boolean own = w.below(2) == 0;
            Kernel kernel =
                    own ? Kernel.own("⟨x, z⟩ − x₁z₁", (x, z) -> x.dot(z) - 2 * x.get(0) * z.get(0)) : Kernel.linear();
            Gram d = Gram.of(kernel, X);
            return new Case(d.certificate(), () -> gram(d, X, own));
        });
        CASES.put("KernelPca", w -> {
            Matrix X = w.matrix(2 + w.size(4), w.size(3));
            KernelPca d = KernelPca.of(X, Kernel.linear(), 1);
            return new Case(d.certificate(), () -> kernelPca(d, X));
        });
    }

    CertifiedSvmTest() {
        super(CASES);
    }

    /** The objective kept along the way was −5·10⁻³⁶ of a square that is 10⁻¹⁹⁸, and the gap was judged beside it. */
    @Test
    void anObjectiveIsThatOfTheResult() {
        for (long seed : new long[] {687, 998}) assertEquals("", CASES.fault("OneClassSvm", seed));
    }

    @Test
    void aCertificateKnowsWhatRoundingTook() {
        assertEquals("", CASES.fault("Svm", 45));
        assertEquals("", CASES.fault("LinearSvm", 117));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
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
        BigFraction[] f = new BigFraction[X.rows()];
        for (int n = 0; n < f.length; n++)
            f[n] = x.rowVector(n).times(w).get(0, 0).add(of(d.bias())).multiply(of(y.get(n)));
        BigFraction primal = primal(half, f, C);
        BigFraction size = primal.abs().compareTo(dual.abs()) > 0 ? primal.abs() : dual.abs();
        return 1e-10
                / (4 * d.settings().tolerance())
                * Exact.ratio(primal.subtract(dual).abs(), size);
    }

    /** The primal objective, the smaller of that of w and b and that of the multiple which takes all slack below 10⁻⁶. */
    private static BigFraction primal(BigFraction half, BigFraction[] f, BigFraction C) {
        BigFraction edge = BigFraction.ONE;
        for (BigFraction m : f) if (m.compareTo(edge) < 0 && m.compareTo(of(1 - 1e-6)) >= 0) edge = m;
        BigFraction t = edge.reciprocal();
        BigFraction least = primal(half, f, C, BigFraction.ONE);
        BigFraction other = primal(half, f, C, t);
        return other.compareTo(least) < 0 ? other : least;
    }

    private static BigFraction primal(BigFraction half, BigFraction[] f, BigFraction C, BigFraction t) {
        BigFraction sum = half.multiply(square(t));
        for (BigFraction m : f) {
            BigFraction slack = BigFraction.ONE.subtract(m.multiply(t));
            if (slack.getNumerator().signum() > 0) sum = sum.add(slack.multiply(C));
        }
        return sum;
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

    /** The duality gap of α with b in the length of w, a hundred-thousandth of what is allowed. */
    private static double linear(LinearSvm d, Matrix X, Vector y) {
        FieldMatrix<BigFraction> x = Exact.beside(Exact.of(X), Exact.of(Vector.generate(X.rows(), n -> 1)));
        BigFraction C = of(d.C());
        FieldMatrix<BigFraction> w = FieldMatrix.zeros(x.cols(), 1, x.field());
        BigFraction dual = BigFraction.ZERO;
        for (int n = 0; n < X.rows(); n++) {
            BigFraction alpha = of(d.alpha().get(n));
            if (alpha.getNumerator().signum() < 0 || alpha.compareTo(C) > 0) return 1;
            dual = dual.add(alpha);
            w = w.plus(x.rowVector(n).transpose().times(alpha.multiply(of(y.get(n)))));
        }
        dual = dual.subtract(w.dot(w).divide(2));
        FieldMatrix<BigFraction> ours = Exact.of(Vector.generate(x.cols(), k -> k < X.cols() ? d.w().get(k) : d.b()));
        BigFraction half = ours.dot(ours).divide(2);
        BigFraction[] f = new BigFraction[X.rows()];
        for (int n = 0; n < f.length; n++)
            f[n] = x.rowVector(n).times(ours).get(0, 0).multiply(of(y.get(n)));
        BigFraction primal = primal(half, f, C);
        return 1e-10 / (4 * d.tolerance()) * Exact.ratio(primal.subtract(dual).abs(), primal);
    }

    /** How much nearer the hulls come along c − d than ‖c − d‖, beside the largest point. */
    private static double hulls(ConvexHulls d) {
        FieldMatrix<BigFraction> x = Exact.of(d.X());
        FieldMatrix<BigFraction> c = FieldMatrix.zeros(x.cols(), 1, x.field());
        FieldMatrix<BigFraction> e = c;
        for (int n = 0; n < x.rows(); n++) {
            FieldMatrix<BigFraction> point =
                    x.rowVector(n).transpose().times(of(d.weights().get(n)));
            if (d.y().get(n) > 0) c = c.plus(point);
            else e = e.plus(point);
        }
        FieldMatrix<BigFraction> way = c.minus(e);
        BigFraction square = way.dot(way);
        BigFraction size = square(Exact.max(x)).multiply(x.cols());
        double worst = Exact.ratio(square.subtract(square(of(d.distance()))).abs(), size);
        if (square.getNumerator().signum() == 0) return worst;
        for (int n = 0; n < x.rows(); n++) {
            FieldMatrix<BigFraction> off = x.rowVector(n).transpose().minus(d.y().get(n) > 0 ? c : e);
            BigFraction nearer = off.dot(way).multiply(of(-d.y().get(n)));
            if (nearer.getNumerator().signum() > 0) worst = Math.max(worst, 1e-5 * Exact.ratio(nearer, size));
        }
        return worst;
    }

    private static double lift(FeatureLift d, Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> lifted = Exact.of(d.lifted());
        BigFraction size = square(square(Exact.max(x)));
        double worst = 0;
        for (int n = 0; n < X.rows(); n++)
            for (int m = 0; m <= n; m++) {
                BigFraction k =
                        square(x.rowVector(n).transpose().dot(x.rowVector(m).transpose()));
                BigFraction product =
                        lifted.rowVector(n).transpose().dot(lifted.rowVector(m).transpose());
                worst = Math.max(worst, Exact.ratio(k.subtract(product).abs(), size));
            }
        return worst;
    }

    /** K itself; by the leading minors that it is not negative, or by the form of the witness that it is. */
    private static double gram(Gram d, Matrix X, boolean own) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> flipped = FieldMatrix.generate(
                x.rows(), x.cols(), (i, j) -> j == 0 && own ? x.get(i, j).negate() : x.get(i, j));
        FieldMatrix<BigFraction> K = Exact.of(d.K());
        double worst = Exact.ratio(Exact.max(flipped.times(x.transpose()).minus(K)), square(Exact.max(x)));
        if (d.witness() != null) {
            FieldMatrix<BigFraction> c = Exact.of(d.witness());
            return Math.max(worst, c.dot(K.times(c)).getNumerator().signum() < 0 ? 0 : 1);
        }
        BigFraction more = Exact.max(K).multiply(of(1e-12));
        for (int n = 1; n <= K.rows(); n++) {
            FieldMatrix<BigFraction> raised =
                    FieldMatrix.generate(n, n, (i, j) -> i == j ? K.get(i, j).add(more) : K.get(i, j));
            if (!Exact.isZero(K) && Exact.determinant(raised).getNumerator().signum() <= 0) return 1;
        }
        return worst;
    }

    /** {@code K̃a = Nλa} and {@code Nλ aᵀa = 1} with the centred K in fractions. */
    private static double kernelPca(KernelPca d, Matrix X) {
        int N = X.rows();
        FieldMatrix<BigFraction> x = Exact.of(X);
        FieldMatrix<BigFraction> Z = FieldMatrix.generate(N, X.cols(), (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int n = 0; n < N; n++) sum = sum.add(x.get(n, j));
            return x.get(i, j).subtract(sum.divide(N));
        });
        FieldMatrix<BigFraction> K = Z.times(Z.transpose());
        FieldMatrix<BigFraction> a = Exact.of(d.A().column(0));
        BigFraction eigenvalue = of(d.eigenvalues().get(0)).multiply(N);
        BigFraction size = square(Exact.max(x));
        double off = Exact.ratio(Exact.max(K.times(a).minus(a.times(eigenvalue))), size.multiply(Exact.max(a)));
        return Math.max(
                off,
                Exact.ratio(
                        a.dot(a).multiply(eigenvalue).subtract(BigFraction.ONE).abs(), BigFraction.ONE));
    }
}
