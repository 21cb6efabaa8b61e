package mml.bench;

import java.util.concurrent.TimeUnit;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long takes an exact determinant of integers from −99 to 99, beside SymPy's DomainMatrix? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ExactBenchmark {
    @Param({"10", "40", "100"})
    String size;

    private FieldMatrix<BigFraction> A;

    @Setup
    public void setup() {
        int n = Integer.parseInt(size);
        Rng rng = Rng.seeded(1);
        A = FieldMatrix.generate(n, n, (i, j) -> new BigFraction(rng.below(199) - 99));
    }

    @Benchmark
    public Object mml() {
        return Determinant.of(A);
    }
}
