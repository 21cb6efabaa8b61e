package mml.bench;

import java.util.List;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How fast are all principal directions of data with 100 features found? Commons Math and EJML have no method of this
 * name: they centre, make the covariance and take its eigenvectors. The number of points is the size.
 */
public class PcaBenchmark extends Problem {
    private static final int FEATURES = 100;

    @Param({"1000", "10000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private double[][] rows = new double[0][];

    @Setup
    public void setup() {
        X = ModelData.pca(Integer.parseInt(size));
        rows = X.toArray();
    }

    @Benchmark
    public Object mml() {
        return Pca.of(X);
    }

    @Benchmark
    public Object commonsMath() {
        return new EigenDecomposition(new Covariance(rows, false).getCovarianceMatrix()).getV();
    }

    @Benchmark
    public Object ejml() {
        DMatrixRMaj Z = new DMatrixRMaj(rows);
        int N = Z.numRows;
        for (int d = 0; d < FEATURES; d++) {
            double mean = 0;
            for (int n = 0; n < N; n++) mean += Z.get(n, d) / N;
            for (int n = 0; n < N; n++) Z.add(n, d, -mean);
        }
        DMatrixRMaj S = new DMatrixRMaj(FEATURES, FEATURES);
        CommonOps_DDRM.multInner(Z, S);
        CommonOps_DDRM.divide(S, N);
        var eigen = DecompositionFactory_DDRM.eig(FEATURES, true, true);
        if (!eigen.decompose(S)) throw new IllegalStateException("no decomposition");
        return List.of(eigen.getEigenVector(0), eigen.getEigenvalue(0));
    }
}
