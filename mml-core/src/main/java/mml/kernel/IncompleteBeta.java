package mml.kernel;

/**
 * The regularised incomplete beta function I_x(a, b) and {@code 1 − I_x(a, b) = I_{1−x}(b, a)}, a, b &gt; 0, 0 ≤ x ≤ 1.
 *
 * <pre>
 *   I = xᵃ(1 − x)ᵇ/(a B(a, b)) · 1/(1 + d₁x/(1 + d₂x/(1 + …)))                    x ≤ (a + 1)/(a + b + 2)
 *   d_2m = m(b − m)/((a + 2m − 1)(a + 2m)),   d_2m+1 = −(a + m)(a + b + m)/((a + 2m)(a + 2m + 1))
 *   I = xᵃ/(a B(a, b)) · (1 + a Σ (1 − b)(2 − b)…(n − b) xⁿ/(n!(a + n)))           small a
 * </pre>
 *
 * <p>The exponents have two doubles; what is lost where a and b are large is the nearness of x to a/(a + b) alone.
 */
final class IncompleteBeta {
    private static final int MOST = 1_000_000;

    private static final Remembered LOG_TIMES_BETA =
            new Remembered((a, b) -> GammaFunction.logOfNext(a).minus(GammaFunction.logRatio(b, a)));

    private IncompleteBeta() {}

    static Portion of(double a, double b, double x) {
        if (x == 0) return Portion.of(true, 0);
        if (x == 1) return Portion.of(false, 0);
        DoubleDouble y = DoubleDouble.sum(1, -x);
        return x <= (a + 1) / (a + b + 2)
                ? below(a, b, DoubleDouble.of(x), y)
                : below(b, a, y, DoubleDouble.of(x)).swapped();
    }

    private static Portion below(double a, double b, DoubleDouble x, DoubleDouble y) {
        if (a < 1) {
            DoubleDouble w = Logarithm.of(x).times(a).minus(logTimesBeta(a, b));
            if (w.high() > -0.3) return Portion.of(false, IncompleteGamma.rest(w, a * series(a, b, x.high())));
        }
        return new Portion(true, power(a, b, x, y), Math.min(a, b) / a * fraction(a, b, x));
    }

    /** {@code log(a B(a, b))}. */
    private static DoubleDouble logTimesBeta(double a, double b) {
        if (a <= b) return LOG_TIMES_BETA.at(a, b);
        return logTimesBeta(b, a).plus(Logarithm.of(a)).minus(Logarithm.of(b));
    }

    static DoubleDouble logBeta(double a, double b) {
        double s = Math.min(a, b);
        return logTimesBeta(s, Math.max(a, b)).minus(Logarithm.of(s));
    }

    /** {@code log(n!/(k!(n − k)!)) = −log((n + 1) B(k + 1, n − k + 1))}. */
    static double logChoices(double n, double k) {
        return logBeta(k + 1, n - k + 1).plus(Logarithm.of(n + 1)).negative().high();
    }

    /** {@code log(xᵃyᵇ/(s B(a, b)))}, s the smaller of a and b. */
    private static DoubleDouble power(double a, double b, DoubleDouble x, DoubleDouble y) {
        if (a < GammaFunction.LARGE || b < GammaFunction.LARGE) {
            boolean left = x.high() < 0.5;
            DoubleDouble logX = left ? Logarithm.of(x) : Logarithm.log1p(y.negative());
            DoubleDouble logY = left ? Logarithm.log1p(x.negative()) : Logarithm.of(y);
            return logX.times(a).plus(logY.times(b)).minus(logTimesBeta(Math.min(a, b), Math.max(a, b)));
        }
        DoubleDouble n = DoubleDouble.sum(a, b);
        DoubleDouble apart = x.times(b).minus(y.times(a)); // n (x − a/n)
        double s = Math.min(a, b);
        return GammaFunction.logQuotient(x.times(n), a, apart)
                .times(a)
                .plus(GammaFunction.logQuotient(y.times(n), b, apart.negative()).times(b))
                .plus(Logarithm.of(Math.max(a, b))
                        .minus(Logarithm.of(s))
                        .minus(Logarithm.of(n))
                        .scaled(0.5))
                .minus(GammaFunction.HALF_LOG_TWO_PI)
                .plus(GammaFunction.stirling(n.high()) - GammaFunction.stirling(a) - GammaFunction.stirling(b));
    }

    private static double series(double a, double b, double x) {
        double power = 1;
        double sum = 0;
        for (int n = 1; n < MOST; n++) {
            power *= (n - b) / n * x;
            double term = power / (a + n);
            sum += term;
            if (Math.abs(term) <= 0x1p-56 * Math.abs(sum)) break;
        }
        return sum;
    }

    /** As many levels as a quick evaluation from the top says, from the bottom with two doubles. */
    private static double fraction(double a, double b, DoubleDouble x) {
        double c = 1;
        double d = 1 / (1 + level(a, b, x.high(), 1));
        int k = 2;
        for (; k < MOST; k++) {
            double level = level(a, b, x.high(), k);
            d = 1 / (1 + level * d);
            c = 1 + level / c;
            if (Math.abs(c * d - 1) < 0x1p-53) break;
        }
        return fromTheBottom(a, b, x, k + k / 2); // the last steps are small, what follows them less so
    }

    /** {@code d_k x}. */
    private static double level(double a, double b, double x, int k) {
        int m = k / 2;
        double numerator = k % 2 == 0 ? m * (b - m) : -(a + m) * (a + b + m);
        return numerator * x / ((a + k - 1) * (a + k));
    }

    /** Roundings of hundreds of levels would add up, and 1 + d₁x nearly cancels where b is small beside a. */
    private static double fromTheBottom(double a, double b, DoubleDouble x, int levels) {
        DoubleDouble n = DoubleDouble.sum(a, b);
        DoubleDouble value = DoubleDouble.of(1);
        for (int k = levels; k > 0; k--) {
            int m = k / 2;
            DoubleDouble numerator = k % 2 == 0
                    ? DoubleDouble.sum(b, -m).times(m)
                    : DoubleDouble.sum(a, m).times(n.plus(m)).negative();
            DoubleDouble denominator = DoubleDouble.sum(a, k - 1).times(DoubleDouble.sum(a, k));
            value = numerator.times(x).over(denominator.times(value)).plus(1);
        }
        return DoubleDouble.of(1).over(value).high();
    }

    /** The x with I_x(a, b) = p, or with 1 − I_x(a, b) = p. */
    static double inverse(double a, double b, double p, boolean lower) {
        return inverses(a, b, p, lower)[0];
    }

    /** The same x and 1 − x, both with all digits. */
    static double[] inverses(double a, double b, double p, boolean lower) {
        if (p == 0 || p == 1) return p == 0 == lower ? new double[] {0, 1} : new double[] {1, 0};
        if (p > 0.5) return inverses(a, b, 1 - p, !lower);
        boolean left = of(a, b, 0.5).value(lower) > p == lower;
        double x = left ? small(a, b, p, lower) : small(b, a, p, !lower);
        return left ? new double[] {x, 1 - x} : new double[] {1 - x, x};
    }

    /** The same where the answer is at most ½. */
    private static double small(double a, double b, double p, boolean lower) {
        DoubleDouble log = Logarithm.of(p);
        double least = Elementary.exp(log.plus(logTimesBeta(a, b)).over(a).high());
        double start = lower ? Math.min(least, 0.5) : Math.max(least, Math.min(0.5, a / (a + b)));
        DoubleDouble logLess = Logarithm.of(Math.min(a, b));
        return Inverse.solve(start, 0.5, x -> {
            DoubleDouble part = of(a, b, x).precise(lower);
            DoubleDouble y = DoubleDouble.sum(1, -x);
            DoubleDouble density = power(a, b, DoubleDouble.of(x), y).plus(logLess);
            double slope = Elementary.exp(density.minus(part).high()) / y.high();
            return new Inverse.Residual(part.minus(log).high(), lower ? slope : -slope);
        });
    }
}
