package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlongLineTest {
    private static final Matrix CROSS = Matrix.of(4, 2, 2, 0, -2, 0, 0, 1, 0, -1);

    @Test
    void alongTheAxesOfACross() {
        AlongLine x = AlongLine.of(CROSS, Vector.of(3, 0));
        assertEquals(Vector.of(1, 0), x.b());
        assertEquals(Vector.of(2, -2, 0, 0), x.z());
        assertEquals(2, x.captured());
        assertEquals(0.5, x.lost());
        assertEquals(2.5, x.total());
        assertEquals(Matrix.of(4, 2, 2, 0, -2, 0, 0, 0, 0, 0), x.foot());
        assertTrue(x.certificate().holds());
    }

    @Test
    void bothNumbersFollowWhereTheDataAre() {
        Matrix far = CROSS.map(v -> v + 1e9);
        AlongLine line = AlongLine.of(far, Vector.of(1, 1));
        assertEquals(1.25, line.captured(), 1e-9);
        assertEquals(Vector.of(1e9, 1e9), line.mean());
        assertTrue(line.certificate().holds());
    }

    @Property(seed = "1")
    void noDirectionCapturesMoreThanTheFirstComponent(
            @ForAll @IntRange(min = 0, max = 999) int seed, @ForAll @IntRange(min = 1, max = 4) int D) {
        Matrix X = Rng.seeded(seed).normalMatrix(9, D);
        Vector any = Rng.seeded(seed + 1000).normalMatrix(1, D).row(0);
        AlongLine line = AlongLine.of(X, any);
        Pca pca = Pca.of(X);
        assertTrue(line.certificate().holds());
        assertTrue(line.captured() <= pca.eigenvalues().get(0) * (1 + 1e-12));
        AlongLine best = AlongLine.of(X, pca.B().column(0));
        assertEquals(pca.eigenvalues().get(0), best.captured(), 1e-12 * best.total());
        assertEquals(pca.lost(1) * best.total(), best.lost(), 1e-12 * best.total());
    }

    @Test
    void whatIsNoDirectionIsRefused() {
        assertEquals(
                "direction is 0, expected one with a length",
                assertThrows(IllegalArgumentException.class, () -> AlongLine.of(CROSS, Vector.zeros(2)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> AlongLine.of(CROSS, Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> AlongLine.of(Matrix.zeros(0, 2), Vector.of(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> AlongLine.of(CROSS, Vector.of(1, Double.NaN)));
    }

    @Test
    void partsThatAreNotTheWholeAreNotCertified() {
        AlongLine x = AlongLine.of(CROSS, Vector.of(3, 0));
        AlongLine more = new AlongLine(x.mean(), x.b(), x.z(), x.foot(), x.captured() + 1e-6, x.lost(), x.total());
        assertFalse(more.certificate().holds());
    }
}
