package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.Lu;
import mml.decomposition.Qr;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limits are there to end a deadlock, not to measure. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ThreadsTest {
    @AfterEach
    void serial() {
        Machine.use(Workers.serial());
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Matrix A = random(330, 310);
        double[] expected = everything(A);
        for (int count = 1; count <= 4; count++) {
            Machine.use(Threads.of(count));
            assertArrayEquals(expected, everything(A), count + " threads");
        }
    }

    private static double[] everything(Matrix A) {
        Matrix S = A.transpose().times(A);
        Lu lu = Lu.of(S);
        Qr qr = Qr.of(A);
        Svd svd = Svd.of(A);
        return Stream.of(
                        S.entries(),
                        Cholesky.of(S).L().entries(),
                        lu.L().entries(),
                        lu.U().entries(),
                        qr.Q().entries(),
                        qr.R().entries(),
                        svd.singularValues().toArray(),
                        svd.U().entries(),
                        svd.V().entries(),
                        SymmetricEigen.of(S).eigenvectors().entries())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    @Test
    void everyChunkRunsOnce() {
        Workers workers = Threads.of(4);
        for (int n : new int[] {0, 1, 3, 1000}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(n);
            workers.run(n, runs::incrementAndGet);
            for (int i = 0; i < n; i++) assertEquals(1, runs.get(i), "chunk " + i + " of " + n);
        }
    }

    @Test
    void twoThreadsWorkAtTheSameTime() {
        CountDownLatch bothAreHere = new CountDownLatch(2);
        Threads.of(2).run(2, i -> {
            bothAreHere.countDown();
            try {
                assertTrue(bothAreHere.await(10, TimeUnit.MINUTES), "the other chunk has not begun");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void chunksMayShareOutWorkThemselves() {
        Workers workers = Threads.of(2);
        AtomicInteger sum = new AtomicInteger();
        workers.run(8, i -> workers.run(8, j -> workers.run(2, k -> sum.incrementAndGet())));
        assertEquals(128, sum.get());
    }

    @Test
    void whatAChunkThrowsArrivesAndTheWorkersLiveOn() {
        Workers workers = Threads.of(3);
        for (Throwable thrown : new Throwable[] {new IllegalStateException("chunk 5"), new StackOverflowError()}) {
            Throwable caught = assertThrows(
                    thrown.getClass(),
                    () -> workers.run(50, i -> {
                        if (i == 5 && thrown instanceof Error error) throw error;
                        if (i == 5) throw (RuntimeException) thrown;
                    }));
            assertSame(thrown, caught);
        }
        everyChunkRunsOnce();
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        AtomicInteger sum = new AtomicInteger();
        Threads.of(2).run(100, sum::addAndGet);
        assertTrue(Thread.interrupted());
        assertEquals(4950, sum.get());
    }

    @Test
    void theOthersAreDaemons() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Threads.of(3).run(200, i -> seen.add(Thread.currentThread()));
        seen.remove(Thread.currentThread());
        for (Thread thread : seen) assertTrue(thread.isDaemon());
    }

    @Test
    void noThreadsAreRefused() {
        assertEquals(
                "count is 0, expected at least 1",
                assertThrows(IllegalArgumentException.class, () -> Threads.of(0))
                        .getMessage());
    }

    private static Matrix random(int m, int n) {
        Rng rng = Rng.seeded(11);
        return Matrix.of(
                m, n, DoubleStream.generate(rng::normal).limit((long) m * n).toArray());
    }
}
