package mml.spectral;

import mml.matrix.NumericalException;
import mml.text.Count;

/** An iteration that should have ended long before did not. */
public final class ConvergenceException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final int iterations;

    ConvergenceException(String what, int iterations) {
        super(what + " did not converge in " + Count.of(iterations, "iteration"));
        this.iterations = iterations;
    }

    public int iterations() {
        return iterations;
    }
}
