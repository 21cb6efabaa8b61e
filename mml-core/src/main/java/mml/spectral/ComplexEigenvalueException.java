package mml.spectral;

import mml.matrix.NumericalException;

/** Real eigenvalues were asked for, but one is complex. */
public final class ComplexEigenvalueException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final int index;
    private final double re;
    private final double im;

    ComplexEigenvalueException(int index, Complex eigenvalue) {
        super("eigenvalue " + (index + 1) + " is " + eigenvalue + ", expected real eigenvalues only");
        this.index = index;
        re = eigenvalue.re();
        im = eigenvalue.im();
    }

    public int index() {
        return index;
    }

    public Complex eigenvalue() {
        return new Complex(re, im);
    }
}
