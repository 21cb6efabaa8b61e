package mml.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps steps for later viewing, within a memory bound chosen by the caller.
 *
 * <p>The first and the last step of a run are always kept; in between, step number n is kept when n is a multiple
 * of the stride. With {@link #atMost} the stride doubles whenever the recorder is full, so a run of any length
 * fits, evenly thinned, and the same run always keeps the same steps.
 *
 * @param <S> the steps of the algorithm being watched
 */
public final class Recorder<S> implements Tracer<S> {
    private final int capacity;
    private final List<S> kept = new ArrayList<>();
    private long stride;
    private long offered;
    private @Nullable S last;

    private Recorder(int capacity, long stride) {
        this.capacity = capacity;
        this.stride = stride;
    }

    /**
     * Keeps every step. A method that shows the whole matrix at each step takes that much memory a step; one that turns two rows
     * or columns, as Givens' and Jacobi's do, holds what changed ({@link mml.matrix.Snapshot}). For large runs take
     * {@link #atMost}, or a {@link JsonTracer}, which keeps nothing.
     */
    public static <S> Recorder<S> all() {
        return new Recorder<>(Integer.MAX_VALUE, 1);
    }

    public static <S> Recorder<S> every(long stride) {
        if (stride < 1) throw new IllegalArgumentException("stride is " + stride + ", expected at least 1");
        return new Recorder<>(Integer.MAX_VALUE, stride);
    }

    /** Keeps at most {@code capacity} steps, the first and the last among them. */
    public static <S> Recorder<S> atMost(int capacity) {
        if (capacity < 2) throw new IllegalArgumentException("capacity is " + capacity + ", expected at least 2");
        return new Recorder<>(capacity - 1, 1); // one place is reserved for the last step
    }

    @Override
    public void step(S step) {
        last = step;
        long number = offered++;
        if (number % stride != 0) return;
        if (kept.size() == capacity) {
            thin();
            if (number % stride != 0) return;
        }
        kept.add(step);
    }

    private void thin() {
        int n = 0;
        for (int i = 0; i < kept.size(); i += 2) kept.set(n++, kept.get(i));
        kept.subList(n, kept.size()).clear();
        stride *= 2;
    }

    /** What was kept so far; later steps do not change it. */
    public Trace<S> trace() {
        List<S> steps = new ArrayList<>(kept);
        if (last != null && (offered - 1) % stride != 0) steps.add(last);
        return new Trace<>(steps, stride, offered);
    }
}
