package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class LowerBoundTest {
    private static final Matrix SEVEN = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.ones(3).times(1.0 / 3), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));

    @Test
    void boundAndGapSumToTheLikelihoodForAnyShares() {
        Rng rng = Rng.seeded(6);
        for (int run = 0; run < 50; run++) {
            double[][] q = new double[7][3];
            for (double[] row : q) {
                double a = rng.uniform();
                double b = rng.uniform() * (1 - a);
                row[0] = a;
                row[1] = run % 5 == 0 ? 0 : b;
                row[2] = 1 - a - row[1];
            }
            LowerBound at = LowerBound.of(SEVEN, Matrix.of(q), START);
            assertTrue(at.certificate().holds(), () -> at.certificate().toString());
            assertTrue(at.bound() <= at.logLikelihood() + 1e-9);
            assertEquals(START.logDensity(SEVEN).sum(), at.logLikelihood(), 1e-12);
        }
    }

    @Test
    void theEStepClosesTheGapAndTheMStepRaisesTheBound() {
        Recorder<EmStep> steps = Recorder.all();
        EmResult r = Em.of(SEVEN, START, EmSettings.BOOK.withIterations(1), steps);
        Matrix q = steps.trace().stream()
                .filter(EmStep.Responsibilities.class::isInstance)
                .map(s -> ((EmStep.Responsibilities) s).R())
                .findFirst()
                .orElseThrow();
        LowerBound before = LowerBound.of(SEVEN, q, START);
        assertEquals(0, before.gap(), 1e-12);
        assertEquals(-28.3, before.logLikelihood(), 0.05);
        LowerBound after = LowerBound.of(SEVEN, q, r.mixture());
        assertTrue(after.bound() > before.bound());
        assertTrue(after.gap() > 0.01);
        assertEquals(r.logLikelihood(), after.logLikelihood(), 1e-10);
        // no other means do better by the same shares
        for (double shift : new double[] {-0.1, 0.1})
            assertTrue(LowerBound.of(
                                    SEVEN,
                                    q,
                                    GaussianMixture.of(
                                            r.mixture().weights(),
                                            r.mixture().means().map(x -> x + shift),
                                            r.mixture().covariances()))
                            .bound()
                    < after.bound());
    }

    @Test
    void sharesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> LowerBound.of(SEVEN, Matrix.ones(7, 3), START));
        assertThrows(IllegalArgumentException.class, () -> LowerBound.of(SEVEN, Matrix.ones(7, 1), START));
        GaussianMixture none = GaussianMixture.of(Vector.of(0, 0.5, 0.5), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));
        Matrix third = Matrix.ones(7, 3).times(1.0 / 3);
        assertThrows(IllegalArgumentException.class, () -> LowerBound.of(SEVEN, third, none));
    }

    @Test
    void weightsCountAsRowsRepeated() {
        Vector w = Vector.of(2, 1, 1, 3, 1, 0, 2);
        Matrix repeated = Matrix.of(10, 1, -3, -3, -2.5, -1, 0, 0, 0, 2, 5, 5);
        Matrix q = Matrix.generate(7, 3, (n, k) -> (n + k) % 3 == 0 ? 0.5 : 0.25);
        int[] row = {0, 0, 1, 2, 3, 3, 3, 4, 6, 6};
        LowerBound expected = LowerBound.of(repeated, Matrix.generate(10, 3, (i, k) -> q.get(row[i], k)), START);
        LowerBound at = LowerBound.of(SEVEN, w, q, START);
        assertEquals(expected.bound(), at.bound(), 1e-10);
        assertEquals(expected.gap(), at.gap(), 1e-10);
        assertEquals(expected.logLikelihood(), at.logLikelihood(), 1e-10);
        assertTrue(at.certificate().holds());
        EmSettings five = EmSettings.BOOK.withIterations(5);
        BoundAscent once = BoundAscent.of(repeated, START, five, Tracer.off());
        assertTrue(once.logLikelihood()
                .isClose(BoundAscent.of(SEVEN, w, START, five, Tracer.off()).logLikelihood(), 1e-9));
        Vector wrong = Vector.of(1, 1, -1, 1, 1, 1, 1);
        assertEquals(
                "weights[2] is -1.0, expected 0 or more",
                assertThrows(IllegalArgumentException.class, () -> LowerBound.of(SEVEN, wrong, q, START))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> LowerBound.of(SEVEN, Vector.of(1), q, START));
    }

    @Test
    void aBoundAndAGapThatMissTheLikelihoodAreNotCertified() {
        assertTrue(new LowerBound(-3, 1, -2).certificate().holds());
        assertFalse(new LowerBound(-3, 1.001, -2).certificate().holds());
    }
}
