package mml.kernel;

/**
 * Logarithms to about 2⁻⁷⁷, and near 1 to as much of themselves, for what is multiplied or nearly cancels afterwards.
 *
 * <pre>
 *   ln x = k ln 2 + ln c + ln(1 + r),   c = j/128 the nearest to x/2ᵏ,   ln(1 + r) = r − r²/2 + r³/3 − …,   √½ ≤ x/2ᵏ &lt; √2
 *   near 1:   ln(1 + f) = 2 (s + s³/3 + s⁵/5 + …),   s = f/(2 + f)
 * </pre>
 *
 * <p>Of the first series two terms have two doubles, of the second five. The ln c come from the second when the class is loaded.
 */
final class Logarithm {
    static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final DoubleDouble PER_LN2 = new DoubleDouble(0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56);
    private static final DoubleDouble PER_LN10 = new DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);

    private static final DoubleDouble THIRD = new DoubleDouble(0x1.5555555555555p-1, 0x1.5555555555555p-55);
    private static final DoubleDouble FIFTH = new DoubleDouble(0x1.999999999999ap-2, -0x1.999999999999ap-56);
    private static final DoubleDouble SEVENTH = new DoubleDouble(0x1.2492492492492p-2, 0x1.2492492492492p-56);
    private static final DoubleDouble NINTH = new DoubleDouble(0x1.c71c71c71c71cp-3, 0x1.c71c71c71c71cp-57);

    private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
    private static final double SQRT_TWO = 0x1.6a09e667f3bcdp0;
    private static final double SUBNORMAL_SCALE = 0x1p54;

    private static final double LN2_HIGH = 0x1.62e42fefap-1; // 37 bits: its product with a whole number is exact
    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40; // the rest
    private static final int STEPS = 128; // of c from one whole number to the next
    private static final int FIRST = 90; // below 128 √½
    private static final double[] INVERSE = new double[93]; // 1/c, rounded
    private static final double[] HIGH = new double[INVERSE.length]; // −ln of that
    private static final double[] LOW = new double[INVERSE.length];

    static {
        for (int j = 0; j < INVERSE.length; j++) {
            INVERSE[j] = (double) STEPS / (FIRST + j);
            DoubleDouble log = onePlus(DoubleDouble.sum(INVERSE[j], -1));
            HIGH[j] = -log.high();
            LOW[j] = -log.low();
        }
    }

    private Logarithm() {}

    /** ln x for 0 &lt; x &lt; ∞. */
    static DoubleDouble of(double x) {
        return of(DoubleDouble.of(x));
    }

    /** ln x for 0 &lt; x &lt; ∞. */
    static DoubleDouble of(DoubleDouble x) {
        return x.high() < Double.MIN_NORMAL ? of(x.scaled(SUBNORMAL_SCALE), -54) : of(x, 0);
    }

    /** {@code ln(2ⁿx)}. */
    private static DoubleDouble of(DoubleDouble x, int n) {
        long k = (Double.doubleToRawLongBits(x.high()) - Double.doubleToRawLongBits(SQRT_HALF)) >> 52;
        DoubleDouble m = x.scaled(Double.longBitsToDouble((1023 - k / 2) << 52))
                .scaled(Double.longBitsToDouble((1023 - (k - k / 2)) << 52));
        int j = (int) (m.high() * STEPS + 0.5) - FIRST;
        if (j != STEPS - FIRST) return sum((double) (k + n), j, m);
        DoubleDouble fraction = onePlus(m.plus(-1));
        return k + n == 0 ? fraction : LN2.times((double) (k + n)).plus(fraction);
    }

    /** {@code k ln 2 + ln m}, each term smaller than the one before; m is not near 1. */
    private static DoubleDouble sum(double k, int j, DoubleDouble m) {
        DoubleDouble r = m.times(INVERSE[j]).plus(-1);
        DoubleDouble square = r.times(r).scaled(-0.5);
        double w = r.high();
        double t = 1 / 7.0 + w * (-1 / 8.0 + w * (1 / 9.0 + w * (-1 / 10.0)));
        t = 1 / 3.0 + w * (-1 / 4.0 + w * (1 / 5.0 + w * (-1 / 6.0 + w * t)));
        double low = k * LN2_LOW + (LOW[j] + (r.low() + (square.low() + w * w * w * t)));
        DoubleDouble sum = DoubleDouble.ordered(k * LN2_HIGH, HIGH[j]);
        DoubleDouble more = DoubleDouble.ordered(sum.high(), w);
        DoubleDouble most = DoubleDouble.ordered(more.high(), square.high());
        return DoubleDouble.ordered(most.high(), most.low() + (more.low() + (sum.low() + low)));
    }

    /** {@code ln(1 + x)} for −1 &lt; x &lt; ∞, right also where x is small. */
    static DoubleDouble log1p(DoubleDouble x) {
        double u = 1 + x.high();
        return u > SQRT_HALF && u < SQRT_TWO ? onePlus(x) : of(x.plus(1));
    }

    private static DoubleDouble onePlus(DoubleDouble f) {
        DoubleDouble s = f.over(f.plus(2));
        DoubleDouble z = s.times(s);
        double w = z.high();
        double t = 2 / 21.0 + w * (2 / 23.0 + w * (2 / 25.0));
        t = 2 / 15.0 + w * (2 / 17.0 + w * (2 / 19.0 + w * t));
        t = 2 / 11.0 + w * (2 / 13.0 + w * t);
        DoubleDouble sum = NINTH.plus(w * t);
        sum = SEVENTH.plus(z.times(sum));
        sum = FIFTH.plus(z.times(sum));
        sum = THIRD.plus(z.times(sum));
        return s.times(z.times(sum).plus(2));
    }

    static double log1p(double x) {
        if (!(x > -1 && x < Double.POSITIVE_INFINITY))
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        if (Math.abs(x) < 0x1p-54) return x; // also −0
        return log1p(DoubleDouble.of(x)).high();
    }

    static double log2(double x) {
        return withBase(x, PER_LN2);
    }

    static double log10(double x) {
        return withBase(x, PER_LN10);
    }

    private static double withBase(double x, DoubleDouble perLogarithm) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) return Elementary.log(x);
        return of(x).times(perLogarithm).high();
    }
}
