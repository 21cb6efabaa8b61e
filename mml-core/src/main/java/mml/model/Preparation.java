package mml.model;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * What is done to the columns before anything is learned from them, and from which rows it is taken.
 *
 * @mml §8.1.1, §8.2.4
 */
public enum Preparation {
    /** Nothing. */
    NONE,
    /** Standardised by mean and deviation of the rows that are learned from. */
    FROM_TRAINING,
    /** Standardised by those of all rows, the ones to be predicted among them: a mistake, here to be seen and found. */
    FROM_ALL;

    Standardiser of(Matrix X, List<Integer> training) {
        return switch (this) {
            case NONE -> Standardiser.none(X.cols());
            case FROM_TRAINING -> Standardiser.of(rows(X, training));
            case FROM_ALL -> Standardiser.of(X);
        };
    }

    static Matrix rows(Matrix X, List<Integer> some) {
        return Matrix.generate(some.size(), X.cols(), (n, d) -> X.get(some.get(n), d));
    }

    static Vector entries(Vector y, List<Integer> some) {
        return Vector.generate(some.size(), n -> y.get(some.get(n)));
    }
}
