package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Jacobi's method: each equation is solved for its own unknown, the others taken from the step before,
 * <pre>
 *   x_i ← (b_i − Σ_{j≠i} a_ij x_j) / a_ii,   all i at once,
 * </pre>
 * which is {@code M = D}, the diagonal of A. Converges when A is strictly diagonally dominant,
 * {@code |a_ii| > Σ_{j≠i} |a_ij|}. A step takes n² operations.
 *
 * @mml §2.3.4
 */
public final class Jacobi {
    private Jacobi() {}

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
        return StationaryMethod.run(system, x0, stopping, trace, r -> divided(system.A(), r));
    }

    /** The spectral radius {@code ρ(I − M⁻¹A)}: below one the method converges from any start. */
    public static double spectralRadius(Matrix A) {
        LinearSystem.check(A);
        StationaryMethod.requireDiagonal(A);
        return StationaryMethod.spectralRadius(A, r -> divided(A, r));
    }

    /** {@code D⁻¹r}. */
    private static Vector divided(Matrix A, Vector r) {
        double[] x = r.toArray();
        for (int i = 0; i < x.length; i++) x[i] /= A.get(i, i);
        return Vector.of(x);
    }
}
