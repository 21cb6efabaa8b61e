package mml.kernel;

/** Sine, cosine and tangent: Taylor's series around the nearest multiple of π/2, see {@link QuarterTurns}. */
final class Trigonometry {
    private static final double TINY = 0x1p-27; // x³ is below half a unit of x

    private Trigonometry() {}

    static double sin(double x) {
        if (!finite(x)) return Double.NaN;
        if (Math.abs(x) < TINY) return x; // also −0
        return inQuarter(QuarterTurns.of(x), 0);
    }

    static double cos(double x) {
        if (!finite(x)) return Double.NaN;
        return inQuarter(QuarterTurns.of(x), 1);
    }

    static double tan(double x) {
        if (!finite(x)) return Double.NaN;
        if (Math.abs(x) < TINY) return x; // also −0
        QuarterTurns r = QuarterTurns.of(x);
        DoubleDouble z = DoubleDouble.product(r.high(), r.high());
        DoubleDouble sine = DoubleDouble.sum(r.high(), sineTail(r.high(), r.low(), z.high()));
        double w = z.high();
        DoubleDouble cosine = z.scaled(-0.5).plus(1).plus(w * w * cosineTail(w) - r.high() * r.low());
        return (r.quarter() & 1) == 0
                ? sine.over(cosine).high()
                : cosine.negative().over(sine).high();
    }

    private static boolean finite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** The sine of the angle and some quarters more. */
    private static double inQuarter(QuarterTurns r, int more) {
        int quarter = r.quarter() + more & 3;
        double y = (quarter & 1) == 0 ? sine(r.high(), r.low()) : cosine(r.high(), r.low());
        return quarter < 2 ? y : -y;
    }

    private static double sine(double x, double rest) {
        return x + sineTail(x, rest, x * x);
    }

    /** {@code sin(x + rest) − x}; z is x². */
    private static double sineTail(double x, double rest, double z) {
        double t = 1 / 355687428096000.0 - z * (1 / 121645100408832000.0);
        t = 1 / 6227020800.0 - z * (1 / 1307674368000.0 - z * t);
        t = 1 / 362880.0 - z * (1 / 39916800.0 - z * t);
        t = 1 / 120.0 - z * (1 / 5040.0 - z * t);
        t = 1 / 6.0 - z * t;
        return rest * (1 - z / 2) - x * z * t;
    }

    /** {@code 1 − z/2} keeps what it loses. */
    private static double cosine(double x, double rest) {
        double z = x * x;
        double half = z / 2;
        double w = 1 - half;
        return w + (((1 - w) - half) + (z * z * cosineTail(z) - x * rest));
    }

    /** {@code (cos x − 1 + z/2)/z²} with z = x². */
    private static double cosineTail(double z) {
        double t = 1 / 20922789888000.0 - z * (1 / 6402373705728000.0 - z * (1 / 2432902008176640000.0));
        t = 1 / 479001600.0 - z * (1 / 87178291200.0 - z * t);
        t = 1 / 40320.0 - z * (1 / 3628800.0 - z * t);
        return 1 / 24.0 - z * (1 / 720.0 - z * t);
    }
}
