package mml.spectral;

import mml.kernel.Givens;
import mml.text.Aligned;
import mml.text.NumberText;

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

    /** {@code 3}, {@code 1 + 2i}, {@code 1 − 2i}, {@code −i}, to five significant digits. */
    @Override
    public String toString() {
        return format(Aligned.DIGITS);
    }

    /** The same to another number of significant digits, from 1 to 17. */
    public String format(int digits) {
        String real = NumberText.significant(re, digits);
        if (im == 0) return real;
        String size = NumberText.significant(Math.abs(im), digits);
        String imaginary = size.equals("1") ? "i" : size + "i";
        if (re == 0) return im < 0 ? "−" + imaginary : imaginary;
        return real + (im < 0 ? " − " : " + ") + imaginary;
    }
}
