package mml.kernel;

import java.util.function.IntConsumer;

/**
 * Who shares the work. Kernels cut it into chunks that write to different places and whose number depends on the sizes
 * alone; who runs a chunk, and when, never shows in a result.
 */
@FunctionalInterface
public interface Workers {
    /** Runs {@code chunk} once for each of 0, …, n − 1, in any order, and returns when all are done. */
    void run(int n, IntConsumer chunk);

    /** One after the other, on the calling thread. */
    static Workers serial() {
        return (n, chunk) -> {
            for (int i = 0; i < n; i++) chunk.accept(i);
        };
    }
}
