package mml.spectral;

import mml.decomposition.Lu;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Inverse iteration {@code (A − μI) x_{k+1} ∝ x_k}: the power iteration of {@code (A − μI)⁻¹}, which turns to the
 * eigenvector whose eigenvalue is nearest to the shift μ, by a factor {@code |λ₁ − μ| / |λ₂ − μ|} a step.
 *
 * @param shift μ
 * @param stopping when {@code ‖Ax − λx‖} is small enough beside {@code ‖A‖_F}, and the most steps to take
 * @mml §4.2
 */
public record InverseIteration(double shift, Stopping stopping) {
    public InverseIteration(double shift, double tolerance, int steps) {
        this(shift, new Stopping(tolerance, steps));
    }

    /** Up to 100 steps to a relative residual of 1e-13, from a vector of no particular direction. */
    public static EigenIteration of(Matrix A, double shift) {
        return of(A, shift, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static EigenIteration of(Matrix A, double shift, Tracer<? super EigenIterate> trace) {
        return new InverseIteration(shift, 1e-13, 100).from(A, PowerIteration.start(A), trace);
    }

    /**
     * Iterates from x0.
     *
     * @throws IllegalArgumentException if A is not square and finite, or x0 zero or of another size
     */
    public EigenIteration from(Matrix A, Vector x0, Tracer<? super EigenIterate> trace) {
        return EigenIteration.run(A, x0, stopping, trace, (S, scale, x) -> solveShifted(S, shift * scale, x.x()));
    }

    /** {@code (A − μI)⁻¹x}; when μ is an eigenvalue to the last bits, for a μ that differs from it by as little as will do. */
    static Vector solveShifted(Matrix A, double mu, Vector x) {
        Matrix I = Matrix.identity(A.rows());
        double size = Math.max(Math.abs(mu), A.maxNorm());
        for (double nudge = 0; ; nudge = nudge == 0 ? 0x1p-50 * size : 16 * nudge) {
            try {
                return Lu.of(A.minus(I.times(mu + nudge))).solve(x);
            } catch (SingularMatrixException e) {
                if (nudge > size) throw e; // not seen: such a matrix is diagonally dominant
            }
        }
    }
}
