package mml.mixture;

import mml.matrix.Matrix;

/**
 * Which covariances the components of a mixture may have.
 *
 * @mml §11.2.3
 */
public enum Family {
    /** Each its own, any. */
    FULL("full"),
    /** One for all, any. */
    TIED("tied"),
    /** Each its own, features uncorrelated. */
    DIAGONAL("diagonal"),
    /** Each its own multiple of I. */
    SPHERICAL("spherical"),
    /** One multiple of I for all. */
    EQUAL_SPHERICAL("equal spherical");

    private final String words;

    Family(String words) {
        this.words = words;
    }

    /** As in "… covariances". */
    public String words() {
        return words;
    }

    /** Whether all components have the same covariance. */
    public boolean isTied() {
        return this == TIED || this == EQUAL_SPHERICAL;
    }

    /** Whether only variances count. */
    public boolean isDiagonal() {
        return this != FULL && this != TIED;
    }

    /** What it makes of any covariance. */
    Matrix shaped(Matrix S) {
        if (!isDiagonal()) return S;
        int D = S.rows();
        double mean = S.trace() / D;
        return Matrix.generate(D, D, (i, j) -> i != j ? 0 : this == DIAGONAL ? S.get(i, i) : mean);
    }

    /** How many numbers can be chosen freely: weights, means and covariances of K components of D features. */
    public long parameters(int K, int D) {
        long full = (long) D * (D + 1) / 2;
        long covariances = switch (this) {
            case FULL -> K * full;
            case TIED -> full;
            case DIAGONAL -> (long) K * D;
            case SPHERICAL -> K;
            case EQUAL_SPHERICAL -> 1;
        };
        return covariances + (long) K * D + K - 1;
    }
}
