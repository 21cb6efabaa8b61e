package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class LeastSquaresTest extends TraceContract<LeastSquaresStep> {
    @Override
    protected Class<LeastSquaresStep> family() {
        return LeastSquaresStep.class;
    }

    @Override
    protected Stream<Run<LeastSquaresStep>> runs() {
        return Stream.of(
                t -> LeastSquares.of(Matrix.of(3, 2, 1, 0, 1, 1, 1, 2), Vector.of(6, 0, 0), t),
                t -> LeastSquares.of(Matrix.of(2, 2, 1, 1, 1, 1), Vector.of(1, 3), t));
    }

    @Test
    void byHand() {
        // the projection of (6, 0, 0) onto the plane of (1, 1, 1) and (0, 1, 2), Example 3.11 of the book
        LeastSquares s = LeastSquares.of(Matrix.of(3, 2, 1, 0, 1, 1, 1, 2), Vector.of(6, 0, 0));
        assertEquals(5, s.x().get(0), 1e-14);
        assertEquals(-3, s.x().get(1), 1e-14);
        assertEquals(Math.sqrt(6), s.residualNorm(), 1e-14);
        assertEquals(2, s.rank());
        assertTrue(s.certificate().holds());
    }

    @Test
    void theResidualIsOrthogonalToEveryColumn() {
        Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular())
                .filter(m -> m.A().maxNorm() > 1e-200 && m.A().maxNorm() < 1e200)
                .forEach(m -> {
                    Vector b =
                            MatrixTypes.random(m.A().rows(), 1, Rng.seeded(9)).column(0);
                    LeastSquares s = LeastSquares.of(m.A(), b);
                    assertTrue(s.certificate().holds(), m::name);
                    if (s.rank() == m.A().cols()
                            && !m.name().contains("0.1/ε")
                            && !m.name().contains("clustered"))
                        Residuals.small("Aᵀ(b − Ax)", m, Residuals.leastSquares(m.A(), s.x(), b));
                });
    }

    @Test
    void scaleIsTakenOutFirst() {
        Matrix A = MatrixTypes.random(30, 4, Rng.seeded(4));
        Vector b = MatrixTypes.random(30, 1, Rng.seeded(5)).column(0);
        Vector x = LeastSquares.of(A, b).x();
        for (double scale : new double[] {0x1p900, 0x1p-900}) {
            assertEquals(x, LeastSquares.of(A.times(scale), b.times(scale)).x());
            assertEquals(
                    0,
                    LeastSquares.of(A, b.times(scale))
                            .x()
                            .times(1 / scale)
                            .minus(x)
                            .maxNorm(),
                    1e-13);
        }
    }

    @Test
    void amongManySolutionsItTakesTheShortest() {
        LeastSquares wide = LeastSquares.of(Matrix.of(1, 2, 3, 4), Vector.of(5));
        assertEquals(0.6, wide.x().get(0), 1e-15);
        assertEquals(0.8, wide.x().get(1), 1e-15);
        assertEquals(1, wide.rank());
        Rng rng = Rng.seeded(6);
        Matrix A = MatrixTypes.random(20, 3, rng).times(MatrixTypes.random(3, 8, rng));
        Vector b = MatrixTypes.random(20, 1, rng).column(0);
        LeastSquares s = LeastSquares.of(A, b);
        assertEquals(3, s.rank());
        assertTrue(s.certificate().holds());
        Vector kernelPart = s.x().minus(A.transpose()
                .times(LeastSquares.of(A.transpose(), s.x()).x()));
        assertEquals(0, kernelPart.maxNorm(), 1e-13 * s.x().maxNorm());
    }

    @Test
    void columnsThatAddNothingAreNamed() {
        Matrix A = Matrix.of(4, 3, 1, 2, 7, 1, 3, 7, 1, 5, 7, 1, 8, 7);
        LeastSquares s = LeastSquares.of(A, Vector.of(1, 2, 3, 5));
        assertEquals(2, s.rank());
        assertEquals(1, s.dependent().size());
        assertTrue(s.dependent().get(0) != 1, "the constant columns depend on each other");
        assertEquals(7 * s.x().get(0), s.x().get(2), 1e-13, "the shortest solution shares between them");
        LeastSquares none = LeastSquares.of(Matrix.zeros(3, 2), Vector.of(1, 2, 3));
        assertEquals(0, none.rank());
        assertEquals(List.of(0, 1), none.dependent());
        assertEquals(Vector.of(0, 0), none.x());
    }

    @Test
    void badInputIsNamed() {
        Matrix A = Matrix.of(2, 1, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(A, Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(A, Vector.of(1, Double.NaN)));
        assertThrows(
                IllegalArgumentException.class, () -> LeastSquares.of(Matrix.of(2, 1, 1, Double.NaN), Vector.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(Matrix.zeros(0, 0), Vector.of()));
    }
}
