package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * What makes a predictor of examples: {@code (X, y) -> LinearRegression.of(X, y)::predict}.
 *
 * @mml §8.1.4, §8.2.1
 */
@FunctionalInterface
public interface Learner {
    /** A function of one example. */
    @FunctionalInterface
    interface Predictor {
        double predict(Vector x);
    }

    /**
     * Learns.
     *
     * @param X one example a row
     * @param y a label for each
     */
    Predictor fit(Matrix X, Vector y);
}
