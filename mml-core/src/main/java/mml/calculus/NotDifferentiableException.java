package mml.calculus;

import mml.matrix.NumericalException;

/** There is no derivative at the point: the first operation that has none, with its place, says why. */
public class NotDifferentiableException extends NumericalException {
    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Reason {
        /** The function has no finite value. */
        NO_VALUE,
        /** The slopes to both sides differ, as of |x| at 0. */
        KINK,
        /** The tangent is vertical, as of √x at 0. */
        VERTICAL,
        /** A derivative is beyond the range of doubles. */
        OVERFLOW
    }

    private final int node;
    private final Reason reason;
    private final String text;

    NotDifferentiableException(int node, Reason reason, String message) {
        super("not differentiable: " + message);
        this.text = message;
        this.node = node;
        this.reason = reason;
    }

    /** The operation, counted from 0 in the order of evaluation. */
    public int node() {
        return node;
    }

    /** What is said of it, in one line. */
    public String text() {
        return text;
    }

    public Reason reason() {
        return reason;
    }
}
