package mml.bench;

import java.util.List;
import mml.matrix.Matrix;
import mml.spectral.SymmetricEigen;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast are all eigenvalues and eigenvectors of a symmetric matrix found? */
public class SymmetricEigenBenchmark extends Problem {
    @Param({"10", "50", "100", "500"})
    String size;

    @Setup
    public void setup() {
        Matrix X = random(size);
        pose(X.plus(X.transpose()));
    }

    @Benchmark
    public Object mml() {
        return SymmetricEigen.of(A());
    }

    @Benchmark
    public Object commonsMath() {
        return new org.apache.commons.math3.linear.EigenDecomposition(commonsA()).getV();
    }

    @Benchmark
    public Object hipparchus() {
        return new org.hipparchus.linear.EigenDecompositionSymmetric(hipparchusA()).getV();
    }

    @Benchmark
    public Object ejml() {
        return eigen(true);
    }

    @Benchmark
    public Object ojAlgo() {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(ojalgoA(), true);
        eigen.decompose(ojalgoA());
        return List.of(eigen.getD(), eigen.getV());
    }
}
