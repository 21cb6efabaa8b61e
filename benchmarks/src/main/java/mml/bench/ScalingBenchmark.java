package mml.bench;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.reduction.Pca;
import mml.svm.Svm;
import mml.trace.Tracer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** How does the time grow with the number of points, over three decades? The tasks of the questions of their names. */
@Warmup(iterations = 1, time = 5)
public class ScalingBenchmark extends Problem {
    @Param({
        "pca 100", "pca 1000", "pca 10000", "pca 100000",
        "kmeans 200", "kmeans 2000", "kmeans 20000", "kmeans 200000",
        "mixture 200", "mixture 2000", "mixture 20000", "mixture 200000",
        "svm 20", "svm 200", "svm 2000", "svm 20000"
    })
    String size;

    private String task = "";
    private Matrix X = Matrix.zeros(0, 0);

    @Setup
    public void setup() {
        int space = size.indexOf(' ');
        task = size.substring(0, space);
        X = ModelData.of(task, Integer.parseInt(size.substring(space + 1)));
    }

    @Benchmark
    public Object mml() {
        return switch (task) {
            case "pca" -> Pca.of(X);
            case "kmeans" ->
                KMeans.from(X, X.rows(0, ModelData.COMPONENTS), new Stopping(0, ModelData.ROUNDS), Tracer.off());
            case "mixture" -> mixture(X);
            default -> Svm.of(X.columns(0, ModelData.FEATURES), X.column(ModelData.FEATURES), ModelData.svmSettings());
        };
    }

    static Object mixture(Matrix X) {
        GaussianMixture start = ModelData.start(X);
        return Em.of(X, start, EmSettings.BOOK.withTolerance(0).withIterations(ModelData.ITERATIONS), Tracer.off());
    }
}
