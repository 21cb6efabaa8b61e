package mml.bench;

import mml.decomposition.Lu;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ojalgo.matrix.decomposition.LU;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is {@code Ax = b} solved by Gaussian elimination? */
public class LuBenchmark extends Problem {
    @Param({"10", "50", "100", "500", "1000"})
    String size;

    @Setup
    public void setup() {
        pose(random(size));
    }

    @Benchmark
    public Object mml() {
        return Lu.of(A()).solve(b());
    }

    @Benchmark
    public Object commonsMath() {
        return new org.apache.commons.math3.linear.LUDecomposition(commonsA())
                .getSolver()
                .solve(commonsB());
    }

    @Benchmark
    public Object hipparchus() {
        return new org.hipparchus.linear.LUDecomposition(hipparchusA())
                .getSolver()
                .solve(hipparchusB());
    }

    @Benchmark
    public Object ejml() {
        return solve(LinearSolverFactory_DDRM.lu(A().rows()));
    }

    @Benchmark
    public Object ojAlgo() {
        return solve(LU.R064.make(ojalgoA()));
    }
}
