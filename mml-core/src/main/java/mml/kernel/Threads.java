package mml.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Workers that are threads: {@code Machine.use(Threads.of(2))} lets large products, and the decompositions that consist
 * of them, run on two processors; {@code Machine.use(Workers.serial())}, which is where every program starts, takes that
 * back. The numbers stay the same to the last bit.
 *
 * <p>The thread that asks works, too, and takes what the others have not begun; so chunks may themselves share out
 * work, and any number of threads may ask at once. The others are daemons and end after some seconds without work.
 * Pages have no threads and never load this class.
 */
public final class Threads implements Workers {
    private static final int SECONDS_TO_LIVE = 10;

    private final ThreadPoolExecutor helpers;

    private Threads(int count) {
        int others = Math.max(1, count - 1);
        helpers = new ThreadPoolExecutor(
                others, others, SECONDS_TO_LIVE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads::daemon);
        helpers.allowCoreThreadTimeOut(true);
    }

    /**
     * Work is shared among {@code count} threads, the one that asks among them.
     *
     * @param count at least 1; more than there are processors gains nothing
     */
    public static Workers of(int count) {
        if (count < 1) throw new IllegalArgumentException("count is " + count + ", expected at least 1");
        return count == 1 ? Workers.serial() : new Threads(count);
    }

    /** Throws what the first chunk that fails throws; chunks not yet begun are then left out. */
    @Override
    public void run(int n, IntConsumer chunk) {
        if (n == 0) return;
        Job job = new Job(n, chunk);
        for (int i = Math.min(helpers.getCorePoolSize(), n - 1); i > 0; i--) helpers.execute(job);
        job.run();
        job.await();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mml");
        thread.setDaemon(true);
        return thread;
    }

    private static final class Job implements Runnable {
        private final int n;
        private final IntConsumer chunk;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Job(int n, IntConsumer chunk) {
            this.n = n;
            this.chunk = chunk;
            unfinished = new CountDownLatch(n);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) chunk.accept(i);
                } catch (Throwable e) { // thrown again where the work was asked for
                    failure.compareAndSet(null, e);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        /** Waits for the chunks others have begun, whatever interrupts. */
        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    unfinished.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) throw error;
            if (thrown instanceof RuntimeException exception) throw exception;
        }
    }
}
