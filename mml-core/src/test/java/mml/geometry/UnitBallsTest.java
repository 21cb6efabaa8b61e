package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class UnitBallsTest extends TraceContract<UnitBallStep> {
    private static final InnerProduct A = InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 3));
    private static final List<Norm> NORMS = List.of(PNorm.ONE, PNorm.of(1.5), PNorm.EUCLIDEAN, PNorm.MAXIMUM, A);

    @Override
    protected Class<UnitBallStep> family() {
        return UnitBallStep.class;
    }

    @Override
    protected Stream<Run<UnitBallStep>> runs() {
        return Stream.of(t -> UnitBalls.of(NORMS, t));
    }

    @Test
    void everyPointOfTheBoundaryHasLengthOne() {
        for (Norm norm : NORMS) {
            Matrix p = UnitBalls.of(norm).boundary();
            for (int k = 0; k < p.cols(); k++) assertEquals(1, norm.norm(p.column(k)), 1e-14, norm.name());
        }
    }

    @Test
    void theAreasAreKnown() {
        assertEquals(2, UnitBalls.of(PNorm.ONE).area(), 1e-14);
        assertEquals(4, UnitBalls.of(PNorm.MAXIMUM).area(), 1e-14);
        assertEquals(Math.PI, UnitBalls.of(PNorm.EUCLIDEAN).area(), 1e-3);
        assertEquals(Math.PI / Math.sqrt(5), UnitBalls.of(A).area(), 1e-3);
    }

    @Test
    void cornersAreSharpAndTheBallIsSymmetric() {
        Matrix p = UnitBalls.of(PNorm.MAXIMUM).boundary();
        assertEquals(Vector.of(1, 1), p.column(UnitBalls.POINTS / 8));
        Matrix q = UnitBalls.of(PNorm.ONE).boundary();
        assertEquals(Vector.of(0, 1), q.column(UnitBalls.POINTS / 4));
        int half = UnitBalls.POINTS / 2;
        for (int k = 0; k < half; k++)
            assertEquals(0, q.column(k).plus(q.column(k + half)).maxNorm());
    }

    /** The triangle inequality as a picture: the middle of two points of a ball lies in the ball. */
    @Test
    void ballsAreConvex() {
        for (Norm norm : NORMS) {
            Matrix p = UnitBalls.of(norm).boundary();
            for (int i = 0; i < p.cols(); i += 7)
                for (int j = 0; j < i; j += 5)
                    assertTrue(norm.norm(p.column(i).plus(p.column(j)).times(0.5)) <= 1 + 1e-14);
        }
    }
}
