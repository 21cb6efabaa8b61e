package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GaussianAlgebraTest extends TraceContract<LinearSamplingStep> {
    /** The line x₂ = 2x₁. */
    private static final Gaussian LINE = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 1, 2, 2, 4));

    @Override
    protected Class<LinearSamplingStep> family() {
        return LinearSamplingStep.class;
    }

    @Override
    protected Stream<Run<LinearSamplingStep>> runs() {
        return Stream.of(
                t -> LinearSampling.of(new Gaussian(Vector.of(1, 0), Matrix.of(2, 2, 4, 2, 2, 5)), 2, Rng.seeded(1), t),
                t -> LinearSampling.of(LINE, 1, Rng.seeded(1), t));
    }

    @Test
    void aProductOfDensities() {
        GaussianProduct product = GaussianProduct.of(
                new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 2, 1, 1, 2)),
                new Gaussian(Vector.of(1, 1), Matrix.of(2, 2, 1, 0, 0, 3)));
        assertTrue(product.density().mean().isClose(Vector.of(5 / 7.0, 4 / 7.0), 1e-15));
        assertTrue(product.density()
                .covariance()
                .isClose(Matrix.of(2, 2, 9, 3, 3, 15).times(1 / 14.0), 1e-15));
        assertEquals(0.03433151831249226, product.scale(), 1e-16);
        assertTrue(product.certificate().holds());
        GaussianProduct wrong =
                new GaussianProduct(product.first(), product.second(), product.first(), product.logScale());
        assertTrue(!wrong.certificate().holds());
    }

    @Property(tries = 50, seed = "20261129")
    void productsAreCertified(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        GaussianProduct product = GaussianProduct.of(random(rng), random(rng));
        assertTrue(product.certificate().holds(), () -> product.certificate().toString());
    }

    private static Gaussian random(Rng rng) {
        Matrix G = rng.normalMatrix(3, 3);
        return new Gaussian(
                rng.normalVector(3),
                G.times(G.transpose()).plus(Matrix.identity(3).times(0.1)));
    }

    @Test
    void momentsOfAMixture() {
        MixtureMoments m = MixtureMoments.of(
                Vector.of(0.25, 0.75),
                List.of(
                        new Gaussian(Vector.of(0, 0), Matrix.identity(2)),
                        new Gaussian(Vector.of(4, 2), Matrix.of(2, 2, 2, 1, 1, 1))));
        assertTrue(m.mean().isClose(Vector.of(3, 1.5), 1e-15));
        assertTrue(m.covariance().isClose(Matrix.of(2, 2, 19, 9, 9, 7).times(0.25), 1e-14));
        assertThrows(IllegalArgumentException.class, () -> MixtureMoments.of(Vector.of(), List.of()));
        assertEquals(
                "the weights sum to 0.5, expected 1",
                assertThrows(IllegalArgumentException.class, () -> MixtureMoments.of(Vector.of(0.5), List.of(LINE)))
                        .getMessage());
    }

    @Test
    void anImageMayBeSingular() {
        Gaussian image = new Gaussian(Vector.of(1), Matrix.of(1, 1, 1)).affine(Matrix.of(2, 1, 1, 2), Vector.of(0, 1));
        assertEquals(Vector.of(1, 3), image.mean());
        assertEquals(LINE.covariance(), image.covariance());
    }

    @Test
    void aSingularGaussianIsDrawnFromAndHasNoDensity() {
        Matrix X = LINE.sample(20, Rng.seeded(5));
        for (int n = 0; n < 20; n++) assertEquals(2 * X.get(n, 0), X.get(n, 1), 1e-14);
        assertTrue(X.maxNorm() > 0.5);
        DegenerateGaussianException e =
                assertThrows(DegenerateGaussianException.class, () -> LINE.logDensity(Vector.of(0, 0)));
        assertEquals(1, e.rank());
        assertEquals(
                "the covariance has rank 1, expected 2 for a density: all samples lie in a space of dimension 1",
                e.getMessage());
        Gaussian point = new Gaussian(Vector.of(1, 2), Matrix.zeros(2, 2));
        assertEquals(Vector.of(1, 2), point.sample(Rng.seeded(1)));
        assertEquals(
                0,
                assertThrows(DegenerateGaussianException.class, () -> point.density(Vector.of(1, 2)))
                        .rank());
    }

    @Test
    void whatIsNoCovarianceIsRefused() {
        Gaussian none = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 1, 2, 2, 1));
        assertThrows(NotPositiveDefiniteException.class, () -> none.logDensity(Vector.of(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> none.sample(Rng.seeded(1)));
    }

    /** JJᵀ of a thin J has its rank, whatever rounding does to it. */
    @Property(tries = 100, seed = "20261129")
    void theRootHasTheRank(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int D = 2 + rng.below(5);
        int r = 1 + rng.below(D - 1);
        Matrix J = rng.normalMatrix(D, r);
        Matrix Sigma = J.times(J.transpose());
        SemidefiniteRoot root = SemidefiniteRoot.of(Sigma);
        assertEquals(r, root.L().cols());
        assertTrue(root.L().times(root.L().transpose()).isClose(Sigma, 1e-12 * Sigma.maxNorm()));
    }

    @Test
    void samplesHaveTheCovariance() {
        Matrix Sigma = Matrix.of(2, 2, 4, 2, 2, 5);
        LinearSampling s = LinearSampling.of(new Gaussian(Vector.of(1, 0), Sigma), 3000, Rng.seeded(6), Tracer.off());
        assertTrue(Moments.of(s.X()).covariance(Divisor.N).isClose(Sigma, 0.4));
        assertEquals(s.X().row(7), Vector.of(1, 0).plus(s.L().times(s.Z().row(7))));
        assertThrows(IllegalArgumentException.class, () -> LinearSampling.of(LINE, 0, Rng.seeded(1), Tracer.off()));
    }
}
