package mml.optimization;

import java.math.BigInteger;
import mml.exact.Fractions;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.util.FastMath;

/** {@code n 2^e}, exactly: what sums and products of doubles are, without the common divisors that fractions look for. */
record Dyadic(BigInteger n, int e) {
    static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

    static Dyadic of(double x) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException("x is " + x + ", expected a finite number");
        if (x == 0) return ZERO;
        return new Dyadic(BigInteger.valueOf(x < 0 ? -mantissa(x) : mantissa(x)), exponent(x));
    }

    /** {@code |x| = mantissa 2^exponent}. */
    static long mantissa(double x) {
        long bits = Double.doubleToLongBits(x) & 0xFFFFFFFFFFFFFL;
        return FastMath.getExponent(x) < Double.MIN_EXPONENT ? bits : bits | 1L << 52;
    }

    static int exponent(double x) {
        return Math.max(FastMath.getExponent(x), Double.MIN_EXPONENT) - 52;
    }

    /** {@code xᵀy}. */
    static Dyadic dot(Vector x, Vector y) {
        ProductSum sum = new ProductSum();
        for (int i = 0; i < x.size(); i++) sum.add(x.get(i), y.get(i));
        return sum.total();
    }

    Dyadic plus(Dyadic y) {
        if (n.signum() == 0) return y;
        if (y.n.signum() == 0) return this;
        return e <= y.e
                ? new Dyadic(n.add(y.n.shiftLeft(y.e - e)), e)
                : new Dyadic(n.shiftLeft(e - y.e).add(y.n), y.e);
    }

    Dyadic minus(Dyadic y) {
        return plus(new Dyadic(y.n.negate(), y.e));
    }

    Dyadic times(Dyadic y) {
        return n.signum() == 0 || y.n.signum() == 0 ? ZERO : new Dyadic(n.multiply(y.n), e + y.e);
    }

    Dyadic abs() {
        return n.signum() < 0 ? new Dyadic(n.negate(), e) : this;
    }

    int signum() {
        return n.signum();
    }

    boolean isMoreThan(Dyadic y) {
        if (n.signum() > 0 && y.n.signum() > 0 && above() != y.above()) return above() > y.above();
        return minus(y).signum() > 0;
    }

    /** The exponent of the first power of two above |x|. */
    private int above() {
        return n.bitLength() + e;
    }

    /** x/y, rounded once. */
    double dividedBy(Dyadic y) {
        return Fractions.quotient(y.n.signum() < 0 ? n.negate() : n, y.n.abs(), e - y.e);
    }

    double toDouble() {
        return Fractions.quotient(n, BigInteger.ONE, e);
    }
}
