package mml.decomposition;

/**
 * {@code A = QR} of a tall matrix, by panels of Householder reflections: what the SVD does first when a matrix has many
 * more rows than columns, so that all further work is on the small R.
 */
final class TallQr {
    private static final int BLOCK = 24;

    private final int m;
    private final int n;
    private final double[][] panels; // the v of each panel as rows, from its first row on
    private final double[] tau;
    /** R, n×n, upper triangular. */
    final double[][] R;

    /** Decomposes an m×n matrix, m ≥ n, one array a row. */
    TallQr(double[][] A) {
        m = A.length;
        n = A[0].length;
        panels = new double[(n + BLOCK - 1) / BLOCK][];
        tau = new double[n];
        R = new double[n][n];
        double[] a = new double[m * n];
        for (int i = 0; i < m; i++) System.arraycopy(A[i], 0, a, i * n, n);
        for (int k = 0; k < n; k += BLOCK) {
            int count = Math.min(BLOCK, n - k);
            double[] V = panel(a, k, count);
            panels[k / BLOCK] = V;
            int rest = n - k - count;
            if (rest > 0) Reflector.applyLeft(a, n, k, k + count, m - k, rest, V, count, tau, k, true);
            for (int i = k; i < k + count; i++) System.arraycopy(a, i * n + k + count, R[i], k + count, rest);
        }
    }

    /** Reduces columns k to k + count − 1, as columns, and returns their reflections. */
    private double[] panel(double[] a, int k, int count) {
        int len = m - k;
        double[][] P = new double[count][len];
        for (int i = 0; i < len; i++) {
            int o = (k + i) * n + k;
            for (int j = 0; j < count; j++) P[j][i] = a[o + j];
        }
        double[] V = new double[count * len];
        for (int j = 0; j < count; j++) {
            double[] v = P[j];
            for (int i = 0; i < j; i++) R[k + i][k + j] = v[i];
            R[k + j][k + j] = Reflector.make(v, j, len, j, tau, k + j);
            for (int q = j + 1; q < count; q++) {
                double s = -tau[k + j] * Reflector.dot(v, P[q], j, len);
                add(s, v, P[q], j, len);
            }
            System.arraycopy(v, j, V, j * len + j, len - j);
        }
        return V;
    }

    private static void add(double s, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) y[i] += s * x[i];
    }

    /** {@code U ← QU} for a row-major U of m rows. */
    void transform(double[] U, int cols) {
        for (int p = panels.length - 1; p >= 0; p--) {
            int k = p * BLOCK;
            int count = Math.min(BLOCK, n - k);
            Reflector.applyLeft(U, cols, k, 0, m - k, cols, panels[p], count, tau, k, false);
        }
    }
}
