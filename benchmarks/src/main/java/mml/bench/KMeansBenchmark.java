package mml.bench;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.KMeans;
import mml.trace.Tracer;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast are ten iterations of k-means with eight centres and ten features? mml starts from the first points, Commons
 * Math draws its centres, which takes about as long as one iteration. The number of points is the size.
 */
@Warmup(iterations = 1, time = 5)
public class KMeansBenchmark extends Problem {

    @Param({"2000", "20000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private final List<DoublePoint> points = new ArrayList<>();

    @Setup
    public void setup() {
        X = ModelData.kmeans(Integer.parseInt(size));
        points.clear();
        for (double[] row : X.toArray()) points.add(new DoublePoint(row));
    }

    @Benchmark
    public Object mml() {
        return KMeans.from(X, X.rows(0, ModelData.COMPONENTS), new Stopping(0, ModelData.ROUNDS), Tracer.off());
    }

    @Benchmark
    public Object commonsMath() {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(1);
        return new KMeansPlusPlusClusterer<DoublePoint>(
                        ModelData.COMPONENTS, ModelData.ROUNDS, new EuclideanDistance(), random)
                .cluster(points);
    }
}
