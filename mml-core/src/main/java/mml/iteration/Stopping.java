package mml.iteration;

import mml.matrix.Shapes;

/**
 * When an iteration has done enough, or too much:
 * <pre>
 *   converged:  measure ≤ tolerance · size
 *   diverged:   measure &gt; growth · max(size, first measure)
 * </pre>
 *
 * @param tolerance relative to the size; 0 or more
 * @param iterations the most to take; with 0 the start is returned
 * @param growth 1 or more
 * @param size what the measure is small beside, such as {@code ‖b‖} for a residual {@code ‖b − Ax‖}; 0 or more
 */
public record Stopping(double tolerance, int iterations, double growth, double size) {
    /** Of a start that grew this much not a digit is left. */
    private static final double GROWTH = 0x1p52;

    /** A relative measure of 1e-10 within 10000 iterations. */
    public static final Stopping DEFAULT = new Stopping(1e-10, 10_000);

    public Stopping {
        if (!(tolerance >= 0 && Shapes.finite(tolerance)))
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected 0 or more");
        if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + ", expected 0 or more");
        if (!(growth >= 1)) throw new IllegalArgumentException("growth is " + growth + ", expected 1 or more");
        if (!(size >= 0 && Shapes.finite(size)))
            throw new IllegalArgumentException("size is " + size + ", expected 0 or more");
    }

    /** For a measure of size 1 that may grow by 2⁵². */
    public Stopping(double tolerance, int iterations) {
        this(tolerance, iterations, GROWTH, 1);
    }

    public Stopping withTolerance(double tolerance) {
        return new Stopping(tolerance, iterations, growth, size);
    }

    public Stopping withIterations(int iterations) {
        return new Stopping(tolerance, iterations, growth, size);
    }

    public Stopping withGrowth(double growth) {
        return new Stopping(tolerance, iterations, growth, size);
    }

    /** The same, beside another size. */
    public Stopping relativeTo(double size) {
        return new Stopping(tolerance, iterations, growth, size);
    }

    /** The measure that has to be reached. */
    public double bound() {
        return tolerance * size;
    }
}
