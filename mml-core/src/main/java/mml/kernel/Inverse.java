package mml.kernel;

/**
 * The positive root of a monotone function of u = log x: Halley's iteration, kept between points of both signs. It triples
 * the digits, so that the step is the last one whose cube is nothing.
 */
final class Inverse {
    private static final int MOST = 500;
    private static final double WIDEN = 16;
    private static final double LONGEST = 1.5;
    private static final double LAST = 0x1p-17;

    /** A value F, {@code F′} with respect to u, and {@code F″/F′}. */
    record Residual(double value, double slope, double bend) {}

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
            double newton = -r.value / r.slope;
            double halley = newton / Math.max(0.5, 1 + newton * r.bend / 2);
            double step = Math.max(-LONGEST, Math.min(halley, LONGEST)); // where the function is flat it may be endless
            if (r.value > 0 == r.slope > 0) high = Math.min(high, x);
            else low = Math.max(low, x);
            double scale = Math.max(1, Math.abs(r.slope) + Math.abs(r.bend));
            if (Math.abs(step) * scale <= LAST) return Math.min(x + x * (step + step * step / 2), most);
            double next = x * Elementary.exp(step);
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
