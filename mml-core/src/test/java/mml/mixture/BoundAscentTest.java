package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class BoundAscentTest extends TraceContract<BoundStep> {
    private static final Matrix SEVEN = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.ones(3).times(1.0 / 3), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));

    @Override
    protected Class<BoundStep> family() {
        return BoundStep.class;
    }

    @Override
    protected Stream<Run<BoundStep>> runs() {
        return Stream.of(t -> BoundAscent.of(SEVEN, START, EmSettings.BOOK.withIterations(1), t));
    }

    @Test
    void theBoundTouchesAndItsTopIsWhereTheMStepGoes() {
        Trace<BoundStep> trace = Trace.of(t -> BoundAscent.of(SEVEN, START, EmSettings.BOOK.withIterations(5), t));
        assertEquals(10, trace.size());
        double reached = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.size(); i += 2) {
            BoundStep.Touched touched = (BoundStep.Touched) trace.get(i);
            BoundStep.Climbed climbed = (BoundStep.Climbed) trace.get(i + 1);
            int top = 0;
            for (int s = 0; s < touched.s().size(); s++) {
                assertTrue(touched.bound().get(s) <= touched.logLikelihood().get(s) + 1e-9);
                if (touched.bound().get(s) > touched.bound().get(top)) top = s;
                if (touched.s().get(s) == 0)
                    assertEquals(touched.value(), touched.bound().get(s), 1e-9);
                if (touched.s().get(s) == 1)
                    assertEquals(climbed.bound(), touched.bound().get(s), 1e-9);
            }
            assertEquals(1, touched.s().get(top), 1e-12);
            assertTrue(touched.value() >= reached - 1e-9);
            assertTrue(climbed.bound() >= touched.value());
            reached = climbed.logLikelihood();
        }
    }

    @Test
    void itIsEm() {
        EmSettings five = EmSettings.BOOK.withIterations(5);
        EmResult em = Em.of(SEVEN, START, five, Tracer.off());
        BoundAscent ascent = BoundAscent.of(SEVEN, START, five, Tracer.off());
        assertTrue(em.mixture().means().isClose(ascent.mixture().means(), 1e-12));
        assertEquals(em.logLikelihood(), ascent.logLikelihood().get(5), 1e-10);
        EmSettings prior = five.withPrior(new Prior(3, Matrix.identity(1)));
        assertThrows(IllegalArgumentException.class, () -> BoundAscent.of(SEVEN, START, prior, Tracer.off()));
    }
}
