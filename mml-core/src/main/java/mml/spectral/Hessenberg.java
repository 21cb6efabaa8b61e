package mml.spectral;

import java.util.Arrays;
import mml.kernel.Block;
import mml.kernel.Reflector;
import mml.matrix.Matrix;
import mml.trace.Tracer;

/**
 * Householder's reduction {@code A = QHQᵀ} of a square matrix to upper Hessenberg form: zero below the entries beside
 * the diagonal. Takes 10n³/3 operations.
 */
final class Hessenberg {
    private static final int BLOCK = 24;
    private static final int SMALL = 64;

    /** H. */
    final double[][] H;

    private final double[][] reflections; // of column k, from row k + 1 on
    private final double[] tau;

    /** Reduces rows and columns {@code low} to {@code high} of A, which is overwritten; outside it is triangular. */
    Hessenberg(double[][] A, int low, int high, Tracer<? super EigenStep> trace) {
        H = A;
        int n = A.length;
        reflections = new double[n][];
        tau = new double[n];
        double[] v = new double[n];
        double[] w = new double[n];
        for (int k = low; k + 1 < high; k++) {
            for (int i = k + 1; i <= high; i++) v[i] = A[i][k];
            double beta = Reflector.make(v, k + 1, high + 1, k + 1, tau, k);
            reflections[k] = Arrays.copyOfRange(v, k + 1, high + 1);
            if (tau[k] != 0) reflect(A, k, high, v, w, tau[k]);
            A[k + 1][k] = beta;
            for (int i = k + 2; i <= high; i++) A[i][k] = 0;
            if (trace.on()) trace.step(new EigenStep.Reflected(k, tau[k] == 0, Matrix.of(A)));
        }
    }

    /** {@code A ← (I − τvvᵀ) A (I − τvvᵀ) = A − v(w − sv)ᵀ − pvᵀ}, {@code w = τAᵀv}, {@code p = τAv}, {@code s = τvᵀp}. */
    private static void reflect(double[][] A, int k, int high, double[] v, double[] w, double tau) {
        int n = A.length;
        Arrays.fill(w, k + 1, n, 0);
        double[] p = new double[high + 1];
        double s = 0;
        for (int i = 0; i <= high; i++) {
            p[i] = tau * Reflector.dot(A[i], v, k + 1, high + 1);
            if (i <= k) continue;
            s += v[i] * p[i];
            add(tau * v[i], A[i], w, k + 1, n);
        }
        for (int j = k + 1; j <= high; j++) w[j] -= tau * s * v[j];
        for (int i = 0; i <= k; i++) add(-p[i], v, A[i], k + 1, high + 1);
        for (int i = k + 1; i <= high; i++) {
            subtract(v[i], w, p[i], v, A[i], k + 1, high + 1);
            add(-v[i], w, A[i], high + 1, n);
        }
    }

    private static void add(double s, double[] x, double[] y, int from, int to) {
        for (int j = from; j < to; j++) y[j] += s * x[j];
    }

    private static void subtract(double a, double[] x, double b, double[] y, double[] z, int from, int to) {
        for (int j = from; j < to; j++) z[j] -= a * x[j] + b * y[j];
    }

    /** Qᵀ, one array a row. */
    double[][] transform() {
        int first = 0;
        while (first < H.length && reflections[first] == null) first++;
        int end = first;
        while (end < H.length && reflections[end] != null) end++;
        return H.length <= SMALL ? columns(first, end) : blocks(first, end);
    }

    private double[][] columns(int first, int end) {
        int n = H.length;
        double[][] Q = Block.zeros(n, n);
        for (int i = 0; i < n; i++) Q[i][i] = 1;
        double[] spare = new double[n];
        double[] v = new double[n];
        for (int k = end - 1; k >= first; k--) {
            int length = reflections[k].length;
            System.arraycopy(reflections[k], 0, v, k + 1, length);
            Reflector.apply(v, tau[k], Q, k + 1, spare, k + 1, k + 1 + length);
        }
        return Q;
    }

    private double[][] blocks(int first, int end) {
        int n = H.length;
        double[] Q = new double[n * n];
        for (int i = 0; i < n; i++) Q[i * n + i] = 1;
        for (int to = end; to > first; ) {
            int k = Math.max(first, to - BLOCK);
            int count = to - k;
            int len = reflections[k].length;
            double[] V = new double[count * len];
            for (int q = 0; q < count; q++) System.arraycopy(reflections[k + q], 0, V, q * len + q, len - q);
            Reflector.applyLeft(Q, n, k + 1, 0, len, n, V, count, tau, k, false);
            to = k;
        }
        double[] t = Spectral.transpose(Q, n, n);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) rows[i] = Arrays.copyOfRange(t, i * n, (i + 1) * n);
        return rows;
    }
}
