package mml.spectral;

import java.util.Arrays;
import mml.kernel.Block;
import mml.kernel.Reflector;
import mml.matrix.Matrix;
import mml.trace.Tracer;

/**
 * Householder's reduction {@code A = QBPᵀ} of an m×n matrix, m ≥ n, to an upper bidiagonal B (Golub and Kahan 1965).
 *
 * <p>Step k reflects column k to its diagonal entry and then row k to the entry beside it. With u and v of the two
 * reflections the rest becomes {@code A − uyᵀ − xvᵀ}, {@code y = τAᵀu}, {@code x = τ'(Av − u(yᵀv))}; this update is put
 * off and made in the same pass over A that computes the next y. Columns are stored in reverse order, so that what is
 * left of A is always a leading block of its rows. Takes 4mn² − 4n³/3 operations.
 */
final class Bidiagonal {
    private static final int BLOCK = 24;
    private static final int SMALL = 1 << 10; // entries up to which reflections are applied one by one

    private final int m;
    private final int n;
    /** The diagonal of B. */
    final double[] d;
    /** {@code e[k]} is right of {@code d[k]}; as long as d. */
    final double[] e;

    private final double[][] left;
    private final double[] tauLeft;
    private final double[][] right;
    private final double[] tauRight;

    private Bidiagonal(int m, int n) {
        this.m = m;
        this.n = n;
        d = new double[n];
        e = new double[n];
        left = new double[n][];
        tauLeft = new double[n];
        right = new double[n][];
        tauRight = new double[n];
    }

    /** Reduces a matrix with at least as many rows as columns while {@code trace} watches. */
    static Bidiagonal of(double[][] rows, Tracer<? super SvdStep> trace) {
        int m = rows.length;
        int n = rows[0].length;
        Bidiagonal b = new Bidiagonal(m, n);
        double[][] A = Block.zeros(m, n);
        for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) A[i][n - 1 - j] = rows[i][j];
        double[] u = new double[m];
        double[] x = new double[m];
        double[] next = new double[m];
        double[] v = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        for (int k = 0; k < n; k++) {
            int c = n - 1 - k; // where column k is stored, and how many columns are left after it
            for (int i = k; i < m; i++) next[i] = A[i][c] - (u[i] * y[c] + x[i] * v[c]);
            b.d[k] = Reflector.make(next, k, m, k, b.tauLeft, k);
            b.left[k] = Arrays.copyOfRange(next, k, m);
            Arrays.fill(z, 0, c, 0);
            updateAndMultiply(k, c, A, u, x, y, v, next, z);
            for (int j = 0; j < c; j++) y[j] = b.tauLeft[k] * z[j];
            double[] swap = u;
            u = next;
            next = swap;
            if (trace.on()) trace.step(new SvdStep.Column(k, b.between(k, false, A, u, x, y, v)));
            if (c == 0) break;
            double[] a = A[k];
            for (int j = 0; j < c; j++) v[j] = a[j] - y[j];
            b.e[k] = Reflector.make(v, 0, c, c - 1, b.tauRight, k);
            b.right[k] = new double[c];
            for (int j = 0; j < c; j++) b.right[k][j] = v[c - 1 - j];
            multiply(k, c, A, v, x);
            double yv = Reflector.dot(y, v, 0, c);
            for (int i = k; i < m; i++) x[i] = b.tauRight[k] * (x[i] - u[i] * yv);
            if (trace.on()) trace.step(new SvdStep.Row(k, b.between(k, true, A, u, x, y, v)));
        }
        return b;
    }

    /** {@code A ← A − uyᵀ − xvᵀ} from row k on, and {@code z = Aᵀw}, in one pass. */
    private static void updateAndMultiply(
            int k, int c, double[][] A, double[] u, double[] x, double[] y, double[] v, double[] w, double[] z) {
        int i = k;
        for (; i + 4 <= A.length; i += 4) four(c, A, i, u, x, y, v, w, z);
        for (; i < A.length; i++) one(c, A[i], u[i], x[i], y, v, w[i], z);
    }

    private static void one(int c, double[] a, double ua, double xa, double[] y, double[] v, double wa, double[] z) {
        for (int j = 0; j < c; j++) {
            double s = a[j] - (ua * y[j] + xa * v[j]);
            a[j] = s;
            z[j] += wa * s;
        }
    }

    /** Four rows share what is read of y, v and z. */
    private static void four(
            int c, double[][] A, int i, double[] u, double[] x, double[] y, double[] v, double[] w, double[] z) {
        int n = Math.min(c, Tridiagonal.WIDEST);
        double[] a0 = A[i], a1 = A[i + 1], a2 = A[i + 2], a3 = A[i + 3];
        double u0 = u[i], u1 = u[i + 1], u2 = u[i + 2], u3 = u[i + 3];
        double x0 = x[i], x1 = x[i + 1], x2 = x[i + 2], x3 = x[i + 3];
        double w0 = w[i], w1 = w[i + 1], w2 = w[i + 2], w3 = w[i + 3];
        for (int j = 0; j < n; j++) {
            double yj = y[j];
            double vj = v[j];
            double s0 = a0[j] - (u0 * yj + x0 * vj);
            double s1 = a1[j] - (u1 * yj + x1 * vj);
            double s2 = a2[j] - (u2 * yj + x2 * vj);
            double s3 = a3[j] - (u3 * yj + x3 * vj);
            a0[j] = s0;
            a1[j] = s1;
            a2[j] = s2;
            a3[j] = s3;
            z[j] += (w0 * s0 + w1 * s1) + (w2 * s2 + w3 * s3);
        }
    }

    /** {@code x = Av} from row k on, four rows at a time. */
    private static void multiply(int k, int c, double[][] A, double[] v, double[] x) {
        int i = k;
        for (; i + 3 < A.length; i += 4) dots(c, A[i], A[i + 1], A[i + 2], A[i + 3], v, x, i);
        for (; i < A.length; i++) x[i] = Reflector.dot(A[i], v, 0, c);
    }

    private static void dots(int c, double[] a0, double[] a1, double[] a2, double[] a3, double[] v, double[] x, int i) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, t0 = 0, t1 = 0, t2 = 0, t3 = 0;
        int j = 0;
        for (; j + 1 < c; j += 2) {
            double p = v[j];
            double q = v[j + 1];
            s0 += a0[j] * p;
            s1 += a1[j] * p;
            s2 += a2[j] * p;
            s3 += a3[j] * p;
            t0 += a0[j + 1] * q;
            t1 += a1[j + 1] * q;
            t2 += a2[j + 1] * q;
            t3 += a3[j + 1] * q;
        }
        if (j < c) {
            double p = v[j];
            s0 += a0[j] * p;
            s1 += a1[j] * p;
            s2 += a2[j] * p;
            s3 += a3[j] * p;
        }
        x[i] = s0 + t0;
        x[i + 1] = s1 + t1;
        x[i + 2] = s2 + t2;
        x[i + 3] = s3 + t3;
    }

    /** The whole matrix after column k, and row k if {@code rowToo}, with the rest of A still to be updated. */
    private Matrix between(int k, boolean rowToo, double[][] A, double[] u, double[] x, double[] y, double[] v) {
        double[][] full = Block.zeros(m, n);
        for (int i = 0; i < k; i++) {
            full[i][i] = d[i];
            full[i][i + 1] = e[i];
        }
        full[k][k] = d[k];
        if (rowToo) full[k][k + 1] = e[k];
        for (int i = rowToo ? k + 1 : k; i < m; i++)
            for (int j = k + 1; j < n; j++) {
                int c = n - 1 - j;
                full[i][j] = A[i][c] - u[i] * y[c] - (rowToo ? x[i] * v[c] : 0);
            }
        return Matrix.of(full);
    }

    /** {@code U ← QU} for a row-major U of m rows. */
    void leftTransform(double[] U, int cols) {
        if (U.length <= SMALL) {
            Reflector.applyInTurn(U, m, cols, left, tauLeft);
            return;
        }
        for (int k = (n - 1) / BLOCK * BLOCK; k >= 0; k -= BLOCK) {
            int count = Math.min(BLOCK, n - k);
            int len = m - k;
            double[] V = new double[count * len];
            for (int q = 0; q < count; q++) System.arraycopy(left[k + q], 0, V, q * len + q, len - q);
            Reflector.applyLeft(U, cols, k, 0, len, cols, V, count, tauLeft, k, false);
        }
    }

    /** {@code V ← PV} for a row-major V of n rows. */
    void rightTransform(double[] X, int cols) {
        if (X.length <= SMALL) {
            Reflector.applyInTurn(X, n, cols, right, tauRight);
            return;
        }
        for (int k = (n - 2) / BLOCK * BLOCK; k >= 0; k -= BLOCK) {
            int count = Math.min(BLOCK, n - 1 - k);
            int len = n - 1 - k;
            double[] V = new double[count * len];
            for (int q = 0; q < count; q++) System.arraycopy(right[k + q], 0, V, q * len + q, len - q);
            Reflector.applyLeft(X, cols, k + 1, 0, len, cols, V, count, tauRight, k, false);
        }
    }
}
