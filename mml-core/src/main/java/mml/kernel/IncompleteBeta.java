package mml.kernel;

/**
 * The regularised incomplete beta function I_x(a, b) and {@code 1 − I_x(a, b) = I_{1−x}(b, a)}, a, b &gt; 0, 0 ≤ x ≤ 1.
 *
 * <pre>
 *   I = xᵃ(1 − x)ᵇ/B(a, b) · 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …)))                        x ≤ (a + 1)/(a + b + 2)
 *   αₙ = (a + n − 1)(a + b + n − 1) n(b − n) x²/(a + 2n − 1)²
 *   βₙ = n + n(b − n)x/(a + 2n − 1) + (a + n)(a + 1 − (a + b)x + n(2 − x))/(a + 2n + 1)
 *   I = xᵃ/(a B(a, b)) · (1 + a Σ (1 − b)(2 − b)…(n − b) xⁿ/(n!(a + n)))           small a
 * </pre>
 *
 * <p>The fraction is DiDonato and Morris's (1992), in which next to nothing cancels. The exponents have two doubles; what is lost where a and b are large is the nearness of x to a/(a + b) alone.
 */
final class IncompleteBeta {
    private static final int MOST = 1_000_000;
    private static final int FEW = 40;

    /** From here on ν/t² is nothing beside 1. */
    static final double FAR = 0x1p400;

    private static final Remembered LOG_TIMES_BETA =
            new Remembered((a, b) -> GammaFunction.logOfNext(a).minus(GammaFunction.logRatio(b, a)));

    private IncompleteBeta() {}

    static Portion of(double a, double b, double x) {
        return of(a, b, DoubleDouble.of(x), DoubleDouble.sum(1, -x));
    }

    /** At {@code ν/(ν + t²)}. */
    static Portion ofQuotient(double a, double b, double nu, double t) {
        if (t * t == 0) return Portion.of(false, 0);
        DoubleDouble square = DoubleDouble.product(t, t);
        DoubleDouble whole = square.plus(nu);
        return of(a, b, DoubleDouble.of(nu).over(whole), square.over(whole));
    }

    /**
     * {@code ½ I(ν/2, ½)} at {@code ν/(ν + t²)} where t is so large that its first term alone is left of it,
     * {@code (√ν/t)^ν / (ν B(ν/2, ½))}.
     *
     * @param t from {@link #FAR} on; the square of it may be no double
     */
    static double farTail(double nu, double t) {
        if (t == Double.POSITIVE_INFINITY) return 0;
        DoubleDouble root = Logarithm.of(nu).scaled(0.5);
        DoubleDouble log = root.minus(Logarithm.of(t)).times(nu).minus(logTimesBeta(0.5 * nu, 0.5));
        return Math.min(0.5, 0.5 * Exponential.exp(log));
    }

    /** The t with {@code ½ I(ν/2, ½) = q} at {@code ν/(ν + t²)}. */
    static double inverseOfQuotient(double nu, double q) {
        if (q == 0) return Double.POSITIVE_INFINITY;
        double[] x = inverses(0.5 * nu, 0.5, 2 * q, true);
        double square = nu * x[1] / x[0];
        if (!(square < FAR * FAR))
            return Math.sqrt(nu) * Exponential.root(Logarithm.of(2 * q).plus(logTimesBeta(0.5 * nu, 0.5)), -nu);
        return square > 0x1p-900
                ? DoubleDouble.of(nu).times(x[1]).over(x[0]).sqrt().high()
                : Math.sqrt(nu) * Math.sqrt(x[1]) / Math.sqrt(x[0]);
    }

    /** With x + y = 1. */
    private static Portion of(double a, double b, DoubleDouble x, DoubleDouble y) {
        if (x.high() == 0) return Portion.of(true, 0);
        if (y.high() == 0) return Portion.of(false, 0);
        return of(a, b, x, y, power(a, b, x, y));
    }

    private static Portion of(double a, double b, DoubleDouble x, DoubleDouble y, DoubleDouble power) {
        return x.high() <= (a + 1) / (a + b + 2)
                ? below(a, b, x, y, power)
                : below(b, a, y, x, power).swapped();
    }

    private static Portion below(double a, double b, DoubleDouble x, DoubleDouble y, DoubleDouble power) {
        if (a < 1) {
            DoubleDouble w = Logarithm.of(x).times(a).minus(logTimesBeta(a, b));
            if (w.high() > -0.3) return Portion.of(false, IncompleteGamma.rest(w, a * series(a, b, x.high())));
        }
        return new Portion(true, power, fraction(a, b, x, y));
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

    /**
     * The top of the fraction, with two doubles, over the rest by Steed's method: each convergent adds less than the one
     * before. Roundings of hundreds of levels would add up, so many are summed again from the bottom.
     */
    private static DoubleDouble fraction(double a, double b, DoubleDouble x, DoubleDouble y) {
        DoubleDouble apart = DoubleDouble.sum(a, b).times(y).plus(-b).plus(1);
        double d = 0;
        double step = 1;
        double value = 0;
        int n = 1;
        for (; n < MOST; n++) {
            double numerator = numerator(a, b, x.high(), n);
            double denominator = denominator(a, b, x.high(), y.high(), apart.high(), n);
            d = 1 / (denominator + numerator * d);
            step *= n == 1 ? numerator * d : denominator * d - 1;
            value += step;
            if (Math.abs(step) <= 0x1p-54 * Math.abs(value)) break;
        }
        if (n > FEW) {
            value = 0;
            for (; n > 0; n--)
                value = numerator(a, b, x.high(), n) / (denominator(a, b, x.high(), y.high(), apart.high(), n) + value);
        }
        DoubleDouble top = apart.times(a).over(DoubleDouble.sum(a, 1));
        return DoubleDouble.of(Math.min(a, b)).over(top.plus(value));
    }

    private static double numerator(double a, double b, double x, int n) {
        double u = a + 2 * n - 1;
        return (a + n - 1) * (a + b + n - 1) * x * (n * (b - n) * x / u) / u;
    }

    private static double denominator(double a, double b, double x, double y, double apart, int n) {
        double u = a + 2 * n - 1;
        return n + n * (b - n) * x / u + (a + n) * (apart + n * (1 + y)) / (u + 2);
    }

    /** The x with I_x(a, b) = p, or with 1 − I_x(a, b) = p. */
    static double inverse(double a, double b, double p, boolean lower) {
        return inverses(a, b, p, lower)[0];
    }

    /** The same x and 1 − x, both with all digits. */
    static double[] inverses(double a, double b, double p, boolean lower) {
        if (p == 0 || p == 1) return p == 0 == lower ? new double[] {0, 1} : new double[] {1, 0};
        if (p > 0.5) return inverses(a, b, 1 - p, !lower);
        double guess = lower ? guess(a, b, p) : 1 - guess(b, a, p);
        boolean left = guess <= 0.5;
        double x = left ? solve(a, b, p, lower, guess) : solve(b, a, p, !lower, 1 - guess);
        if (x > 0.5) { // the other one is the smaller, which has all digits
            left = !left;
            x = left ? solve(a, b, p, lower, 1 - x) : solve(b, a, p, !lower, 1 - x);
        }
        return left ? new double[] {x, 1 - x} : new double[] {1 - x, x};
    }

    /** About where {@code I_x(a, b) = p}, p small. */
    private static double guess(double a, double b, double p) {
        if (a <= 1 || b <= 1) {
            double below = Elementary.exp(a * Elementary.log(a / (a + b))) / a;
            double above = Elementary.exp(b * Elementary.log(b / (a + b))) / b;
            double both = below + above;
            return p < below / both
                    ? Elementary.exp(Elementary.log(a * both * p) / a)
                    : 1 - Elementary.exp(Elementary.log(b * both * (1 - p)) / b);
        }
        double z = ErrorFunction.normalQuantile(p); // Abramowitz and Stegun 1964, 26.5.22
        double u = 1 / (2 * a - 1);
        double v = 1 / (2 * b - 1);
        double h = 2 / (u + v);
        double l = (z * z - 3) / 6;
        double w = -z * Math.sqrt(h + l) / h - (v - u) * (l + 5 / 6.0 - 2 / (3 * h));
        return a / (a + b * Elementary.exp(2 * w));
    }

    /** The x from 0 to ¾. */
    private static double solve(double a, double b, double p, boolean lower, double guess) {
        DoubleDouble log = Logarithm.of(p);
        double least = Exponential.root(log.plus(logTimesBeta(a, b)), a);
        DoubleDouble logLess = Logarithm.of(Math.min(a, b));
        return Inverse.solve(guess > 0 ? guess : least, 0.75, t -> {
            DoubleDouble x = DoubleDouble.of(t);
            DoubleDouble y = DoubleDouble.sum(1, -t);
            DoubleDouble power = power(a, b, x, y);
            DoubleDouble part = of(a, b, x, y, power).precise(lower);
            double share = Elementary.exp(power.plus(logLess).minus(part).high()) / y.high();
            double slope = lower ? share : -share;
            return new Inverse.Residual(part.minus(log).high(), slope, a - (b - 1) * t / y.high() - slope);
        });
    }
}
