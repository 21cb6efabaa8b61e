package mml.kernel;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), a &gt; 0, x ≥ 0.
 *
 * <pre>
 *   P = xᵃe⁻ˣ/Γ(a + 1) · (1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …)            where x is below a
 *   Q = xᵃe⁻ˣ/Γ(a) · 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …)))   above
 *   Q = e⁻ˣ (1 + x + x²/2! + … + xᵃ⁻¹/(a − 1)!)                                  above, where a is whole; alike where 2a is
 *   Q = ½ erfc(η√(a/2)) + e^(−aη²/2)/√(2πa) · S(η),   ½η² = x/a − 1 − log(x/a)    a large, x near a
 *   1 − Q = xᵃ/Γ(a + 1) · (1 − a x/(a + 1) + a x²/(2!(a + 2)) − …)              where both are small
 * </pre>
 *
 * <p>The fourth is Temme's (1979), S from a backward recurrence. The exponents of xᵃe⁻ˣ have two doubles.
 */
final class IncompleteGamma {
    private static final double UNIFORM = 20; // smallest a of Temme's expansion
    private static final int MOST = 100_000;
    private static final double HUGE = 0x1p901; // more than twice any a, so that nothing cancels

    /** Coefficients of {@code η/(x/a − 1)} as a series in η. */
    private static final double[] SKEW = {
        0x1.0p0,
        -0x1.5555555555555p-2,
        0x1.5555555555555p-4,
        -0x1.e573ac901e574p-7,
        0x1.2f684bda12f68p-10,
        0x1.71de3a556c734p-12,
        -0x1.76e06fec7273bp-13,
        0x1.48c5892f7cd83p-15,
        -0x1.255370652afc1p-19,
        -0x1.f1b22f594c6b5p-20,
        0x1.bd6d21e4b4109p-21,
        -0x1.7b5f9a2d0465cp-23,
        0x1.ccf5ceb7f0d9fp-28,
        0x1.6097d55c37c1cp-27,
        -0x1.2d2197c7a2faap-28,
        0x1.f6e66d24d5c8ap-31,
        -0x1.c0d9b6edf2b0bp-36,
        -0x1.0070a87340428p-34,
        0x1.ac9475c463659p-36,
        -0x1.61ca701fd754ap-38,
        0x1.ef98008f5eec2p-44,
        0x1.7ba0759769d7cp-42,
        -0x1.3989bebb193cp-43,
        0x1.0104fc4369a3cp-45,
        -0x1.283fe7950ad7bp-51,
        -0x1.1ca914d71a27cp-49,
        0x1.d2e7d5ca48b9p-51,
        -0x1.7cfbcf3db9bfcp-53,
        0x1.75713641cd216p-59,
        0x1.af2c06678a063p-57,
        -0x1.5ff773ccd8f52p-58,
        0x1.1e448645d530ap-60
    };

    private static final Remembered LOG_OF_NEXT = new Remembered((a, b) -> GammaFunction.logOfNext(a));

    private IncompleteGamma() {}

    static Portion of(double a, double x) {
        if (x == 0) return Portion.of(true, 0);
        if (x == Double.POSITIVE_INFINITY) return Portion.of(false, 0);
        if (isUniform(a, x)) return uniform(a, x);
        return isFinite(a, x) ? finite(a, x) : of(a, x, power(a, x));
    }

    private static boolean isUniform(double a, double x) {
        return a >= UNIFORM && x > 0.3 * a && x < 2.3 * a;
    }

    private static boolean isFinite(double a, double x) {
        return a < UNIFORM && 2 * a == Math.floor(2 * a) && x >= Math.max(a, 1.1) && x < 1e10;
    }

    private static Portion of(double a, double x, DoubleDouble power) {
        if (isUniform(a, x)) return uniform(a, x);
        if (isFinite(a, x)) return finite(a, x);
        if (a < 1 && x < 1.1) return small(a, x, power);
        return x < a ? new Portion(true, power, series(a, x)) : new Portion(false, power, fraction(a, x));
    }

    /** log Γ(a + 1). */
    private static DoubleDouble logOfNext(double a) {
        return LOG_OF_NEXT.at(a, 0);
    }

    /** {@code log(xᵃe⁻ˣ/Γ(a + 1))}. */
    static DoubleDouble power(double a, double x) {
        if (a < GammaFunction.LARGE) return Logarithm.of(x).times(a).plus(-x).minus(logOfNext(a));
        return excess(a, x)
                .plus(GammaFunction.HALF_LOG_TWO_PI)
                .plus(Logarithm.of(a).scaled(0.5))
                .plus(GammaFunction.stirling(a))
                .negative();
    }

    /** {@code x − a − a log(x/a)}. */
    private static DoubleDouble excess(double a, double x) {
        if (x > HUGE) return DoubleDouble.of(x - a - a * (Elementary.log(x) - Elementary.log(a)));
        DoubleDouble apart = DoubleDouble.sum(x, -a);
        return apart.minus(
                GammaFunction.logQuotient(DoubleDouble.of(x), a, apart).times(a));
    }

    private static DoubleDouble series(double a, double x) {
        double term = 1;
        double rest = 0;
        for (int n = 1; n < MOST && term > 0x1p-55 * rest; n++) {
            term *= x / (a + n);
            rest += term;
        }
        return DoubleDouble.sum(1, rest);
    }

    /** For a whole a {@code Q = e⁻ˣ Σ xᵏ/k!}, k &lt; a, for one between also a sum, behind {@code erfc √x}: nothing in them cancels. */
    private static Portion finite(double a, double x) {
        boolean whole = a == Math.floor(a);
        double sum = whole || a > 1 ? 1 : 0;
        for (double k = a - 1; k > (whole ? 0 : 0.5); k--) sum = 1 + x / k * sum;
        double root = Math.sqrt(x);
        double factor = whole ? sum : ErrorFunction.erfcx(root) + ErrorFunction.TWO_PER_ROOT_PI * root * sum;
        return new Portion(false, DoubleDouble.of(-x), DoubleDouble.of(factor));
    }

    /** The top of the fraction, with two doubles, over the rest by Steed's method: each convergent adds less than the one before. */
    private static DoubleDouble fraction(double a, double x) {
        DoubleDouble top = DoubleDouble.sum(x, -a).plus(1);
        double d = 0;
        double step = 1;
        double value = 0;
        for (int n = 1; n < MOST; n++) {
            double numerator = -n * (n - a);
            double denominator = top.high() + 2 * n;
            d = 1 / (denominator + numerator * d);
            step *= n == 1 ? numerator * d : denominator * d - 1;
            value += step;
            if (Math.abs(step) <= 0x1p-54 * Math.abs(value)) break;
        }
        return DoubleDouble.of(a).over(top.plus(value));
    }

    private static Portion uniform(double a, double x) {
        DoubleDouble excess = excess(a, x);
        double eta = Math.sqrt(Math.max(0, 2 * excess.high() / a));
        boolean lower = x < a;
        double signed = lower ? -eta : eta;
        double next = SKEW[SKEW.length - 1];
        double current = SKEW[SKEW.length - 2];
        double sum = current + signed * next;
        for (int n = SKEW.length - 2; n > 0; n--) {
            double before = SKEW[n] + (n + 1) / a * next;
            next = current;
            current = before;
            sum = current + signed * sum;
        }
        sum /= 1 + next / a; // next is the coefficient of η
        double correction = sum / Math.sqrt(2 * Math.PI * a);
        double main = ErrorFunction.erfcx(eta * Math.sqrt(a / 2)) / 2;
        return new Portion(lower, excess.negative(), DoubleDouble.sum(main, lower ? -correction : correction));
    }

    private static Portion small(double a, double x, DoubleDouble power) {
        DoubleDouble w = Logarithm.of(x).times(a).minus(logOfNext(a));
        if (w.high() < -0.3) return new Portion(true, power, series(a, x));
        double term = 1;
        double sum = 0;
        for (int n = 1; n < 30; n++) {
            term *= -x / n;
            sum += term / (a + n);
        }
        return Portion.of(false, rest(w, a * sum));
    }

    /** {@code 1 − e^w (1 + s)}. */
    static double rest(DoubleDouble w, double s) {
        DoubleDouble most = Exponential.expm1(w);
        return most.plus(1).times(s).plus(most).negative().value();
    }

    /** The x with P(a, x) = p, or with Q(a, x) = p. */
    static double inverse(double a, double p, boolean lower) {
        if (p == 0 || p == 1) return p == 0 == lower ? 0 : Double.POSITIVE_INFINITY;
        if (p > 0.5) return inverse(a, 1 - p, !lower);
        DoubleDouble log = Logarithm.of(p);
        double least = Exponential.root(log.plus(logOfNext(a)), a); // P ≤ xᵃ/Γ(a + 1)
        double z = ErrorFunction.normalQuantile(p);
        double cube = 1 - 1 / (9 * a) + (lower ? z : -z) / (3 * Math.sqrt(a)); // Wilson and Hilferty 1931
        double start = a > 0.5 && cube > 0
                ? Math.max(least, a * cube * cube * cube)
                : lower ? least : Math.max(least, -log.high());
        DoubleDouble logA = Logarithm.of(a);
        return Inverse.solve(start, Double.POSITIVE_INFINITY, x -> {
            DoubleDouble power = power(a, x);
            DoubleDouble part = of(a, x, power).precise(lower);
            double share = Elementary.exp(power.plus(logA).minus(part).high());
            double slope = lower ? share : -share;
            return new Inverse.Residual(part.minus(log).high(), slope, a - x - slope);
        });
    }
}
