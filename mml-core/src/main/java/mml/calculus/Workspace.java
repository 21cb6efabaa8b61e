package mml.calculus;

import org.jspecify.annotations.Nullable;

/**
 * Arrays that are written again and again: fresh ones for every evaluation of a large function would cost more than the
 * evaluation, since they are in no cache. They belong to the thread that asked last; another one gets some of its own.
 */
final class Workspace {
    /** With whatever stands in them, at first the start; only the owner reads and writes them. */
    @SuppressWarnings("ArrayRecordComponent") // to be written is what they are for
    record Arrays(Thread owner, double[] values, double[] adjoints) {}

    private final double[] start;
    private volatile @Nullable Arrays last;

    Workspace(double... start) {
        this.start = start;
    }

    /** The arrays of this thread, until it asks again. */
    Arrays take() {
        Arrays known = last;
        Thread me = Thread.currentThread();
        if (known != null && known.owner == me) return known;
        Arrays mine = new Arrays(me, start.clone(), start.clone());
        last = mine;
        return mine;
    }
}
