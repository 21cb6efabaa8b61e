package mml.svm;

import mml.matrix.NumericalException;
import mml.matrix.Vector;

/**
 * No hyperplane separates the two classes: their convex hulls have a common point, a mean of points of the one class and
 * also of the other, with the weights given.
 */
public final class NotSeparableException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final transient Vector weights;
    private final double distance;

    NotSeparableException(String message, Vector weights, double distance) {
        super(message);
        this.weights = weights;
        this.distance = distance;
    }

    /** One weight for each point, 0 or more; those of each class sum to 1, and the two weighted means are the same. */
    public Vector weights() {
        return weights;
    }

    /** How far apart the two means are: rounding. */
    public double distance() {
        return distance;
    }
}
