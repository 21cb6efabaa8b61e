package mml.decomposition;

import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.text.Numbers;

/** A symmetric matrix A is not positive definite: some {@code x ≠ 0} has {@code xᵀAx ≤ 0}. That x is the witness. */
public final class NotPositiveDefiniteException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final int index;
    private final double pivot;
    private final transient Vector witness;

    NotPositiveDefiniteException(int index, double pivot, Vector witness) {
        super("A is not positive definite: pivot " + (index + 1) + " is " + Numbers.shortest(pivot) + ", expected > 0"
                + (witness.size() <= SHOWN ? "; x = " + witness + " has xᵀAx ≤ 0 up to rounding" : ""));
        this.index = index;
        this.pivot = pivot;
        this.witness = witness;
    }

    /** The first pivot that is not positive, counted from 0. */
    public int index() {
        return index;
    }

    /** Its value, {@code xᵀAx} of the witness up to rounding. */
    public double pivot() {
        return pivot;
    }

    /** An x other than 0 with {@code xᵀAx ≤ 0}. */
    public Vector witness() {
        return witness;
    }
}
