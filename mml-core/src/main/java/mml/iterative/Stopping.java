package mml.iterative;

/**
 * When an iteration has done enough.
 *
 * @param tolerance of the residual, {@code ‖b − Ax‖ ≤ tolerance · ‖b‖}; 0 or more
 * @param iterations the most to take; with 0 the start is returned
 */
public record Stopping(double tolerance, int iterations) {
    /** A relative residual of 1e-10 within 10000 iterations. */
    public static final Stopping DEFAULT = new Stopping(1e-10, 10_000);

    public Stopping {
        if (!(tolerance >= 0 && tolerance <= Double.MAX_VALUE))
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected 0 or more");
        if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + ", expected 0 or more");
    }

    public Stopping withTolerance(double tolerance) {
        return new Stopping(tolerance, iterations);
    }

    public Stopping withIterations(int iterations) {
        return new Stopping(tolerance, iterations);
    }
}
