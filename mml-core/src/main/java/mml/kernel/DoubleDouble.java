package mml.kernel;

/**
 * A number as the unevaluated sum of two doubles, the second at most half a unit in the last place of the first: about
 * 106 bits. The sums and products of doubles are exact (Knuth 1969, Dekker 1971), the operations on pairs are right to
 * a few units of 2⁻¹⁰⁴. Not for infinities, nor for products that leave [2⁻⁹⁰⁰, 2⁹⁰⁰].
 */
record DoubleDouble(double high, double low) {
    private static final double SPLIT = 0x1p27 + 1;

    static DoubleDouble of(double x) {
        return new DoubleDouble(x, 0);
    }

    /** a + b, exactly. */
    static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double part = s - a;
        return new DoubleDouble(s, (a - (s - part)) + (b - part));
    }

    /** a + b, exactly, where a is 0 or the larger. */
    static DoubleDouble ordered(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }

    /** ab, exactly. */
    static DoubleDouble product(double a, double b) {
        double p = a * b;
        double t = SPLIT * a;
        double aHigh = t - (t - a);
        double aLow = a - aHigh;
        t = SPLIT * b;
        double bHigh = t - (t - b);
        double bLow = b - bHigh;
        return new DoubleDouble(p, ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow);
    }

    DoubleDouble plus(DoubleDouble y) {
        DoubleDouble s = sum(high, y.high);
        DoubleDouble t = sum(low, y.low);
        DoubleDouble v = ordered(s.high, s.low + t.high);
        return ordered(v.high, t.low + v.low);
    }

    DoubleDouble plus(double y) {
        DoubleDouble s = sum(high, y);
        return ordered(s.high, s.low + low);
    }

    DoubleDouble minus(DoubleDouble y) {
        return plus(y.negative());
    }

    DoubleDouble times(DoubleDouble y) {
        DoubleDouble p = product(high, y.high);
        return ordered(p.high, p.low + (high * y.low + low * y.high));
    }

    DoubleDouble times(double y) {
        DoubleDouble p = product(high, y);
        return ordered(p.high, p.low + low * y);
    }

    DoubleDouble over(DoubleDouble y) {
        double q = high / y.high;
        DoubleDouble p = product(q, y.high);
        return ordered(q, (((high - p.high) - p.low) + (low - q * y.low)) / y.high);
    }

    DoubleDouble over(double y) {
        return over(of(y));
    }

    DoubleDouble sqrt() {
        double root = Math.sqrt(high);
        if (root == 0) return of(root);
        return ordered(root, minus(product(root, root)).high / (2 * root));
    }

    /** Times a power of two: exact. */
    DoubleDouble scaled(double power) {
        return new DoubleDouble(high * power, low * power);
    }

    DoubleDouble negative() {
        return new DoubleDouble(-high, -low);
    }

    /** The double nearest to it. */
    double value() {
        return high + low;
    }
}
