package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PseudoInverseTest {
    static Stream<GoldenCase> golden() {
        return GoldenCase.own("pinv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void givesTheReferencePseudoInverse(GoldenCase golden) {
        PseudoInverse found = PseudoInverse.of(golden.matrix());
        Matrix expected = golden.expectedMatrix("pinv");
        assertEquals(0, found.matrix().minus(expected).maxNorm() / expected.maxNorm(), golden.relTol());
        assertEquals(golden.number("rank"), found.rank());
        assertTrue(found.certificate().holds(), () -> golden + ": " + found.certificate());
    }

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
