package mml.trace;

import java.util.function.Function;

/**
 * Watches an algorithm run. A tracer sees steps; it never changes the result.
 *
 * <p>An algorithm builds a step only when somebody watches:
 * <pre>{@code if (trace.on()) trace.step(new CholeskyStep.Column(j, Matrix.of(L)));}</pre>
 *
 * @param <S> the steps of the algorithm being watched
 */
@FunctionalInterface
public interface Tracer<S> {
    void step(S step);

    /** Whether steps are worth building. Constant for the life of a run. */
    default boolean on() {
        return true;
    }

    /** A tracer for an algorithm used inside this one: its steps arrive here wrapped. */
    default <T> Tracer<T> via(Function<? super T, ? extends S> wrap) {
        return on() ? inner -> step(wrap.apply(inner)) : off();
    }

    /** Watches nothing, costs nothing. */
    @SuppressWarnings("unchecked")
    static <S> Tracer<S> off() {
        return (Tracer<S>) Off.TRACER;
    }
}
