package mml.optimization;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * How far to go along a direction of descent p, from x to {@code x + γp}.
 *
 * @mml §7.1.1
 */
public abstract class StepSize {
    /** The part of the descent that the slope promises which a search keeps, unless it is told otherwise. */
    public static final double ARMIJO = 1e-4;

    /** The part of the first slope that may be left after a step of the methods that search by Wolfe's rule. */
    public static final double WOLFE = 0.9;

    StepSize() {}

    /** Always γ. */
    public static StepSize fixed(double gamma) {
        return new DecreasingStep(gamma, 0);
    }

    /** {@code γ / (1 + rate·k)} in step k = 0, 1, …: they add up to infinity, their squares do not. */
    public static StepSize decreasing(double gamma, double rate) {
        return new DecreasingStep(gamma, rate);
    }

    /** Where f grew the step is undone and halved; after a step that went down the next is a tenth longer. */
    public static StepSize undoAndGrow(double gamma) {
        return new UndoAndGrow(gamma, 0.5, 1.1);
    }

    /** From γ down by halves until the step keeps what it promises: Armijo's {@code f(x + γp) ≤ f(x) + 10⁻⁴ γ ∇fᵀp}. */
    public static StepSize backtracking(double gamma) {
        return backtracking(gamma, ARMIJO);
    }

    /**
     * The same, keeping another part c of the promise: {@code f(x + γp) ≤ f(x) + c γ ∇fᵀp}. From c = ½ on the bottom of a parabola is
     * undone too.
     *
     * @param part c, between 0 and 1
     * @throws IllegalArgumentException if γ is not more than 0, or c not between 0 and 1
     */
    public static StepSize backtracking(double gamma, double part) {
        return new Backtracking(gamma, part);
    }

    /** To the bottom of a quadratic function along p: {@code γ = −∇fᵀp / pᵀHp}. */
    public static StepSize exact() {
        return new ExactStep();
    }

    /** In words. */
    abstract String title();

    /** The iterate at {@code x + γp}; as {@link Steps#next}. */
    abstract @Nullable Iterate along(Vector p, Iterate s, Objective f);

    /** Refuses what is not a positive number. */
    static double positive(double x, String name) {
        if (!(x > 0 && Shapes.finite(x)))
            throw new IllegalArgumentException(name + " is " + x + ", expected more than 0");
        return x;
    }
}
