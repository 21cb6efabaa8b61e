package mml.kernel;

import org.apache.commons.math3.util.FastMath;

/** A product of many positive factors as {@code m · 2^e} with m from 1 to 2, which never leaves the range of doubles. */
public final class LongProduct {
    private double mantissa = 1;
    private long exponent;

    public void times(double factor) {
        if (factor == 0 || mantissa == 0) {
            mantissa = 0;
            return;
        }
        int e = FastMath.getExponent(factor);
        if (e < -1022) e = FastMath.getExponent(factor * 0x1p60) - 60;
        mantissa *= e < -1000 ? FastMath.scalb(factor, 60) * FastMath.scalb(1.0, -e - 60) : FastMath.scalb(factor, -e);
        exponent += e;
        if (mantissa >= 2) {
            mantissa /= 2;
            exponent++;
        }
    }

    /** Infinite or 0 beyond the range of doubles. */
    public double value() {
        if (mantissa == 0 || exponent < -1200) return 0;
        return exponent > 1200 ? Double.POSITIVE_INFINITY : FastMath.scalb(mantissa, (int) exponent);
    }

    public double log() {
        if (mantissa == 0) return Double.NEGATIVE_INFINITY;
        // the larger of two terms that may nearly cancel, so that a determinant near one keeps its logarithm
        return exponent == -1 ? Elementary.log(mantissa / 2) : Elementary.log(mantissa) + exponent * 0.6931471805599453;
    }
}
