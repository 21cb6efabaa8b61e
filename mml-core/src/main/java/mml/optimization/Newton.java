package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.spectral.SymmetricEigen;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method: to the lowest point of the second-order model,
 * <pre>
 *   x_{k+1} = x_k − γ_k B⁻¹ ∇f(x_k)ᵀ,     B = H where the Hessian is positive definite
 * </pre>
 *
 * <p>Where it is not, its eigenvalues λ are replaced by {@code max(|λ|, 10⁻⁸ max|λ|)}: along negative curvature the step then goes
 * down instead of to a saddle, and a singular Hessian gives a step all the same. γ is found by a line search that begins with the
 * full step. {@link #undamped} is the bare method: it may climb, jump far, and end at a saddle or a maximum.
 *
 * <p>Near a minimum with a regular Hessian each step doubles the digits. A step takes the Hessian, n gradients or so, and its
 * eigenvalues.
 *
 * @mml §7.1, §5.8
 */
public final class Newton extends Minimiser {
    private static final double LEAST = 1e-8;

    private final boolean damped;

    public Newton() {
        this(true, STANDARD.withIterations(500));
    }

    private Newton(boolean damped, Stopping stopping) {
        super(stopping);
        this.damped = damped;
    }

    /** The bare method: always the full step, always by the Hessian as it is. */
    public static Newton undamped() {
        return new Newton(false, STANDARD.withIterations(500));
    }

    @Override
    public Newton with(Stopping other) {
        return new Newton(damped, other);
    }

    @Override
    public String title() {
        return damped ? "Newton's method with line search" : "Newton's method";
    }

    @Override
    public String rule() {
        return damped
                ? "x_{k+1} = x_k - \\gamma_k B_k^{-1} \\nabla f(x_k)^\\top"
                : "x_{k+1} = x_k - H_k^{-1} \\nabla f(x_k)^\\top";
    }

    @Override
    Steps steps() {
        return this::next;
    }

    private @Nullable Iterate next(Iterate s, Objective f) {
        Matrix H = f.hessian(s.x());
        if (!(H.maxNorm() <= Double.MAX_VALUE)) {
            f.note("the Hessian is not finite there");
            return null;
        }
        Vector p = direction(H, s, f);
        if (p == null) return null;
        return damped ? WolfeSearch.along(p, 1, s, f) : f.to(s, s.x().plus(p), 1);
    }

    private @Nullable Vector direction(Matrix H, Iterate s, Objective f) {
        SymmetricEigen eigen = SymmetricEigen.of(H);
        Vector lambda = eigen.eigenvalues();
        Vector g = s.gradient();
        double largest = lambda.maxNorm();
        if (largest == 0) {
            Vector p = g.times(-1);
            f.direction(s, p);
            return p;
        }
        Vector used = damped ? lambda.map(l -> Math.max(Math.abs(l), LEAST * largest)) : lambda;
        for (int i = 0; i < used.size(); i++)
            if (used.get(i) == 0) {
                f.note("the Hessian is singular");
                return null;
            }
        Vector p = step(eigen, used, g);
        if (f.watched()) {
            boolean turned = !used.equals(lambda);
            Matrix V = eigen.eigenvectors();
            Matrix B = turned ? V.times(Matrix.diagonal(used)).times(V.transpose()) : H;
            f.show(new DescentStep.Model(s.k(), B, p, -0.5 * g.dot(p), lambda.get(0), turned));
        }
        return p;
    }

    /** {@code −Σ v_i v_iᵀg / λ_i}, v_i the eigenvectors of the Hessian. */
    static Vector step(SymmetricEigen eigen, Vector lambda, Vector g) {
        Vector p = Vector.zeros(g.size());
        for (int i = 0; i < g.size(); i++) {
            Vector v = eigen.eigenvectors().column(i);
            p = p.plus(-v.dot(g) / lambda.get(i), v);
        }
        return p;
    }
}
