package mml.optimization;

import mml.iteration.Stopping;

/**
 * Gradient descent: from x against the gradient,
 * <pre>
 *   x_{k+1} = x_k − γ_k ∇f(x_k)ᵀ        (7.6)
 * </pre>
 *
 * <p>How long a step is decides everything, see {@link StepSize}. On a quadratic function whose Hessian has the eigenvalues
 * {@code 0 < m ≤ … ≤ L} steps of a fixed γ converge when {@code γ < 2/L}, and fastest with {@code γ = 2/(m + L)}, where each leaves
 * the part {@code (κ − 1)/(κ + 1)} of the error, {@code κ = L/m}. Nothing is clamped: longer steps diverge, and the outcome says so.
 *
 * <p>A step takes one gradient, and as many values as its size has to be tried.
 *
 * @mml §7.1, §7.1.1, Example 7.1
 */
public final class GradientDescent extends Minimiser {
    private final StepSize size;

    private GradientDescent(StepSize size, Stopping stopping) {
        super(stopping);
        this.size = size;
    }

    /** With steps of the size γ. */
    public static GradientDescent withStepSize(double gamma) {
        return with(StepSize.fixed(gamma));
    }

    /** With steps of sizes by a rule. */
    public static GradientDescent with(StepSize size) {
        return new GradientDescent(size, STANDARD);
    }

    @Override
    public GradientDescent with(Stopping other) {
        return new GradientDescent(size, other);
    }

    @Override
    public String title() {
        return "Gradient descent, " + size.title();
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k - \\gamma_k \\nabla f(x_k)^\\top";
    }

    @Override
    Steps steps() {
        return (s, f) -> size.along(s.gradient().times(-1), s, f);
    }
}
