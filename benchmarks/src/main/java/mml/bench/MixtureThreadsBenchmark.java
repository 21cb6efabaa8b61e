package mml.bench;

import mml.kernel.Machine;
import mml.kernel.Threads;
import mml.kernel.Workers;
import mml.matrix.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What do two threads bring to EM, whose blocks of 4096 points they share? Each JVM runs one of the methods only. */
@Warmup(iterations = 1, time = 5)
public class MixtureThreadsBenchmark extends Problem {
    private static final Workers TWO = Threads.of(2);

    @Param({"20000", "200000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);

    @Setup
    public void setup() {
        X = ModelData.mixture(Integer.parseInt(size));
    }

    @Benchmark
    public Object mml() {
        return ScalingBenchmark.mixture(X);
    }

    @Benchmark
    public Object twoThreads() {
        if (Machine.workers() != TWO) Machine.use(TWO);
        return ScalingBenchmark.mixture(X);
    }
}
