package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Richardson's iteration {@code x_{k+1} = x_k + ω(b − A x_k)}, the plainest of all: {@code M = I/ω}. For a symmetric,
 * positive definite A it is gradient descent on {@code ½xᵀAx − bᵀx} with step size ω, and converges for
 * {@code 0 < ω < 2/λ_max}, fastest for {@code ω = 2/(λ_min + λ_max)}, when each step leaves {@code (κ−1)/(κ+1)} of
 * the error. A step takes n² operations.
 *
 * @mml §2.3.4, §7.1
 */
public final class Richardson {
    private Richardson() {}

    /** From zero to a relative residual of 1e-10. */
    public static Solution of(Matrix A, Vector b, double omega) {
        return of(A, b, omega, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Solution of(Matrix A, Vector b, double omega, Tracer<? super IterativeStep> trace) {
        return of(A, b, omega, LinearSystem.zero(b), Stopping.DEFAULT, trace);
    }

    /**
     * From x0 until {@code stopping} says so.
     *
     * @param A n×n
     * @param omega ω, more than 0
     * @throws IllegalArgumentException if A is empty, not square or not finite or ω is not positive, or b or x0 are of another size
     */
    public static Solution of(
            Matrix A, Vector b, double omega, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        LinearSystem system = LinearSystem.of(A, b);
        check(omega);
        return StationaryMethod.run(system, x0, stopping, trace, r -> r.times(omega / system.scale()));
    }

    /** The spectral radius {@code ρ(I − M⁻¹A)}: below one the method converges from any start. */
    public static double spectralRadius(Matrix A, double omega) {
        LinearSystem.check(A);
        check(omega);
        return StationaryMethod.spectralRadius(A, r -> r.times(omega));
    }

    /** {@code 1/‖A‖∞}: small enough for every symmetric, positive definite A. */
    public static double safe(Matrix A) {
        LinearSystem.check(A);
        return 1 / Norms.infinity(A);
    }

    private static void check(double omega) {
        if (!(omega > 0 && omega <= Double.MAX_VALUE))
            throw new IllegalArgumentException("omega is " + omega + ", expected more than 0");
    }
}
