package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The method of minimal residuals for a symmetric A, definite or not: of all x in the space spanned by
 * {@code b, Ab, …, Aᵏ⁻¹b} the one with the least {@code ‖b − Ax‖}, which so never grows. Where conjugate gradients make
 * {@code p_iᵀAp_j} zero, here the images {@code q_i = Ap_i} are orthonormal, for which by the symmetry of A it is enough
 * to look at two of them:
 * <pre>
 *   x ← x + (rᵀq)p,   r ← r − (rᵀq)q,   next q ∝ Aq − (qᵀAq)q − (q'ᵀAq)q',   next p likewise from q, p and p'
 * </pre>
 * with p' and q' from the step before. A step takes one product with A. Breaks down where no direction is left and the
 * residual is not zero: A is singular, and b not in its image.
 *
 * @mml §2.3.4
 */
public final class Minres {
    private static final double LEAST = 0x1p-50; // of ‖A‖: below, a direction is rounding only

    private Minres() {}

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
        return ShortRecurrence.run(A, b, x0, stopping, trace, Minres::at, Minres::next);
    }

    /** A fresh start at x, with the residual as its first direction. */
    private static Iterate.MinimalResidual at(LinearSystem system, int k, Vector x) {
        Vector r = system.residual(x);
        Vector zero = Vector.zeros(r.size());
        return directed(k, x, r, r, system.A().times(r), zero, zero, LEAST * r.norm() * Norms.frobenius(system.A()));
    }

    private static Iterate.@Nullable MinimalResidual next(LinearSystem system, Iterate.MinimalResidual s) {
        if (s.q().maxNorm() == 0) return null;
        double alpha = s.r().dot(s.q());
        Vector x = s.x().plus(alpha, s.p());
        Vector r = s.r().plus(-alpha, s.q());
        Vector Aq = system.A().times(s.q());
        double a = Aq.dot(s.q());
        double b = Aq.dot(s.qBefore());
        Vector q = Aq.plus(-a, s.q()).plus(-b, s.qBefore());
        Vector p = s.q().plus(-a, s.p()).plus(-b, s.pBefore());
        return directed(s.k() + 1, x, r, p, q, s.p(), s.q(), LEAST * Norms.frobenius(system.A()));
    }

    /** With p and {@code q = Ap} scaled to {@code ‖q‖ = 1}; both zero when q is negligible. */
    private static Iterate.MinimalResidual directed(
            int k, Vector x, Vector r, Vector p, Vector q, Vector pBefore, Vector qBefore, double least) {
        double length = q.norm();
        double factor = length > least ? 1 / length : 0;
        return new Iterate.MinimalResidual(k, x, r, r.norm(), p.times(factor), q.times(factor), pBefore, qBefore);
    }
}
