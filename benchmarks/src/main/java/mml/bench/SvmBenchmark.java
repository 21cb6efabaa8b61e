package mml.bench;

import libsvm.svm;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How fast is a support vector machine with an RBF kernel trained, to the tolerance that LIBSVM has by default? Ten
 * normal features; the class says whether the point lies outside a sphere, with noise.
 */
public class SvmBenchmark extends Problem {
    private static final int FEATURES = 10;
    private static final double C = 1;
    private static final double GAMMA = 0.1;
    private static final double TOLERANCE = 1e-3;
    private static final long CACHE_MEGABYTES = 200;

    @Param({"2000", "5000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private Vector y = Vector.of();
    private final svm_problem theirs = new svm_problem();
    private final svm_parameter parameter = new svm_parameter();

    @Setup
    public void setup() {
        int n = Integer.parseInt(size);
        Rng rng = Rng.seeded(7);
        double[] x = new double[n * FEATURES];
        double[] labels = new double[n];
        theirs.l = n;
        theirs.x = new svm_node[n][FEATURES];
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int k = 0; k < FEATURES; k++) {
                svm_node node = new svm_node();
                node.index = k + 1;
                node.value = rng.normal();
                theirs.x[i][k] = node;
                x[i * FEATURES + k] = node.value;
                square += node.value * node.value;
            }
            labels[i] = square + 2 * rng.normal() > FEATURES - 0.7 ? 1 : -1;
        }
        X = Matrix.of(n, FEATURES, x);
        y = Vector.of(labels);
        theirs.y = labels;
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.RBF;
        parameter.gamma = GAMMA;
        parameter.C = C;
        parameter.eps = TOLERANCE;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        svm.svm_set_print_string_function(text -> {});
    }

    @Benchmark
    public Object mml() {
        return Svm.of(
                X,
                y,
                SvmSettings.of(Kernel.rbf(GAMMA), C).withTolerance(TOLERANCE).withCacheBytes(CACHE_MEGABYTES << 20));
    }

    @Benchmark
    public Object libsvm() {
        return svm.svm_train(theirs, parameter);
    }
}
