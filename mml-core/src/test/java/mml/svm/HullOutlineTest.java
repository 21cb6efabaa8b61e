package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class HullOutlineTest {
    private static final Matrix SQUARE = Matrix.of(5, 2, 1, 1, -1, 1, -1, -1, 1, -1, 0.2, 0.1);

    @Test
    void theWholeHullHasTheOutermostPointsForCorners() {
        Matrix corners = HullOutline.of(SQUARE, 1, 90);
        assertEquals(4, corners.rows());
        for (int k = 0; k < 4; k++) assertEquals(1, corners.row(k).maxNorm());
    }

    @Test
    void withHalfTheWeightTheCornersAreMiddlesOfSides() {
        Matrix corners = HullOutline.of(SQUARE.rows(0, 4), 0.5, 90);
        for (int k = 0; k < corners.rows(); k++) {
            Vector c = corners.row(k);
            assertEquals(1, Math.abs(c.get(0)) + Math.abs(c.get(1)), 1e-12, c.toString());
        }
    }

    @Test
    void withEqualWeightsOnlyTheMeanIsLeft() {
        Matrix corners = HullOutline.of(SQUARE, 0.2, 12);
        Vector mean = SQUARE.columnMeans();
        for (int k = 0; k < corners.rows(); k++) assertTrue(corners.row(k).isClose(mean, 1e-12));
    }

    @Test
    void whatIsNoWeightIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> HullOutline.of(SQUARE, 0.1, 12));
        assertThrows(IllegalArgumentException.class, () -> HullOutline.of(SQUARE, 1.1, 12));
        assertThrows(IllegalArgumentException.class, () -> HullOutline.of(SQUARE, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> HullOutline.of(Matrix.zeros(2, 3), 1, 12));
    }
}
