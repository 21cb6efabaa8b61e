package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.spectral.SymmetricEigen;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method that believes its model only within a ball: the step is the lowest point of
 * <pre>
 *   m(p) = f(x) + ∇f(x) p + ½ pᵀHp     with ‖p‖ ≤ Δ
 * </pre>
 *
 * <p>whatever the signs of the eigenvalues of H. What it promised is then compared with what f did: less than a quarter, and the radius Δ becomes a quarter
 * of the step; more than three quarters at the border, and it doubles. A step that does not go down is not taken. So each iterate is lower than
 * the one before, near a minimum the ball no longer matters and each step doubles the digits, and a saddle point is left as soon as the gradient is not
 * exactly zero.
 *
 * <p>The model is minimised in the eigenvectors {@code v_i} of H: {@code p = −Σ v_i v_iᵀ∇f / (λ_i + μ)} with the least {@code μ ≥ 0} for
 * which H + μI is positive semidefinite and p lies in the ball; where the gradient has no part along the smallest, negative λ, the way to the border is gone along it. A
 * step takes the Hessian, n gradients or so, and its eigenvalues, however many radii are tried.
 *
 * @mml §7.1, §5.8
 */
public final class TrustRegion extends Minimiser {
    private static final double LEAST = 1e-4;
    private static final int HALVINGS = 200;

    private final double radius;

    /** With a first radius of 1. */
    public TrustRegion() {
        this(1);
    }

    /**
     * With a first radius of one's own.
     *
     * @param radius of the first ball
     */
    public TrustRegion(double radius) {
        this(radius, STANDARD.withIterations(500));
    }

    private TrustRegion(double radius, Stopping stopping) {
        super(stopping);
        this.radius = StepSize.positive(radius, "radius");
    }

    @Override
    public TrustRegion with(Stopping other) {
        return new TrustRegion(radius, other);
    }

    @Override
    public String title() {
        return "Newton's method in a trust region";
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k + \\arg\\min_{\\|p\\| \\le \\Delta_k} \\nabla f(x_k) p + \\tfrac12 p^\\top H_k p";
    }

    @Override
    Steps steps() {
        return new Run(radius);
    }

    private static final class Run implements Steps {
        private double radius;

        Run(double radius) {
            this.radius = radius;
        }

        @Override
        public @Nullable Iterate next(Iterate s, Objective f) {
            Matrix H = f.hessian(s.x());
            if (!(H.maxNorm() <= Double.MAX_VALUE)) {
                f.note("the Hessian is not finite there");
                return null;
            }
            SymmetricEigen eigen = SymmetricEigen.of(H);
            Vector b = eigen.eigenvectors().transpose().times(s.gradient());
            while (true) {
                Lowest lowest = Lowest.of(eigen.eigenvalues(), b, radius);
                Vector p = eigen.eigenvectors().times(lowest.p());
                if (!Shapes.finite(p.norm())) {
                    f.note("the model of second order leaves the range of doubles there");
                    return null;
                }
                Vector x = s.x().plus(p);
                if (x.equals(s.x())) return LineSearch.failed(s, s.gradient().times(-1), f);
                double promised = -s.gradient().dot(p) - 0.5 * p.dot(H.times(p));
                if (f.watched()) f.show(new DescentStep.Region(s.k(), radius, lowest.mu(), p, promised));
                double value = f.value(x);
                double ratio = (s.value() - value) / promised;
                Vector gradient = ratio > LEAST || LineSearch.equal(value, s.value()) ? f.gradientIfAny(x) : null;
                boolean good = gradient != null
                        && Shapes.finite(gradient.maxNorm())
                        && (ratio > LEAST || gradient.norm() < s.gradient().norm());
                f.trial(s, 1, x, value, good);
                if (ratio > 0.75 && lowest.mu() > 0) radius *= 2;
                else if (!good || !(ratio >= 0.25)) radius = 0.25 * p.norm();
                if (good && gradient != null) return f.to(s, x, value, gradient, 1);
            }
        }
    }

    /**
     * The lowest point of a model in the coordinates of its eigenvectors.
     *
     * @param mu what is added to all eigenvalues, 0 inside the ball
     */
    private record Lowest(Vector p, double mu) {
        static Lowest of(Vector lambda, Vector b, double radius) {
            double least = lambda.get(0);
            double low = Math.max(0, -least);
            Vector p = at(lambda, b, low);
            double norm = p.norm();
            if (norm <= radius) return new Lowest(least < 0 ? toBorder(p, radius) : p, low);
            double high = b.norm() / radius - least; // there all of p is in the ball
            for (int i = 0; i < HALVINGS; i++) {
                double middle = low + 0.5 * (high - low);
                if (middle <= low || middle >= high) break;
                if (at(lambda, b, middle).norm() > radius) low = middle;
                else high = middle;
            }
            return new Lowest(at(lambda, b, high), high);
        }

        /** {@code −b_i / (λ_i + μ)}; 0 where both are 0, infinite where only the divisor is. */
        private static Vector at(Vector lambda, Vector b, double mu) {
            return Vector.generate(b.size(), i -> b.get(i) == 0 ? 0 : -b.get(i) / (lambda.get(i) + mu));
        }

        private static Vector toBorder(Vector p, double radius) {
            double rest = p.norm() / radius;
            return p.plus(radius * Math.sqrt(Math.max(0, 1 - rest * rest)), Vector.unit(p.size(), 0));
        }
    }
}
