package mml.bench;

import mml.kernel.Machine;
import mml.kernel.Threads;
import mml.kernel.Workers;
import mml.vector.VectorEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What do more threads, or vector instructions, bring to the product AA? Each JVM runs one of the methods only. */
public class EnginesBenchmark extends Problem {
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

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {
                "-Xms1g",
                "-Xmx1g",
                "-XX:+AlwaysPreTouch",
                "-Xbatch",
                "--add-modules",
                "jdk.incubator.vector"
            })
    public Object vectorEngine() {
        if (!(Machine.engine() instanceof VectorEngine)) Machine.use(VectorEngine.of());
        return A().times(A());
    }
}
