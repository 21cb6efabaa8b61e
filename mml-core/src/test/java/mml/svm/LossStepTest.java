package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class LossStepTest extends TraceContract<LossStep> {
    @Override
    protected Class<LossStep> family() {
        return LossStep.class;
    }

    @Override
    protected Stream<Run<LossStep>> runs() {
        return Stream.of(t -> LossStep.walk(-1, 2, 3, t));
    }

    @Test
    void noLossIsBelowTheZeroOneLoss() {
        for (double t = -4; t <= 4; t += 0.125) {
            LossStep at = LossStep.at(t);
            for (MarginLoss loss : MarginLoss.values())
                assertTrue(at.of(loss) >= at.of(MarginLoss.ZERO_ONE), loss + " at " + t);
            assertEquals(Math.log(1 + Math.exp(-t)) / Math.log(2), at.of(MarginLoss.LOGISTIC), 1e-14);
        }
        assertEquals(1000 / Math.log(2), MarginLoss.LOGISTIC.of(-1000), 1e-9);
    }

    @Test
    void theSlopesAreThoseOfTheLosses() {
        double h = 1e-6;
        for (MarginLoss loss : MarginLoss.values())
            for (double t : new double[] {-3.3, -0.7, 0.4, 0.9, 1.6, 4})
                assertEquals((loss.of(t + h) - loss.of(t - h)) / (2 * h), loss.slope(t), 1e-8, loss + " at " + t);
    }

    @Test
    void aWalkNeedsAStep() {
        assertThrows(IllegalArgumentException.class, () -> LossStep.walk(0, 1, 0, Tracer.off()));
        assertEquals(LossStep.at(2), LossStep.walk(-1, 2, 7, Tracer.off()));
    }
}
