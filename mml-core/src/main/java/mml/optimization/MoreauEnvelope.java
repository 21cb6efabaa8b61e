package mml.optimization;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;

/**
 * The Moreau envelope of a convex function of one variable, a smooth function with the same minimum,
 * <pre>
 *   M(x) = min_z  f(z) + (x − z)² / (2μ),     prox(x) the z where it is taken
 * </pre>
 *
 * <p>Its derivative is {@code (x − prox(x))/μ}, whether f has one or not: that of |x| is Huber's loss. A large μ smooths much. The minimum is found where the derivative of
 * what is minimised changes its sign, to the last digits of z, in some hundred evaluations.
 *
 * @mml §7.3.3
 */
public final class MoreauEnvelope {
    private static final int HALVINGS = 200;

    private final Differentiable f;
    private final double mu;

    private MoreauEnvelope(Differentiable f, double mu) {
        this.f = f;
        this.mu = StepSize.positive(mu, "mu");
    }

    /**
     * Of a formula in one variable.
     *
     * @throws IllegalArgumentException if it has none or several, μ is not a positive number, or a pair of points shows that f is not convex
     */
    public static MoreauEnvelope of(Expression f, double mu) {
        int n = f.variables().size();
        if (n != 1) throw new IllegalArgumentException("f has " + Count.of(n, "variable") + ", expected 1");
        Convexity convexity = Convexity.of(f);
        if (convexity.verdict() == Convexity.Verdict.NOT_CONVEX)
            throw new IllegalArgumentException("f is not convex: " + convexity.how());
        return new MoreauEnvelope(Differentiable.of(f), mu);
    }

    /** M(x). */
    public double at(double x) {
        return value(prox(x), x);
    }

    /** {@code M'(x) = (x − prox(x))/μ}. */
    public double derivative(double x) {
        return (x - prox(x)) / mu;
    }

    private double value(double z, double x) {
        return f.at(Vector.of(z)) + (x - z) * (x - z) / (2 * mu);
    }

    /** Whether what is minimised grows at z. */
    private boolean grows(double z, double x) {
        try {
            return f.gradient(Vector.of(z)).get(0) + (z - x) / mu > 0;
        } catch (NotDifferentiableException e) { // at a kink: a little to the right, as the values say
            double right = z + 1e-9 * (1 + Math.abs(z));
            return value(right, x) > value(z, x);
        }
    }

    /**
     * The z of the minimum.
     *
     * @throws IllegalArgumentException if x is not finite or outside of the domain of f
     */
    public double prox(double x) {
        if (!Shapes.finite(f.at(Vector.of(x))))
            throw new IllegalArgumentException(
                    "f is " + f.at(Vector.of(x)) + " at " + x + ", expected a point where it is finite");
        double low = x;
        double high = x;
        boolean right = !grows(x, x);
        for (double far = mu; ; far *= 2) { // where f is infinite, it grows that way
            double z = right ? x + far : x - far;
            boolean beyond = !Shapes.finite(value(z, x)) || grows(z, x) == right;
            if (right) high = z;
            else low = z;
            if (beyond || !Shapes.finite(z)) break;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + 0.5 * (high - low);
            if (middle <= low || middle >= high) break;
            boolean up = Shapes.finite(value(middle, x)) ? grows(middle, x) : right;
            if (up) high = middle;
            else low = middle;
        }
        double best = low;
        for (double z : new double[] {high, low <= 0 && high >= 0 ? 0 : high})
            if (value(z, x) <= value(best, x)) best = z;
        return best;
    }

    @Override
    public String toString() {
        return "Moreau envelope with μ = " + NumberText.of(mu);
    }
}
