package mml.mixture;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Whether the squares that covariances are made of are doubles with all their digits.
 */
final class Spread {
    private static final double LEAST = 0x1p-900; // a component may be much narrower than the data
    private static final double SMALL = 0x1p-1000; // for a sum with weights
    private static final double MOST = 0x1p1000;

    private Spread() {}

    /**
     * Refuses a feature whose squares are too small or too large.
     *
     * @param X the points, where they are in memory: then a feature whose squares all vanish is told from a constant one
     * @param w their weights, if they have some
     * @throws IllegalArgumentException that names the feature
     */
    static void check(Moments all, @Nullable Matrix X, @Nullable Vector w) {
        for (int d = 0; d < all.M2().cols(); d++) {
            double sum = all.M2().get(d, d);
            double mean = sum / all.n();
            if (!(sum <= MOST && mean <= MOST)) throw refused(d, "sum to " + sum, "at most 2^1000", "down");
            if (sum > 0 ? mean < LEAST || sum < SMALL : X != null && varies(X, w, d))
                throw refused(d, "are " + mean + " on average", "at least 2^-900, or one value alone", "up");
        }
    }

    private static boolean varies(Matrix X, @Nullable Vector w, int d) {
        double first = Double.NaN;
        for (int n = 0; n < X.rows(); n++) {
            if (w != null && w.get(n) == 0) continue;
            if (X.get(n, d) != first && !Double.isNaN(first)) return true;
            first = X.get(n, d);
        }
        return false;
    }

    private static IllegalArgumentException refused(int d, String are, String expected, String how) {
        return new IllegalArgumentException("the squared deviations of X in column " + (d + 1) + " " + are
                + ", expected " + expected + "; scale it " + how);
    }
}
