package mml.optimization;

import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.text.NumberText;

/** A quadratic program that curves downwards along some direction: its stationary points need not be minima. */
public final class NotConvexException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final double eigenvalue;
    private final transient Vector direction;

    NotConvexException(double eigenvalue, Vector direction) {
        super("not convex: the smallest eigenvalue of P is " + NumberText.of(eigenvalue)
                + ", expected 0 or more; along " + NumberText.tuple(direction) + " it curves downwards");
        this.eigenvalue = eigenvalue;
        this.direction = direction;
    }

    /** The smallest eigenvalue. */
    public double eigenvalue() {
        return eigenvalue;
    }

    /** An eigenvector of it. */
    public Vector direction() {
        return direction;
    }
}
