package mml.spectral;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.spectral;
import static mml.kernel.Rounding.subnormal;

import java.util.Arrays;
import java.util.Objects;
import mml.decomposition.Qr;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The singular value decomposition {@code A = U Σ Vᵀ} of any m×n matrix: orthonormal columns in U and V, and singular
 * values {@code σ₁ ≥ σ₂ ≥ … ≥ 0} on the diagonal of Σ, so that {@code A v_i = σ_i u_i}.
 *
 * <p>Householder reflections from both sides make A bidiagonal (after {@code A = QR} when A is tall); then, for small
 * matrices, implicitly shifted QR sweeps, and for large ones divide and conquer, make it diagonal. {@code AᵀA}, which
 * squares the condition number, is never formed; {@code SvdViaGram} shows what that costs. The singular values are
 * right to a few {@code εσ₁}. A wide matrix is decomposed by its transpose.
 *
 * <p>Each v_i has its first largest entry positive, and u_i follows.
 *
 * @param A m×n
 * @param U the left singular vectors as columns: m×r thin, with r = min(m, n); m×m full; m×k truncated
 * @param singularValues descending: r of them, k truncated
 * @param V the right singular vectors as columns: n×r thin; n×n full; n×k truncated
 * @mml §4.5, Theorem 4.22, Examples 4.13 and 4.14
 */
public record Svd(Matrix A, Matrix U, Vector singularValues, Matrix V) {
    private static final double TALL = 1.6;
    private static final int MANY = 32; // columns from which A = QR first pays

    /** The thin decomposition: U is m×r and V n×r with r = min(m, n). */
    public static Svd of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * The thin decomposition while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or not finite
     * @throws MagnitudeException if a singular value is larger than every double
     */
    public static Svd of(Matrix A, Tracer<? super SvdStep> trace) {
        check(A);
        int r = Math.min(A.rows(), A.cols());
        return decompose(A, r, r, r, trace);
    }

    /** The full decomposition of the book: U is m×m, V is n×n. */
    public static Svd full(Matrix A) {
        return full(A, Tracer.off());
    }

    /** The full decomposition while {@code trace} watches. */
    public static Svd full(Matrix A, Tracer<? super SvdStep> trace) {
        check(A);
        return decompose(A, A.rows(), A.cols(), Math.min(A.rows(), A.cols()), trace);
    }

    /**
     * The k largest singular values and their vectors only.
     *
     * @param k from 0 to min(m, n)
     */
    public static Svd truncated(Matrix A, int k) {
        check(A);
        int r = Math.min(A.rows(), A.cols());
        if (k < 0 || k > r)
            throw new IllegalArgumentException(
                    "k is " + k + ", expected 0 to " + r + " for a " + Shapes.shape(A) + " matrix");
        return decompose(A, k, k, k, Tracer.off());
    }

    /** The singular values alone, descending. */
    public static Vector values(Matrix A) {
        check(A);
        double scale = Scaling.of(A);
        double[][] a = Scaling.rows(A.rows() < A.cols() ? A.transpose() : A, scale);
        int n = a[0].length;
        if (isTall(a)) a = Qr.of(Matrix.of(a)).R().toArray();
        Bidiagonal B = Bidiagonal.of(a, Tracer.off());
        BidiagonalQr.solve(B.d, B.e, new double[0][], new double[0][], Tracer.off());
        Arrays.sort(B.d);
        double[] sigma = new double[n];
        for (int i = 0; i < n; i++) sigma[i] = B.d[n - 1 - i];
        Scaling.undo(sigma, scale, "a singular value");
        return Vector.of(sigma);
    }

    private static void check(Matrix A) {
        Objects.requireNonNull(A, "A");
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
    }

    private static boolean isTall(double[][] rows) {
        return rows[0].length >= MANY && rows.length >= TALL * rows[0].length;
    }

    private static Svd decompose(Matrix A, int colsU, int colsV, int values, Tracer<? super SvdStep> trace) {
        boolean wide = A.rows() < A.cols();
        double scale = Scaling.of(A);
        double[][] a = Scaling.rows(wide ? A.transpose() : A, scale);
        if (trace.on()) trace.step(new SvdStep.Start(wide, scale, Matrix.of(a)));
        int m = a.length;
        int n = a[0].length;
        Qr qr = isTall(a) ? Qr.of(Matrix.of(a)) : null;
        if (qr != null && trace.on()) trace.step(new SvdStep.Triangle(qr.R()));
        Bidiagonal B = Bidiagonal.of(qr == null ? a : qr.R().toArray(), trace);
        BidiagonalDivide.Factors factors = BidiagonalDivide.solve(B.d, B.e, trace);
        int left = wide ? colsV : colsU;
        int right = wide ? colsU : colsV;
        double[] Q = descendingColumns(factors.U, n, m, left);
        double[] P = descendingColumns(factors.V, n, n, right);
        if (qr == null) B.leftTransform(Q, left);
        else {
            double[] top = Arrays.copyOf(Q, n * left);
            B.leftTransform(top, left);
            System.arraycopy(top, 0, Q, 0, top.length);
            qr.applyQ(Q, left);
        }
        B.rightTransform(P, right);
        double[] sigma = new double[values];
        for (int i = 0; i < values; i++) sigma[i] = B.d[n - 1 - i];
        settleSigns(wide ? Q : P, A.cols(), colsV, wide ? P : Q, A.rows(), colsU, values);
        Scaling.undo(sigma, scale, "a singular value");
        Matrix U = Matrix.of(A.rows(), colsU, wide ? P : Q);
        Matrix V = Matrix.of(A.cols(), colsV, wide ? Q : P);
        if (trace.on()) trace.step(new SvdStep.Done(U, Vector.of(sigma), V));
        return new Svd(A, U, Vector.of(sigma), V);
    }

    /** Makes the first largest entry of each v positive, and of each u that has no v. */
    private static void settleSigns(double[] V, int n, int colsV, double[] U, int m, int colsU, int pairs) {
        double[] signV = Spectral.signs(V, n, colsV);
        double[] signU = Spectral.signs(U, m, colsU);
        System.arraycopy(signV, 0, signU, 0, pairs);
        Spectral.scaleColumns(V, n, colsV, signV);
        Spectral.scaleColumns(U, m, colsU, signU);
    }

    /**
     * The first {@code cols} columns of {@code [X 0; 0 I]}, m rows, with the n rows of {@code vectors}, last one first,
     * as the columns of X.
     */
    private static double[] descendingColumns(double[] vectors, int n, int m, int cols) {
        double[] x = new double[Shapes.size(m, cols)];
        int tile = 16;
        for (int j0 = 0; j0 < Math.min(n, cols); j0 += tile) {
            int j1 = Math.min(Math.min(n, cols), j0 + tile);
            for (int i = 0; i < n; i++) for (int j = j0; j < j1; j++) x[i * cols + j] = vectors[(n - 1 - j) * n + i];
        }
        for (int i = n; i < Math.min(m, cols); i++) x[i * cols + i] = 1;
        return x;
    }

    /** The number of singular values above {@code max(m, n)·ε·σ₁}. */
    public int rank() {
        return rank(tolerance());
    }

    /** The number of singular values above {@code tolerance}. */
    public int rank(double tolerance) {
        int rank = 0;
        while (rank < singularValues.size() && singularValues.get(rank) > tolerance) rank++;
        return rank;
    }

    /** {@code max(m, n)·ε·σ₁}, what rounding can do to a singular value. */
    double tolerance() {
        return singularValues.size() == 0 ? 0 : Math.max(A.rows(), A.cols()) * (EPSILON * singularValues.get(0));
    }

    /** The spectral norm {@code ‖A‖₂ = σ₁}, the most that A stretches a vector. */
    public double norm() {
        if (singularValues.size() == 0) throw new IllegalArgumentException("no singular value was kept");
        return singularValues.get(0);
    }

    /** {@code κ₂(A) = σ₁/σ_r} with r = min(m, n); infinite when {@code σ_r = 0}. */
    public double conditionNumber() {
        int r = Math.min(A.rows(), A.cols());
        if (singularValues.size() < r)
            throw new IllegalArgumentException(
                    "only " + singularValues.size() + " of " + r + " singular values were kept");
        double smallest = singularValues.get(r - 1);
        return smallest == 0 ? Double.POSITIVE_INFINITY : singularValues.get(0) / smallest;
    }

    /** Σ in the shape that fits U and V: r×r thin, m×n full, k×k truncated. */
    public Matrix sigma() {
        double[][] S = new double[U.cols()][V.cols()];
        for (int i = 0; i < singularValues.size(); i++) S[i][i] = singularValues.get(i);
        return S.length == 0 ? Matrix.zeros(0, 0) : Matrix.of(S);
    }

    /** {@code U Σ Vᵀ}: A, or its best approximation of rank k when truncated. */
    public Matrix reconstruct() {
        return reconstruct(singularValues.size());
    }

    /** The sum of the first k terms {@code σ_i u_i v_iᵀ}. */
    Matrix reconstruct(int k) {
        double[][] u = new double[A.rows()][k];
        double[][] v = new double[A.cols()][k];
        for (int i = 0; i < u.length; i++) for (int j = 0; j < k; j++) u[i][j] = U.get(i, j) * singularValues.get(j);
        for (int i = 0; i < v.length; i++) for (int j = 0; j < k; j++) v[i][j] = V.get(i, j);
        return Matrix.of(u).times(Matrix.of(v).transpose());
    }

    /** {@code σ_i u_i v_iᵀ}, a matrix of rank one; i counts from 0. */
    public Matrix term(int i) {
        Shapes.index(i, singularValues.size(), "singular value");
        return Matrix.ofColumns(U.column(i).times(singularValues.get(i)))
                .times(Matrix.ofColumns(V.column(i)).transpose());
    }

    /**
     * The x with the least {@code ‖Ax − b‖}, of several the shortest: {@code x = Σ (u_iᵀb / σ_i) v_i} over the
     * singular values above the {@link #rank() rounding level}.
     */
    public Vector solve(Vector b) {
        Shapes.vector(b, A.rows(), "b");
        double[] x = new double[A.cols()];
        int rank = rank();
        for (int k = 0; k < rank; k++) {
            double c = U.column(k).dot(b) / singularValues.get(k);
            for (int i = 0; i < x.length; i++) x[i] += c * V.get(i, k);
        }
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code AV = UΣ}, orthonormal columns and order, up to 30 max(m, n) ε (LAPACK's gate). */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        int k = singularValues.size();
        double gate = spectral(Math.max(A.rows(), A.cols()));
        double[][] us = new double[A.rows()][k];
        double[][] v = new double[A.cols()][k];
        for (int i = 0; i < us.length; i++)
            for (int j = 0; j < k; j++) us[i][j] = U.get(i, j) * (singularValues.get(j) * scale);
        for (int i = 0; i < v.length; i++) for (int j = 0; j < k; j++) v[i][j] = V.get(i, j);
        double sigma1 = k == 0 ? 0 : singularValues.get(0) * scale;
        Matrix residual = A.times(scale).times(Matrix.of(v)).minus(Matrix.of(us));
        double lost = k == 0 ? 0 : subnormal(Math.max(A.rows(), A.cols()), singularValues.get(0));
        boolean sorted = k == 0 || singularValues.get(k - 1) >= 0;
        for (int i = 1; i < k; i++) sorted &= singularValues.get(i) <= singularValues.get(i - 1);
        return Certificate.of(
                "A = U Σ Vᵀ with orthonormal columns",
                new Check(
                        "max |AV − UΣ| / σ₁",
                        sigma1 == 0 ? residual.maxNorm() : residual.maxNorm() / sigma1,
                        gate + lost),
                new Check("max |UᵀU − I|", Norms.orthonormality(U), gate),
                new Check("max |VᵀV − I|", Norms.orthonormality(V), gate),
                Check.exact("σ₁ ≥ σ₂ ≥ … ≥ 0", sorted));
    }
    /** {@code ‖A‖₂ = σ₁}, the spectral norm: the most that A lengthens a vector. Takes a singular value decomposition. */
    public static double spectralNorm(Matrix A) {
        return values(A).get(0);
    }

    /** {@code ‖A‖_* = σ₁ + σ₂ + … }, the nuclear norm. Takes a singular value decomposition. */
    public static double nuclearNorm(Matrix A) {
        Vector sigma = values(A);
        double s = 0;
        for (int i = sigma.size() - 1; i >= 0; i--) s += sigma.get(i); // the small ones first
        return s;
    }

    @Override
    public String toString() {
        return Printed.of("singular value decomposition A = UΣVᵀ", A)
                .put("U", U)
                .put("σ", singularValues)
                .put("V", V)
                .line("rank " + rank())
                .line(certificate())
                .toString();
    }
}
