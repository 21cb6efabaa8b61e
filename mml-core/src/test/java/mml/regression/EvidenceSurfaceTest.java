package mml.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvidenceSurfaceTest {
    private static final Matrix X = Matrix.of(5, 1, -3, -1, 0, 1, 3);
    private static final Vector Y = Vector.of(-1.2, -0.7, 0.14, 0.67, 1.67);
    private static final FeatureMap LINE = FeatureMap.linear(1);

    /** Also with more features than observations, and with features that are alike. */
    @Property(tries = 60, seed = "1")
    void itIsTheEvidenceOfEachPrior(
            @ForAll @IntRange(min = 1, max = 7) int N, @ForAll @IntRange(min = 1, max = 9) int K, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FeatureMap phi = FeatureMap.radial(Vector.generate(K, k -> 0.5 * (k - k % 2)), 0.8);
        Matrix inputs = rng.normalMatrix(N, 1);
        Vector y = rng.normalVector(N);
        EvidenceSurface surface = EvidenceSurface.of(phi.matrix(inputs), y);
        for (double alpha : new double[] {0.01, 1, 30})
            for (double beta : new double[] {0.1, 4, 100}) {
                BayesianRegression posterior =
                        BayesianRegression.prior(phi, 1 / alpha, 1 / beta).update(inputs, y);
                double right = posterior.logEvidence();
                assertEquals(right, surface.at(alpha, beta), 1e-8 * (1 + Math.abs(right)));
                assertEquals(K - alpha * posterior.covariance().trace(), surface.speaking(alpha, beta), 1e-8 * (1 + K));
            }
    }

    /** The summit of the tutorial's data, from wherever one starts. */
    @Test
    void evidenceMaximisationFindsItsSummit() {
        EvidenceSurface surface = EvidenceSurface.of(LINE.matrix(X), Y);
        double highest = surface.at(7.600743468242126, 21.729833745039343);
        assertEquals(-2.7934806002011343, highest, 1e-12);
        for (double alpha : new double[] {0.01, 100})
            for (double beta : new double[] {0.1, 1000}) {
                EvidenceMaximisation e =
                        EvidenceMaximisation.from(alpha, beta, LINE, X, Y, new Stopping(1e-10, 1000), Tracer.off());
                assertEquals(highest, surface.at(e.alpha(), e.beta()), 1e-12);
            }
    }

    @Test
    void whatIsNoPrecisionIsRefused() {
        EvidenceSurface surface = EvidenceSurface.of(LINE.matrix(X), Y);
        assertThrows(IllegalArgumentException.class, () -> surface.at(0, 1));
        assertThrows(IllegalArgumentException.class, () -> surface.at(1, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> EvidenceMaximisation.from(-1, 1, LINE, X, Y, new Stopping(1e-3, 5), Tracer.off()));
    }
}
