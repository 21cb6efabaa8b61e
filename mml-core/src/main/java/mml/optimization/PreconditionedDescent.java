package mml.optimization;

import mml.decomposition.Cholesky;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Gradient descent in coordinates in which the function curves more evenly,
 * <pre>
 *   x_{k+1} = x_k − γ_k P⁻¹ ∇f(x_k)ᵀ
 * </pre>
 *
 * <p>With {@code P = RRᵀ} it is {@link GradientDescent} on {@code f(R⁻ᵀz)}: what counts for the speed is the condition number of
 * {@code R⁻¹HR⁻ᵀ}, not that of the Hessian H. {@code P = H} makes it 1, and on a quadratic function the first step with γ = 1 is the last; but
 * P⁻¹ has to be cheap to apply, so P usually is the diagonal of H.
 *
 * <p>P is factorised once; a step takes n² operations besides the gradient.
 *
 * @mml §7.1.1, Example 7.2
 */
public final class PreconditionedDescent extends Minimiser {
    private final Cholesky P;
    private final StepSize size;

    private PreconditionedDescent(Cholesky P, StepSize size, Stopping stopping) {
        super(stopping);
        this.P = P;
        this.size = size;
    }

    /**
     * By a matrix of one's own.
     *
     * @param P n×n, symmetric and positive definite
     * @throws mml.decomposition.NotPositiveDefiniteException if P is not
     */
    public static PreconditionedDescent by(Matrix P, StepSize size) {
        return new PreconditionedDescent(Cholesky.of(P), size, STANDARD);
    }

    @Override
    public PreconditionedDescent with(Stopping other) {
        return new PreconditionedDescent(P, size, other);
    }

    @Override
    public String title() {
        return "Preconditioned descent, " + size.title();
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k - \\gamma_k P^{-1} \\nabla f(x_k)^\\top";
    }

    @Override
    Steps steps() {
        return (s, f) -> {
            Vector p = P.solve(s.gradient()).times(-1);
            f.direction(s, p);
            return size.along(p, s, f);
        };
    }
}
