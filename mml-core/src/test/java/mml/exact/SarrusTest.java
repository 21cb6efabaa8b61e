package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SarrusTest extends TraceContract<SarrusStep> {
    /** Example 4.2: the edges of a parallelepiped of volume 186. */
    private static final FieldMatrix<BigFraction> VOLUME =
            FieldMatrix.of(new int[][] {{2, 6, 1}, {0, 1, 4}, {-8, 0, -1}});

    @Override
    protected Class<SarrusStep> family() {
        return SarrusStep.class;
    }

    @Override
    protected Stream<Run<SarrusStep>> runs() {
        return Stream.of(t -> Sarrus.of(VOLUME, t), t -> Sarrus.of(FieldMatrix.rounding(VOLUME.toMatrix()), t));
    }

    @Test
    void example42() {
        assertEquals(new BigFraction(-186), Sarrus.of(VOLUME).value());
        assertTrue(Sarrus.of(VOLUME).certificate().holds());
    }

    @Test
    void exercise41IsSingular() {
        assertEquals(
                BigFraction.ZERO,
                Sarrus.of(FieldMatrix.of(new int[][] {{1, 3, 5}, {2, 4, 6}, {0, 2, 4}}))
                        .value());
    }

    @Test
    void aProductGoingUpIsTakenAway() {
        Trace<SarrusStep> trace = Trace.of(t -> Sarrus.of(VOLUME, t));
        assertEquals("+ 6 · 4 · (−8) = −192, sum −194", trace.get(1).caption());
        assertEquals("− (−8) · 1 · 1 = −(−8), sum −186", trace.get(3).caption());
    }

    @Test
    void refusesOtherShapes() {
        assertThrows(IllegalArgumentException.class, () -> Sarrus.of(FieldMatrix.of(new int[][] {{1, 2}, {3, 4}})));
    }
}
