package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class RotationOrderTest extends TraceContract<RotationOrderStep> {
    private static final double QUARTER = Math.PI / 2;
    private static final PlaneRotation X = PlaneRotation.about(0, QUARTER);
    private static final PlaneRotation Z = PlaneRotation.about(2, QUARTER);

    @Override
    protected Class<RotationOrderStep> family() {
        return RotationOrderStep.class;
    }

    @Override
    protected Stream<Run<RotationOrderStep>> runs() {
        return Stream.of(t -> RotationOrder.of(X, Z, 4, t));
    }

    @Test
    void quarterTurnsAboutTwoAxesEndElsewhere() {
        RotationOrder order = RotationOrder.of(X, Z);
        RotationTest.close(Matrix.of(3, 3, 0, 0, 1, 1, 0, 0, 0, 1, 0), order.firstThenSecond());
        RotationTest.close(Matrix.of(3, 3, 0, -1, 0, 0, 0, -1, 1, 0, 0), order.secondThenFirst());
        assertFalse(order.commute());
        assertEquals(2 * Math.PI / 3, order.apart(), 1e-14);
    }

    @Test
    void inThePlaneAndAboutOneAxisTheOrderDoesNotMatter() {
        assertTrue(RotationOrder.of(PlaneRotation.of(0.4), PlaneRotation.of(-2)).commute());
        RotationOrder one = RotationOrder.of(PlaneRotation.about(1, 0.4), PlaneRotation.about(1, 1));
        assertTrue(one.commute());
        assertEquals(0, one.apart(), 1e-7);
        RotationOrder planes = RotationOrder.of(new PlaneRotation(4, 0, 1, 1), new PlaneRotation(4, 2, 3, 2));
        assertTrue(planes.commute());
    }

    @Test
    void halfTurnsAboutPerpendicularAxesCommuteAfterAll() {
        assertTrue(RotationOrder.of(PlaneRotation.about(0, Math.PI), PlaneRotation.about(2, Math.PI))
                .commute());
    }

    @Test
    void theFilmEndsWithTheResult() {
        Trace<RotationOrderStep> trace = Trace.of(t -> RotationOrder.of(X, Z, 3, t));
        assertEquals(7, trace.size());
        RotationOrder order = RotationOrder.of(X, Z);
        RotationTest.close(order.firstThenSecond(), trace.last().left());
        RotationTest.close(order.secondThenFirst(), trace.last().right());
        RotationTest.close(X.matrix(), trace.get(3).left());
        assertTrue(trace.last().caption().endsWith("not the same"));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> RotationOrder.of(X, PlaneRotation.of(1)));
        assertThrows(IllegalArgumentException.class, () -> RotationOrder.of(X, Z, 0, t -> {}));
    }
}
