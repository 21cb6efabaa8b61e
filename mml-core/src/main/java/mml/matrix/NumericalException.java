package mml.matrix;

/**
 * The input is well formed, but the mathematics has no answer: a singular matrix has no inverse. Each subclass
 * carries the number that proves it.
 */
public abstract class NumericalException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    protected NumericalException(String message) {
        super(message);
    }
}
