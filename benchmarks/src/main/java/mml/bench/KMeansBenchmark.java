package mml.bench;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.KMeans;
import mml.random.Rng;
import mml.trace.Tracer;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How fast are ten iterations of k-means with eight centres and ten features? mml starts from the first points, Commons
 * Math draws its centres, which takes about as long as one iteration. The number of points is the size.
 */
public class KMeansBenchmark extends Problem {
    private static final int FEATURES = 10;
    private static final int CENTRES = 8;
    private static final int ITERATIONS = 10;

    @Param({"2000", "20000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private final List<DoublePoint> points = new ArrayList<>();

    @Setup
    public void setup() {
        X = Rng.seeded(3).normalMatrix(Integer.parseInt(size), FEATURES);
        points.clear();
        for (double[] row : X.toArray()) points.add(new DoublePoint(row));
    }

    @Benchmark
    public Object mml() {
        return KMeans.from(X, X.rows(0, CENTRES), new Stopping(0, ITERATIONS), Tracer.off());
    }

    @Benchmark
    public Object commonsMath() {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(1);
        return new KMeansPlusPlusClusterer<DoublePoint>(CENTRES, ITERATIONS, new EuclideanDistance(), random)
                .cluster(points);
    }
}
