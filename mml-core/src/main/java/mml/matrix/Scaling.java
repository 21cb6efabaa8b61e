package mml.matrix;

import java.util.function.Consumer;

/**
 * A power of two that brings the entries of a matrix to where their squares neither overflow nor vanish. Scaling by it
 * is exact, and 1 for all but extreme matrices.
 */
public final class Scaling {
    private static final double LARGEST = 0x1p1000;
    private static final double LARGE = 0x1p200;

    private Scaling() {}

    public static double of(Matrix A) {
        return of(A.maxNorm());
    }

    public static double of(double max) {
        return max <= LARGE && max >= 1 / LARGE ? 1 : toOne(max);
    }

    /** The power of two that brings {@code max} to between 1 and 2 (a subnormal number only near it); 1 for 0. */
    public static double toOne(double max) {
        if (max == 0) return 1;
        int exponent = (int) (Double.doubleToLongBits(max) >>> 52) - 1023;
        int power = Math.min(-exponent, 1000);
        if (power < -1022) return 0x1p-1022;
        return Double.longBitsToDouble((long) (power + 1023) << 52);
    }

    /** The entries of A, one array a row, times {@code scale}. */
    public static double[][] rows(Matrix A, double scale) {
        double[][] a = A.toArray();
        if (scale != 1) for (double[] row : a) times(row, scale);
        return a;
    }

    public static void times(double[] x, double scale) {
        for (int j = 0; j < x.length; j++) x[j] *= scale;
    }

    /** The same without a refusal, for who only watches: infinite where it is beyond the largest double. */
    public static void shown(double[] x, double scale) {
        if (scale != 1) for (int j = 0; j < x.length; j++) x[j] /= scale;
    }

    /** Takes the scaling back: {@code x / scale}, refused where that is beyond the largest double. */
    public static void undo(double[] x, double scale, String what) {
        if (scale == 1) return;
        for (int j = 0; j < x.length; j++) {
            double scaled = x[j];
            x[j] /= scale;
            if (Math.abs(x[j]) > Double.MAX_VALUE) throw new MagnitudeException(what, scaled, scale);
        }
    }

    /**
     * For a product of {@code x}, which holds n columns scaled together, with something orthogonal: every column is
     * brought near one, so that a tiny one keeps its digits, then {@code product} is applied and all scaling undone.
     */
    public static void columnwise(double[] x, int n, double scale, Consumer<double[]> product, String what) {
        double[] each = new double[n];
        for (int j = 0; j < n; j++) {
            double largest = 0;
            for (int i = j; i < x.length; i += n) largest = Math.max(largest, Math.abs(x[i]));
            each[j] = Math.min(toOne(largest), LARGEST / Math.max(1, scale));
        }
        for (int i = 0; i < x.length; i++) x[i] *= each[i % n];
        product.accept(x);
        for (int i = 0; i < x.length; i++) {
            double scaled = x[i];
            x[i] /= each[i % n] * scale;
            if (Math.abs(x[i]) > Double.MAX_VALUE) throw new MagnitudeException(what, scaled, each[i % n] * scale);
        }
    }
}
