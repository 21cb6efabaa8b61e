package mml.spectral;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Rayleigh quotient iteration: inverse iteration that takes the eigenvalue estimate {@code μ_k = x_kᵀAx_k} as its next
 * shift. Near an eigenpair of a symmetric matrix each step triples the number of correct digits; which pair it finds
 * depends on the start.
 *
 * @param stopping when {@code ‖Ax − λx‖} is small enough beside {@code ‖A‖_F}, and the most steps to take
 * @mml §4.2
 */
public record RayleighQuotientIteration(Stopping stopping) {
    public RayleighQuotientIteration(double tolerance, int steps) {
        this(new Stopping(tolerance, steps));
    }

    /** Up to 50 steps to a relative residual of 1e-14, from x0. */
    public static EigenIteration of(Matrix A, Vector x0) {
        return of(A, x0, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static EigenIteration of(Matrix A, Vector x0, Tracer<? super EigenIterate> trace) {
        return new RayleighQuotientIteration(1e-14, 50).from(A, x0, trace);
    }

    /**
     * Iterates from x0.
     *
     * @throws IllegalArgumentException if A is not square and finite, or x0 zero or of another size
     */
    public EigenIteration from(Matrix A, Vector x0, Tracer<? super EigenIterate> trace) {
        return EigenIteration.run(
                A, x0, stopping, trace, (S, scale, x) -> InverseIteration.solveShifted(S, x.lambda() * scale, x.x()));
    }
}
