package mml.trace;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /** Whether the watcher has seen enough: an iteration then ends with what it has. */
    default boolean stopped() {
        return false;
    }

    /** A long run tells how far it is: {@code done} of {@code total} rounds, rows or points. */
    default void progress(long done, long total) {}

    /**
     * Prints a line a step while the algorithm runs: {@code Lu.of(A, Tracer.printing(System.out))}. A {@link Step} says its
     * caption.
     */
    static Tracer<Object> printing(PrintStream out) {
        return step -> out.println(Trace.line(step));
    }

    /** The same tracer, which asks the run to stop after the first step for which {@code enough} holds. */
    default Tracer<S> stopWhen(Predicate<? super S> enough) {
        return new Stopper<>(this, enough);
    }

    /** A tracer for an algorithm used inside this one: its steps arrive here wrapped. */
    default <T> Tracer<T> via(Function<? super T, ? extends S> wrap) {
        return on() ? new Via<>(this, wrap) : off();
    }

    /** Watches nothing, costs nothing. */
    @SuppressWarnings("unchecked")
    static <S> Tracer<S> off() {
        return (Tracer<S>) Off.TRACER;
    }
}
