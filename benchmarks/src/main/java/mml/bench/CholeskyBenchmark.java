package mml.bench;

import mml.decomposition.Cholesky;
import mml.matrix.Matrix;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is {@code Ax = b} solved by the Cholesky decomposition of a well-conditioned A? */
public class CholeskyBenchmark extends Problem {
    @Param({"10", "50", "100", "500", "1000"})
    String size;

    @Setup
    public void setup() {
        Matrix X = random(size);
        pose(X.times(X.transpose()).plus(Matrix.identity(X.rows())));
    }

    @Benchmark
    public Object mml() {
        return Cholesky.of(A()).solve(b());
    }

    @Benchmark
    public Object commonsMath() {
        return new org.apache.commons.math3.linear.CholeskyDecomposition(commonsA())
                .getSolver()
                .solve(commonsB());
    }

    @Benchmark
    public Object hipparchus() {
        return new org.hipparchus.linear.CholeskyDecomposition(hipparchusA())
                .getSolver()
                .solve(hipparchusB());
    }

    @Benchmark
    public Object ejml() {
        return solve(LinearSolverFactory_DDRM.chol(A().rows()));
    }

    @Benchmark
    public Object ojAlgo() {
        return solve(org.ojalgo.matrix.decomposition.Cholesky.R064.make(ojalgoA()));
    }
}
