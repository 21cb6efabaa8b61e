package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The Gauss–Seidel method: each equation is solved for its own unknown, with the newest values of the others,
 * <pre>
 *   x_i ← (b_i − Σ_{j≠i} a_ij x_j) / a_ii,   i = 1, …, n in turn,
 * </pre>
 * which is {@code M = D + L}, A without what stands above its diagonal. Converges when A is strictly diagonally dominant,
 * and when it is symmetric and positive definite. A step takes n² operations, and often does what two of {@link Jacobi}
 * do.
 *
 * @mml §2.3.4
 */
public final class GaussSeidel {
    private GaussSeidel() {}

    /** From zero to a relative residual of 1e-10. */
    public static Solution of(Matrix A, Vector b) {
        return of(A, b, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Solution of(Matrix A, Vector b, Tracer<? super IterativeStep> trace) {
        return of(A, b, LinearSystem.zero(b), Stopping.DEFAULT, trace);
    }

    /**
     * From x0 until {@code stopping} says so.
     *
     * @param A n×n
     * @throws IllegalArgumentException if A is empty, not square or not finite or has a zero on its diagonal, or b or x0 are of another size
     */
    public static Solution of(Matrix A, Vector b, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        LinearSystem system = LinearSystem.of(A, b);
        StationaryMethod.requireDiagonal(A);
        return StationaryMethod.run(system, x0, stopping, trace, r -> StationaryMethod.relax(system.A(), 1, r));
    }

    /** The spectral radius {@code ρ(I − M⁻¹A)}: below one the method converges from any start. */
    public static double spectralRadius(Matrix A) {
        LinearSystem.check(A);
        StationaryMethod.requireDiagonal(A);
        return StationaryMethod.spectralRadius(A, r -> StationaryMethod.relax(A, 1, r));
    }
}
