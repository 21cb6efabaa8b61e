package mml.bench;

import java.util.List;
import mml.spectral.Eigen;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast are all eigenvalues and eigenvectors of any square matrix found? mml finds the left eigenvectors, too. */
public class EigenBenchmark extends Problem {
    @Param({"10", "50", "100", "300"})
    String size;

    @Setup
    public void setup() {
        pose(random(size));
    }

    @Benchmark
    public Object mml() {
        return Eigen.of(A());
    }

    @Benchmark
    public Object commonsMath() {
        return new org.apache.commons.math3.linear.EigenDecomposition(commonsA()).getV();
    }

    @Benchmark
    public Object hipparchus() {
        return new org.hipparchus.linear.EigenDecompositionNonSymmetric(hipparchusA()).getV();
    }

    @Benchmark
    public Object ejml() {
        return eigen(false);
    }

    @Benchmark
    public Object ojAlgo() {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(ojalgoA(), false);
        eigen.decompose(ojalgoA());
        return List.of(eigen.getD(), eigen.getV());
    }
}
