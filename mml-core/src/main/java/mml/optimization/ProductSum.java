package mml.optimization;

import java.math.BigInteger;
import mml.matrix.Shapes;

/**
 * {@code Σ xy} of doubles, exactly: a number of 32-bit digits wide enough for all products of doubles. A digit takes what is added to
 * it without carrying, and is carried only when the sum is asked for.
 */
final class ProductSum {
    private static final int LEAST = 2 * (Double.MIN_EXPONENT - 52); // of the smallest product
    private static final long DIGIT = 0xFFFFFFFFL;
    private static final int BETWEEN = 1 << 20; // what a digit takes of products of at most 42 bits

    private final long[] digits = new long[140];
    private int first = digits.length;
    private int last = -1;
    private int added;

    /** {@code Σ xy + xy}. */
    void add(double x, double y) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException("x is " + x + ", expected a finite number");
        if (!Shapes.finite(y)) throw new IllegalArgumentException("y is " + y + ", expected a finite number");
        if (x == 0 || y == 0) return;
        long m = Dyadic.mantissa(x);
        long n = Dyadic.mantissa(y);
        long low = (m & DIGIT) * (n & DIGIT);
        long middle = (m >>> 32) * (n & DIGIT) + (m & DIGIT) * (n >>> 32) + (low >>> 32);
        long high = (m >>> 32) * (n >>> 32) + (middle >>> 32);
        int place = Dyadic.exponent(x) + Dyadic.exponent(y) - LEAST;
        int k = place >>> 5;
        int shift = place & 31;
        long sign = x < 0 == y < 0 ? 1 : -1;
        long a = (low & DIGIT) << shift;
        long b = (middle & DIGIT) << shift;
        long c = (high & DIGIT) << shift;
        digits[k] += sign * (a & DIGIT);
        digits[k + 1] += sign * ((a >>> 32) + (b & DIGIT));
        digits[k + 2] += sign * ((b >>> 32) + (c & DIGIT));
        digits[k + 3] += sign * ((c >>> 32) + ((high >>> 32) << shift));
        first = Math.min(first, k);
        last = Math.max(last, k + 3);
        if (++added == BETWEEN) carry();
    }

    /** Each digit but the last to 0 … 2³² − 1; the last has the sign. */
    private void carry() {
        for (int k = first; k < last; k++) {
            digits[k + 1] += digits[k] >> 32;
            digits[k] &= DIGIT;
        }
        if (last >= 0 && last + 1 < digits.length && digits[last] >> 31 != digits[last] >> 63) {
            last++;
            digits[last] = digits[last - 1] >> 32;
            digits[last - 1] &= DIGIT;
        }
        added = 0;
    }

    Dyadic total() {
        carry();
        if (last < 0) return Dyadic.ZERO;
        byte[] bytes = new byte[8 + 4 * (last - first)];
        for (int i = 0; i < 8; i++) bytes[i] = (byte) (digits[last] >> (56 - 8 * i));
        for (int k = last - 1, at = 8; k >= first; k--)
            for (int i = 24; i >= 0; i -= 8) bytes[at++] = (byte) (digits[k] >> i);
        return new Dyadic(new BigInteger(bytes), LEAST + 32 * first);
    }
}
