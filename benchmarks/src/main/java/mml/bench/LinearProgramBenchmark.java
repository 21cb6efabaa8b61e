package mml.bench;

import mml.bench.accuracy.Optimisers;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.Simplex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is a dense linear program {@code min cᵀx, Ax ≤ b, x ≥ 0} solved, {@code m×n}; ours with its certificate, which none of the others has? */
public class LinearProgramBenchmark extends Problem {
    @Param({"10x5", "30x20", "60x40"})
    String size;

    private Matrix rows;
    private Vector c;
    private Vector bounds;
    private LinearProgram program;

    @Setup
    public void setup() {
        rows = random(size).map(v -> 1 + v); // 0 to 2: bounded
        c = Vector.generate(rows.cols(), j -> -1 - 0.1 * (j % 5));
        bounds = Vector.generate(rows.rows(), i -> 10 + i % 3);
        program = program();
    }

    private LinearProgram program() {
        return LinearProgram.minimise(c).subjectTo(rows, bounds).nonNegative();
    }

    @Benchmark
    public Object mml() {
        Optimisers.Solution solution = Optimisers.mml(program());
        if (!solution.certified()) throw new IllegalStateException(solution.toString());
        return solution;
    }

    @Benchmark
    public Object withoutCertificate() {
        return Simplex.of(program());
    }

    @Benchmark
    public Object commonsMath() {
        return Optimisers.commonsMath(program);
    }

    @Benchmark
    public Object hipparchus() {
        return Optimisers.hipparchus(program);
    }

    @Benchmark
    public Object ojAlgo() {
        return Optimisers.ojAlgo(program);
    }
}
