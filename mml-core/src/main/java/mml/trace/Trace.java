package mml.trace;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mml.matrix.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * The recorded steps of one run, in order, with random access: forwards and back is {@code get(i ± 1)}.
 *
 * @param <S> the steps of the algorithm that was watched
 */
public final class Trace<S> implements Iterable<S> {
    private static final int LINES = 30;
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

    /** The same trace, its steps seen as those of a wider family: a trace is only read, so nothing can go in. */
    @SuppressWarnings("unchecked")
    public static <S> Trace<S> widened(Trace<? extends S> trace) {
        return (Trace<S>) trace;
    }

    /**
     * The same trace, its steps seen as those of a family to which all of them belong.
     *
     * @throws IllegalArgumentException if one does not
     */
    @SuppressWarnings("unchecked")
    public <T> Trace<T> as(Class<T> family) {
        for (int i = 0; i < steps.size(); i++)
            if (!family.isInstance(steps.get(i)))
                throw new IllegalArgumentException("step " + (i + 1) + " is a "
                        + steps.get(i).getClass().getSimpleName() + ", expected a " + family.getSimpleName());
        return (Trace<T>) this;
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

    /**
     * The first step, which holds what does not change in a run.
     *
     * @throws IllegalArgumentException if the trace is empty or begins with another kind of step
     */
    public <T extends S> T start(Class<T> kind) {
        if (steps.isEmpty()) throw new IllegalArgumentException("trace is empty, expected that of a whole run");
        S first = steps.get(0);
        if (!kind.isInstance(first))
            throw new IllegalArgumentException(
                    "trace does not begin with a " + kind.getSimpleName() + " step, expected that of a whole run");
        return kind.cast(first);
    }

    /** The last step of a kind among those up to the i-th; empty if there is none. */
    public <T extends S> Optional<T> latest(int i, Class<T> kind) {
        for (int k = Shapes.index(i, steps.size(), "step"); k >= 0; k--)
            if (kind.isInstance(steps.get(k))) return Optional.of(kind.cast(steps.get(k)));
        return Optional.empty();
    }

    /** The steps in order. */
    public Stream<S> stream() {
        return steps.stream();
    }

    /** A number of each step, in order: a series to plot. Steps without one say NaN and are left out. */
    public double[] values(ToDoubleFunction<? super S> value) {
        double[] all = new double[steps.size()];
        int n = 0;
        for (S step : steps) {
            double x = value.applyAsDouble(step);
            if (!Double.isNaN(x)) all[n++] = x;
        }
        return Arrays.copyOf(all, n);
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

    /** How many steps there are, and their captions line by line; of a long run the first ones. */
    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder().append(size()).append(" of ").append(total).append(" steps");
        for (int i = 0; i < Math.min(size(), LINES); i++)
            out.append('\n').append(number(i) + 1).append("  ").append(line(get(i)));
        return out.append(size() > LINES ? "\n…" : "").toString();
    }

    /** What a step says of itself. */
    static String line(@Nullable Object step) {
        return step instanceof Step s ? s.caption() : String.valueOf(step);
    }
}
