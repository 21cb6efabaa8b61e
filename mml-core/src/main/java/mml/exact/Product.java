package mml.exact;

import mml.kernel.Elementary;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.apache.commons.math3.util.FastMath;

/**
 * A running product. Over doubles it is kept as {@code mantissa · 2^exponent}, so that only the final value can leave
 * their range, not what comes in between.
 */
final class Product<T extends FieldElement<T>> {
    private static final int STEP = 512;

    private T exact;
    private double mantissa;
    private long exponent;

    Product(Field<T> field, int sign) {
        exact = sign < 0 ? field.getOne().negate() : field.getOne();
        mantissa = sign;
    }

    void times(T factor) {
        if (factor instanceof Decimal64 d) mantissa = inRange(mantissa * inRange(d.doubleValue()));
        else exact = exact.multiply(factor);
    }

    /** x without powers of two that go into the exponent: two such numbers have a product that is a normal double. */
    private double inRange(double x) {
        double y = x;
        while (Math.abs(y) >= 0x1p256) {
            y *= 0x1p-512;
            exponent += STEP;
        }
        while (y != 0 && Math.abs(y) < 0x1p-256) {
            y *= 0x1p512;
            exponent -= STEP;
        }
        return y;
    }

    @SuppressWarnings("unchecked") // the field of doubles has doubles as elements
    T value() {
        return Elements.rounds(exact) ? (T) (Object) new Decimal64(scaled()) : exact;
    }

    private double scaled() {
        return FastMath.scalb(mantissa, (int) Math.max(-9999, Math.min(9999, exponent)));
    }

    int sign() {
        if (Elements.rounds(exact)) return mantissa > 0 ? 1 : mantissa < 0 ? -1 : 0;
        if (!Elements.isOrdered(exact)) return Elements.isZero(exact) ? 0 : 1;
        return fraction().getNumerator().signum();
    }

    /** The logarithm of the absolute value, −∞ for 0; 0 where there is no size. */
    double logAbs() {
        if (sign() == 0) return Double.NEGATIVE_INFINITY;
        if (Elements.rounds(exact)) return Elementary.log(Math.abs(mantissa)) + exponent * Fractions.LN2;
        return Elements.isOrdered(exact) ? Fractions.logAbs(fraction()) : 0;
    }

    private BigFraction fraction() {
        if (exact instanceof RationalFunction f) return f.constant();
        return exact instanceof Parametric p ? p.constant() : (BigFraction) (Object) exact;
    }
}
