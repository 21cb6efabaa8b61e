package mml.bench;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.trace.Tracer;
import org.apache.commons.math3.distribution.MixtureMultivariateNormalDistribution;
import org.apache.commons.math3.distribution.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.apache.commons.math3.exception.ConvergenceException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast are 20 iterations of EM with full covariances, eight components and ten features, all from the same start? The
 * number of points is the size.
 */
@Warmup(iterations = 1, time = 5)
public class MixtureBenchmark extends Problem {

    @Param({"2000", "20000"})
    String size;

    private Matrix X = Matrix.zeros(0, 0);
    private double[][] rows = new double[0][];
    private GaussianMixture start = GaussianMixture.of(Vector.of(1), Vector.of(0), Vector.of(1));
    private MixtureMultivariateNormalDistribution theirs = start(start);

    @Setup
    public void setup() {
        X = ModelData.mixture(Integer.parseInt(size));
        rows = X.toArray();
        start = ModelData.start(X);
        theirs = start(start);
    }

    private static MixtureMultivariateNormalDistribution start(GaussianMixture mixture) {
        double[][][] covariances = new double[mixture.size()][][];
        for (int k = 0; k < covariances.length; k++)
            covariances[k] = mixture.covariances().get(k).toArray();
        return new MixtureMultivariateNormalDistribution(
                mixture.weights().toArray(), mixture.means().toArray(), covariances);
    }

    @Benchmark
    public Object mml() {
        return Em.of(X, start, EmSettings.BOOK.withTolerance(0).withIterations(ModelData.ITERATIONS), Tracer.off());
    }

    /** It throws when its limit is reached, and has done the iterations by then. */
    @Benchmark
    public Object commonsMath() {
        var em = new MultivariateNormalMixtureExpectationMaximization(rows);
        try {
            em.fit(theirs, ModelData.ITERATIONS, 1e-300);
        } catch (ConvergenceException e) {
            return e;
        }
        return em.getLogLikelihood();
    }
}
