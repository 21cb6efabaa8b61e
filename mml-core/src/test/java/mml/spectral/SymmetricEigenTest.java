package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.decomposition.Residuals;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricEigenTest extends TraceContract<SymmetricEigenStep> {
    /** Example 4.11. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{2.5, -1}, {-1, 2.5}});

    private static final double HALF = Math.sqrt(0.5);

    @Override
    protected Class<SymmetricEigenStep> family() {
        return SymmetricEigenStep.class;
    }

    @Override
    protected Stream<Run<SymmetricEigenStep>> runs() {
        return Stream.of(
                t -> SymmetricEigen.of(symmetric(5, 1), t),
                t -> SymmetricEigen.of(symmetric(110, 2), t),
                t -> SymmetricEigen.of(symmetric(4, 3).times(1e290), t),
                t -> SymmetricEigen.of(BOOK, t));
    }

    private static Matrix symmetric(int n, long seed) {
        Matrix R = MatrixTypes.random(n, n, Rng.seeded(seed));
        return R.plus(R.transpose());
    }

    @Test
    void example411() {
        SymmetricEigen eigen = SymmetricEigen.of(BOOK);
        assertArrayEquals(new double[] {1.5, 3.5}, eigen.eigenvalues().toArray(), 1e-15);
        assertEquals(
                0,
                eigen.eigenvectors()
                        .minus(Matrix.of(2, 2, HALF, HALF, HALF, -HALF))
                        .maxNorm(),
                1e-15);
        assertEquals(3.5, eigen.descending().eigenvalues().get(0), 1e-15);
        assertEquals(5.25, eigen.determinant(), 1e-14);
        Vector fifth = Vector.of(
                Math.pow(eigen.eigenvalues().get(0), 5),
                Math.pow(eigen.eigenvalues().get(1), 5));
        Matrix power = Matrix.of(2, 2, 266.40625, -258.8125, -258.8125, 266.40625);
        assertEquals(0, eigen.map(fifth).minus(power).maxNorm(), 1e-12);
    }

    @Test
    void example48HasADoubleEigenvalueAndStillAnOrthonormalBasis() {
        SymmetricEigen eigen = SymmetricEigen.of(Matrix.of(new double[][] {{3, 2, 2}, {2, 3, 2}, {2, 2, 3}}));
        assertArrayEquals(new double[] {1, 1, 7}, eigen.eigenvalues().toArray(), 1e-14);
        double third = Math.sqrt(1 / 3.0);
        assertArrayEquals(
                new double[] {third, third, third},
                eigen.eigenvectors().column(2).toArray(),
                1e-15);
        assertTrue(eigen.certificate().holds());
    }

    static Stream<MatrixTypes.Named> types() {
        return MatrixTypes.square();
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesLapacksGate(MatrixTypes.Named type) {
        Matrix A = type.A().times(0.5).plus(type.A().transpose().times(0.5));
        assertPasses(type, A);
    }

    private static void assertPasses(Object name, Matrix A) {
        int n = A.rows();
        SymmetricEigen eigen = SymmetricEigen.of(A);
        Residuals.small("A − PDPᵀ", name, Residuals.product(A, eigen.reconstruct(), n));
        Residuals.small("PᵀP − I", name, Residuals.orthogonality(eigen.eigenvectors()));
        assertTrue(eigen.certificate().holds(), () -> name + ": " + eigen.certificate());
        double bound = 30 * n * Residuals.EPS * A.maxNorm();
        for (int k = 0; k < n; k++)
            assertEquals(eigen.eigenvalues().get(k), SymmetricEigen.values(A).get(k), bound);
        for (int k = 1; k < n; k++)
            assertTrue(eigen.eigenvalues().get(k - 1) <= eigen.eigenvalues().get(k));
    }

    @Test
    void divideAndConquerPassesTheGateWhereItMustDeflate() {
        int n = 130;
        double[][] wilkinson = new double[n][n];
        double[][] block = new double[n][n];
        double[][] glued = new double[n][n];
        for (int i = 0; i < n; i++) {
            wilkinson[i][i] = Math.abs(i - n / 2);
            glued[i][i] = Math.abs(i % 21 - 10);
            for (int j = 0; j < n; j++) block[i][j] = i / 10 == j / 10 ? 1 : 0;
            if (i == 0) continue;
            wilkinson[i][i - 1] = wilkinson[i - 1][i] = 1;
            glued[i][i - 1] = glued[i - 1][i] = i % 21 == 0 ? 1e-8 : 1;
        }
        assertPasses("Wilkinson", Matrix.of(wilkinson));
        assertPasses("glued Wilkinson", Matrix.of(glued));
        assertPasses("ones in blocks", Matrix.of(block));
    }

    @Test
    void agreesWithCommonsMath() {
        for (int n : new int[] {1, 2, 7, 60, 100}) {
            Matrix A = symmetric(n, n);
            double[] theirs = new EigenDecomposition(new Array2DRowRealMatrix(A.toArray())).getRealEigenvalues();
            for (int k = 0; k < n; k++)
                assertEquals(
                        theirs[n - 1 - k], SymmetricEigen.of(A).eigenvalues().get(k), 1e-13 * n);
        }
    }

    @Property(tries = 200, seed = "1")
    void traceAndDeterminantAreThoseOfTheEigenvalues(@ForAll("small") Matrix A) {
        SymmetricEigen eigen = SymmetricEigen.of(A);
        double trace = 0;
        double sum = 0;
        for (int k = 0; k < A.rows(); k++) {
            trace += A.get(k, k);
            sum += eigen.eigenvalues().get(k);
        }
        assertEquals(trace, sum, 1e-13 * A.rows() * Math.max(1, A.maxNorm()));
        assertTrue(eigen.certificate().holds());
    }

    @Provide
    Arbitrary<Matrix> small() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-1, 1)
                        .array(double[].class)
                        .ofSize(n * n)
                        .map(a -> Matrix.of(n, n, a))
                        .map(R -> R.plus(R.transpose())));
    }

    @Test
    void solvesAndFindsTheShortestSolutionOfASingularSystem() {
        assertArrayEquals(
                new double[] {1, 2},
                SymmetricEigen.of(BOOK).solve(Vector.of(0.5, 4)).toArray(),
                1e-15);
        SymmetricEigen ones = SymmetricEigen.of(Matrix.of(2, 2, 1, 1, 1, 1));
        assertEquals(1, ones.rank());
        assertArrayEquals(new double[] {1, 1}, ones.solve(Vector.of(2, 2)).toArray(), 1e-15);
    }

    @Test
    void aTinyAsymmetryIsAveragedAndALargeOneIsRefusedByItsPlace() {
        assertEquals(
                3.5,
                SymmetricEigen.of(Matrix.of(2, 2, 2.5, -1, -1 - 1e-15, 2.5))
                        .eigenvalues()
                        .get(1),
                1e-14);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(Matrix.of(2, 2, 2, 1, 1.1, 2)));
        assertTrue(e.getMessage().contains("A[1][0] is 1.1, A[0][1] is 1.0"), e.getMessage());
    }

    @Test
    void refusesWhatIsNotAFiniteSquareMatrix() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> SymmetricEigen.of(Matrix.of(2, 2, 1, 0, bad, 1)));
            assertTrue(e.getMessage().startsWith("A[1][0] is "), e.getMessage());
        }
        for (Matrix bad : List.of(Matrix.zeros(0, 0), Matrix.zeros(2, 3), Matrix.zeros(0, 2)))
            assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(bad));
        assertThrows(NullPointerException.class, () -> SymmetricEigen.of(null));
    }

    @Test
    void theLargestAndTheSmallestDoublesAreScaled() {
        Matrix A = Matrix.of(2, 2, 1.7e308, 0, 0, -1.7e308);
        assertEquals(-1.7e308, SymmetricEigen.of(A).eigenvalues().get(0));
        assertThrows(
                MagnitudeException.class, () -> SymmetricEigen.of(Matrix.of(2, 2, 1.7e308, 1.7e308, 1.7e308, 1.7e308)));
        Matrix tiny = Matrix.of(2, 2, 4.9e-324, 0, 0, 4.9e-324);
        assertEquals(Vector.of(4.9e-324, 4.9e-324), SymmetricEigen.of(tiny).eigenvalues());
    }

    @Test
    void theTraceTellsHowTheOffDiagonalVanishes() {
        Trace<SymmetricEigenStep> trace = Trace.of(t -> SymmetricEigen.of(symmetric(5, 1), t));
        Matrix last = null;
        for (SymmetricEigenStep step : trace) if (step instanceof SymmetricEigenStep.Reflected r) last = r.matrix();
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 5; j++) if (Math.abs(i - j) > 1) assertEquals(0, last.get(i, j));
        SymmetricEigen ofLast = SymmetricEigen.of(last);
        assertArrayEquals(
                SymmetricEigen.of(symmetric(5, 1)).eigenvalues().toArray(),
                ofLast.eigenvalues().toArray(),
                1e-14);
        assertFalse(trace.get(0).caption().isBlank());
    }
}
