package mml.bench;

import java.util.List;
import mml.spectral.Svd;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is the thin singular value decomposition, with all singular vectors? */
public class SvdBenchmark extends Problem {
    @Param({"10", "50", "100", "500", "1000x200"})
    String size;

    @Setup
    public void setup() {
        pose(random(size));
    }

    @Benchmark
    public Object mml() {
        return Svd.of(A());
    }

    @Benchmark
    public Object commonsMath() {
        var svd = new org.apache.commons.math3.linear.SingularValueDecomposition(commonsA());
        return List.of(svd.getU(), svd.getSingularValues(), svd.getV());
    }

    @Benchmark
    public Object hipparchus() {
        var svd = new org.hipparchus.linear.SingularValueDecomposition(hipparchusA());
        return List.of(svd.getU(), svd.getSingularValues(), svd.getV());
    }

    @Benchmark
    public Object ejml() {
        var svd = DecompositionFactory_DDRM.svd(A().rows(), A().cols(), true, true, true);
        if (!svd.decompose(svd.inputModified() ? ejmlA().copy() : ejmlA())) throw new IllegalStateException("failed");
        return List.of(svd.getU(null, false), svd.getSingularValues(), svd.getV(null, false));
    }

    @Benchmark
    public Object ojAlgo() {
        SingularValue<Double> svd = SingularValue.R064.make(ojalgoA());
        svd.decompose(ojalgoA());
        return List.of(svd.getU(), svd.getSingularValues(), svd.getV());
    }
}
