package mml.mixture;

import mml.kernel.Elementary;

/** Responsibilities of all components for a strip of points, feature by feature and point beside point. */
final class Strip {
    static final int SIZE = 256;

    private final Normal[] components;
    final double[][] x;
    final double[][] r;
    final double[] logDensity;
    private final double[][] z;
    private final double[] sum;

    Strip(Normal[] components, int D) {
        this(
                components,
                new double[D][SIZE],
                new double[components.length][SIZE],
                new double[D][SIZE],
                new double[SIZE]);
    }

    /** In arrays of these. */
    Strip(Normal[] components, double[][] x, double[][] r, double[][] z, double[] logDensity) {
        this.components = components;
        this.x = x;
        this.r = r;
        this.z = z;
        this.logDensity = logDensity;
        sum = new double[SIZE];
    }

    /** Takes rows {@code from} to before {@code from + n} of a row-major array of D columns. */
    void take(double[] rows, int from, int n) {
        int D = x.length;
        for (int d = 0; d < D; d++) {
            double[] to = x[d];
            for (int i = 0, at = from * D + d; i < n; i++, at += D) to[i] = rows[at];
        }
    }

    /**
     * {@code r_k = π_k N(x | k) / p(x)} and {@code log p(x)} of the n points taken.
     *
     * @param number of the first of them, for a message
     */
    void respond(int n, long number) {
        double[] most = logDensity;
        for (int k = 0; k < components.length; k++) {
            components[k].logDensity(n, x, z, r[k]);
            if (k == 0) System.arraycopy(r[0], 0, most, 0, n);
            else larger(n, r[k], most);
        }
        for (int i = 0; i < n; i++) {
            sum[i] = 0;
            if (!(Math.abs(most[i]) <= Double.MAX_VALUE))
                throw new IllegalArgumentException("point " + (number + i + 1)
                        + " lies so far from every component that even the logarithm of its density is no"
                        + " number, expected data scaled down");
        }
        for (double[] row : r) {
            minus(n, row, most);
            Elementary.exp(n, row, row);
            plus(n, row, sum);
        }
        for (double[] row : r) divide(n, row, sum);
        Elementary.log(n, sum, sum);
        plus(n, sum, logDensity);
    }

    /** Lets the n points count as often as their weights say, which begin at {@code from}. */
    void weigh(int n, double[] weights, int from) {
        for (double[] row : r) for (int i = 0; i < n; i++) row[i] *= weights[from + i];
        for (int i = 0; i < n; i++) logDensity[i] *= weights[from + i];
    }

    private static void larger(int n, double[] a, double[] most) {
        for (int i = 0; i < n; i++) most[i] = Math.max(most[i], a[i]);
    }

    private static void minus(int n, double[] a, double[] b) {
        for (int i = 0; i < n; i++) a[i] -= b[i];
    }

    private static void plus(int n, double[] a, double[] sum) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }

    private static void divide(int n, double[] a, double[] by) {
        for (int i = 0; i < n; i++) a[i] /= by[i];
    }
}
