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

class TriangularTest {
    private static final double EPS = 0x1p-52;
    private static final int BORDER = 3;

    /** T and B stand somewhere in larger arrays, straight or transposed; NaN fills whatever may not be read. */
    @Property(tries = 60, seed = "1")
    void theSolutionFitsTheSystem(
            @ForAll @IntRange(max = 130) int n,
            @ForAll @IntRange(max = 9) int r,
            @ForAll boolean lower,
            @ForAll boolean unit,
            @ForAll boolean transposeT,
            @ForAll boolean transposeB,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double[][] t = triangle(n, lower, rng);
        double[][] b = new double[n][r];
        for (double[] row : b) for (int j = 0; j < r; j++) row[j] = rng.normal();
        Block T = place(transposeT ? transposed(n, t) : t, n, n, Double.NaN);
        if (transposeT) T = T.transpose();
        if (unit) for (int i = 0; i < n; i++) T.set(i, i, Double.NaN);
        Block B = place(transposeB ? transposed(r, b) : b, transposeB ? r : n, transposeB ? n : r, 7);
        double[] whole = B.array;
        if (transposeB) B = B.transpose();
        solve(lower, T, unit, B);

        int changed = 0;
        for (double v : whole) if (v != 7) changed++;
        assertEquals(n * r, changed, "numbers beside B have changed");
        for (int i = 0; i < n; i++)
            for (int j = 0; j < r; j++) {
                double sum = 0;
                double size = 0;
                for (int k = lower ? 0 : i; k < (lower ? i + 1 : n); k++) {
                    double term = (k == i && unit ? 1 : t[i][k]) * B.get(k, j);
                    sum += term;
                    size += Math.abs(term);
                }
                double error = Math.abs(sum - b[i][j]);
                assertTrue(error <= (n + 2) * EPS * (size + Math.abs(b[i][j])), "(" + i + ", " + j + "): " + error);
            }
    }

    @Test
    void oneColumnHasTheBitsOfMany() {
        int n = 150;
        Rng rng = Rng.seeded(3);
        for (boolean lower : new boolean[] {true, false})
            for (boolean unit : new boolean[] {true, false}) {
                Block T = place(triangle(n, lower, rng), n, n, Double.NaN);
                double[] x =
                        IntStream.range(0, n).mapToDouble(i -> rng.normal()).toArray();
                double[] two = new double[2 * n];
                for (int i = 0; i < n; i++) two[2 * i] = x[i];
                solve(lower, T, unit, Block.of(x, n, 1));
                solve(lower, T, unit, Block.of(two, n, 2));
                assertArrayEquals(
                        IntStream.range(0, n).mapToDouble(i -> two[2 * i]).toArray(), x);
            }
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        Block wide = Block.of(new double[6], 2, 3);
        Block square = Block.of(new double[4], 2, 2);
        Block high = Block.of(new double[3], 3, 1);
        assertThrows(IllegalArgumentException.class, () -> Triangular.solveLower(wide, false, square));
        assertThrows(IllegalArgumentException.class, () -> Triangular.solveLower(square, false, high));
        assertThrows(IllegalArgumentException.class, () -> Triangular.solveUpper(square, false, high));
    }

    private static void solve(boolean lower, Block T, boolean unit, Block B) {
        if (lower) Triangular.solveLower(T, unit, B);
        else Triangular.solveUpper(T, unit, B);
    }

    /** With a heavy diagonal, so that the entries of a solution stay in range. */
    private static double[][] triangle(int n, boolean lower, Rng rng) {
        double[][] t = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                double v = rng.normal();
                if (i == j) t[i][j] = v < 0 ? v - 1 : v + 1;
                else t[i][j] = lower == (j < i) ? v / Math.sqrt(n) : Double.NaN;
            }
        return t;
    }

    private static double[][] transposed(int cols, double[][] a) {
        double[][] t = new double[cols][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < cols; j++) t[j][i] = a[i][j];
        return t;
    }

    private static Block place(double[][] a, int rows, int cols, double around) {
        int step = cols + 2 * BORDER;
        double[] array = new double[(rows + 2 * BORDER) * step];
        java.util.Arrays.fill(array, around);
        for (int i = 0; i < rows; i++) System.arraycopy(a[i], 0, array, (i + BORDER) * step + BORDER, cols);
        return Block.of(array, rows + 2 * BORDER, step).part(BORDER, BORDER, rows, cols);
    }
}
