package mml.kernel;

/**
 * An angle as a number of quarter turns, of which only the last two bits are kept, and a rest of about an eighth of a
 * turn at most, in two doubles.
 *
 * <p>Up to 2²⁰ the multiple of π/2 is taken off in four parts, of which the first three have 33 bits, so that their
 * products are exact. Beyond, {@code x = m 2ᵉ} is multiplied by those 224 bits of 2/π that decide the quarter and the
 * rest (Payne and Hanek 1983): the bits before are whole turns, those behind are too small to be seen.
 */
record QuarterTurns(int quarter, double high, double low) {
    private static final double[] HALF_PI = {
        0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69, 0x1.b839a252049c1p-104,
    };
    private static final DoubleDouble HALF_PI_PAIR = new DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);
    private static final double QUARTER_PI = 0x1.921fb54442d18p-1;
    private static final double TWO_OVER_PI_ROUNDED = 0x1.45f306dc9c883p-1;
    private static final double ROUND = 0x1.8p52;
    private static final int WORDS = 7;
    private static final long MASK = 0xffffffffL;

    /** The first 1216 bits of 2/π. */
    private static final int[] TWO_OVER_PI = {
        0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561, 0xb7246e3a,
        0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41,
        0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf,
        0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08,
        0x56033046, 0xfc7b6bab,
    };

    /** Of any finite x. */
    static QuarterTurns of(double x) {
        double a = Math.abs(x);
        if (a <= QUARTER_PI) return new QuarterTurns(0, x, 0);
        QuarterTurns turns = a <= 0x1p20 ? subtracted(a) : multiplied(a);
        return x > 0 ? turns : new QuarterTurns(-turns.quarter & 3, -turns.high, -turns.low);
    }

    private static QuarterTurns subtracted(double a) {
        double k = (a * TWO_OVER_PI_ROUNDED + ROUND) - ROUND;
        DoubleDouble rest = DoubleDouble.of(a - k * HALF_PI[0]);
        for (int i = 1; i < 4; i++) rest = rest.plus(DoubleDouble.of(-k * HALF_PI[i]));
        return new QuarterTurns((int) k & 3, rest.high(), rest.low());
    }

    private static QuarterTurns multiplied(double a) {
        long bits = Double.doubleToRawLongBits(a);
        int e = (int) (bits >>> 52) - 1075; // a = m 2ᵉ, e from −32 to 971
        long m = (bits & 0xfffffffffffffL) | 0x10000000000000L;
        int first = Math.max(0, (e - 2) >> 5); // words before give multiples of four quarters
        long[] product = product(m, first);
        int point = 32 * (2 - first) + e; // so many bits are before the binary point
        int quarter = (int) (word(product, point - 2) >>> 30);
        boolean above = word(product, point) >>> 31 == 1; // the rest is a half or more: up to the next quarter
        DoubleDouble rest = DoubleDouble.of(0);
        double weight = 0x1p-32;
        for (int i = 0; i < 5; i++, weight *= 0x1p-32) {
            long word = word(product, point + 32 * i);
            rest = rest.plus((above ? word ^ MASK : word) * weight);
        }
        DoubleDouble angle = rest.times(HALF_PI_PAIR);
        return above
                ? new QuarterTurns(quarter + 1 & 3, -angle.high(), -angle.low())
                : new QuarterTurns(quarter, angle.high(), angle.low());
    }

    /** m times the words of 2/π from {@code first} on, in words of 32 bits, the highest one first. */
    private static long[] product(long m, int first) {
        long[] p = new long[WORDS + 2];
        for (int half = 0; half < 2; half++) {
            long factor = half == 0 ? m & MASK : m >>> 32;
            int place = 2 - half;
            long carry = 0;
            for (int i = WORDS - 1; i >= 0; i--) {
                long t = (TWO_OVER_PI[first + i] & MASK) * factor + p[i + place] + carry;
                p[i + place] = t & MASK;
                carry = t >>> 32;
            }
            p[place - 1] = carry;
        }
        return p;
    }

    /** The 32 bits from this bit on. */
    private static long word(long[] words, int bit) {
        int i = bit >> 5;
        int shift = bit & 31;
        return (words[i] << shift | words[i + 1] >>> (32 - shift)) & MASK;
    }
}
