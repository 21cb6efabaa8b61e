package mml.iteration;

import java.util.function.Function;
import mml.text.Count;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The loop of every iterative method: from a first state step after step, until there is a reason to stop.
 * <pre>
 *   s₀, s₁ = next(s₀), s₂ = next(s₁), …
 * </pre>
 *
 * <p>A method writes its state as a record and its step as a function; what the loop does is the same for all. Each
 * state is shown before it is judged, a state that is not finite is never shown and never returned, and it always ends:
 * see {@link Outcome}.
 *
 * @param last the state it ended with
 * @param outcome why it ended
 */
public record Iteration<S extends State>(S last, Outcome outcome) {
    /**
     * Runs a method while {@code trace} watches.
     *
     * @param first where to start, finite
     * @param next the state after another; the same state where no step improves it ({@link Outcome#STALLED}), or null
     *     where the method cannot go on ({@link Outcome#BREAKDOWN})
     * @throws IllegalArgumentException if {@code first} is not finite
     */
    public static <S extends State> Iteration<S> run(
            S first, Function<? super S, ? extends @Nullable S> next, Stopping stopping, Tracer<? super S> trace) {
        if (!first.isFinite())
            throw new IllegalArgumentException(
                    "the start has a measure of " + first.measure() + ", expected all of it finite");
        double limit = stopping.growth() * Math.max(stopping.size(), first.measure());
        boolean on = trace.on();
        S state = first;
        while (true) {
            if (on) trace.step(state);
            trace.progress(state.k(), stopping.iterations());
            if (state.measure() <= stopping.bound()) return new Iteration<>(state, Outcome.CONVERGED);
            if (state.k() >= stopping.iterations()) return new Iteration<>(state, Outcome.ITERATION_LIMIT);
            if (stopped(trace)) return new Iteration<>(state, Outcome.STOPPED);
            S following = next.apply(state);
            if (following == null) return new Iteration<>(state, Outcome.BREAKDOWN);
            if (following == state) return new Iteration<>(state, Outcome.STALLED);
            if (!following.isFinite()) return new Iteration<>(state, Outcome.NOT_FINITE);
            if (following.measure() > limit) return new Iteration<>(state, Outcome.DIVERGED);
            state = following;
        }
    }

    /** Whether a run is asked to end: by who watches, or by an interrupt of its thread, which stays set. */
    public static boolean stopped(Tracer<?> trace) {
        return trace.stopped() || Thread.currentThread().isInterrupted();
    }

    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }

    @Override
    public String toString() {
        return outcome.verb() + " after " + Count.of(last.k(), "step");
    }
}
