package mml.bench;

import mml.decomposition.LeastSquares;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ojalgo.matrix.decomposition.QR;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is the x found that makes {@code ‖Ax − b‖} smallest, by A = QR? */
public class LeastSquaresBenchmark extends Problem {
    @Param({"10", "50", "100", "1000x200", "10000x100"})
    String size;

    @Setup
    public void setup() {
        pose(random(size));
    }

    @Benchmark
    public Object mml() {
        return LeastSquares.of(A(), b()).x();
    }

    @Benchmark
    public Object commonsMath() {
        return new org.apache.commons.math3.linear.QRDecomposition(commonsA())
                .getSolver()
                .solve(commonsB());
    }

    @Benchmark
    public Object hipparchus() {
        return new org.hipparchus.linear.QRDecomposition(hipparchusA())
                .getSolver()
                .solve(hipparchusB());
    }

    @Benchmark
    public Object ejml() {
        return solve(LinearSolverFactory_DDRM.leastSquares(A().rows(), A().cols()));
    }

    @Benchmark
    public Object ojAlgo() {
        return solve(QR.R064.make(ojalgoA()));
    }
}
