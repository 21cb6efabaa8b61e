package mml.trace;

import java.util.function.Predicate;

/** Hands steps on until one is enough. */
final class Stopper<S> implements Tracer<S> {
    private final Tracer<S> inner;
    private final Predicate<? super S> enough;
    private boolean stopped;

    Stopper(Tracer<S> inner, Predicate<? super S> enough) {
        this.inner = inner;
        this.enough = enough;
    }

    @Override
    public void step(S step) {
        inner.step(step);
        stopped |= enough.test(step);
    }

    @Override
    public boolean stopped() {
        return stopped || inner.stopped();
    }

    @Override
    public void progress(long done, long total) {
        inner.progress(done, total);
    }
}
