package mml.kernel;

/**
 * Sums over one or two arrays. Those that write an array run at vector speed; a dot product is kept at eight running
 * sums, because the order of additions is part of the result.
 */
public final class Vectors {
    private Vectors() {}

    /** {@code y ← y + ax} over the first n entries. */
    public static void add(int n, double a, double[] x, double[] y) {
        for (int j = 0; j < n; j++) y[j] += a * x[j];
    }

    /** {@code y ← ((y + au) + bv) + cw}. */
    public static void add(int n, double a, double[] u, double b, double[] v, double c, double[] w, double[] y) {
        for (int j = 0; j < n; j++) y[j] = ((y[j] + a * u[j]) + b * v[j]) + c * w[j];
    }

    /** {@code y_i ← y_i − a x_i} for {@code from ≤ i < to}. */
    static void subtract(int from, int to, double a, double[] x, double[] y) {
        for (int i = from; i < to; i++) y[i] -= a * x[i];
    }

    /** {@code y_i ← (y_i − a u_i) − b v_i} for {@code from ≤ i < to}. */
    static void subtract(int from, int to, double a, double[] u, double b, double[] v, double[] y) {
        for (int i = from; i < to; i++) y[i] = (y[i] - a * u[i]) - b * v[i];
    }

    /** {@code y_i ← ((y_i − a u_i) − b v_i) − c w_i} for {@code from ≤ i < to}. */
    static void subtract(
            int from, int to, double a, double[] u, double b, double[] v, double c, double[] w, double[] y) {
        for (int i = from; i < to; i++) y[i] = ((y[i] - a * u[i]) - b * v[i]) - c * w[i];
    }

    /** {@code y ← y / a}. */
    public static void divide(int n, double[] y, double a) {
        for (int j = 0; j < n; j++) y[j] /= a;
    }

    /** The largest absolute entry, 0 when there is none; NaN if an entry is NaN. */
    public static double largest(double[] x) {
        double max = 0;
        for (double v : x) {
            double size = Math.abs(v);
            if (size <= max) continue; // nearly always
            if (Double.isNaN(size)) return size;
            max = size;
        }
        return max;
    }

    /** {@code Σ x_i y_i} for {@code from ≤ i < to}, as eight interleaved sums that are then added in pairs. */
    public static double dot(double[] x, double[] y, int from, int to) {
        return dot(to - from, x, from, y, from);
    }

    /** {@code Σ x_{xo+i} y_{yo+i}} over n entries, likewise. */
    public static double dot(int n, double[] x, int xo, double[] y, int yo) {
        double s0 = 0;
        int i = 0;
        if (n < 8) {
            for (; i < n; i++) s0 += x[xo + i] * y[yo + i];
            return s0;
        }
        double s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (; i + 8 <= n; i += 8) {
            s0 += x[xo + i] * y[yo + i];
            s1 += x[xo + i + 1] * y[yo + i + 1];
            s2 += x[xo + i + 2] * y[yo + i + 2];
            s3 += x[xo + i + 3] * y[yo + i + 3];
            s4 += x[xo + i + 4] * y[yo + i + 4];
            s5 += x[xo + i + 5] * y[yo + i + 5];
            s6 += x[xo + i + 6] * y[yo + i + 6];
            s7 += x[xo + i + 7] * y[yo + i + 7];
        }
        for (; i < n; i++) s0 += x[xo + i] * y[yo + i];
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /**
     * The Euclidean length of {@code x_i}, {@code from ≤ i < to}: as large or small as the entries themselves, because
     * they are scaled by a power of two when their squares would leave the range of doubles.
     */
    public static double norm(double[] x, int from, int to) {
        double max = 0;
        for (int i = from; i < to; i++) max = Math.max(max, Math.abs(x[i]));
        if (max > 1e-140 && max < 1e140) return Math.sqrt(dot(x, x, from, to));
        if (!(max > 0 && max <= Double.MAX_VALUE)) return max;
        double scale = max > 1 ? 0x1p-600 : 0x1p600;
        double s = 0;
        for (int i = from; i < to; i++) s += (scale * x[i]) * (scale * x[i]);
        return Math.sqrt(s) / scale;
    }

    /** Whether two arrays hold the same numbers; −0 is 0, and NaN is itself. */
    public static boolean same(double[] x, double[] y) {
        if (x.length != y.length) return false;
        for (int i = 0; i < x.length; i++)
            if (x[i] != y[i] && !(Double.isNaN(x[i]) && Double.isNaN(y[i]))) return false;
        return true;
    }

    /** The same for arrays that are the {@link #same}. */
    public static int hash(double[] x) {
        int h = 1;
        for (double v : x) h = 31 * h + Double.hashCode(v == 0 ? 0 : v);
        return h;
    }
}
