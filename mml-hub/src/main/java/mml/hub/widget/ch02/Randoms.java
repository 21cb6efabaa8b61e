package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/** Random matrices of small whole numbers, the same for the same seed. */
final class Randoms {
    private Randoms() {}

    /** Entries from −size to size. */
    static FieldMatrix<BigFraction> matrix(Rng rng, int rows, int cols, int size) {
        return FieldMatrix.generate(rows, cols, (i, j) -> new BigFraction(rng.between(-size, size)));
    }

    /** One with full rank; a few trials are enough. */
    static FieldMatrix<BigFraction> invertible(Rng rng, int n, int size) {
        FieldMatrix<BigFraction> A = matrix(rng, n, n, size);
        while (RowReduction.of(A).rank() < n) A = matrix(rng, n, n, size);
        return A;
    }
}
