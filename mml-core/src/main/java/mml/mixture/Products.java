package mml.mixture;

import mml.kernel.Vectors;

/**
 * Sums of products over many strips of points, {@code Σ a_i b_i}. Of a whole strip each sum is kept as {@link #LANES}
 * sums side by side, of which a processor adds several at a time; a shorter strip, the last, is added in one.
 */
final class Products {
    private static final int LANES = Strip.SIZE / 4;

    private static final int MOST = 4096; // sums with lanes; more would need much memory

    private final double[][] lanes;
    private final double[] sums;
    private final double[] spare = new double[Strip.SIZE];

    /** So many sums, all 0. */
    Products(int count) {
        lanes = new double[count <= MOST ? count : 0][LANES];
        sums = new double[count];
    }

    /** Adds the first n products ab to sum k. */
    void add(int n, double[] a, double[] b, int k) {
        if (isWide(n)) add(a, b, lanes[k]);
        else sums[k] += Vectors.dot(n, a, 0, b, 0);
    }

    /** Adds a(b − m) to sum k. */
    void add(int n, double[] a, double[] b, double m, int k) {
        if (isWide(n)) add(a, b, m, lanes[k]);
        else {
            Normal.subtract(n, b, m, spare);
            add(n, a, spare, k);
        }
    }

    /** Adds ac to sum k, bc to sum l and bd to sum l + 1. */
    void addTriangle(int n, double[] a, double[] b, double[] c, double[] d, int k, int l) {
        if (isWide(n)) add(a, b, c, d, lanes[k], lanes[l], lanes[l + 1]);
        else {
            add(n, a, c, k);
            add(n, b, c, l);
            add(n, b, d, l + 1);
        }
    }

    /** Adds ac to sum k, ad to sum k + 1, bc to sum l and bd to sum l + 1. */
    void addSquare(int n, double[] a, double[] b, double[] c, double[] d, int k, int l) {
        if (isWide(n)) add(a, b, c, d, lanes[k], lanes[k + 1], lanes[l], lanes[l + 1]);
        else {
            add(n, a, c, k);
            add(n, a, d, k + 1);
            add(n, b, c, l);
            add(n, b, d, l + 1);
        }
    }

    private boolean isWide(int n) {
        return n == Strip.SIZE && lanes.length > 0;
    }

    private static void add(double[] a, double[] b, double[] sum) {
        for (int i = 0; i < LANES; i++)
            sum[i] += (a[i] * b[i] + a[i + LANES] * b[i + LANES])
                    + (a[i + 2 * LANES] * b[i + 2 * LANES] + a[i + 3 * LANES] * b[i + 3 * LANES]);
    }

    private static void add(double[] a, double[] b, double m, double[] sum) {
        for (int i = 0; i < LANES; i++)
            sum[i] += (a[i] * (b[i] - m) + a[i + LANES] * (b[i + LANES] - m))
                    + (a[i + 2 * LANES] * (b[i + 2 * LANES] - m) + a[i + 3 * LANES] * (b[i + 3 * LANES] - m));
    }

    private static void add(double[] a, double[] b, double[] c, double[] d, double[] ac, double[] bc, double[] bd) {
        for (int i = 0; i < LANES; i++) {
            double b0 = b[i], b1 = b[i + LANES], b2 = b[i + 2 * LANES], b3 = b[i + 3 * LANES];
            double c0 = c[i], c1 = c[i + LANES], c2 = c[i + 2 * LANES], c3 = c[i + 3 * LANES];
            ac[i] += (a[i] * c0 + a[i + LANES] * c1) + (a[i + 2 * LANES] * c2 + a[i + 3 * LANES] * c3);
            bc[i] += (b0 * c0 + b1 * c1) + (b2 * c2 + b3 * c3);
            bd[i] += (b0 * d[i] + b1 * d[i + LANES]) + (b2 * d[i + 2 * LANES] + b3 * d[i + 3 * LANES]);
        }
    }

    private static void add(
            double[] a, double[] b, double[] c, double[] d, double[] ac, double[] ad, double[] bc, double[] bd) {
        for (int i = 0; i < LANES; i++) {
            double a0 = a[i], a1 = a[i + LANES], a2 = a[i + 2 * LANES], a3 = a[i + 3 * LANES];
            double b0 = b[i], b1 = b[i + LANES], b2 = b[i + 2 * LANES], b3 = b[i + 3 * LANES];
            double c0 = c[i], c1 = c[i + LANES], c2 = c[i + 2 * LANES], c3 = c[i + 3 * LANES];
            double d0 = d[i], d1 = d[i + LANES], d2 = d[i + 2 * LANES], d3 = d[i + 3 * LANES];
            ac[i] += (a0 * c0 + a1 * c1) + (a2 * c2 + a3 * c3);
            ad[i] += (a0 * d0 + a1 * d1) + (a2 * d2 + a3 * d3);
            bc[i] += (b0 * c0 + b1 * c1) + (b2 * c2 + b3 * c3);
            bd[i] += (b0 * d0 + b1 * d1) + (b2 * d2 + b3 * d3);
        }
    }

    /** Sum k, which is 0 again afterwards. */
    double take(int k) {
        double sum = sums[k];
        sums[k] = 0;
        if (lanes.length == 0) return sum;
        for (int i = 0; i < LANES; i++) {
            sum += lanes[k][i];
            lanes[k][i] = 0;
        }
        return sum;
    }
}
