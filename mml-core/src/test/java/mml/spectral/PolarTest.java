package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.MatrixTypes;
import mml.matrix.Matrix;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class PolarTest {
    @Test
    void takesAScaledRotationApart() {
        double c = Math.sqrt(0.75);
        Polar polar = Polar.of(Matrix.of(2, 2, 3 * c, -1.5, 1.5, 3 * c));
        assertEquals(0, polar.Q().minus(Matrix.of(2, 2, c, -0.5, 0.5, c)).maxNorm(), 1e-15);
        assertEquals(0, polar.S().minus(Matrix.of(2, 2, 3, 0, 0, 3)).maxNorm(), 1e-14);
    }

    @Test
    void everyTallMatrixIsAnOrthonormalOneTimesAStretch() {
        for (int n : new int[] {1, 3, 8}) {
            Polar polar = Polar.of(MatrixTypes.random(10, n, Rng.seeded(n)));
            assertTrue(polar.certificate().holds(), () -> polar.certificate().toString());
            assertEquals(0, polar.reconstruct().minus(polar.A()).maxNorm(), 1e-13);
        }
        assertThrows(IllegalArgumentException.class, () -> Polar.of(Matrix.zeros(2, 3)));
    }
}
