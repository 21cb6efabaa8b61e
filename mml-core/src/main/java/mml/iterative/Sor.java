package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Successive over-relaxation: each unknown goes ω times as far as {@link GaussSeidel} would take it, which is
 * {@code M = D/ω + L}. Converges for a symmetric, positive definite A and any ω between 0 and 2, and never for an ω
 * beyond (Ostrowski, Reich; Kahan). With {@code ρ} the spectral radius of {@link Jacobi} and blocks ordered well the best
 * is {@code ω = 2 / (1 + √(1 − ρ²))}, an order of magnitude faster than Gauss–Seidel for large n.
 *
 * @mml §2.3.4
 */
public final class Sor {
    private Sor() {}

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
     * @param omega ω, more than 0 and less than 2; 1 is Gauss–Seidel
     * @throws IllegalArgumentException if A is empty, not square or not finite or has a zero on its diagonal, if ω is not between 0 and 2, or b or x0 are of another size
     */
    public static Solution of(
            Matrix A, Vector b, double omega, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        LinearSystem system = LinearSystem.of(A, b);
        check(A, omega);
        return StationaryMethod.run(system, x0, stopping, trace, r -> StationaryMethod.relax(system.A(), omega, r));
    }

    /** The spectral radius {@code ρ(I − M⁻¹A)}: below one the method converges from any start. */
    public static double spectralRadius(Matrix A, double omega) {
        LinearSystem.check(A);
        check(A, omega);
        return StationaryMethod.spectralRadius(A, r -> StationaryMethod.relax(A, omega, r));
    }

    private static void check(Matrix A, double omega) {
        if (!(omega > 0 && omega < 2))
            throw new IllegalArgumentException("omega is " + omega + ", expected more than 0 and less than 2");
        StationaryMethod.requireDiagonal(A);
    }
}
