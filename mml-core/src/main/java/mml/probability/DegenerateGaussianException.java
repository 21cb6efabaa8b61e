package mml.probability;

import mml.matrix.NumericalException;

/**
 * A Gaussian whose covariance has a rank below D lies in a part of space without volume: it can be drawn from, but has no
 * density. The rank is the witness.
 */
public final class DegenerateGaussianException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final int rank;

    DegenerateGaussianException(int rank, int size) {
        super("the covariance has rank " + rank + ", expected " + size + " for a density: all samples lie in "
                + (rank == 0 ? "one point" : "a space of dimension " + rank));
        this.rank = rank;
    }

    /** Of the covariance, below the number of entries. */
    public int rank() {
        return rank;
    }
}
