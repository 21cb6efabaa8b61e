package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

/** Irreducible blocks have eigenvalues of their own: each is right to its own size, whatever stands beside it. */
class SeparateBlocksTest {
    private static final double[] SIZES = {1, 1e-20, 1e-80, 1e-150, 1e150, 1e290, 1e-300, 3e-310};
    private static final int LINKED = 5; // so many of them where entries of about 1 join the blocks

    @Test
    void aTinyBlockBesideOneKeepsItsEigenvalues() {
        Eigen eigen = Eigen.of(Matrix.of(3, 3, 1, 0, 0, 0, 0, 1, 0, 1e-300, 0));
        assertArrayEquals(
                new double[] {-1e-150, 1e-150, 1}, eigen.realEigenvalues().toArray(), 1e-165);
        assertTrue(eigen.certificate().holds(), eigen.toString());
        for (int k = 0; k < 2; k++) {
            Vector x = eigen.eigenvectors().re().column(k);
            assertEquals(1, x.get(1), 1e-15);
            assertEquals(eigen.eigenvalues().get(k).re(), x.get(2), 1e-165);
            Vector y = eigen.leftEigenvectors().re().column(k);
            assertEquals(eigen.eigenvalues().get(k).re(), y.get(1), 1e-165);
            assertEquals(1, y.get(2), 1e-15);
        }
    }

    @Test
    void aBlockWithLinksFarLargerThanItself() {
        double e = 1e-300;
        Eigen eigen = Eigen.of(Matrix.of(3, 3, 0, e, 1, 2 * e, 0, 0, 0, 0, 1));
        double root = Math.sqrt(2) * e;
        assertArrayEquals(new double[] {-root, root, 1}, eigen.realEigenvalues().toArray(), 1e-15);
        assertEquals(root, eigen.eigenvalues().get(1).re(), 1e-314);
        assertTrue(eigen.certificate().holds(), eigen.toString());
    }

    /** Blocks [[0, p], [q, 0]], [[0, −p], [q, 0]] and [p], interleaved, with entries above them: ±√(pq), ±i√(pq) and p. */
    @Test
    void anyOrderAndAnySizeOfBlocks() {
        Rng rng = Rng.seeded(11);
        for (int run = 0; run < 400; run++) {
            int blocks = 1 + rng.below(4);
            List<double[]> expected = new ArrayList<>();
            List<double[]> parts = new ArrayList<>();
            int n = 0;
            for (int b = 0; b < blocks; b++) {
                double p = SIZES[rng.below((run & 1) == 0 ? SIZES.length : LINKED)] * (1 + rng.below(7));
                double q = SIZES[rng.below((run & 1) == 0 ? SIZES.length : LINKED)] * (1 + rng.below(7));
                int kind = rng.below(3);
                double root = Math.sqrt(p) * Math.sqrt(q);
                if (kind == 0) expected.add(new double[] {p, 0});
                for (int sign = -1; kind > 0 && sign < 2; sign += 2)
                    expected.add(kind == 1 ? new double[] {sign * root, 0} : new double[] {0, root});
                parts.add(kind == 0 ? new double[] {p} : new double[] {0, kind == 1 ? p : -p, q, 0});
                n += kind == 0 ? 1 : 2;
            }
            double[][] B = new double[n][n];
            int at = 0;
            for (double[] part : parts) {
                int size = part.length == 1 ? 1 : 2;
                for (int i = 0; i < size; i++)
                    for (int j = 0; j < n; j++)
                        B[at + i][j] = j < at || ((run & 1) == 0 && j >= at + size)
                                ? 0
                                : j < at + size ? part[i * size + j - at] : rng.below(3) - 1;
                at += size;
            }
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                int j = rng.below(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            Matrix A = Matrix.generate(n, n, (i, j) -> B[order[i]][order[j]]);
            expected.sort(Comparator.<double[]>comparingDouble(e -> e[0]).thenComparingDouble(e -> e[1]));
            Eigen eigen = Eigen.of(A);
            assertTrue(eigen.certificate().holds(), () -> A + "\n" + eigen);
            for (int k = 0; k < n; k++) {
                double[] e = expected.get(k);
                Complex lambda = eigen.eigenvalues().get(k);
                double bound = 1e-13 * Math.max(Math.abs(e[0]), e[1]) + Double.MIN_VALUE * 8;
                assertEquals(e[0], lambda.re(), bound, () -> A + "\n" + eigen);
                assertEquals(e[1], Math.abs(lambda.im()), bound, () -> A + "\n" + eigen);
            }
        }
    }

    @Test
    void whatIsBlockTriangularAlreadyStaysInItsOrder() {
        double[][] B = {{1, 2, 3, 4}, {5, 6, 7, 8}, {0, 0, 1, 2}, {0, 0, 3, 4}};
        List<int[]> parts = Irreducible.parts(B, 0, 3);
        assertArrayEquals(new int[] {0, 1}, parts.get(0));
        assertArrayEquals(new int[] {2, 3}, parts.get(1));
    }
}
