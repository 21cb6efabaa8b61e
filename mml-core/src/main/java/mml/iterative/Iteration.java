package mml.iterative;

import java.util.function.UnaryOperator;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/** The loop that all methods share: step after step until there is a reason to stop. */
final class Iteration {
    private static final double BEYOND = 0x1p52; // times the first residual: no digit of the start is left

    private Iteration() {}

    /** The residual to be reached, for the scaled system. */
    static double bound(LinearSystem system, Vector x0, Stopping stopping) {
        return stopping.tolerance() * reference(system, x0);
    }

    private static double reference(LinearSystem system, Vector x0) {
        double b = system.b().norm();
        return b > 0 ? b : system.residual(x0).norm();
    }

    /**
     * Iterates {@code next}, which returns null where the method breaks down.
     */
    static <S extends Iterate> Solution run(
            LinearSystem system,
            Stopping stopping,
            Tracer<? super IterativeStep> trace,
            S first,
            UnaryOperator<@Nullable S> next) {
        double reference = reference(system, first.x());
        double largest = BEYOND * Math.max(reference, first.residualNorm());
        S state = first;
        if (trace.on()) trace.step(state);
        Outcome outcome = outcome(state, stopping, reference);
        while (outcome == null) {
            S following = next.apply(state);
            if (following == null) outcome = Outcome.BREAKDOWN;
            else if (!(following.residualNorm() <= largest)) outcome = Outcome.DIVERGED;
            else {
                state = following;
                if (trace.on()) trace.step(state);
                outcome = outcome(state, stopping, reference);
            }
        }
        double relative = reference == 0 ? 0 : state.residualNorm() / reference;
        Vector x = system.unscaled(state.x());
        return new Solution(system.givenA(), system.givenB(), x, state.k(), relative, stopping, outcome);
    }

    private static @Nullable Outcome outcome(Iterate state, Stopping stopping, double reference) {
        if (state.residualNorm() <= stopping.tolerance() * reference) return Outcome.CONVERGED;
        return state.k() >= stopping.iterations() ? Outcome.ITERATION_LIMIT : null;
    }
}
