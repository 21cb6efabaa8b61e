package mml.matrix;

import org.jspecify.annotations.Nullable;

/** Takes {@link Snapshot}s of a matrix at work. */
public final class Snapshots {
    private @Nullable Snapshot last;
    private double[] entries = {};

    /** How the matrix is now; of the same shape each time. */
    public Snapshot next(Matrix now) {
        Snapshot next = last == null ? Snapshot.of(now) : last.next(entries, now);
        last = next;
        entries = now.entries();
        return next;
    }

    @Override
    public String toString() {
        return last == null ? "no snapshot yet" : last.toString();
    }
}
