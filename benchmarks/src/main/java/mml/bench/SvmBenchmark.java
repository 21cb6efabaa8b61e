package mml.bench;

import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Svm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast is a support vector machine with an RBF kernel trained, to the tolerance that LIBSVM has by default or better? Ten
 * normal features; the class says whether the point lies outside a sphere, with noise.
 */
@Warmup(iterations = 1, time = 5)
public class SvmBenchmark extends Problem {
    private static final long CACHE_MEGABYTES = 200;

    @Param({"2000", "5000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private Vector y = Vector.of();
    private final svm_problem theirs = new svm_problem();
    private final svm_parameter parameter = new svm_parameter();

    @Setup
    public void setup() {
        Matrix data = ModelData.svm(Integer.parseInt(size));
        X = data.columns(0, ModelData.FEATURES);
        y = data.column(ModelData.FEATURES);
        theirs.l = X.rows();
        theirs.x = new svm_node[X.rows()][ModelData.FEATURES];
        for (int i = 0; i < X.rows(); i++)
            for (int k = 0; k < ModelData.FEATURES; k++) {
                svm_node node = new svm_node();
                node.index = k + 1;
                node.value = X.get(i, k);
                theirs.x[i][k] = node;
            }
        theirs.y = y.toArray();
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.RBF;
        parameter.gamma = ModelData.GAMMA;
        parameter.C = ModelData.C;
        parameter.eps = ModelData.TOLERANCE;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        svm.svm_set_print_string_function(text -> {});
    }

    @Benchmark
    public Svm mml() {
        return Svm.of(X, y, ModelData.svmSettings().withCacheBytes(CACHE_MEGABYTES << 20));
    }

    @Benchmark
    public svm_model libsvm() {
        return svm.svm_train(theirs, parameter);
    }
}
