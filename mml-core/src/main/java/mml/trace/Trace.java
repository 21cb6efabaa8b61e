package mml.trace;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import mml.matrix.Shapes;

/**
 * The recorded steps of one run, in order, with random access: forwards and back is {@code get(i ± 1)}.
 *
 * @param <S> the steps of the algorithm that was watched
 */
public final class Trace<S> implements Iterable<S> {
    private final List<S> steps;
    private final long stride;
    private final long total;

    Trace(List<S> steps, long stride, long total) {
        this.steps = List.copyOf(steps);
        this.stride = stride;
        this.total = total;
    }

    /** Runs an algorithm and keeps every step. */
    public static <S> Trace<S> of(Consumer<? super Tracer<S>> run) {
        Recorder<S> recorder = Recorder.all();
        run.accept(recorder);
        return recorder.trace();
    }

    public int size() {
        return steps.size();
    }

    public S get(int i) {
        return steps.get(Shapes.index(i, steps.size(), "step"));
    }

    public S last() {
        return get(size() - 1);
    }

    /** Number of steps the algorithm made, kept or not. */
    public long total() {
        return total;
    }

    /** The position in the run of the i-th kept step. */
    public long number(int i) {
        Shapes.index(i, steps.size(), "step");
        return i == steps.size() - 1 ? total - 1 : i * stride;
    }

    @Override
    public Iterator<S> iterator() {
        return steps.iterator();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Trace<?> t && stride == t.stride && total == t.total && steps.equals(t.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return size() + " of " + total + " steps";
    }
}
