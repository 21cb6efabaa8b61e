package mml.probability;

import java.util.Arrays;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * How far a sample is from a distribution: the largest difference between the share of the sample up to x and
 * {@code F(x)},
 * <pre>
 *   D = sup_x | F_n(x) − F(x) |.
 * </pre>
 * Of a sample of a continuous distribution it is below {@link #bound} in 95 of 100 cases. Sorts the sample.
 *
 * @mml §6.1.3, §6.5.4
 */
public final class KolmogorovDistance {
    private static final double QUANTILE = 1.3580986393225505; // of the limiting distribution, at 0.95

    private KolmogorovDistance() {}

    /**
     * The distance.
     *
     * @param X with a density
     * @param sample one number at least
     */
    public static double of(Distribution X, Vector sample) {
        Shapes.finite(sample, "sample");
        int n = sample.size();
        if (n == 0) throw new IllegalArgumentException("sample is empty, expected one number at least");
        double[] x = sample.toArray();
        Arrays.sort(x);
        double most = 0;
        for (int k = 0; k < n; k++) {
            double F = X.cdf(x[k]);
            most = Math.max(most, Math.max((k + 1.0) / n - F, F - (double) k / n));
        }
        return most;
    }

    /** About the value that a sample of n numbers stays below with probability 0.95 (Stephens 1970). */
    public static double bound(int n) {
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected 1 or more");
        double root = Math.sqrt(n);
        return Math.min(1, QUANTILE / (root + 0.12 + 0.11 / root));
    }
}
