package mml.bench;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is the product of two n×n matrices, {@code AA}? */
public class ProductBenchmark extends Problem {
    @Param({"10", "50", "100", "500", "1000"})
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
    public Object commonsMath() {
        return commonsA().multiply(commonsA());
    }

    @Benchmark
    public Object hipparchus() {
        return hipparchusA().multiply(hipparchusA());
    }

    @Benchmark
    public Object ejml() {
        DMatrixRMaj C = new DMatrixRMaj(A().rows(), A().rows());
        return CommonOps_DDRM.mult(ejmlA(), ejmlA(), C);
    }

    @Benchmark
    public Object ojAlgo() {
        return ojalgoA().multiply(ojalgoA());
    }
}
