package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
    private static final FieldMatrix<BigFraction> B = FieldMatrix.of(new int[][] {{1, 1}, {-1, 1}, {0, 2}});

    @Test
    void coordinatesInABasisOfAPlane() {
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{2}, {4}, {6}});
        Coordinates<BigFraction> r = Coordinates.of(B, x);
        assertEquals(FieldMatrix.of(new int[][] {{-1}, {3}}), r.alpha());
        assertTrue(r.certificate().holds());
    }

    @Test
    void aVectorOutsideTheSpanHasNoneAndThatIsProved() {
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{0}, {0}, {1}});
        NotInSpanException e = assertThrows(NotInSpanException.class, () -> Coordinates.of(B, x));
        ExactMatrix y = (ExactMatrix) e.witness();
        assertTrue(y.times(B).isZero());
        assertEquals("1", y.times(x).text(0, 0));
        assertEquals(
                "x is not in the span of the columns of B: the row y = (-1, -1, 1) has y·B = 0 but y·x = 1",
                e.getMessage());
    }

    @Test
    void dependentVectorsAreNoBasis() {
        FieldMatrix<BigFraction> twice = B.augment(B.column(0));
        assertEquals(
                "column 3 of B is a combination of the columns before it, expected a basis",
                assertThrows(IllegalArgumentException.class, () -> Coordinates.of(twice, B.column(1)))
                        .getMessage());
    }
}
