package mml.hub.widget.ch04;

import mml.matrix.Matrix;
import mml.random.Rng;

/** Random matrices for derivations, the same for the same seed. */
final class Randoms {
    private Randoms() {}

    /** Whole numbers from −4 to 4, not all of them 0. */
    static Matrix matrix(Rng rng, int rows, int cols) {
        double[] entries = new double[rows * cols];
        for (int i = 0; i < entries.length; i++) entries[i] = rng.below(9) - 4.0;
        entries[0] = entries[0] == 0 ? 1 : entries[0];
        return Matrix.of(rows, cols, entries);
    }
}
