package mml.kernel;

/** What is made of eˣ and e⁻ˣ: from {@code eˣ − 1} in two doubles, so that small x keep their digits. */
final class Hyperbolic {
    private static final double TINY = 0x1p-28; // x³ is below half a unit of x
    private static final double LARGE = 22; // e⁻²ˣ is below half a unit of 1

    private Hyperbolic() {}

    static double sinh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x; // also −0 and NaN
        return x < 0 ? -positiveSinh(a) : positiveSinh(a);
    }

    private static double positiveSinh(double a) {
        if (a > LARGE) return a == Double.POSITIVE_INFINITY ? a : Exponential.exp(DoubleDouble.of(a), -1);
        DoubleDouble e = Exponential.expm1(DoubleDouble.of(a));
        return e.plus(e.over(e.plus(1))).high() / 2;
    }

    static double cosh(double x) {
        double a = Math.abs(x);
        if (!(a <= LARGE))
            return a > LARGE && a < Double.POSITIVE_INFINITY ? Exponential.exp(DoubleDouble.of(a), -1) : a;
        DoubleDouble e = Exponential.expm1(DoubleDouble.of(a)).plus(1);
        return e.plus(DoubleDouble.of(1).over(e)).high() / 2;
    }

    static double tanh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x; // also −0 and NaN
        double y = 1;
        if (a <= LARGE) {
            DoubleDouble e = Exponential.expm1(DoubleDouble.of(2 * a));
            y = e.over(e.plus(2)).high();
        }
        return x < 0 ? -y : y;
    }

    static double sigmoid(double x) {
        if (Double.isNaN(x)) return x;
        if (x < -40) return Elementary.exp(x); // 1 + eˣ is 1
        if (x > 40) return 1;
        DoubleDouble e = Exponential.expm1(DoubleDouble.of(-Math.abs(x))).plus(1);
        return (x < 0 ? e : DoubleDouble.of(1)).over(e.plus(1)).high();
    }

    static double softplus(double x) {
        if (Double.isNaN(x) || x > 40) return x; // e⁻ˣ is nothing beside x
        if (x < -40) return Elementary.exp(x);
        DoubleDouble e = Exponential.expm1(DoubleDouble.of(-Math.abs(x))).plus(1);
        DoubleDouble log = Logarithm.log1p(e);
        return x > 0 ? log.plus(x).high() : log.high();
    }
}
