package mml.text;

import java.math.BigInteger;

/**
 * The shortest decimal {@code digits · 10^exponent} that reads back as a double, of several the nearest, half up (the
 * algorithm Schubfach, Giulietti 2020).
 *
 * <p>For {@code x = c·2^q} the numbers that read back as x make an interval of width about 2^q. With
 * {@code 10^k ≤ 2^q < 10^{k+1}} it holds at least one multiple of 10^k and at most one of 10^{k+1}; the latter is
 * shorter. Where x and the ends of the interval lie among those multiples is told by {@code c·2^q·10^{−k}}, for which
 * 126 bits of the power of ten are enough. A few multiplications, and the same integers everywhere.
 */
final class Shortest {
    private static final long HIDDEN_BIT = 1L << 52;
    private static final int LEAST_EXPONENT = -1074;
    private static final long LOW_63 = (1L << 63) - 1;

    private static final int LEAST_POWER = -324;
    private static final Power[] POWERS = new Power[617]; // of ten, each found when it is first asked for

    final long digits;
    final int exponent;

    private Shortest(long digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
    }

    /** Of a finite x > 0. */
    static Shortest of(double x) {
        long bits = Double.doubleToLongBits(x);
        int biased = (int) (bits >>> 52);
        long fraction = bits & (HIDDEN_BIT - 1);
        long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
        int q = LEAST_EXPONENT + Math.max(biased, 1) - 1;
        boolean even = (c & 1) == 0; // then the ends of the interval read back as x, too
        boolean narrow = c == HIDDEN_BIT && q > LEAST_EXPONENT; // the gap below is half the gap above
        int k = narrow ? floorLogOfThreeQuarters(q) : floorLog10(q);
        int shift = q + floorLog2(-k) + 2;
        Power g = power(k);
        long middle = times(g, (4 * c) << shift); // four times c·2^q·10^{−k}, the last bit sticky
        long low = times(g, (4 * c - (narrow ? 1 : 2)) << shift);
        long high = times(g, (4 * c + 2) << shift);
        long odd = even ? 0 : 1;
        long s = middle >> 2;
        long tens = s / 10 * 10;
        if (s >= 10) {
            boolean below = low + odd <= (tens << 2);
            boolean above = ((tens + 10) << 2) + odd <= high;
            if (below != above) return new Shortest(below ? tens : tens + 10, k);
        }
        boolean below = low + odd <= (s << 2);
        boolean above = ((s + 1) << 2) + odd <= high;
        if (below != above) return new Shortest(below ? s : s + 1, k);
        return new Shortest(middle < ((2 * s + 1) << 1) ? s : s + 1, k);
    }

    /** {@code g·cp / 2^127} with the last bit set when there is a rest. */
    private static long times(Power g, long cp) {
        long z = ((g.high() * cp) >>> 1) + high(g.low(), cp);
        long whole = high(g.high(), cp) + (z >>> 63);
        return whole | (((z & LOW_63) + LOW_63) >>> 63);
    }

    /** The upper 64 bits of the product of two numbers from 0 to 2⁶³ − 1. */
    private static long high(long x, long y) {
        long x1 = x >>> 32;
        long x0 = x & 0xFFFFFFFFL;
        long y1 = y >>> 32;
        long y0 = y & 0xFFFFFFFFL;
        long middle = x1 * y0 + ((x0 * y0) >>> 32);
        long carry = (middle & 0xFFFFFFFFL) + x0 * y1;
        return x1 * y1 + (middle >>> 32) + (carry >>> 32);
    }

    /** A number of 126 bits, in two parts of 63; threads may share it. */
    private record Power(long high, long low) {}

    /** {@code ⌊10^{−k} 2^{−r}⌋ + 1}, of 126 bits, in two parts of 63. */
    private static Power power(int k) {
        Power known = POWERS[k - LEAST_POWER];
        if (known != null) return known;
        int r = floorLog2(-k) - 125;
        BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
        BigInteger g;
        if (k > 0) g = BigInteger.ONE.shiftLeft(-r).divide(ten);
        else g = r < 0 ? ten.shiftLeft(-r) : ten.shiftRight(r);
        g = g.add(BigInteger.ONE);
        Power parts = new Power(g.shiftRight(63).longValue(), g.longValue() & LOW_63);
        POWERS[k - LEAST_POWER] = parts;
        return parts;
    }

    /** {@code ⌊log₁₀ 2^e⌋}. */
    static int floorLog10(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    /** {@code ⌊log₁₀ (3/4 · 2^e)⌋}. */
    static int floorLogOfThreeQuarters(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    /** {@code ⌊log₂ 10^e⌋}. */
    static int floorLog2(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }
}
