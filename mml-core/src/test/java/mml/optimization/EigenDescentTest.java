package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class EigenDescentTest extends TraceContract<EigenDescentStep> {
    /** Example 7.1. */
    private static final Quadratic BOOK = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));

    private static final Vector START = Vector.of(-3, -1);

    @Override
    protected Class<EigenDescentStep> family() {
        return EigenDescentStep.class;
    }

    @Override
    protected Stream<Run<EigenDescentStep>> runs() {
        return Stream.of(t -> EigenDescent.of(BOOK, START, 0.085, 5, t), t -> EigenDescent.of(BOOK, START, 0.1, 3, t));
    }

    private static EigenDescentStep.Iterate at(int k, double gamma) {
        Trace<EigenDescentStep> trace = Trace.of(t -> EigenDescent.of(BOOK, START, gamma, k, t));
        return (EigenDescentStep.Iterate) trace.get(k + 1);
    }

    @Test
    void theIteratesAreThoseOfTheBook() {
        assertArrayEquals(new double[] {-1.98, 1.21}, at(1, 0.085).x().toArray(), 1e-14);
        assertArrayEquals(new double[] {-1.32125, -0.4237}, at(2, 0.085).x().toArray(), 1e-14);
        assertEquals(
                BOOK.at(START) - BOOK.at(Vector.of(97 / 39.0, 1 / 39.0)),
                at(0, 0.085).value(),
                1e-12);
    }

    @Test
    void pastTheEdgeItFallsFirstAndThenGrows() {
        assertTrue(at(10, 0.1).value() < at(0, 0.1).value());
        assertTrue(at(100, 0.1).value() > at(50, 0.1).value());
        assertTrue(EigenDescent.of(BOOK, START, 0.1, 100, Tracer.off()).predicted() > 1);
    }

    @Test
    void theBestStepLeavesWhatTheConditionNumberSays() {
        for (int kappa : new int[] {1, 2, 9, 100}) {
            Quadratic f = Quadratic.of(Matrix.of(2, 2, kappa, 0, 0, 1), Vector.of(0, 0));
            EigenDescent run = EigenDescent.of(f, Vector.of(1, 2), 2.0 / (1 + kappa), 5, Tracer.off());
            double rate = (kappa - 1.0) / (kappa + 1.0);
            assertEquals(rate * rate, run.predicted(), 1e-15);
            if (kappa > 1) assertEquals(rate * rate, run.measured(), 1e-12);
        }
    }

    @Property(tries = 50)
    void whatIsPredictedIsMeasured(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix B = Matrix.generate(3, 3, (i, j) -> rng.between(-3, 3));
        Matrix Q = B.transpose().times(B).plus(Matrix.identity(3));
        Quadratic f = Quadratic.of(Q, Vector.generate(3, i -> rng.between(-5, 5)));
        Vector x0 = Vector.generate(3, i -> rng.between(-4, 4));
        EigenDescent.of(f, x0, 1 / Q.maxNorm() / 3, 20, step -> {
            if (!(step instanceof EigenDescentStep.Iterate x)) return;
            double size = 1e-10 * (1 + x.predicted()) * (1 + Q.maxNorm());
            assertEquals(x.predicted(), x.value(), size);
        });
    }

    @Test
    void itEndsWhereNumbersDo() {
        Trace<EigenDescentStep> trace = Trace.of(t -> EigenDescent.of(BOOK, START, 1e200, 10, t));
        assertEquals(2, trace.size());
    }

    @Test
    void badInputIsRefused() {
        Quadratic saddle = Quadratic.of(Matrix.of(2, 2, 1, 0, 0, -1), Vector.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> EigenDescent.of(saddle, START, 0.1, 1, Tracer.off()));
        for (double gamma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> EigenDescent.of(BOOK, START, gamma, 1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> EigenDescent.of(BOOK, START, 0.1, -1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> EigenDescent.of(BOOK, Vector.of(1), 0.1, 1, Tracer.off()));
        assertFalse(EigenDescent.of(BOOK, START, 0.1, 0, Tracer.off()).measured() >= 0);
    }
}
