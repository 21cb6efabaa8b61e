package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.decomposition.Residuals;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvdTest extends TraceContract<SvdStep> {
    /** Example 4.13. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{1, 0, 1}, {-2, 1, 0}});

    /** Example 4.14: Ali, Beatrix and Chandra rate four films. */
    private static final Matrix RATINGS = Matrix.of(new double[][] {{5, 4, 1}, {5, 5, 0}, {0, 0, 5}, {1, 0, 4}});

    @Override
    protected Class<SvdStep> family() {
        return SvdStep.class;
    }

    @Override
    protected Stream<Run<SvdStep>> runs() {
        return Stream.of(
                t -> Svd.of(RATINGS, t),
                t -> Svd.full(BOOK, t),
                t -> Svd.of(random(70, 66), t),
                t -> Svd.of(random(90, 40), t));
    }

    private static Matrix random(int m, int n) {
        return MatrixTypes.random(m, n, Rng.seeded(m + 7L * n));
    }

    @Test
    void example413() {
        Svd svd = Svd.full(BOOK);
        double a = Math.sqrt(5) / 5;
        assertArrayEquals(new double[] {Math.sqrt(6), 1}, svd.singularValues().toArray(), 1e-15);
        assertEquals(0, svd.U().minus(Matrix.of(2, 2, a, 2 * a, -2 * a, a)).maxNorm(), 1e-15);
        double b = Math.sqrt(30) / 30;
        double c = Math.sqrt(6) / 6;
        Matrix V = Matrix.of(3, 3, 5 * b, 0, c, -2 * b, a, 2 * c, b, 2 * a, -c); // v₃ of the book, turned round
        assertEquals(0, svd.V().minus(V).maxNorm(), 1e-15);
        assertEquals(Matrix.of(2, 3, svd.norm(), 0, 0, 0, svd.singularValues().get(1), 0), svd.sigma());
    }

    @Test
    void example414() {
        Svd svd = Svd.of(RATINGS);
        assertArrayEquals(
                new double[] {9.643810900118307, 6.363890888787543, 0.7055523214943978},
                svd.singularValues().toArray(),
                1e-14);
        assertEquals(0.6709687841335594, svd.U().get(0, 0), 1e-14);
        assertEquals(0.7367489381728544, svd.V().get(0, 0), 1e-14);
        assertEquals(0.9806511989866973, svd.V().get(2, 1), 1e-14);
        assertEquals(0.7704808395713496, svd.U().get(2, 1), 1e-14);
    }

    @Test
    void example415AddsTermsOfRankOne() {
        Svd svd = Svd.of(RATINGS);
        assertEquals(
                0.49433553925753104 * svd.singularValues().get(0), svd.term(0).get(0, 0), 1e-13);
        assertEquals(4.780091262791667, Svd.truncated(RATINGS, 2).reconstruct().get(0, 0), 1e-13);
        assertEquals(0, svd.reconstruct().minus(RATINGS).maxNorm(), 1e-14);
    }

    static Stream<MatrixTypes.Named> types() {
        return Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular());
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesLapacksGate(MatrixTypes.Named type) {
        Matrix A = type.A();
        int size = Math.max(A.rows(), A.cols());
        Svd thin = Svd.of(A);
        Svd full = Svd.full(A);
        for (Svd svd : List.of(thin, full)) {
            Residuals.small("A − UΣVᵀ", type, Residuals.product(A, svd.reconstruct(), size));
            Residuals.small("UᵀU − I", type, Residuals.orthogonality(svd.U()));
            Residuals.small("VᵀV − I", type, Residuals.orthogonality(svd.V()));
            assertTrue(svd.certificate().holds(), () -> type + ": " + svd.certificate());
        }
        assertEquals(thin.singularValues(), full.singularValues());
        assertEquals(A.rows(), full.U().cols());
        assertEquals(A.cols(), full.V().cols());
        assertArrayEquals(
                thin.singularValues().toArray(), Svd.values(A).toArray(), 30 * size * Residuals.EPS * thin.norm());
    }

    @Test
    void largeMatricesWithManyEqualSingularValuesPassTheGate() {
        int n = 130;
        double[][] ones = new double[n][n];
        double[][] hilbert = new double[n][n];
        double[][] blocks = new double[n][n];
        double[][] graded = MatrixTypes.random(n, n, Rng.seeded(5)).toArray();
        for (int i = 0; i < n; i++) {
            Arrays.fill(ones[i], 1);
            for (int j = 0; j < n; j++) {
                hilbert[i][j] = 1.0 / (i + j + 1);
                blocks[i][j] = i / 10 == j / 10 ? 1 : 0;
                graded[i][j] *= Math.pow(10, -0.3 * j);
            }
        }
        for (double[][] a : List.of(ones, hilbert, blocks, graded)) {
            Svd svd = Svd.of(Matrix.of(a));
            assertTrue(svd.certificate().holds(), () -> svd.certificate().toString());
            Residuals.small("A − UΣVᵀ", "a large matrix", Residuals.product(Matrix.of(a), svd.reconstruct(), n));
        }
        assertEquals(1, Svd.of(Matrix.of(ones)).rank());
        assertEquals(13, Svd.of(Matrix.of(blocks)).rank());
    }

    @Test
    void agreesWithCommonsMath() {
        for (int[] shape : new int[][] {{1, 1}, {5, 3}, {40, 40}, {100, 70}, {30, 80}}) {
            Matrix A = random(shape[0], shape[1]);
            double[] theirs = new SingularValueDecomposition(new Array2DRowRealMatrix(A.toArray())).getSingularValues();
            assertArrayEquals(theirs, Svd.of(A).singularValues().toArray(), 1e-12);
        }
    }

    @Property(tries = 200, seed = "1")
    void theTransposeHasTheSameSingularValues(@ForAll("small") Matrix A) {
        Svd svd = Svd.of(A);
        assertArrayEquals(
                svd.singularValues().toArray(),
                Svd.of(A.transpose()).singularValues().toArray(),
                1e-14);
        assertEquals(0, A.minus(svd.reconstruct()).maxNorm(), 1e-14);
        assertTrue(svd.certificate().holds());
    }

    @Provide
    Arbitrary<Matrix> small() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(m -> Arbitraries.integers()
                        .between(1, 7)
                        .flatMap(n -> Arbitraries.doubles()
                                .between(-1, 1)
                                .array(double[].class)
                                .ofSize(m * n)
                                .map(a -> Matrix.of(m, n, a))));
    }

    @Test
    void truncatedKeepsTheLargest() {
        Matrix A = random(50, 45);
        Svd svd = Svd.of(A);
        Svd three = Svd.truncated(A, 3);
        assertEquals(3, three.singularValues().size());
        for (int k = 0; k < 3; k++) {
            assertEquals(svd.singularValues().get(k), three.singularValues().get(k));
            assertEquals(0, svd.U().column(k).minus(three.U().column(k)).maxNorm(), 1e-14);
            assertEquals(0, svd.V().column(k).minus(three.V().column(k)).maxNorm(), 1e-14);
        }
        assertTrue(three.certificate().holds());
        assertEquals(
                "k is 46, expected 0 to 45 for a 50×45 matrix",
                assertThrows(IllegalArgumentException.class, () -> Svd.truncated(A, 46))
                        .getMessage());
    }

    @Test
    void solvesInTheSenseOfLeastSquaresAndOfLeastLength() {
        Vector x = Vector.of(1, -2, 3);
        assertArrayEquals(x.toArray(), Svd.of(RATINGS).solve(RATINGS.times(x)).toArray(), 1e-13);
        Matrix ones = Matrix.of(2, 2, 1, 1, 1, 1);
        assertArrayEquals(
                new double[] {1, 1}, Svd.of(ones).solve(Vector.of(1, 3)).toArray(), 1e-15);
    }

    @Test
    void refusesWhatIsEmptyOrNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Svd.of(Matrix.of(2, 2, 1, 0, bad, 1)))
                    .getMessage()
                    .startsWith("A[1][0] is "));
        for (Matrix bad : List.of(Matrix.zeros(0, 0), Matrix.zeros(0, 3), Matrix.of(new double[][] {{}, {}})))
            assertThrows(IllegalArgumentException.class, () -> Svd.of(bad));
        assertThrows(NullPointerException.class, () -> Svd.of(null));
    }

    @Test
    void extremeEntriesAreScaled() {
        assertEquals(Vector.of(0), Svd.of(Matrix.of(1, 1, 0)).singularValues());
        assertEquals(Vector.of(3), Svd.of(Matrix.of(1, 1, -3)).singularValues());
        Matrix large = Matrix.of(2, 2, 2e200, 1e200, 1e200, 2e200);
        assertArrayEquals(
                new double[] {3e200, 1e200}, Svd.of(large).singularValues().toArray(), 1e185);
        assertThrows(MagnitudeException.class, () -> Svd.of(Matrix.of(1, 2, 1.7e308, 1.7e308)));
        assertEquals(4.9e-324, Svd.of(Matrix.of(1, 1, 4.9e-324)).norm());
        Matrix mixed = Matrix.of(3, 2, 1e300, 2e300, 1, 2, 3e-300, 1e-300);
        assertTrue(Svd.of(mixed).certificate().holds());
    }
}
