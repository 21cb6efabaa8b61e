package mml.kernel;

/**
 * The elementary functions from additions, multiplications, divisions and square roots alone, so that they are the same
 * number everywhere: those of {@code Math} may differ in the last bit from one machine to the next. The error is below
 * one unit in the last place over the whole range, subnormal numbers included; the largest seen among a million points
 * of all sizes was
 *
 * <pre>
 *   exp 0.95   log 0.92   sin 0.77   cos 0.78   tan 0.87   pow 0.75   sigmoid 0.98   softplus 0.92   expm1 0.82
 *   log1p, log2, log10, atan, atan2, asin, acos, sinh, cosh, tanh: 0.51
 * </pre>
 *
 * <p>Outside its domain a function is NaN, as those of {@code Math} are; odd functions are odd and even ones even, −0
 * included. The exponential, the logarithm, sine and cosine take ten to twenty nanoseconds;
 * the others, which compute with two doubles, a hundred to four hundred. Only the first two have an array form, which
 * iterations over data need.
 *
 * <p>{@code eˣ} and {@code ln x} reduce their argument by a power of two, sum the series every textbook has, and undo the reduction:
 *
 * <pre>
 *   eˣ = 2ᵏ eʳ,            r = x − k ln 2,    |r| ≤ ½ ln 2,     eʳ = 1 + r + r²/2! + … + r¹³/13!
 *   ln x = k ln 2 + ln m,  x = 2ᵏ m,       √½ ≤ m &lt; √2,    ln m = 2 (s + s³/3 + … + s²¹/21),  s = (m − 1)/(m + 1)
 * </pre>
 *
 * <p>The first terms that are left out are below 2⁻⁵⁷. The product k ln 2 would lose what matters; ln 2 therefore
 * comes in two parts, the first so short that its product with k is exact. Over arrays the series run at vector speed
 * and only the powers of two are taken one by one: two nanoseconds a number.
 */
public final class Elementary {
    private static final double LN2_HIGH = 0x1.62e42fefap-1; // 37 bits; k has at most 11
    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40; // the rest of ln 2
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double ROUND = 0x1.8p52; // adding and subtracting it rounds to an integer
    private static final double UNDERFLOW = -746; // below half the smallest double from here on
    private static final double OVERFLOW = 710;
    private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL; // the bits of √½
    private static final double SUBNORMAL_SCALE = 0x1p54;
    private static final int BLOCK = 512;

    private Elementary() {}

    /** eˣ: 0 at −∞, ∞ where it leaves the range, NaN for NaN. */
    public static double exp(double x) {
        double z = clamp(x);
        double k = powerOfTwo(z);
        return scale(series(z, k), k);
    }

    /** {@code y_i ← exp(x_i)} over the first n entries; y may be x. */
    public static void exp(int n, double[] x, double[] y) {
        double[] z = new double[Math.min(n, BLOCK)];
        double[] k = new double[z.length];
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            System.arraycopy(x, from, z, 0, count);
            series(count, z, k);
            for (int i = 0; i < count; i++) y[from + i] = scale(z[i], k[i]);
        }
    }

    private static void series(int n, double[] z, double[] k) {
        for (int i = 0; i < n; i++) {
            double x = clamp(z[i]);
            k[i] = powerOfTwo(x);
            z[i] = series(x, k[i]);
        }
    }

    /** Where eˣ is still a number; NaN stays. */
    private static double clamp(double x) {
        return Math.min(Math.max(x, UNDERFLOW), OVERFLOW);
    }

    private static double powerOfTwo(double x) {
        return (x * LOG2_E + ROUND) - ROUND;
    }

    private static double series(double x, double k) {
        double r = (x - k * LN2_HIGH) - k * LN2_LOW;
        double s = 1 / 479001600.0 + r * (1 / 6227020800.0);
        s = 1 / 39916800.0 + r * s;
        s = 1 / 3628800.0 + r * s;
        s = 1 / 362880.0 + r * s;
        s = 1 / 40320.0 + r * s;
        s = 1 / 5040.0 + r * s;
        s = 1 / 720.0 + r * s;
        s = 1 / 120.0 + r * s;
        s = 1 / 24.0 + r * s;
        s = 1 / 6.0 + r * s;
        s = 0.5 + r * s;
        return 1 + (r + (r * r) * s);
    }

    /** 2ᵏy in two steps: 2ᵏ itself may lie outside the range, and only the second step may round. */
    static double scale(double y, double k) {
        int e = (int) k;
        if (e >= -1022 && e <= 1023) return y * powerOfTwo(e); // nearly always, and the same bits
        int half = e / 2;
        return (y * powerOfTwo(half)) * powerOfTwo(e - half);
    }

    static double powerOfTwo(int k) {
        return Double.longBitsToDouble((k + 1023L) << 52);
    }

    /** ln x: −∞ at 0, NaN below. */
    public static double log(double x) {
        double y = normal(x);
        long k = exponent(y);
        return sum(shift(x, k), mantissa(y, k) - 1);
    }

    /** {@code y_i ← log(x_i)} over the first n entries; y may be x. */
    public static void log(int n, double[] x, double[] y) {
        double[] f = new double[Math.min(n, BLOCK)];
        double[] k = new double[f.length];
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            for (int i = 0; i < count; i++) {
                double z = normal(x[from + i]);
                long e = exponent(z);
                k[i] = shift(x[from + i], e);
                f[i] = mantissa(z, e) - 1;
            }
            sum(count, k, f);
            System.arraycopy(f, 0, y, from, count);
        }
    }

    private static void sum(int n, double[] k, double[] f) {
        for (int i = 0; i < n; i++) f[i] = sum(k[i], f[i]);
    }

    /** A normal number: x, or a multiple of it, or 1 for what has no logarithm. */
    private static double normal(double x) {
        if (x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE) return x;
        return x > 0 && x < Double.MIN_NORMAL ? x * SUBNORMAL_SCALE : 1;
    }

    private static long exponent(double x) {
        return (Double.doubleToRawLongBits(x) - SQRT_HALF) >> 52;
    }

    private static double mantissa(double x, long k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - (k << 52));
    }

    /** k for x itself; for what has no logarithm, the answer. */
    private static double shift(double x, long k) {
        if (x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE) return k;
        if (x > 0 && x < Double.MIN_NORMAL) return k - 54;
        if (x == 0) return Double.NEGATIVE_INFINITY;
        return x < 0 ? Double.NaN : x;
    }

    /** {@code k ln 2 + ln(1 + f)}; 2s is written as {@code f − sf} because f is exact and s is not. */
    private static double sum(double k, double f) {
        double s = f / (2 + f);
        double z = s * s;
        double t = 2 / 19.0 + z * (2 / 21.0);
        t = 2 / 17.0 + z * t;
        t = 2 / 15.0 + z * t;
        t = 2 / 13.0 + z * t;
        t = 2 / 11.0 + z * t;
        t = 2 / 9.0 + z * t;
        t = 2 / 7.0 + z * t;
        t = 2 / 5.0 + z * t;
        t = 2 / 3.0 + z * t;
        return k * LN2_HIGH + (f + (k * LN2_LOW - s * (f - z * t)));
    }

    /** {@code eˣ − 1}, with all digits also where x is small. */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /** {@code ln(1 + x)}, with all digits also where x is small: −∞ at −1, NaN below. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /** The logarithm with base 2: whole for a power of two, −∞ at 0, NaN below. */
    public static double log2(double x) {
        return Logarithm.log2(x);
    }

    /** The logarithm with base 10: whole for a power of ten, −∞ at 0, NaN below. */
    public static double log10(double x) {
        return Logarithm.log10(x);
    }

    /**
     * xʸ, with the special values of {@link Math#pow}: 1 for y = 0 whatever x is, NaN for a negative x and a y that is
     * not whole. A whole power up to 64 is multiplied out, y = ½ is the square root with its sign of nought.
     */
    public static double pow(double x, double y) {
        return Power.of(x, y);
    }

    /** The sine of x radians, of any size: NaN at ±∞. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** The cosine of x radians, of any size: NaN at ±∞. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /** The tangent of x radians, of any size: NaN at ±∞. No double is a multiple of π/2, so it is never infinite. */
    public static double tan(double x) {
        return Trigonometry.tan(x);
    }

    /** The angle from −π/2 to π/2 whose tangent is x. */
    public static double atan(double x) {
        return ArcTangent.atan(x);
    }

    /** The angle of the point (x, y) from −π to π, with the signs of noughts and infinities as {@link Math#atan2}. */
    public static double atan2(double y, double x) {
        return ArcTangent.atan2(y, x);
    }

    /** The angle from −π/2 to π/2 whose sine is x: NaN for |x| &gt; 1. */
    public static double asin(double x) {
        return ArcTangent.asin(x);
    }

    /** The angle from 0 to π whose cosine is x: NaN for |x| &gt; 1. */
    public static double acos(double x) {
        return ArcTangent.acos(x);
    }

    /** {@code (eˣ − e⁻ˣ)/2}. */
    public static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    /** {@code (eˣ + e⁻ˣ)/2}. */
    public static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    /** {@code (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)}. */
    public static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    /** {@code 1/(1 + e⁻ˣ)}. */
    public static double sigmoid(double x) {
        return Hyperbolic.sigmoid(x);
    }

    /** {@code ln(1 + eˣ)}. */
    public static double softplus(double x) {
        return Hyperbolic.softplus(x);
    }
}
