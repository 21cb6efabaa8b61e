package mml.regression;

import static mml.regression.LinearRegressionTest.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void theTutorial() {
        Golden c = Golden.book(9).stream()
                .filter(r -> r.id().equals("9.blr"))
                .findFirst()
                .orElseThrow();
        Evidence e = Evidence.of(
                FeatureMap.polynomial(1),
                new Gaussian(Vector.zeros(2), Matrix.identity(2).times(2)),
                1,
                column(-3, -1, 0, 1, 3),
                Vector.of(-1.2, -0.7, 0.14, 0.67, 1.67));
        double right = c.expected().get("logEvidence").asDouble();
        for (double way : new double[] {e.dataByData(), e.overFunctions(), e.byBayes()})
            assertEquals(right, way, 1e-13);
        assertTrue(e.certificate().holds());
    }

    @Property(tries = 40, seed = "20261129")
    void theWaysAgree(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix G = rng.normalMatrix(3, 3);
        Gaussian prior = new Gaussian(
                rng.normalVector(3),
                G.times(G.transpose()).plus(Matrix.identity(3).times(0.2)));
        Evidence e = Evidence.of(
                FeatureMap.polynomial(2), prior, 0.1 + rng.uniform(), rng.normalMatrix(6, 1), rng.normalVector(6));
        assertTrue(e.certificate().holds(), e::toString);
    }

    @Test
    void aWrongConstantIsNotConfirmed() {
        assertFalse(new Evidence(-7, -7, -7.9189, 30).certificate().holds());
    }
}
