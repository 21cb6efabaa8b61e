package mml.bench;

import java.util.List;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.function.aggregator.Aggregator;
import org.ojalgo.function.constant.PrimitiveMath;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast are all principal directions of data with 100 features found? The peers have no method of this name: they
 * centre, make the covariance and take its eigenvectors, as we do of these data. The number of points is the size.
 */
@Warmup(iterations = 1, time = 5)
public class PcaBenchmark extends Problem {
    private static final int FEATURES = 100;

    @Param({"1000", "10000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private double[][] rows = new double[0][];
    private R064Store columns = R064Store.FACTORY.make(0, 0);

    @Setup
    public void setup() {
        X = ModelData.pca(Integer.parseInt(size));
        rows = X.toArray();
        OjAlgoUtils.limitThreadsTo(1); // like all others
        columns = R064Store.FACTORY.copy(R064Store.wrap(X.transpose().entries(), X.rows()));
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

    /** Its SVD of the centred points, its other way, takes several times as long. */
    @Benchmark
    public Object ojAlgo() {
        R064Store Z = columns.copy();
        double N = Z.countRows();
        for (int d = 0; d < FEATURES; d++)
            Z.modifyColumn(d, PrimitiveMath.SUBTRACT.by(Z.aggregateColumn(d, Aggregator.AVERAGE)));
        R064Store S = R064Store.FACTORY.make(FEATURES, FEATURES);
        S.fillByMultiplying(Z.transpose(), Z);
        S.modifyAll(PrimitiveMath.DIVIDE.by(N));
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(FEATURES, true);
        if (!eigen.decompose(S)) throw new IllegalStateException("no decomposition");
        return List.of(eigen.getV(), eigen.getD());
    }
}
