package mml.optimization;

import java.math.BigInteger;
import mml.exact.Fractions;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.FastMath;

/** {@code n 2^e}, exactly: what sums and products of doubles are, without the common divisors that fractions look for. */
record Dyadic(BigInteger n, int e) {
    static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

    static Dyadic of(double x) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException("x is " + x + ", expected a finite number");
        if (x == 0) return ZERO;
        int e = Math.max(FastMath.getExponent(x), Double.MIN_EXPONENT) - 52;
        long bits = Double.doubleToLongBits(x) & 0xFFFFFFFFFFFFFL;
        long n = FastMath.getExponent(x) < Double.MIN_EXPONENT ? bits : bits | 1L << 52;
        return new Dyadic(BigInteger.valueOf(x < 0 ? -n : n), e);
    }

    /** {@code xᵀy}. */
    static Dyadic dot(Vector x, Vector y) {
        Dyadic sum = ZERO;
        for (int i = 0; i < x.size(); i++) sum = sum.plus(of(x.get(i)).times(of(y.get(i))));
        return sum;
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
        return minus(y).signum() > 0;
    }

    /** x/y, rounded once. */
    double dividedBy(Dyadic y) {
        return Fractions.toDouble(fraction().divide(y.fraction()));
    }

    double toDouble() {
        return Fractions.toDouble(fraction());
    }

    private BigFraction fraction() {
        return e < 0 ? new BigFraction(n, BigInteger.ONE.shiftLeft(-e)) : new BigFraction(n.shiftLeft(e));
    }
}
