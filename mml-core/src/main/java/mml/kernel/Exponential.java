package mml.kernel;

/**
 * Exponentials of pairs of doubles, to about 2⁻⁵⁹ of themselves before they become one double, {@code eˣ − 1} to about 2⁻⁶².
 *
 * <pre>
 *   eˣ − 1 = 2ᵏ (eʳ − 1) + (2ᵏ − 1),   r = x − k ln 2,   |r| ≤ ½ ln 2,   eʳ − 1 = r (1 + r (½ + r (⅙ + …)))
 *   eˣ = 2ᵏ 2^(j/32) eʳ,   r = x − (k + j/32) ln 2,   |r| ≤ ln 2/64,   0 ≤ j &lt; 32
 * </pre>
 *
 * <p>The 32 roots come from the first formula when the class is loaded.
 */
final class Exponential {
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double ROUND = 0x1.8p52; // adding and subtracting it rounds to an integer
    private static final DoubleDouble SIXTH = new DoubleDouble(0x1.5555555555555p-3, 0x1.5555555555555p-57);
    private static final DoubleDouble ONE = DoubleDouble.of(1);
    private static final int ROOTS = 32;
    private static final double STEP_HIGH =
            0x1.62e42fefap-6; // ln 2/32, so short that its product with a whole number is exact
    private static final double STEP_LOW = 0x1.cf79abc9e3b3ap-45; // the rest
    private static final double[] HIGH = new double[ROOTS];
    private static final double[] LOW = new double[ROOTS];

    static {
        for (int j = 0; j < ROOTS; j++) {
            DoubleDouble root = expm1(Logarithm.LN2.times((double) j / ROOTS)).plus(1);
            HIGH[j] = root.high();
            LOW[j] = root.low();
        }
    }

    /** Above, eˣ is infinite; below its negative, nought. */
    static final double LIMIT = 760;

    private Exponential() {}

    /** eˣ for any finite x. */
    static double exp(DoubleDouble x) {
        return exp(x, 0);
    }

    /** {@code e^(x/a)}, also where the quotient is no double. */
    static double root(DoubleDouble x, double a) {
        double about = x.high() / a;
        return exp(Math.abs(about) <= LIMIT ? x.over(a) : DoubleDouble.of(about));
    }

    /** {@code 2ⁿeˣ}, which may be a number where eˣ is none. */
    static double exp(DoubleDouble x, int n) {
        return exp(x, n, ONE);
    }

    /** {@code yeˣ}, rounded once. */
    static double exp(DoubleDouble x, DoubleDouble y) {
        return exp(x, 0, y);
    }

    private static double exp(DoubleDouble x, int n, DoubleDouble y) {
        if (x.high() > LIMIT) return Double.POSITIVE_INFINITY;
        if (x.high() < -LIMIT) return 0;
        double steps = (x.high() * (ROOTS * LOG2_E) + ROUND) - ROUND;
        int j = (int) steps & ROOTS - 1;
        double high = x.high() - steps * STEP_HIGH;
        double low = x.low() - steps * STEP_LOW;
        double r = high + low;
        double t = 1 / 720.0 + r * (1 / 5040.0);
        t = 1 / 24.0 + r * (1 / 120.0 + r * t);
        t = 0.5 + r * (1 / 6.0 + r * t);
        double rest = high + (low + r * r * t);
        DoubleDouble root = DoubleDouble.ordered(HIGH[j], LOW[j] + HIGH[j] * rest);
        return Elementary.scale(root.times(y).high(), (steps - j) / ROOTS + n);
    }

    /** {@code eˣ − 1}, right also where x is small; |x| ≤ 700. */
    static DoubleDouble expm1(DoubleDouble x) {
        double k = powersOfTwo(x);
        DoubleDouble y = series(x, k);
        if (k == 0) return y;
        double power = Elementary.powerOfTwo((int) k);
        return y.scaled(power).plus(DoubleDouble.sum(power, -1));
    }

    private static double powersOfTwo(DoubleDouble x) {
        return (x.high() * LOG2_E + ROUND) - ROUND;
    }

    private static DoubleDouble series(DoubleDouble x, double k) {
        DoubleDouble r = k == 0 ? x : x.minus(Logarithm.LN2.times(k));
        double w = r.high();
        double t = 1 / 87178291200.0 + w * (1 / 1307674368000.0 + w * (1 / 20922789888000.0));
        t = 1 / 479001600.0 + w * (1 / 6227020800.0 + w * t);
        t = 1 / 3628800.0 + w * (1 / 39916800.0 + w * t);
        t = 1 / 40320.0 + w * (1 / 362880.0 + w * t);
        t = 1 / 720.0 + w * (1 / 5040.0 + w * t);
        t = 1 / 24.0 + w * (1 / 120.0 + w * t);
        DoubleDouble sum = SIXTH.plus(w * t);
        sum = r.times(sum).plus(0.5);
        sum = r.times(sum).plus(1);
        return r.times(sum);
    }

    static double expm1(double x) {
        if (!(Math.abs(x) < 700)) return x < 0 ? -1 : Elementary.exp(x); // also NaN; far above, 1 is nothing
        if (Math.abs(x) < 0x1p-54) return x; // also −0
        return x < -40 ? -1 : expm1(DoubleDouble.of(x)).high();
    }
}
