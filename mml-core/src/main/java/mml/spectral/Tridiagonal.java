package mml.spectral;

import java.util.Arrays;
import mml.kernel.Block;
import mml.kernel.Reflector;
import mml.matrix.Matrix;
import mml.trace.Tracer;

/**
 * Householder's reduction {@code A = QTQᵀ} of a symmetric matrix to a tridiagonal T, from the last row to the first.
 *
 * <p>Step k reflects row k to its entry k − 1. With {@code p = τAv} and {@code w = p − ½τ(pᵀv)v} the rest becomes
 * {@code HAH = A − vwᵀ − wvᵀ}; this update is put off and made in the same pass over A that computes the next p, so
 * that A travels from memory once a step. Takes 2n³ multiplications in vector loops.
 */
final class Tridiagonal {
    private static final int BLOCK = 24;
    private static final int SMALL = 64; // up to here one reflection after the other is faster than a block of them
    static final int WIDEST = 1 << 16; // JDK 17 vectorises loops over several rows only below a known bound

    final int n;
    /** The diagonal of T. */
    final double[] d;
    /** {@code e[i]} couples i and i + 1; as long as d. */
    final double[] e;

    private final double[][] reflections;
    private final double[] tau;

    private Tridiagonal(int n) {
        this.n = n;
        d = new double[n];
        e = new double[n];
        reflections = new double[n][];
        tau = new double[n];
    }

    /** Reduces A, which is overwritten, while {@code trace} watches. */
    static Tridiagonal of(double[][] A, Tracer<? super SymmetricEigenStep> trace) {
        int n = A.length;
        Tridiagonal t = new Tridiagonal(n);
        double[] v = new double[n];
        double[] w = new double[n];
        double[] p = new double[n];
        for (int k = n - 1; k >= 1; k--) {
            double[] a = A[k];
            if (k < n - 1) update(k + 1, a, v, w, v[k], w[k]);
            t.d[k] = a[k];
            double[] x = Arrays.copyOf(a, k);
            t.e[k - 1] = Reflector.make(x, 0, k, k - 1, t.tau, k);
            t.reflections[k] = x;
            Arrays.fill(p, 0, k, 0);
            if (k == n - 1) multiply(k, A, x, p);
            else updateAndMultiply(k, A, v, w, x, p);
            double tau = t.tau[k];
            for (int j = 0; j < k; j++) p[j] *= tau;
            double h = 0.5 * tau * Reflector.dot(p, x, 0, k);
            for (int j = 0; j < k; j++) w[j] = p[j] - h * x[j];
            System.arraycopy(x, 0, v, 0, k);
            if (trace.on()) trace.step(new SymmetricEigenStep.Reflected(k, t.tau[k] == 0, t.between(k, A, v, w)));
        }
        t.d[0] = n == 1 ? A[0][0] : A[0][0] - 2 * v[0] * w[0];
        return t;
    }

    /** {@code a ← a − v_r·w − w_r·v}: row r of the update. */
    private static void update(int n, double[] a, double[] v, double[] w, double vr, double wr) {
        for (int j = 0; j < n; j++) a[j] -= vr * w[j] + wr * v[j];
    }

    private static void multiply(int k, double[][] A, double[] x, double[] p) {
        for (int r = 0; r < k; r++) {
            double[] a = A[r];
            double xr = x[r];
            for (int j = 0; j < k; j++) p[j] += xr * a[j];
        }
    }

    private static void updateAndMultiply(int k, double[][] A, double[] v, double[] w, double[] x, double[] p) {
        int r = 0;
        for (; r + 4 <= k; r += 4) four(k, A, r, v, w, x, p);
        for (; r < k; r++) one(k, A[r], v, w, v[r], w[r], p, x[r]);
    }

    private static void one(int k, double[] a, double[] v, double[] w, double va, double wa, double[] p, double xa) {
        for (int j = 0; j < k; j++) {
            double s = a[j] - (va * w[j] + wa * v[j]);
            a[j] = s;
            p[j] += xa * s;
        }
    }

    /** Four rows share what is read of v, w and p. */
    private static void four(int k, double[][] A, int r, double[] v, double[] w, double[] x, double[] p) {
        int n = Math.min(k, WIDEST);
        double[] a = A[r], b = A[r + 1], c = A[r + 2], d = A[r + 3];
        double va = v[r], vb = v[r + 1], vc = v[r + 2], vd = v[r + 3];
        double wa = w[r], wb = w[r + 1], wc = w[r + 2], wd = w[r + 3];
        double xa = x[r], xb = x[r + 1], xc = x[r + 2], xd = x[r + 3];
        for (int j = 0; j < n; j++) {
            double wj = w[j];
            double vj = v[j];
            double s = a[j] - (va * wj + wa * vj);
            double t = b[j] - (vb * wj + wb * vj);
            double y = c[j] - (vc * wj + wc * vj);
            double z = d[j] - (vd * wj + wd * vj);
            a[j] = s;
            b[j] = t;
            c[j] = y;
            d[j] = z;
            p[j] += (xa * s + xb * t) + (xc * y + xd * z);
        }
    }

    /** The whole matrix after row k was reduced, with {@code A[0..k)} still to be updated by v and w. */
    private Matrix between(int k, double[][] A, double[] v, double[] w) {
        double[][] full = Block.zeros(n, n);
        for (int i = 0; i < k; i++) {
            full[i] = Arrays.copyOf(A[i], n);
            Arrays.fill(full[i], k, n, 0);
            update(k, full[i], v, w, v[i], w[i]);
        }
        for (int i = k; i < n; i++) {
            full[i][i] = d[i];
            full[i][i - 1] = e[i - 1];
            full[i - 1][i] = e[i - 1];
        }
        return Matrix.of(full);
    }

    /** Turns eigenvectors of T into eigenvectors of A, {@code Z ← QZ}, for the n × n row-major Z. */
    void backTransform(double[] Z) {
        if (n <= SMALL) {
            for (int k = 1; k < n; k++) reflect(Z, reflections[k], tau[k], new double[n]);
            return;
        }
        for (int k = 1; k < n; k += BLOCK) {
            int count = Math.min(BLOCK, n - k);
            int len = k + count - 1;
            double[] V = new double[count * len];
            for (int q = 0; q < count; q++) System.arraycopy(reflections[k + q], 0, V, q * len, k + q);
            Reflector.applyLeft(Z, n, 0, 0, len, n, V, count, tau, k, true);
        }
    }

    /** {@code Z ← Z − τv(vᵀZ)}, with {@code w = vᵀZ}. */
    private void reflect(double[] Z, double[] v, double t, double[] w) {
        for (int i = 0; i < v.length; i++) for (int j = 0; j < n; j++) w[j] += v[i] * Z[i * n + j];
        for (int i = 0; i < v.length; i++) {
            double f = t * v[i];
            for (int j = 0; j < n; j++) Z[i * n + j] -= f * w[j];
        }
    }
}
