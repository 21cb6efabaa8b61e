package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mml.matrix.Matrix;
import mml.random.Rng;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GemmTest {
    private static final int[][] SIZES = {
        {1, 1, 1},
        {2, 3, 4},
        {17, 5, 50},
        {16, 16, 16},
        {17, 16, 16},
        {50, 50, 50},
        {49, 161, 7},
        {13, 513, 20},
        {3, 700, 241},
        {97, 30, 481},
        {1, 600, 300},
        {300, 1, 300},
        {200, 200, 200}
    };

    @AfterEach
    void serial() {
        Machine.use(Workers.serial());
    }

    @Test
    void addsTheProductsOneAfterTheOther() {
        for (int[] s : SIZES) {
            Case c = new Case(s[0], s[1], s[2], 1);
            for (int t = 0; t < 4; t++) assertArrayEquals(c.definition(), c.gemm(t % 2 == 1, t / 2 == 1), c::toString);
        }
    }

    @Test
    void theFactorScalesAAndMinusOneSubtractsExactly() {
        for (double alpha : new double[] {-1, 0.1, 0}) {
            for (int[] s : new int[][] {{40, 45, 30}, {50, 1, 70}, {1, 70, 50}, {3, 1, 5}, {1, 3, 5}}) {
                Case c = new Case(s[0], s[1], s[2], alpha);
                for (int t = 0; t < 4; t++)
                    assertArrayEquals(c.definition(), c.gemm(t % 2 == 1, t / 2 == 1), c::toString);
            }
        }
    }

    @Test
    void workersChangeNoBit() {
        Case c = new Case(150, 600, 300, -1);
        double[] expected = c.gemm(false, false);
        Machine.use((n, chunk) -> IntStream.range(0, n).parallel().forEach(chunk));
        assertArrayEquals(expected, c.gemm(false, false));
    }

    /** Also where the triangle ends within a strip, is wider than a block of B, or is computed by others. */
    @Test
    void aSquareIsTheProductWithItsTransposeBitForBit() {
        for (Workers workers : new Workers[] {
            Workers.serial(), (n, chunk) -> IntStream.range(0, n).parallel().forEach(chunk)
        }) {
            Machine.use(workers);
            for (int[] s :
                    new int[][] {{1, 5000}, {5, 3}, {13, 40}, {48, 130}, {100, 241}, {131, 7}, {515, 130}, {600, 1}})
                for (boolean transposed : new boolean[] {false, true}) squares(s[0], s[1], transposed);
        }
    }

    private static void squares(int n, int k, boolean transposed) {
        double[] a = Case.random(n * k, 1);
        Block A = transposed ? Block.of(Case.transposed(n, k, a), k, n).transpose() : Block.of(a, n, k);
        double[] c = Case.random(n * n, 2);
        double[] sum = c.clone();
        Gemm.addSquare(-0.3, A, Block.of(sum, n, n));
        double[] square = Gemm.square(-0.3, A);
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double expected = c[i * n + j];
                double alone = 0;
                for (int p = 0; p < k; p++) {
                    expected += -0.3 * a[i * k + p] * a[j * k + p];
                    alone += -0.3 * a[i * k + p] * a[j * k + p];
                }
                assertEquals(expected, sum[i * n + j]);
                assertEquals(alone, square[i * n + j]);
                assertEquals(alone, square[j * n + i]);
            }
    }

    @Test
    void aMatrixProductIsTheSumOverKInOrder() {
        for (int n : new int[] {3, 60}) {
            Case c = new Case(n, n + 1, n + 2, 1);
            Matrix A = Matrix.of(n, n + 2, c.a);
            Matrix B = Matrix.of(n + 2, n + 1, c.b);
            for (int i = 0; i < n; i++)
                for (int j = 0; j <= n; j++) {
                    double s = 0;
                    for (int k = 0; k < n + 2; k++) s += A.get(i, k) * B.get(k, j);
                    assertEquals(s, A.times(B).get(i, j));
                }
        }
    }

    @Test
    void notANumberAndInfinityArrive() {
        Matrix A = Matrix.of(1, 2, 0, 1);
        assertTrue(Double.isNaN(
                A.times(Matrix.of(2, 1, Double.POSITIVE_INFINITY, 1)).get(0, 0)));
        assertEquals(
                Double.POSITIVE_INFINITY,
                A.times(Matrix.of(2, 1, 3, Double.POSITIVE_INFINITY)).get(0, 0));
    }

    @Test
    void aBlockOutsideItsArrayIsRefused() {
        double[] a = new double[6];
        assertThrows(
                IllegalArgumentException.class, () -> Gemm.add(2, 2, 3, 1, a, 1, 3, false, a, 0, 2, false, a, 0, 2));
        assertThrows(
                IllegalArgumentException.class, () -> Gemm.add(2, 3, 2, 1, a, 0, 2, false, a, 0, 2, false, a, 0, 3));
        Gemm.add(0, 2, 3, 1, a, 0, 3, false, a, 0, 2, false, a, 0, 2);
    }

    /** Random A (m×k), B (k×n) and C (m×n) with a border of ones around C. */
    private static final class Case {
        final int m;
        final int n;
        final int k;
        final double alpha;
        final double[] a;
        final double[] b;
        final double[] c;

        Case(int m, int n, int k, double alpha) {
            this.m = m;
            this.n = n;
            this.k = k;
            this.alpha = alpha;
            a = random(m * k, 1);
            b = random(k * n, 2);
            c = random((m + 1) * (n + 2) + 3, 3);
        }

        double[] definition() {
            double[] r = c.clone();
            for (int i = 0; i < m; i++)
                for (int j = 0; j < n; j++)
                    for (int p = 0; p < k; p++) r[3 + i * (n + 2) + j] += alpha * a[i * k + p] * b[p * n + j];
            return r;
        }

        double[] gemm(boolean ta, boolean tb) {
            double[] r = c.clone();
            Gemm.add(
                    m,
                    n,
                    k,
                    alpha,
                    ta ? transposed(m, k, a) : a,
                    0,
                    ta ? m : k,
                    ta,
                    tb ? transposed(k, n, b) : b,
                    0,
                    tb ? k : n,
                    tb,
                    r,
                    3,
                    n + 2);
            return r;
        }

        @Override
        public String toString() {
            return m + "×" + k + " times " + k + "×" + n;
        }

        private static double[] random(int size, long seed) {
            Rng rng = Rng.seeded(seed);
            return IntStream.range(0, size).mapToDouble(i -> rng.normal()).toArray();
        }

        private static double[] transposed(int m, int n, double[] a) {
            double[] t = new double[a.length];
            for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) t[j * m + i] = a[i * n + j];
            return t;
        }
    }
}
