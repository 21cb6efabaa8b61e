package mml.kernel;

/**
 * The error function and the normal distribution. Everything stands on the scaled complement
 *
 * <pre>
 *   erfcx x = e^(x²) erfc x,   x ≥ 0:   (1 + 2x) erfcx x is a Chebyshev sum in (x − 4)/(x + 4),
 * </pre>
 *
 * <p>which neither underflows nor loses digits; e^(−x²) takes its exponent in two doubles.
 */
final class ErrorFunction {
    static final double TWO_PER_ROOT_PI = 0x1.20dd750429b6dp0;
    private static final double ROOT_TWO_PER_PI = 0x1.9884533d43651p-1;
    private static final double ROOT_HALF = 0x1.6a09e667f3bcdp-1;

    /** Chebyshev coefficients of {@code (1 + 2x) erfcx x}, from 80 nodes with 80 digits. */
    private static final double[] SCALED = {
        0x1.2d6f89fde5d31p0,
        -0x1.dbd7f406f0499p-8,
        -0x1.4cdca869ad5c3p-4,
        0x1.ec465395e4195p-5,
        -0x1.d71abf3cb584ep-6,
        0x1.5b32ddd011bcbp-7,
        -0x1.9b29d047b35d8p-9,
        0x1.86ef5f940a354p-11,
        -0x1.1f3f05651159ap-13,
        0x1.204c1fa3be6c7p-16,
        -0x1.804fd072268f5p-21,
        -0x1.04813a1b8a43fp-22,
        0x1.df061781bececp-25,
        -0x1.216acaa8bc34bp-29,
        -0x1.421950d8f4ea7p-30,
        0x1.a3fa2e79e6fdep-33,
        0x1.efb3e315738f5p-37,
        -0x1.e59f50c0d2a6dp-38,
        0x1.9ce35d0f342aap-44,
        0x1.e31cd1e31c253p-43,
        -0x1.091c39299cbc7p-46,
        -0x1.e08757ddb404fp-48,
        0x1.b09c53938c643p-51,
        0x1.ffeb28f8a7c3p-53,
        -0x1.246d137a7141bp-55,
        -0x1.2e4a1567a7226p-57,
        0x1.6fbfbc73f7b96p-60,
        0x1.8d6f440511baap-62
    };

    /** Chebyshev's sum of {@code Φ⁻¹(½ + u)/u}, |u| ≤ ¼, from 16 nodes with 50 digits, by powers of u². */
    private static final double[] CENTRAL = {
        0x1.40d931ff62706p1,
        0x1.4ffddeaa22dc9p1,
        0x1.71713082d985cp2,
        0x1.f55d0d7918a4dp3,
        0x1.78494ae9ffa11p5,
        0x1.2ba8dc85fb0d9p7,
        0x1.f045bdd5c12f5p8,
        0x1.a67d0b742d731p10,
        0x1.6ed3a3e54d50ap12,
        0x1.4714a04120da7p14,
        0x1.0d116b79844f7p16,
        0x1.71a8be8ff8709p18,
        -0x1.3c08bd2a43ef2p19,
        0x1.30b946ab5aff6p24,
        -0x1.5a22ff5696de2p26,
        0x1.72dae8ab4a5f7p28
    };

    private ErrorFunction() {}

    static double erf(double x) {
        double a = Math.abs(x);
        if (a >= 0.5) {
            double y = 1 - tail(a);
            return x < 0 ? -y : y;
        }
        return TWO_PER_ROOT_PI * (x + x * series(x * x));
    }

    /** {@code −z/3 + z²/(2!·5) − z³/(3!·7) + …}, z ≤ ¼. */
    private static double series(double z) {
        double power = 1;
        double sum = 0;
        for (int n = 1; n <= 14; n++) {
            power *= -z / n;
            sum += power / (2 * n + 1);
        }
        return sum;
    }

    static double erfc(double x) {
        if (Math.abs(x) < 0.5) return 1 - erf(x);
        return x > 0 ? tail(x) : 2 - tail(-x);
    }

    /** erfc for x ≥ 0. */
    private static double tail(double x) {
        return x > 28
                ? 0
                : scaled(x) * Exponential.exp(DoubleDouble.product(x, x).negative());
    }

    /** {@code e^(x²) erfc x}; infinite below −26.7. */
    static double erfcx(double x) {
        if (x >= 0) return scaled(x);
        if (x < -27) return Double.POSITIVE_INFINITY;
        return 2 * Exponential.exp(DoubleDouble.product(x, x)) - scaled(-x);
    }

    private static double scaled(double x) {
        if (x == Double.POSITIVE_INFINITY) return 0;
        double t = 2 * ((x - 4) / (x + 4));
        double b = 0;
        double c = 0;
        for (int k = SCALED.length - 1; k > 0; k--) {
            double next = SCALED[k] + (t * b - c);
            c = b;
            b = next;
        }
        return (SCALED[0] + (t / 2 * b - c)) / (1 + 2 * x);
    }

    static double normalCdf(double x) {
        return x < 0 ? normalTail(-x) : 1 - normalTail(x);
    }

    /** Φ(−x) for x ≥ 0. */
    private static double normalTail(double x) {
        if (x > 40) return 0;
        return scaled(x * ROOT_HALF)
                / 2
                * Exponential.exp(DoubleDouble.product(x, x).scaled(-0.5));
    }

    static double logNormalCdf(double x) {
        return x > 0 ? Elementary.log1p(-normalTail(x)) + 0.0 : logNormalTail(-x); // no −0
    }

    /** log Φ(−x) for x ≥ 0. */
    private static double logNormalTail(double x) {
        return logNormalTail(x, scaled(x * ROOT_HALF));
    }

    private static double logNormalTail(double x, double scaled) {
        return x > 0x1p511 ? -x * (x / 2) : Elementary.log(scaled / 2) - x * x / 2;
    }

    static double normalQuantile(double p) {
        if (p == 0 || p == 1) return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        double u = p - 0.5; // exact where it is used
        if (Math.abs(u) <= 0.25) return central(u);
        return p < 0.5 ? -upper(p) : upper(1 - p);
    }

    /** Where {@code Φ(x) − ½ = u}. */
    private static double central(double u) {
        double t = u * u;
        double sum = CENTRAL[CENTRAL.length - 1];
        for (int k = CENTRAL.length - 2; k >= 0; k--) sum = CENTRAL[k] + t * sum;
        return u * sum;
    }

    /** Solves {@code log Φ(−x) = log q}, q &lt; ¼, by Halley's iteration, from Abramowitz and Stegun 1964, 26.2.23. */
    private static double upper(double q) {
        double log = Elementary.log(q);
        double root = Math.sqrt(-2 * log);
        double x = root
                - (2.515517 + root * (0.802853 + root * 0.010328))
                        / (1 + root * (1.432788 + root * (0.189269 + root * 0.001308)));
        for (int i = 0; i < 20; i++) {
            double scaled = scaled(x * ROOT_HALF);
            double hazard = ROOT_TWO_PER_PI / scaled;
            double newton = (logNormalTail(x, scaled) - log) / hazard;
            double step = newton / (1 + newton * (hazard - x) / 2);
            x += step;
            if (Math.abs(step) * hazard <= 0x1p-17) break; // its cube is nothing
        }
        return x;
    }
}
