package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EliminationTest {
    private static final int[][] SIZES = {
        {0, 0},
        {0, 3},
        {3, 0},
        {1, 1},
        {5, 5},
        {7, 3},
        {3, 7},
        {150, 150},
        {151, 151},
        {160, 200},
        {230, 151},
        {300, 40}
    };

    @Test
    void theBitsAreThoseOfTheTextbookLoops() {
        for (int[] s : SIZES) {
            int m = s[0];
            int n = s[1];
            double[] a = random(m * n, 7);
            double[] expected = a.clone();
            int[] swapsExpected = textbook(m, n, expected);
            int[] swaps = new int[Math.min(m, n)];
            Elimination.eliminate(m, n, a, swaps);
            assertArrayEquals(swapsExpected, swaps, m + "×" + n);
            assertArrayEquals(expected, a, m + "×" + n);
        }
    }

    @Test
    void zeroColumnsAreLeftAlone() {
        for (int n : new int[] {4, 200}) {
            double[] a = new double[n * n];
            for (int i = 0; i < n; i++) a[i * n + 1] = 1 + i;
            int[] swaps = new int[n];
            Elimination.eliminate(n, n, a, swaps);
            assertEquals(n - 1, swaps[1], "the largest entry of column 1 stands in the last row");
            assertEquals(n, a[n + 1]);
            for (double v : a) assertTrue(v >= 0 && v <= n, "no NaN from a zero pivot");
        }
    }

    @Test
    void tooFewPlacesForSwapsAreRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Elimination.eliminate(3, 2, new double[6], new int[1]));
        assertEquals("1 swaps, expected 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Elimination.eliminate(3, 2, new double[5], new int[2]));
    }

    @Property(tries = 40, seed = "1")
    void theSymmetricFactorIsTheOneOfItsDefinition(@ForAll @IntRange(max = 260) int n, @ForAll long seed) {
        double[] a = positiveDefinite(n, seed);
        double[] expected = a.clone();
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double s = expected[i * n + j];
                for (int k = 0; k < j; k++) s -= expected[i * n + k] * expected[j * n + k];
                expected[i * n + j] = i == j ? Math.sqrt(s) : s / expected[j * n + j];
            }
        for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) a[i * n + j] = Double.NaN;
        assertEquals(n, SymmetricElimination.eliminate(n, a));
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) assertEquals(expected[i * n + j], a[i * n + j], 0, i + ", " + j);
    }

    @Test
    void theFirstPivotThatIsNotPositiveIsNamed() {
        int n = 250;
        for (int bad : new int[] {0, 3, 4, 99, 100, 130, 249})
            for (double pivot : new double[] {-1, 0, Double.NaN}) {
                double[] a = new double[n * n];
                for (int i = 0; i < n; i++) a[i * n + i] = i == bad ? pivot : 4;
                assertEquals(bad, SymmetricElimination.eliminate(n, a));
                assertEquals(pivot, a[bad * n + bad]);
                for (int i = 0; i < bad; i++) assertEquals(2, a[i * n + i]);
            }
    }

    private static int[] textbook(int m, int n, double[] a) {
        int[] swaps = new int[Math.min(m, n)];
        for (int j = 0; j < swaps.length; j++) {
            int p = j;
            for (int i = j; i < m; i++) if (Math.abs(a[i * n + j]) > Math.abs(a[p * n + j])) p = i;
            swaps[j] = p;
            for (int k = 0; k < n; k++) {
                double t = a[j * n + k];
                a[j * n + k] = a[p * n + k];
                a[p * n + k] = t;
            }
            for (int i = j + 1; i < m; i++) {
                a[i * n + j] /= a[j * n + j];
                for (int k = j + 1; k < n; k++) a[i * n + k] -= a[i * n + j] * a[j * n + k];
            }
        }
        return swaps;
    }

    private static double[] positiveDefinite(int n, long seed) {
        double[] g = random(n * n, seed);
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) a[i * n + i] = n;
        Gemm.add(n, n, n, 1, g, 0, n, false, g, 0, n, true, a, 0, n);
        return a;
    }

    private static double[] random(int size, long seed) {
        Rng rng = Rng.seeded(seed);
        return IntStream.range(0, size).mapToDouble(i -> rng.normal()).toArray();
    }
}
