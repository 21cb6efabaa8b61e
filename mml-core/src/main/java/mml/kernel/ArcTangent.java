package mml.kernel;

/**
 * The angle of a point (x, y) with 0 ≤ y ≤ x, and what follows from it: from the nearest of nine directions with slopes
 * 0, ⅛, …, 1 on by a small angle,
 *
 * <pre>
 *   atan(y/x) = atan c + atan t,   t = (y − cx)/(x + cy),   |t| ≤ 1/16,   atan t = t − t³/3 + t⁵/5 − …
 * </pre>
 */
final class ArcTangent {
    private static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);
    private static final DoubleDouble HALF_PI = new DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);
    private static final double TINY = 0x1p-28; // x³ is below half a unit of x
    private static final double FAR = 0x1p60; // beside such a number, 1 is nothing

    /** The angles whose tangents are 0, ⅛, …, 1. */
    private static final DoubleDouble[] EIGHTHS = {
        new DoubleDouble(0, 0),
        new DoubleDouble(0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59),
        new DoubleDouble(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57),
        new DoubleDouble(0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56),
        new DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56),
        new DoubleDouble(0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58),
        new DoubleDouble(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56),
        new DoubleDouble(0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56),
        new DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55),
    };

    private ArcTangent() {}

    static double atan(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x; // also −0 and NaN
        double y = a > FAR
                ? HALF_PI.high()
                : angle(DoubleDouble.of(a), DoubleDouble.of(1)).high();
        return x < 0 ? -y : y;
    }

    static double atan2(double y, double x) {
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        boolean below = y < 0 || (y == 0 && 1 / y < 0);
        boolean left = x < 0 || (x == 0 && 1 / x < 0);
        double angle = positive(Math.abs(y), Math.abs(x), left);
        return below ? angle * -1 : angle; // also 0, whose sign a page would not change by a minus
    }

    private static double positive(double y, double x, boolean left) {
        if (y == Double.POSITIVE_INFINITY && x == Double.POSITIVE_INFINITY)
            return EIGHTHS[8].times(left ? 3 : 1).high();
        double slope = y / x; // NaN where both are 0
        if (slope > FAR) return HALF_PI.high();
        if (!(slope >= 1 / FAR)) return left ? PI.high() : y == 0 ? 0 : slope;
        double scale = normalising(Math.max(x, y));
        DoubleDouble angle = angle(DoubleDouble.of(y * scale), DoubleDouble.of(x * scale));
        return left ? PI.minus(angle).high() : angle.high();
    }

    /** A power of two with which x is from 1/16 to 16 or, for subnormal x, far from the edge of the range. */
    private static double normalising(double x) {
        long exponent = Double.doubleToRawLongBits(x) >> 52;
        return Double.longBitsToDouble(Math.max(1, Math.min(2045, 2046 - exponent)) << 52);
    }

    static double asin(double x) {
        double a = Math.abs(x);
        if (a > 1) return Double.NaN;
        if (!(a >= TINY)) return x; // also −0 and NaN
        double y = angle(DoubleDouble.of(a), otherLeg(a)).high();
        return x < 0 ? -y : y;
    }

    static double acos(double x) {
        double a = Math.abs(x);
        if (!(a <= 1)) return Double.NaN;
        DoubleDouble angle = a == 0 ? HALF_PI : angle(otherLeg(a), DoubleDouble.of(a));
        return x < 0 ? PI.minus(angle).high() : angle.high();
    }

    /** {@code √(1 − a²)}. */
    private static DoubleDouble otherLeg(double a) {
        return DoubleDouble.sum(1, -a).times(DoubleDouble.sum(1, a)).sqrt();
    }

    /** The angle of a point in the first quarter, neither coordinate so small that its square is none. */
    private static DoubleDouble angle(DoubleDouble y, DoubleDouble x) {
        return y.high() > x.high() ? HALF_PI.minus(flat(x, y)) : flat(y, x);
    }

    private static DoubleDouble flat(DoubleDouble y, DoubleDouble x) {
        int k = (int) (8 * (y.high() / x.high()) + 0.5);
        double c = k / 8.0;
        DoubleDouble t = k == 0 ? y.over(x) : y.minus(x.times(c)).over(x.plus(y.times(c)));
        double z = t.high() * t.high();
        double s = 1 / 11.0 - z * (1 / 13.0 - z * (1 / 15.0));
        s = 1 / 7.0 - z * (1 / 9.0 - z * s);
        s = 1 / 3.0 - z * (1 / 5.0 - z * s);
        DoubleDouble small = t.plus(-t.high() * z * s);
        return k == 0 ? small : EIGHTHS[k].plus(small);
    }
}
