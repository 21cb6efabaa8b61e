package mml.bench;

import mml.bench.accuracy.Optimisers;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QuadraticProgram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How fast is a dense convex quadratic program {@code min ½ xᵀPx + qᵀx, Ax ≤ b} solved, {@code m×n}; ours with its
 * certificate? Commons Math has no way to solve one.
 */
public class QuadraticProgramBenchmark extends Problem {
    @Param({"10x5", "30x20", "60x40"})
    String size;

    private Matrix rows;
    private Matrix P;
    private Vector q;
    private Vector bounds;
    private QuadraticProgram program;

    @Setup
    public void setup() {
        rows = random(size);
        int n = rows.cols();
        P = rows.transpose().times(rows).plus(Matrix.identity(n));
        P = P.plus(P.transpose()).times(0.5);
        q = Vector.generate(n, j -> -3 - j % 5);
        bounds = Vector.generate(rows.rows(), i -> 0.1 + 0.1 * (i % 3)); // 0 is allowed, the free minimum is not
        program = program();
    }

    private QuadraticProgram program() {
        return QuadraticProgram.of(P, q).subjectTo(rows, bounds);
    }

    @Benchmark
    public Object mml() {
        Optimisers.Solution solution = Optimisers.mml(program());
        if (!solution.certified()) throw new IllegalStateException(solution.toString());
        return solution;
    }

    @Benchmark
    public Object withoutCertificate() {
        return ActiveSet.of(program());
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
