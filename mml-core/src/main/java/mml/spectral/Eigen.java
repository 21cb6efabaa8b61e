package mml.spectral;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.spectral;
import static mml.kernel.Rounding.subnormal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.kernel.Block;
import mml.kernel.Gemm;
import mml.kernel.Givens;
import mml.kernel.LongProduct;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Eigenvalues and eigenvectors of any real square matrix: {@code A x_k = λ_k x_k} and {@code y_kᴴ A = λ_k y_kᴴ}.
 *
 * <p>A is balanced, reduced to Hessenberg form by reflections and then, by the double-shifted QR iteration, to the real
 * Schur form, from which eigenvectors follow by back substitution; about 25n³ operations. All eigenvalues are those of
 * a matrix that differs from A by a few {@code nε‖A‖}. How far that moves each of them depends on the angle between its
 * left and its right eigenvector, {@link #condition(int)}: where they are orthogonal the matrix is {@link #defective()},
 * has fewer independent eigenvectors than rows, and its multiple eigenvalues come out {@code √ε} apart.
 *
 * <p>Eigenvalues are sorted by real part, then by absolute imaginary part; of a complex pair the one with positive
 * imaginary part is first. Vectors have length one; of a real one the first largest entry is positive, of a complex one
 * it is real and positive. For a symmetric matrix use {@link SymmetricEigen}.
 *
 * @param A n×n
 * @param eigenvalues n of them, each as often as its algebraic multiplicity
 * @param eigenvectors column k is the right eigenvector x_k
 * @param leftEigenvectors column k is the left eigenvector y_k
 * @mml §4.2, Definition 4.6; §4.4, Theorem 4.20
 */
public record Eigen(Matrix A, List<Complex> eigenvalues, ComplexMatrix eigenvectors, ComplexMatrix leftEigenvectors) {

    public Eigen {
        eigenvalues = List.copyOf(eigenvalues);
    }

    public static Eigen of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty, not square or not finite
     * @throws MagnitudeException if an eigenvalue is larger than every double
     */
    public static Eigen of(Matrix A, Tracer<? super EigenStep> trace) {
        check(A);
        double scale = beforeBalancing(A);
        if (trace.on()) trace.step(new EigenStep.Start(scale, Matrix.of(Scaling.rows(A, scale))));
        Balanced balanced = new Balanced(Scaling.rows(A, scale), true);
        Eigen eigen = of(A, scale, balanced, trace);
        if (balanced.isFar() && !eigen.certificate().holds()) { // Watkins 2006: a case where balancing is harmful
            Eigen plain = of(A, scale, new Balanced(Scaling.rows(A, scale), false), trace);
            if (plain.certificate().holds()) eigen = plain;
        }
        if (trace.on()) trace.step(EigenStep.Done.of(eigen));
        return eigen;
    }

    private static Eigen of(Matrix A, double scale, Balanced balanced, Tracer<? super EigenStep> trace) {
        int n = A.rows();
        balanced.rescale();
        if (trace.on()) trace.step(new EigenStep.Balance(balanced.low, balanced.high, Matrix.of(balanced.B)));
        Schur schur = Schur.of(balanced, true, trace);
        double[] back = flat(schur.Z);
        double[] right = balanced.undoRight(
                product(n, back, TriangularVectors.of(schur.T, schur.re, schur.im, balanced.factor, balanced.size)));
        double[] left = balanced.undoLeft(product(n, back, leftVectors(schur, balanced)));
        return sorted(A, schur, scale, right, left);
    }

    /** The eigenvalues alone, in the same order, by balancing; about 10n³ operations. */
    public static List<Complex> values(Matrix A) {
        check(A);
        double scale = beforeBalancing(A);
        Balanced balanced = new Balanced(Scaling.rows(A, scale), true);
        balanced.rescale();
        Schur schur = Schur.of(balanced, false, Tracer.off());
        List<Complex> values = schur.values(scale);
        List<Complex> sorted = new ArrayList<>();
        for (int k : order(values)) sorted.add(values.get(k));
        return sorted;
    }

    private static void check(Matrix A) {
        Objects.requireNonNull(A, "A");
        Shapes.notEmpty(A, "A");
        Shapes.square(A, "A");
        Shapes.finite(A, "A");
    }

    /** Balancing may bring far-off entries together, so only what would overflow there is scaled before. */
    private static double beforeBalancing(Matrix A) {
        return A.maxNorm() > 0x1p990 ? 0x1p-34 : 1;
    }

    private static double[] flat(double[][] rows) {
        int n = rows.length;
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) System.arraycopy(rows[i], 0, a, i * n, n);
        return a;
    }

    /** {@code ZX} for a Zᵀ. */
    private static double[] product(int n, double[] Z, double[] X) {
        double[] out = new double[n * n];
        Gemm.add(n, n, n, 1, Z, 0, n, true, X, 0, n, false, out, 0, n);
        return out;
    }

    /**
     * Left vectors of T are right vectors of Tᵀ, which turned upside down is quasi upper triangular again. With scaled rows,
     * {@code yᴴ(T − λI) = 0} for {@code y = Rz}, {@code zᴴ(RT − λR) = 0}.
     */
    private static double[] leftVectors(Schur schur, Balanced balanced) {
        int n = schur.re.length;
        double[][] F = Block.zeros(n, n);
        double[] fr = new double[n];
        double[] fi = new double[n];
        double[] factor = new double[n];
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) F[n - 1 - j][n - 1 - i] = schur.T[i][j];
            fr[n - 1 - i] = schur.re[i];
            fi[n - 1 - i] = -schur.im[i]; // a pair changes places
            factor[n - 1 - i] = balanced.factor[i];
            size[n - 1 - i] = balanced.size[i];
        }
        double[] X = TriangularVectors.of(F, fr, fi, factor, size);
        double[] Y = new double[n * n];
        for (int k = 0; k < n; k++) {
            boolean pair = fi[k] != 0;
            int to = n - 1 - k - (pair ? 1 : 0);
            double[] f = relative(factor, X, k, pair);
            for (int i = 0; i < n; i++) {
                Y[(n - 1 - i) * n + to] = f[i] * X[i * n + k];
                if (pair) Y[(n - 1 - i) * n + to + 1] = -f[i] * X[i * n + k + 1]; // yᴴ, so the conjugate
            }
            if (pair) k++;
        }
        return Y;
    }

    /** The factors of the rows, divided by the largest of a row in which the vector is not zero. */
    private static double[] relative(double[] factor, double[] X, int k, boolean pair) {
        int n = factor.length;
        double most = 0;
        for (int i = 0; i < n; i++)
            if (X[i * n + k] != 0 || (pair && X[i * n + k + 1] != 0)) most = Math.max(most, factor[i]);
        double[] f = new double[n];
        for (int i = 0; i < n; i++) f[i] = factor[i] == most ? 1 : Math.min(1, factor[i] / most);
        return f;
    }

    private static Eigen sorted(Matrix A, Schur schur, double scale, double[] right, double[] left) {
        List<Complex> found = schur.values(scale);
        int[] order = order(found);
        List<Complex> values = new ArrayList<>();
        for (int k : order) values.add(found.get(k));
        return new Eigen(A, values, vectors(right, schur.im, order), vectors(left, schur.im, order));
    }

    /** Places sorted by real part, then by absolute imaginary part; pairs stay together. */
    private static int[] order(List<Complex> values) {
        int n = values.size();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = i;
            for (; j > 0 && before(values.get(i), values.get(order[j - 1])); j--) order[j] = order[j - 1];
            order[j] = i;
        }
        return order;
    }

    private static boolean before(Complex x, Complex y) {
        if (x.re() != y.re()) return x.re() < y.re();
        return Math.abs(x.im()) < Math.abs(y.im());
    }

    private static ComplexMatrix vectors(double[] X, double[] im, int[] order) {
        int n = order.length;
        double[] re = new double[n * n];
        double[] imaginary = new double[n * n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            int from = order[k];
            if (im[from] < 0) { // the conjugate of the one before
                for (int i = 0; i < n; i++) {
                    re[i * n + k] = x[i];
                    imaginary[i * n + k] = 0.0 - y[i];
                }
                continue;
            }
            for (int i = 0; i < n; i++) {
                x[i] = X[i * n + from];
                y[i] = im[from] == 0 ? 0 : X[i * n + from + 1];
            }
            normalise(x, y);
            for (int i = 0; i < n; i++) {
                re[i * n + k] = x[i];
                imaginary[i * n + k] = y[i];
            }
        }
        return new ComplexMatrix(Matrix.of(n, n, re), Matrix.of(n, n, imaginary));
    }

    /** Makes {@code ‖x + yi‖ = 1} and its first largest entry real and positive. */
    private static void normalise(double[] x, double[] y) {
        int n = x.length;
        double max = 0;
        for (int i = 0; i < n; i++) max = Math.max(max, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        double scale = Scaling.of(max);
        if (scale != 1) {
            Scaling.times(x, scale);
            Scaling.times(y, scale);
        }
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i] + y[i] * y[i];
            sum += square;
            if (square > largest) largest = square;
        }
        int p = 0;
        while (x[p] * x[p] + y[p] * y[p] < (1 - 0x1p-20) * largest) p++;
        double norm = Math.sqrt(sum);
        double size = Givens.hypot(x[p], y[p]);
        double c = x[p] / size / norm;
        double s = y[p] / size / norm;
        for (int i = 0; i < n; i++) {
            double u = x[i];
            x[i] = c * u + s * y[i];
            y[i] = c * y[i] - s * u + 0.0; // no minus zeros
        }
        if (s != 0) y[p] = 0;
    }

    public int size() {
        return eigenvalues.size();
    }

    /** Whether all eigenvalues are real. */
    public boolean isReal() {
        for (Complex lambda : eigenvalues) if (!lambda.isReal()) return false;
        return true;
    }

    /**
     * The eigenvalues as real numbers, ascending.
     *
     * @throws ComplexEigenvalueException if one is not real
     */
    public Vector realEigenvalues() {
        double[] x = new double[size()];
        for (int k = 0; k < x.length; k++) {
            if (!eigenvalues.get(k).isReal()) throw new ComplexEigenvalueException(k, eigenvalues.get(k));
            x[k] = eigenvalues.get(k).re();
        }
        return Vector.of(x);
    }

    /** {@code ρ(A) = max |λ|}. */
    public double spectralRadius() {
        double max = 0;
        for (Complex lambda : eigenvalues) max = Math.max(max, lambda.modulus());
        return max;
    }

    /** {@code det A}, the product of the eigenvalues, to which each pair gives {@code |λ|²}. */
    public double determinant() {
        LongProduct product = new LongProduct();
        boolean negative = false;
        for (Complex lambda : eigenvalues) {
            negative ^= lambda.isReal() && lambda.re() < 0;
            product.times(lambda.modulus());
        }
        return negative ? -product.value() : product.value();
    }

    /**
     * {@code |y_kᴴx_k|}, the cosine of the angle between left and right eigenvector: a change of A by δ moves a simple
     * eigenvalue by at most about {@code δ / |y_kᴴx_k|}. 1 for a symmetric matrix, 0 where eigenvectors are missing.
     */
    public double condition(int k) {
        Shapes.index(k, size(), "eigenvalue");
        return overlap(k).modulus();
    }

    /** {@code y_kᴴ x_k}. */
    private Complex overlap(int k) {
        Vector xr = eigenvectors.re().column(k);
        Vector xi = eigenvectors.im().column(k);
        Vector yr = leftEigenvectors.re().column(k);
        Vector yi = leftEigenvectors.im().column(k);
        return new Complex(yr.dot(xr) + yi.dot(xi), yr.dot(xi) - yi.dot(xr));
    }

    /**
     * Whether A is so near to a matrix without a basis of eigenvectors that doubles cannot tell: an eigenvalue whose
     * left and right eigenvectors are almost orthogonal lies so near another that rounding may have split them.
     */
    public boolean defective() {
        return defect() >= 0;
    }

    /** The first such eigenvalue, or −1. */
    private int defect() {
        double norm = 0;
        for (int i = 0; i < size(); i++) norm = Givens.hypot(norm, A.row(i).norm());
        double[] reach = new double[size()];
        for (int k = 0; k < size(); k++)
            reach[k] = 10 * size() * EPSILON * (norm / Math.max(condition(k), EPSILON * EPSILON));
        for (int k = 0; k < size(); k++) {
            if (condition(k) > 1e-6) continue;
            for (int j = 0; j < size(); j++) {
                Complex a = eigenvalues.get(k);
                Complex b = eigenvalues.get(j);
                if (j != k && Givens.hypot(a.re() - b.re(), a.im() - b.im()) <= reach[k] + reach[j]) return k;
            }
        }
        return -1;
    }

    /**
     * {@code A = Σ λ_k x_k y_kᴴ / (y_kᴴ x_k)}.
     *
     * @throws DefectiveMatrixException if A is {@link #defective()}
     */
    public Matrix reconstruct() {
        int defect = defect();
        if (defect >= 0) throw new DefectiveMatrixException(defect, eigenvalues.get(defect), condition(defect));
        int n = size();
        double[] a = new double[n * n];
        for (int k = 0; k < n; k++) {
            Complex lambda = eigenvalues.get(k);
            Complex s = overlap(k);
            double m = s.modulus();
            double p = (s.re() / m * lambda.re() + s.im() / m * lambda.im()) / m; // λ / (yᴴx)
            double q = (s.re() / m * lambda.im() - s.im() / m * lambda.re()) / m;
            for (int i = 0; i < n; i++) {
                Complex x = eigenvectors.get(i, k);
                double u = p * x.re() - q * x.im();
                double v = p * x.im() + q * x.re();
                for (int j = 0; j < n; j++) {
                    Complex y = leftEigenvectors.get(j, k);
                    a[i * n + j] += u * y.re() + v * y.im();
                }
            }
        }
        return Matrix.of(n, n, a);
    }

    /** {@code AX = XΛ} and {@code YᴴA = ΛYᴴ}, up to 30nε‖A‖ (LAPACK's gate). */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        Matrix S = A.times(scale);
        double norm = 0;
        for (int i = 0; i < size(); i++) norm = Givens.hypot(norm, S.row(i).norm());
        double gate = spectral(size()) + subnormal(size(), A.maxNorm());
        return Certificate.of(
                "AX = XΛ and YᴴA = ΛYᴴ",
                new Check("max |AX − XΛ| / ‖A‖", residual(S, eigenvectors, 1, scale, norm), gate),
                new Check("max |AᵀY − YΛ̄| / ‖A‖", residual(S.transpose(), leftEigenvectors, -1, scale, norm), gate));
    }

    private double residual(Matrix S, ComplexMatrix X, int sign, double scale, double norm) {
        Matrix re = S.times(X.re());
        Matrix im = S.times(X.im());
        double max = 0;
        for (int k = 0; k < size(); k++) {
            double p = eigenvalues.get(k).re() * scale;
            double q = sign * eigenvalues.get(k).im() * scale;
            for (int i = 0; i < size(); i++) {
                double x = X.re().get(i, k);
                double y = X.im().get(i, k);
                max = Math.max(max, Math.abs(re.get(i, k) - (p * x - q * y)));
                max = Math.max(max, Math.abs(im.get(i, k) - (p * y + q * x)));
            }
        }
        return norm == 0 ? max : max / norm;
    }

    @Override
    public String toString() {
        return Printed.of("eigenvalues and eigenvectors of A", A)
                .put("eigenvalues", eigenvalues)
                .put("eigenvectors as columns", eigenvectors.toString())
                .line(certificate())
                .toString();
    }
}
