package mml.kernel;

/**
 * x to the power y. A whole power up to 64 is multiplied out, square by square from the top bit of the exponent down,
 * with two doubles each; ½ is the square root; everything else is {@code exp(y ln x)} with a logarithm of two doubles.
 */
final class Power {
    private static final int MULTIPLIED = 64;
    private static final double ALL_EVEN = 0x1p53; // from here on
    private static final double HUGE = 0x1p70; // no power of any other base than ±1 is a number here

    private Power() {}

    static double of(double x, double y) {
        if (y == 0) return 1;
        if (y == 1) return x;
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        double a = Math.abs(x);
        if (a == 1 && Math.abs(y) == Double.POSITIVE_INFINITY) return Double.NaN;
        boolean whole = y == Math.floor(y);
        boolean negative = whole && isOdd(y) && (x < 0 || (x == 0 && 1 / x < 0));
        if (a == 0 || a == Double.POSITIVE_INFINITY || Math.abs(y) == Double.POSITIVE_INFINITY) {
            boolean grows = a > 1 == y > 0;
            return signed(grows ? Double.POSITIVE_INFINITY : 0, negative);
        }
        if (x < 0 && !whole) return Double.NaN;
        if (y == 0.5) return Math.sqrt(x);
        if (whole && Math.abs(y) <= MULTIPLIED) return signed(multiplied(a, (int) y), negative);
        double power = Math.max(-HUGE, Math.min(HUGE, y));
        return a == 1 ? signed(1, negative) : signed(exponential(a, power), negative);
    }

    private static boolean isOdd(double whole) {
        return Math.abs(whole) < ALL_EVEN && ((long) whole & 1) == 1;
    }

    private static double signed(double magnitude, boolean negative) {
        return negative ? magnitude * -1 : magnitude; // also 0, whose sign a page would not change by a minus
    }

    private static double exponential(double a, double y) {
        DoubleDouble log = Logarithm.of(a);
        double estimate = y * log.high();
        if (Math.abs(estimate) < 0x1p-60) return 1; // and the product of two small numbers is not exact
        return Exponential.exp(log.times(y));
    }

    private static double multiplied(double a, int n) {
        double normal = a < Double.MIN_NORMAL ? a * 0x1p54 : a;
        long k = (Double.doubleToRawLongBits(normal) >> 52) - 1023;
        double m = Double.longBitsToDouble(Double.doubleToRawLongBits(normal) - (k << 52));
        if (a < Double.MIN_NORMAL) k -= 54;
        int exponent = Math.abs(n);
        DoubleDouble p = DoubleDouble.of(1);
        for (int bit = MULTIPLIED; bit > 0; bit >>= 1) {
            p = p.times(p);
            if ((exponent & bit) != 0) p = p.times(m);
        }
        if (n < 0) p = DoubleDouble.of(1).over(p);
        return Elementary.scale(p.high(), (double) Math.max(-2040, Math.min(2040, k * n)));
    }
}
