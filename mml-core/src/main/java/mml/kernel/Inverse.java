package mml.kernel;

/** The positive root of a monotone function of log x: Newton's iteration, kept between points of both signs. */
final class Inverse {
    private static final int MOST = 500;
    private static final double WIDEN = 16;
    private static final double LONGEST = 1.5;

    /** A value, and its derivative with respect to log x. */
    record Residual(double value, double slope) {}

    /** The function: falling or rising everywhere, as its slope says. */
    @FunctionalInterface
    interface Function {
        Residual at(double x);
    }

    private Inverse() {}

    /** The root in [0, most]; 0 where it is below the smallest double. */
    static double solve(double start, double most, Function f) {
        double low = 0;
        double high = most;
        double x = Math.min(start, most);
        for (int i = 0; i < MOST && x > 0; i++) {
            Residual r = f.at(x);
            if (r.value == 0) return x;
            double step = Math.min(-r.value / r.slope, LONGEST); // where the function is flat Newton's may be endless
            if (r.value > 0 == r.slope > 0) high = Math.min(high, x);
            else low = Math.max(low, x);
            double next = x * Elementary.exp(step);
            if (Math.abs(next - x) <= 0x1p-51 * x) return Math.min(next, most);
            if (!(next > low && next < high)) next = between(low, high, x);
            if (next == x) return x;
            x = next;
        }
        return x;
    }

    private static double between(double low, double high, double x) {
        if (low == 0) return x / WIDEN;
        return high == Double.POSITIVE_INFINITY ? x * WIDEN : Math.sqrt(low) * Math.sqrt(high);
    }
}
