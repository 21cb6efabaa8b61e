package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AffineSubspaceTest {
    /** {@code x + y + z = 3}. */
    private static final AffineSubspace<BigFraction> PLANE = through(new int[][] {{3, 0, 0}, {0, 3, 0}, {0, 0, 3}});

    /** The line through (1, 1, 1) in the direction (1, 2, 3). */
    private static final AffineSubspace<BigFraction> LINE = through(new int[][] {{1, 2}, {1, 3}, {1, 4}});

    private static AffineSubspace<BigFraction> through(int[][] points) {
        return AffineSubspace.through(FieldMatrix.of(points));
    }

    @Test
    void equalOnesAreEqualWhateverPointsTheyWereDrawnThrough() {
        assertEquals(PLANE, through(new int[][] {{1, 2, 1, 7}, {1, 0, 2, -3}, {1, 1, 0, -1}}));
        assertEquals(2, PLANE.dimension());
        assertEquals(1, LINE.dimension());
    }

    @Test
    void aPlaneIsTheSolutionSetOfItsEquation() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 1, 1}});
        FieldMatrix<BigFraction> b = FieldMatrix.of(new int[][] {{3}});
        assertEquals(Optional.of(PLANE), AffineSubspace.solutions(A, b));
        FieldMatrix<BigFraction> zero = FieldMatrix.of(new int[][] {{0, 0, 0}});
        assertEquals(Optional.empty(), AffineSubspace.solutions(zero, b));
    }

    @Test
    void itContainsItsPointsAndNotZero() {
        assertTrue(PLANE.contains(FieldMatrix.of(new int[][] {{5}, {-1}, {-1}})));
        assertFalse(PLANE.contains(FieldMatrix.of(new int[][] {{0}, {0}, {0}})));
    }

    @Test
    void aLineMeetsAPlaneInAPoint() {
        AffineSubspace<BigFraction> point = through(new int[][] {{1}, {1}, {1}});
        assertEquals(Optional.of(point), PLANE.intersection(LINE));
        assertEquals(Optional.of(point), LINE.intersection(PLANE));
        assertEquals(Optional.of(point), point.intersection(point));
        assertEquals(Optional.of(PLANE), PLANE.intersection(PLANE));
    }

    @Test
    void parallelPlanesDoNotMeet() {
        AffineSubspace<BigFraction> other = through(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertTrue(PLANE.isParallelTo(other));
        assertEquals(Optional.empty(), PLANE.intersection(other));
        assertFalse(PLANE.isParallelTo(LINE));
        AffineSubspace<BigFraction> inside = through(new int[][] {{3, 0}, {0, 3}, {0, 0}});
        assertTrue(PLANE.isParallelTo(inside));
        assertTrue(inside.isParallelTo(PLANE));
    }

    @Test
    void differentPointsDoNotMeet() {
        assertEquals(Optional.empty(), through(new int[][] {{1}, {2}}).intersection(through(new int[][] {{1}, {3}})));
    }

    @Test
    void anAffineMapTakesThemToSuch() {
        AffineMap<BigFraction> projection = new AffineMap<>(
                FieldMatrix.of(new int[][] {{1, 0, 0}, {0, 1, 0}}), FieldMatrix.of(new int[][] {{10}, {0}}));
        assertEquals(through(new int[][] {{11, 12}, {1, 3}}), projection.image(LINE));
        assertEquals(2, projection.image(PLANE).dimension());
    }

    @Test
    void oneAffineMapAfterAnotherIsOne() {
        AffineMap<BigFraction> f =
                new AffineMap<>(FieldMatrix.of(new int[][] {{0, 1}, {1, 0}}), FieldMatrix.of(new int[][] {{1}, {2}}));
        AffineMap<BigFraction> g =
                new AffineMap<>(FieldMatrix.of(new int[][] {{2, 0}, {0, 3}}), FieldMatrix.of(new int[][] {{4}, {5}}));
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{7}, {11}});
        assertEquals(f.apply(g.apply(x)), f.after(g).apply(x));
        assertEquals(
                "t is 1×2, expected 2×1",
                assertThrows(IllegalArgumentException.class, () -> new AffineMap<>(f.A(), x.transpose()))
                        .getMessage());
    }
}
