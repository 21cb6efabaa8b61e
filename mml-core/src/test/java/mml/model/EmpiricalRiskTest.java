package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class EmpiricalRiskTest {
    @Test
    void itIsTheMeanLoss() {
        Vector y = Vector.of(1, -1, 1);
        Vector said = Vector.of(2, 0.5, -1);
        assertEquals((1 + 2.25 + 4) / 3, EmpiricalRisk.of(said, y, Loss.SQUARED).risk(), 1e-15);
        assertEquals((1 + 1.5 + 2) / 3, EmpiricalRisk.of(said, y, Loss.ABSOLUTE).risk(), 1e-15);
        assertEquals(1, EmpiricalRisk.of(said, y, Loss.ZERO_ONE).risk(), 1e-15);
        assertEquals(Vector.of(0, 1.5, 2), EmpiricalRisk.of(said, y, Loss.HINGE).losses());
        Vector logistic = EmpiricalRisk.of(said, y, Loss.LOGISTIC).losses();
        assertTrue(logistic.isClose(
                Vector.of(Math.log1p(Math.exp(-2)), Math.log1p(Math.exp(0.5)), Math.log1p(Math.E)), 1e-14));
        assertEquals(
                1.25 / 2,
                EmpiricalRisk.of(x -> x.get(0), Matrix.of(2, 1, 0.5, 0), Vector.of(0, 1), Loss.SQUARED)
                        .risk());
    }

    /** The hinge bounds the count of errors from above, and so does the logistic loss in units of log 2. */
    @Test
    void lossesOfScoresBoundTheErrors() {
        for (double score : new double[] {-3, -0.1, 0, 0.1, 0.9, 1, 800, -800}) {
            double wrong = score <= 0 ? 1 : 0;
            assertTrue(Loss.HINGE.of(1, score) >= wrong);
            assertTrue(Loss.LOGISTIC.of(1, score) / Math.log(2) >= wrong - 1e-15);
            assertEquals(Loss.HINGE.of(1, score), Loss.HINGE.of(-1, -score));
            assertEquals(Loss.LOGISTIC.of(1, score), Loss.LOGISTIC.of(-1, -score));
        }
    }

    @Test
    void longParametersHaveAPrice() {
        EmpiricalRisk risk = EmpiricalRisk.of(Vector.of(1), Vector.of(3), Loss.SQUARED);
        assertEquals(4 + 0.5 * 25, risk.regularised(0.5, Vector.of(3, 4)));
        assertThrows(IllegalArgumentException.class, () -> risk.regularised(-1, Vector.of(1)));
    }

    @Test
    void whatHasNoLossIsRefused() {
        assertEquals(
                "predictions[1] is NaN, expected a finite number",
                refusal(() -> EmpiricalRisk.of(Vector.of(1, Double.NaN), Vector.of(1, 1), Loss.SQUARED)));
        assertEquals(
                "a label is 2.0, expected 1 or -1",
                refusal(() -> EmpiricalRisk.of(Vector.of(1), Vector.of(2), Loss.HINGE)));
        refusal(() -> EmpiricalRisk.of(Vector.of(), Vector.of(), Loss.SQUARED));
        refusal(() -> EmpiricalRisk.of(Vector.of(1e200), Vector.of(0), Loss.SQUARED));
    }

    private static String refusal(Runnable run) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }
}
