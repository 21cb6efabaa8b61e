package mml.optimization;

import mml.kernel.Elementary;
import mml.matrix.Shapes;

/**
 * How long the steps of {@link StochasticDescent} are: γ_k for k = 0, 1, … With noise in the gradient a fixed γ ends in a ball around the minimum whose
 * radius is about √γ; steps that add up to infinity while their squares do not come to rest in it.
 *
 * @mml §7.1.3
 */
@FunctionalInterface
public interface Schedule {
    /** γ_k, more than 0. */
    double at(int k);

    /** Always γ. */
    static Schedule fixed(double gamma) {
        StepSize.positive(gamma, "gamma");
        return k -> gamma;
    }

    /** {@code γ / (1 + rate·k)}: its sum is infinite, that of its squares is not. */
    static Schedule decreasing(double gamma, double rate) {
        StepSize.positive(gamma, "gamma");
        StepSize.positive(rate, "rate");
        return k -> gamma / (1 + rate * k);
    }

    /** {@code γ · factorᵏ}: so short after a while that it stops wherever it is. */
    static Schedule geometric(double gamma, double factor) {
        StepSize.positive(gamma, "gamma");
        if (!(factor > 0 && factor <= 1 && Shapes.finite(factor)))
            throw new IllegalArgumentException("factor is " + factor + ", expected within 0 < factor ≤ 1");
        double log = Elementary.log(factor);
        return k -> gamma * Elementary.exp(k * log);
    }
}
