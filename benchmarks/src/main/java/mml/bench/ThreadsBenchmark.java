package mml.bench;

import mml.kernel.Machine;
import mml.kernel.Threads;
import mml.kernel.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What do two threads bring to the product AA? Each JVM runs one of the methods only. */
public class ThreadsBenchmark extends Problem {
    private static final Workers TWO = Threads.of(2);

    @Param({"100", "500", "1000"})
    String size;

    @Setup
    public void setup() {
        pose(random(size));
    }

    @Benchmark
    public Object mml() {
        return A().times(A());
    }

    @Benchmark
    public Object twoThreads() {
        if (Machine.workers() != TWO) Machine.use(TWO);
        return A().times(A());
    }
}
