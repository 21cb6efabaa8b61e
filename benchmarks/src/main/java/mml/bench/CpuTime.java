package mml.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time beside the time on the wall: on a busy machine the one that can be compared. It counts all threads of
 * the program, and neither the compiler's nor the garbage collector's.
 */
public final class CpuTime implements InternalProfiler {
    private static final String NAME = "cpu";

    private long start;

    @Override
    public String getDescription() {
        return "processor time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = nanoseconds();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double microseconds =
                (nanoseconds() - start) / 1000.0 / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(NAME, microseconds, "us/op", AggregationPolicy.AVG));
    }

    /** Microseconds per operation. */
    static double of(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(NAME)).getScore();
    }

    private static long nanoseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) sum += Math.max(0, threads.getThreadCpuTime(id));
        return sum;
    }
}
