package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Conjugate gradients for a symmetric, positive definite A: the best x in the space spanned by
 * {@code b, Ab, …, Aᵏ⁻¹b}, found one direction at a time. Directions are conjugate, {@code p_iᵀAp_j = 0}, so no step
 * spoils what those before have done:
 * <pre>
 *   α = rᵀr / pᵀAp,   x ← x + αp,   r' = r − αAp,   p ← r' + (r'ᵀr' / rᵀr) p
 * </pre>
 *
 * <p>Ends after n steps in exact arithmetic, and after far fewer when eigenvalues are few or lie close: k steps leave at
 * most {@code 2((√κ−1)/(√κ+1))ᵏ} of the error in the norm {@code √(eᵀAe)}. A step takes one product with A. Where
 * {@code pᵀAp ≤ 0} the method breaks down: A is not positive definite, and p is the witness.
 *
 * @mml §2.3.4, §7.1
 */
public final class ConjugateGradient {
    private ConjugateGradient() {}

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
     * @param A n×n, symmetric up to rounding
     * @throws IllegalArgumentException if A is empty, not square or not finite, or not symmetric, or b or x0 are of another size
     */
    public static Solution of(Matrix A, Vector b, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        return ShortRecurrence.run(A, b, x0, stopping, trace, ConjugateGradient::at, ConjugateGradient::next);
    }

    private static Iterate.Conjugate at(LinearSystem system, int k, Vector x) {
        Vector r = system.residual(x);
        return new Iterate.Conjugate(k, x, r, r.norm(), r);
    }

    private static Iterate.@Nullable Conjugate next(LinearSystem system, Iterate.Conjugate s) {
        Vector Ap = system.A().times(s.p());
        double curvature = s.p().dot(Ap);
        if (!(curvature > 0)) return null;
        double rr = s.r().dot(s.r());
        Vector x = s.x().plus(rr / curvature, s.p());
        Vector r = s.r().plus(-rr / curvature, Ap);
        Vector p = r.plus(r.dot(r) / rr, s.p());
        return new Iterate.Conjugate(s.k() + 1, x, r, r.norm(), p);
    }
}
