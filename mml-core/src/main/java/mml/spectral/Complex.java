package mml.spectral;

import mml.kernel.Givens;
import mml.text.Numbers;

/**
 * A complex number {@code re + im·i}, as eigenvalues of real matrices may be.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) {
    public boolean isReal() {
        return im == 0;
    }

    /** {@code |z| = √(re² + im²)}. */
    public double modulus() {
        return Givens.hypot(re, im);
    }

    /** {@code cz} for a real c. */
    public Complex times(double c) {
        return new Complex(c * re, c * im);
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    /** {@code 3}, {@code 1 + 2i}, {@code 1 - 2i}. */
    @Override
    public String toString() {
        if (im == 0) return Numbers.shortest(re);
        return Numbers.shortest(re) + (im < 0 ? " - " : " + ") + Numbers.shortest(Math.abs(im)) + "i";
    }
}
