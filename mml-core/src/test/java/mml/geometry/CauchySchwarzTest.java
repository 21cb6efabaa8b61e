package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class CauchySchwarzTest {
    @Test
    void byHand() {
        CauchySchwarz c = CauchySchwarz.of(Vector.of(1, 1), Vector.of(2, 0));
        assertEquals(2, c.left());
        assertEquals(2 * Math.sqrt(2), c.right(), 1e-15);
        assertEquals(1, c.rest());
        assertTrue(c.certificate().holds());
    }

    @Test
    void multiplesLeaveNoSlack() {
        CauchySchwarz c = CauchySchwarz.of(Vector.of(1, -2, 3), Vector.of(-2, 4, -6));
        assertEquals(0, c.slack(), 1e-14);
        assertEquals(0, c.rest(), 4e-15);
        CauchySchwarz zero = CauchySchwarz.of(Vector.of(3, 4), Vector.of(0, 0));
        assertEquals(0, zero.slack());
        assertEquals(5, zero.rest());
        assertTrue(zero.certificate().holds());
    }

    @Test
    void holdsForRandomVectors() {
        Rng rng = Rng.seeded(3);
        for (int run = 0; run < 300; run++) {
            int n = 1 + rng.below(6);
            Matrix G = AngleTest.random(n, n, rng);
            InnerProduct p = InnerProduct.of(
                    G.times(G.transpose()).plus(Matrix.identity(n).times(1e-3)));
            Vector x = AngleTest.random(n, 1, rng).column(0);
            Vector y = run % 3 == 0
                    ? x.times(rng.normal())
                    : AngleTest.random(n, 1, rng).column(0);
            assertTrue(CauchySchwarz.of(x, y, p).certificate().holds());
        }
    }

    @Test
    void whatIsTooLargeIsSaid() {
        assertThrows(MagnitudeException.class, () -> CauchySchwarz.of(Vector.of(1e200, 0), Vector.of(0, 1e200)));
        assertThrows(IllegalArgumentException.class, () -> CauchySchwarz.of(Vector.of(1), Vector.of(1, 2)));
    }
}
