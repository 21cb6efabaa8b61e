package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.MatrixTypes;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class LowRankTest {
    @Test
    void example415() {
        Matrix A = Matrix.of(new double[][] {{5, 4, 1}, {5, 5, 0}, {0, 0, 5}, {1, 0, 4}});
        LowRank two = LowRank.of(A, 2);
        assertEquals(4.780091262791667, two.matrix().get(0, 0), 1e-13);
        assertEquals(-0.024959183864749157, two.matrix().get(1, 2), 1e-13);
        assertEquals(0.7055523214943978, two.spectralError(), 1e-14);
        assertTrue(two.certificate().holds());
    }

    @Test
    void exercise410() {
        LowRank one = LowRank.of(Matrix.of(2, 3, 3, 2, 2, 2, 3, -2), 1);
        assertEquals(
                0, one.matrix().minus(Matrix.of(2, 3, 2.5, 2.5, 0, 2.5, 2.5, 0)).maxNorm(), 1e-14);
        assertEquals(3, one.spectralError(), 1e-14);
    }

    @Test
    void everyRankPassesItsCertificate() {
        Matrix A = MatrixTypes.random(12, 9, Rng.seeded(1));
        for (int k = 0; k <= 9; k++) {
            LowRank rank = LowRank.of(A, k);
            assertTrue(rank.certificate().holds(), () -> rank.certificate().toString());
            assertEquals(Math.min(k, 9), k == 0 ? 0 : Svd.of(rank.matrix()).rank());
            double squares = 0;
            Matrix rest = A.minus(rank.matrix());
            for (int i = 0; i < 12; i++) for (int j = 0; j < 9; j++) squares += rest.get(i, j) * rest.get(i, j);
            assertEquals(Math.sqrt(squares), rank.frobeniusError(), 1e-13);
        }
    }

    @Test
    void anImageOfRankFiveTakesFewNumbers() {
        LowRank five = new LowRank(Matrix.zeros(1432, 1910), 5, Matrix.zeros(0, 0), Vector.of());
        assertEquals(2735120, five.fullStorage());
        assertEquals(16715, five.storage());
    }

    @Test
    void refusesARankThatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> LowRank.of(Matrix.identity(2), 3));
        assertThrows(IllegalArgumentException.class, () -> LowRank.of(Matrix.identity(2), -1));
    }
}
