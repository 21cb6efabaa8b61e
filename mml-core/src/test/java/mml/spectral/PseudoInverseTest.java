package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.decomposition.MatrixTypes;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class PseudoInverseTest {
    @Test
    void isTheInverseOfAnInvertibleMatrixHoweverSmall() {
        Matrix A = Matrix.of(2, 2, 1e-12, 0, 0, 1e-12);
        assertEquals(
                0,
                PseudoInverse.of(A)
                        .matrix()
                        .times(1e-12)
                        .minus(Matrix.identity(2))
                        .maxNorm(),
                1e-15);
        Matrix B = Matrix.of(2, 2, 2e-200, 1e-200, 1e-200, 2e-200);
        assertEquals(2 / 3.0, PseudoInverse.of(B).matrix().get(0, 0) * 1e-200, 1e-15);
    }

    @Test
    void ofZeroIsZeroAndWhatHasNoDoubleIsRefused() {
        assertEquals(Matrix.zeros(3, 2), PseudoInverse.of(Matrix.zeros(2, 3)).matrix());
        assertThrows(MagnitudeException.class, () -> PseudoInverse.of(Matrix.of(1, 1, 4.9e-324)));
    }

    @Test
    void solvesInTheSenseOfLeastSquares() {
        Matrix A = MatrixTypes.random(20, 6, Rng.seeded(3));
        Vector x = Vector.of(1, 2, 3, 4, 5, 6);
        assertArrayEquals(x.toArray(), PseudoInverse.of(A).solve(A.times(x)).toArray(), 1e-13);
    }
}
