package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * Gradient descent that remembers its last step, with the book's formula:
 * <pre>
 *   x_{k+1} = x_k − γ ∇f(x_k)ᵀ + α Δx_k,     Δx_k = x_k − x_{k−1},  Δx_0 = 0      (7.11), (7.12)
 * </pre>
 *
 * <p>and as Nesterov's, where the gradient is taken at the point to which the memory alone would lead:
 * <pre>
 *   x_{k+1} = z − γ ∇f(z)ᵀ,     z = x_k + α Δx_k
 * </pre>
 *
 * <p>Other texts keep a velocity v with {@code v ← αv + ∇f, x ← x − γv}; that is the same sequence for a fixed γ. On a quadratic
 * function with eigenvalues within m … L the best momentum is {@code γ = (2/(√L + √m))²}, {@code α = ((√L − √m)/(√L + √m))²}, and a step leaves
 * {@code √α} of the error in the long run. α = 0 is {@link GradientDescent}.
 *
 * @mml §7.1.2
 */
public final class Momentum extends Minimiser {
    private final double gamma;
    private final double alpha;
    private final boolean ahead;

    private Momentum(double gamma, double alpha, boolean ahead, Stopping stopping) {
        super(stopping);
        this.gamma = StepSize.positive(gamma, "gamma");
        if (!(alpha >= 0 && alpha < 1))
            throw new IllegalArgumentException("alpha is " + alpha + ", expected within 0 ≤ alpha < 1");
        this.alpha = alpha;
        this.ahead = ahead;
    }

    /** The book's. */
    public static Momentum of(double gamma, double alpha) {
        return new Momentum(gamma, alpha, false, STANDARD);
    }

    /** Nesterov's. */
    public static Momentum nesterov(double gamma, double alpha) {
        return new Momentum(gamma, alpha, true, STANDARD);
    }

    @Override
    public Momentum with(Stopping other) {
        return new Momentum(gamma, alpha, ahead, other);
    }

    @Override
    public String title() {
        return ahead ? "Nesterov's momentum" : "Gradient descent with momentum";
    }

    @Override
    public String rule() {
        return ahead
                ? "x_{k+1} = z - \\gamma \\nabla f(z)^\\top,\\quad z = x_k + \\alpha \\Delta x_k"
                : "x_{k+1} = x_k - \\gamma \\nabla f(x_k)^\\top + \\alpha \\Delta x_k";
    }

    @Override
    Steps steps() {
        return this::next;
    }

    private @Nullable Iterate next(Iterate s, Objective f) {
        Vector z = s.x().plus(alpha, s.step());
        Vector g = s.gradient();
        if (ahead && s.k() > 0) {
            if (!Shapes.finite(z.maxNorm())) return null;
            g = f.gradientIfAny(z);
            if (g == null) return null;
        }
        if (f.watched())
            f.show(new DescentStep.Pulls(s.k(), g.times(-gamma), s.step().times(alpha)));
        return f.to(s, z.plus(-gamma, g), gamma);
    }
}
