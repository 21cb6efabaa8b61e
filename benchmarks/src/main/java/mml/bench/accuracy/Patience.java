package mml.bench.accuracy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks a library for a number and waits a limited time, since some loop for ever on some matrices. */
final class Patience {
    private static final int SECONDS = 20;
    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    private Patience() {}

    /** The number, or infinity when there is an exception, no end, or no number. */
    static double errorOf(Supplier<Double> work) {
        Future<Double> error = HELPERS.submit(work::get);
        try {
            double value = error.get(SECONDS, TimeUnit.SECONDS);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        } catch (TimeoutException | ExecutionException refused) {
            error.cancel(true);
            return Double.POSITIVE_INFINITY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
