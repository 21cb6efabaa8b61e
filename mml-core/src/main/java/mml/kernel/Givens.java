package mml.kernel;

/** Lengths and rotations in a coordinate plane (Givens 1958). */
public final class Givens {
    private static final double LOW = 0x1p-500;

    private Givens() {}

    /** {@code √(a² + b²)} without overflow or underflow on the way. */
    public static double hypot(double a, double b) {
        double s = a * a + b * b;
        if (s > 1e-280 && s < 1e280) return Math.sqrt(s);
        double max = Math.max(Math.abs(a), Math.abs(b));
        if (max == 0 || max > Double.MAX_VALUE) return max;
        double scale = max > 1 ? 0x1p-600 : 0x1p600;
        double x = scale * a;
        double y = scale * b;
        return Math.sqrt(x * x + y * y) / scale;
    }

    /** A power of two by which to lift a and b before {@link #hypot}, so that {@code a/r}, {@code b/r} keep every digit. */
    public static double lift(double a, double b) {
        return Math.abs(a) < LOW && Math.abs(b) < LOW ? 0x1p600 : 1;
    }

    /** |a| with the sign of b. */
    public static double withSign(double a, double b) {
        return b < 0 ? -Math.abs(a) : Math.abs(a);
    }

    /** {@code x ← c·x + s·y}, {@code y ← c·y − s·x} for the first n entries. */
    public static void rotate(int n, double[] x, double[] y, double c, double s) {
        for (int j = 0; j < n; j++) {
            double p = x[j];
            double q = y[j];
            x[j] = c * p + s * q;
            y[j] = c * q - s * p;
        }
    }

    /** The same for n entries of one array, from {@code x} and from {@code y} on. */
    public static void rotate(int n, double[] a, int x, int y, double c, double s) {
        for (int j = 0; j < n; j++) {
            double p = a[x + j];
            double q = a[y + j];
            a[x + j] = c * p + s * q;
            a[y + j] = c * q - s * p;
        }
    }

    /** Two rotations in one pass: x and y by (c0, s0), then y and z by (c1, s1). */
    public static void rotate2(int n, double[] x, double[] y, double[] z, double c0, double s0, double c1, double s1) {
        for (int j = 0; j < n; j++) {
            double p = x[j];
            double q = y[j];
            double r = z[j];
            double t = c0 * q - s0 * p;
            x[j] = c0 * p + s0 * q;
            y[j] = c1 * t + s1 * r;
            z[j] = c1 * r - s1 * t;
        }
    }
}
