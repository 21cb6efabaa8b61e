package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorsTest {
    private static final double EPS = 0x1p-52;

    @Property(seed = "1")
    void aScalarProductIsExactUpToRounding(
            @ForAll @IntRange(max = 70) int n, @ForAll @IntRange(max = 5) int offset, @ForAll long seed) {
        double[] x = random(n + offset, seed);
        double[] y = random(n + 3, seed + 1);
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int i = 0; i < n; i++) {
            exact = exact.add(new BigDecimal(x[offset + i]).multiply(new BigDecimal(y[3 + i])));
            size += Math.abs(x[offset + i] * y[3 + i]);
        }
        double error = Math.abs(
                exact.subtract(new BigDecimal(Vectors.dot(n, x, offset, y, 3))).doubleValue());
        assertTrue(error <= (n / 8 + 4) * EPS * size, () -> n + " terms, wrong by " + error);
        assertEquals(Vectors.dot(n, x, offset, x, offset), Vectors.dot(x, x, offset, offset + n));
    }

    @Test
    void sumsOfArraysTouchTheFirstEntriesOnly() {
        double[] u = {1, 2, 3};
        double[] v = {10, 20, 30};
        double[] w = {100, 200, 300};
        double[] y = {0.5, 0.5, 0.5};
        Vectors.add(2, 2, u, y);
        assertArrayEquals(new double[] {2.5, 4.5, 0.5}, y);
        Vectors.add(2, 1, u, -1, v, 3, w, y);
        assertArrayEquals(new double[] {293.5, 586.5, 0.5}, y);
        Vectors.subtract(1, 3, 2, u, y);
        assertArrayEquals(new double[] {293.5, 582.5, -5.5}, y);
        Vectors.subtract(1, 2, 1, u, 2, v, 1, w, y);
        assertArrayEquals(new double[] {293.5, 340.5, -5.5}, y);
        Vectors.divide(1, y, 2);
        assertArrayEquals(new double[] {146.75, 340.5, -5.5}, y);
    }

    @Property(seed = "1")
    void aLengthScalesWithItsEntries(@ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
        double[] x = random(n, seed);
        double length = Vectors.norm(x, 0, n);
        assertEquals(Math.sqrt(Vectors.dot(x, x, 0, n)), length);
        for (int k : new int[] {-1000, -700, 700, 1000}) {
            double[] scaled = x.clone();
            for (int i = 0; i < n; i++) scaled[i] = Math.scalb(x[i], k);
            assertEquals(1, Vectors.norm(scaled, 0, n) / Math.scalb(length, k), (n + 4) * EPS);
        }
    }

    @Test
    void lengthsAtTheEdges() {
        assertEquals(0, Vectors.norm(new double[] {5, 0, 0}, 1, 3));
        assertEquals(0, Vectors.norm(new double[0], 0, 0));
        assertEquals(Double.MIN_VALUE, Vectors.norm(new double[] {0, -Double.MIN_VALUE}, 0, 2));
        assertEquals(Double.MAX_VALUE, Vectors.norm(new double[] {-Double.MAX_VALUE, 1}, 0, 2));
        assertEquals(Double.POSITIVE_INFINITY, Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY}, 0, 2));
        assertTrue(Double.isNaN(Vectors.norm(new double[] {1, Double.NaN, 1e200}, 0, 3)));
    }

    private static double[] random(int n, long seed) {
        Rng rng = Rng.seeded(seed);
        return IntStream.range(0, n).mapToDouble(i -> rng.normal()).toArray();
    }
}
