package mml.kernel;

/**
 * The special functions of probability, from IEEE operations alone and therefore the same number everywhere, with a
 * relative error below 10⁻¹⁴, also where the value is tiny. Where it would be below the smallest double there is its
 * logarithm; what is nearly 1 has a function for the rest. An inverse is as exact as its function lets it be: where that
 * is flat or p has few digits, x has few.
 *
 * <pre>
 *   Φ(x) = ½ erfc(−x/√2)        P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt        I_x(a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt
 * </pre>
 *
 * <p>With one of them stand the distributions of chapter 6: Φ the Gaussian, P the gamma, χ² and Poisson, I the beta,
 * Student's t and the binomial. Arguments outside the domain, NaN among them, are refused with an
 * {@link IllegalArgumentException} that names them. I takes a time of the order of √(a + b) where both are large, and
 * therefore refuses those above 10¹⁰.
 */
public final class Special {
    private static final double LARGEST = 0x1p900;
    private static final double LARGEST_OF_BETA = 1e10; // a tenth of a second

    /** {@code log 2π}. */
    public static final double LOG_TWO_PI = 1.8378770664093453;

    private static final Remembered LOG_GAMMA = new Remembered((x, y) -> GammaFunction.log(x));

    private static final Remembered LOG_BETA = new Remembered(IncompleteBeta::logBeta);

    private Special() {}

    /** {@code 2/√π ∫₀ˣ exp(−t²) dt}. */
    public static double erf(double x) {
        return ErrorFunction.erf(number(x));
    }

    /** {@code 1 − erf x}. */
    public static double erfc(double x) {
        return ErrorFunction.erfc(number(x));
    }

    /** {@code exp(x²) erfc x}, which does not underflow; infinite below −26.6. */
    public static double erfcx(double x) {
        return ErrorFunction.erfcx(number(x));
    }

    /** Φ(x), the probability that a standard Gaussian is at most x. */
    public static double normalCdf(double x) {
        return ErrorFunction.normalCdf(number(x));
    }

    /** log Φ(x), a number also where Φ(x) underflows. */
    public static double logNormalCdf(double x) {
        return ErrorFunction.logNormalCdf(number(x));
    }

    /**
     * Φ⁻¹(p): −∞ for 0, ∞ for 1. The x that is exceeded with a small probability q is {@code −normalQuantile(q)}: as a
     * double, 1 − q would have lost q's digits.
     */
    public static double normalQuantile(double p) {
        return ErrorFunction.normalQuantile(probability(p));
    }

    /** log Γ(x) for x &gt; 0; right also near its zeros 1 and 2. */
    public static double logGamma(double x) {
        return LOG_GAMMA.at(positive(x), 0).high();
    }

    /** {@code ψ(x) = (log Γ)′(x)} for x &gt; 0; right also near its zero 1.4616…. */
    public static double digamma(double x) {
        return GammaFunction.digamma(positive(x));
    }

    /** {@code ψ′(x)} for x &gt; 0. */
    public static double trigamma(double x) {
        return GammaFunction.trigamma(positive(x));
    }

    /** log n! for n ≥ 0. */
    public static double logFactorial(long n) {
        if (n < 0) throw new IllegalArgumentException("n is " + n + ", expected at least 0");
        return n < 2 ? 0 : GammaFunction.log((double) n + 1).high();
    }

    /** log of the number of ways to choose k of n, 0 ≤ k ≤ n. */
    public static double logBinomial(long n, long k) {
        if (n < 0) throw new IllegalArgumentException("n is " + n + ", expected at least 0");
        if (k < 0 || k > n) throw new IllegalArgumentException("k is " + k + ", expected from 0 to n = " + n);
        if (k == 0 || k == n) return 0;
        return IncompleteBeta.logChoices((double) n, (double) Math.min(k, n - k));
    }

    /** log B(a, b) with {@code B(a, b) = Γ(a)Γ(b)/Γ(a + b)}, for a, b &gt; 0. */
    public static double logBeta(double a, double b) {
        return LOG_BETA.at(parameter("a", a), parameter("b", b)).high();
    }

    /** P(a, x) for a &gt; 0, x ≥ 0. */
    public static double gammaP(double a, double x) {
        return gamma(a, x).value(true);
    }

    /** Q(a, x) = 1 − P(a, x) for a &gt; 0, x ≥ 0. */
    public static double gammaQ(double a, double x) {
        return gamma(a, x).value(false);
    }

    /** log P(a, x), −∞ at x = 0. */
    public static double logGammaP(double a, double x) {
        return gamma(a, x).log(true);
    }

    /** log Q(a, x). */
    public static double logGammaQ(double a, double x) {
        return gamma(a, x).log(false);
    }

    /** {@code log(xᵃe⁻ˣ/Γ(a + 1))} for a > 0 and x > 0, which keeps its digits where a and x are large and alike. */
    public static double logGammaTerm(double a, double x) {
        return IncompleteGamma.power(parameter("a", a), positive(x)).value();
    }

    private static Portion gamma(double a, double x) {
        if (!(x >= 0)) throw new IllegalArgumentException("x is " + x + ", expected at least 0");
        return IncompleteGamma.of(parameter("a", a), x);
    }

    /** The x with P(a, x) = p: 0 for p = 0, ∞ for p = 1. */
    public static double inverseGammaP(double a, double p) {
        return IncompleteGamma.inverse(parameter("a", a), probability(p), true);
    }

    /** The x with Q(a, x) = q: ∞ for q = 0, 0 for q = 1. */
    public static double inverseGammaQ(double a, double q) {
        return IncompleteGamma.inverse(parameter("a", a), probability("q", q), false);
    }

    /** I_x(a, b) for a and b above 0 and at most 10¹⁰, x from 0 to 1. */
    public static double betaI(double a, double b, double x) {
        return beta(a, b, x).value(true);
    }

    /** {@code 1 − I_x(a, b)}. */
    public static double betaIComplement(double a, double b, double x) {
        return beta(a, b, x).value(false);
    }

    /** log I_x(a, b), −∞ at x = 0. */
    public static double logBetaI(double a, double b, double x) {
        return beta(a, b, x).log(true);
    }

    /** {@code log(1 − I_x(a, b))}, −∞ at x = 1. */
    public static double logBetaIComplement(double a, double b, double x) {
        return beta(a, b, x).log(false);
    }

    private static Portion beta(double a, double b, double x) {
        return IncompleteBeta.of(limited("a", a), limited("b", b), probability("x", x));
    }

    /**
     * {@code P(T > t)} for Student's T with ν degrees of freedom, at most 10¹⁰, and t ≥ 0: {@code ½ I(ν/2, ½)} at
     * {@code ν/(ν + t²)}, which has more digits than a double.
     */
    public static double studentTail(double degrees, double t) {
        double nu = limited("degrees", degrees);
        if (!(t >= 0)) throw new IllegalArgumentException("t is " + t + ", expected at least 0");
        if (t >= IncompleteBeta.FAR) return IncompleteBeta.farTail(nu, t);
        return 0.5 * IncompleteBeta.ofQuotient(0.5 * nu, 0.5, nu, t).value(true);
    }

    /** The t ≥ 0 with {@code P(T > t) = q}, q from 0 to ½. */
    public static double inverseStudentTail(double degrees, double q) {
        if (!(q >= 0 && q <= 0.5)) throw new IllegalArgumentException("q is " + q + ", expected from 0 to 1/2");
        return IncompleteBeta.inverseOfQuotient(limited("degrees", degrees), q);
    }

    /** The x with I_x(a, b) = p. For one near 1, {@code inverseBetaIComplement(b, a, p)} is 1 − x. */
    public static double inverseBetaI(double a, double b, double p) {
        return IncompleteBeta.inverse(limited("a", a), limited("b", b), probability(p), true);
    }

    /** The x with {@code 1 − I_x(a, b) = q}. */
    public static double inverseBetaIComplement(double a, double b, double q) {
        return IncompleteBeta.inverse(limited("a", a), limited("b", b), probability("q", q), false);
    }

    /** {@code log Σ exp xᵢ}: no overflow, and −∞ for −∞ alone. */
    public static double logSumExp(double... x) {
        if (x.length == 0) throw new IllegalArgumentException("x has no entries, expected at least 1");
        int largest = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i])) throw new IllegalArgumentException("x[" + i + "] is NaN, expected a number");
            if (x[i] > x[largest]) largest = i;
        }
        double most = x[largest];
        if (!(Math.abs(most) <= Double.MAX_VALUE)) return most;
        double others = 0;
        for (int i = 0; i < x.length; i++) if (i != largest) others += Elementary.exp(x[i] - most);
        return most + Elementary.log1p(others);
    }

    private static double number(double x) {
        if (Double.isNaN(x)) throw new IllegalArgumentException("x is NaN, expected a number");
        return x;
    }

    private static double positive(double x) {
        if (!(x > 0)) throw new IllegalArgumentException("x is " + x + ", expected more than 0");
        return x;
    }

    private static double limited(String name, double x) {
        if (!(x > 0 && x <= LARGEST_OF_BETA))
            throw new IllegalArgumentException(name + " is " + x + ", expected more than 0 and at most 1e10");
        return x;
    }

    private static double parameter(String name, double x) {
        if (!(x > 0 && x <= LARGEST))
            throw new IllegalArgumentException(name + " is " + x + ", expected more than 0 and at most 2^900");
        return x;
    }

    private static double probability(double p) {
        return probability("p", p);
    }

    private static double probability(String name, double p) {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException(name + " is " + p + ", expected from 0 to 1");
        return p;
    }
}
