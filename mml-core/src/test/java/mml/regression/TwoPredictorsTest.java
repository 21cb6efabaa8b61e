package mml.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TwoPredictorsTest extends TraceContract<PredictorStep> {
    private static final Vector X = Vector.of(0, 1, 2, 3);
    private static final Vector Y = Vector.of(1, 2, 2, 4);

    @Override
    protected Class<PredictorStep> family() {
        return PredictorStep.class;
    }

    @Override
    protected Stream<Run<PredictorStep>> runs() {
        return Stream.of(t -> TwoPredictors.of(X, Y, 0.5, 4, t));
    }

    @Test
    void theLineByHandTheBestLineAndTheDistribution() {
        Trace<PredictorStep> trace = Trace.of(t -> TwoPredictors.of(X, Y, 0.5, 4, t));
        PredictorStep.Guessed own = (PredictorStep.Guessed) trace.get(0);
        assertEquals(Vector.of(1.5, 0.5), own.theta());
        assertEquals(1.5, own.squares(), 1e-15);
        assertEquals(3.5, own.prediction(), 1e-15);
        PredictorStep.Fitted fitted = (PredictorStep.Fitted) trace.get(1);
        assertEquals(0, fitted.theta().minus(Vector.of(0.9, 0.9)).maxNorm(), 1e-14);
        assertEquals(0.7, fitted.squares(), 1e-14);
        assertEquals(4.5, fitted.prediction(), 1e-14);
        PredictorStep.Distributed p = (PredictorStep.Distributed) trace.get(2);
        // with no belief before the data: s²(1 + 1/N + (x − x̄)²/Σ(x − x̄)²), s² = 0.7/2
        assertEquals(0.35 * (1 + 0.25 + 6.25 / 5), p.variance(), 1e-5);
        assertEquals(4.5, p.prediction(), 1e-5);
        assertEquals(p.variance(), p.variance(4), 1e-12);
    }

    @Property(tries = 30)
    void noLineByHandMissesLessAndFarAwayOneIsLessSure(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix points = rng.normalMatrix(6, 2);
        double slope = rng.normal();
        Trace<PredictorStep> trace = Trace.of(t -> TwoPredictors.of(points.column(0), points.column(1), slope, 100, t));
        PredictorStep.Distributed p = (PredictorStep.Distributed) trace.get(2);
        assertTrue(((PredictorStep.Fitted) trace.get(1)).squares()
                <= ((PredictorStep.Guessed) trace.get(0)).squares() * (1 + 1e-12));
        assertTrue(p.variance(100) > p.variance(points.column(0).mean()));
    }

    @Test
    void pointsOnALineAndOneInputOnly() {
        TwoPredictors exact = TwoPredictors.of(X, Vector.of(1, 3, 5, 7), 0, 1, Tracer.off());
        assertTrue(exact.distribution().certificate().holds());
        assertEquals(0, exact.function().theta().minus(Vector.of(1, 2)).maxNorm(), 1e-13);
        TwoPredictors.of(X, Vector.of(2, 2, 2, 2), 0, 1, Tracer.off());
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoPredictors.of(Vector.of(1, 1), Vector.of(1, 2), 0, 1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> TwoPredictors.of(X, Vector.of(1, 2), 0, 1, Tracer.off()));
    }
}
