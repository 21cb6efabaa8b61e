package mml.trace;

import java.util.function.Function;

/** Wraps the steps of an inner algorithm; stopping and progress pass through. */
record Via<T, S>(Tracer<S> outer, Function<? super T, ? extends S> wrap) implements Tracer<T> {
    @Override
    public void step(T inner) {
        outer.step(wrap.apply(inner));
    }

    @Override
    public boolean stopped() {
        return outer.stopped();
    }

    @Override
    public void progress(long done, long total) {
        outer.progress(done, total);
    }
}
