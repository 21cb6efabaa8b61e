package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EigenTest extends TraceContract<EigenStep> {
    /** Example 4.5. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{4, 2}, {1, 3}});

    /** Example 4.6. */
    private static final Matrix DEFECTIVE = Matrix.of(new double[][] {{2, 1}, {0, 2}});

    @Override
    protected Class<EigenStep> family() {
        return EigenStep.class;
    }

    @Override
    protected Stream<Run<EigenStep>> runs() {
        return Stream.of(t -> Eigen.of(random(6), t), t -> Eigen.of(BOOK, t), t -> Eigen.of(DEFECTIVE, t));
    }

    private static Matrix random(int n) {
        return MatrixTypes.random(n, n, Rng.seeded(n));
    }

    @Test
    void example45() {
        Eigen eigen = Eigen.of(BOOK);
        assertArrayEquals(new double[] {2, 5}, eigen.realEigenvalues().toArray(), 1e-15);
        Matrix X = eigen.eigenvectors().re();
        assertEquals(-1, X.get(0, 0) / X.get(1, 0), 1e-15);
        assertEquals(2, X.get(0, 1) / X.get(1, 1), 1e-15);
        assertEquals(10, eigen.determinant(), 1e-14);
        assertFalse(eigen.defective());
        assertEquals(0, eigen.reconstruct().minus(BOOK).maxNorm(), 1e-14);
    }

    @Test
    void example46IsDefective() {
        Eigen eigen = Eigen.of(DEFECTIVE);
        assertEquals(Vector.of(2, 2), eigen.realEigenvalues());
        assertTrue(eigen.defective());
        assertTrue(eigen.condition(0) < 1e-15);
        DefectiveMatrixException e = assertThrows(DefectiveMatrixException.class, eigen::reconstruct);
        assertEquals(0, e.index());
    }

    @Test
    void theFiveMapsOfFigure44() {
        assertEquals(Vector.of(0.5, 2), Eigen.of(Matrix.of(2, 2, 0.5, 0, 0, 2)).realEigenvalues());
        assertTrue(Eigen.of(Matrix.of(2, 2, 1, 0.5, 0, 1)).defective());
        double c = Math.sqrt(0.75);
        Eigen rotation = Eigen.of(Matrix.of(2, 2, c, -0.5, 0.5, c));
        assertEquals(c, rotation.eigenvalues().get(0).re(), 1e-15);
        assertEquals(0.5, rotation.eigenvalues().get(0).im(), 1e-15);
        assertEquals(
                rotation.eigenvalues().get(0).conjugate(),
                rotation.eigenvalues().get(1));
        assertEquals(
                0,
                assertThrows(ComplexEigenvalueException.class, rotation::realEigenvalues)
                        .index());
        assertArrayEquals(
                new double[] {0, 2},
                Eigen.of(Matrix.of(2, 2, 1, -1, -1, 1)).realEigenvalues().toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.5, 1.5},
                Eigen.of(Matrix.of(2, 2, 1, 0.5, 0.5, 1)).realEigenvalues().toArray(),
                1e-15);
    }

    @Test
    void aJordanBlockHiddenByASimilarityIsStillFlagged() {
        for (int n : new int[] {2, 3, 4}) {
            double[][] J = new double[n][n];
            for (int i = 0; i < n; i++) {
                J[i][i] = 3;
                if (i > 0) J[i - 1][i] = 1;
            }
            Matrix Q = MatrixTypes.orthogonal(n, Rng.seeded(n));
            assertTrue(Eigen.of(Q.times(Matrix.of(J)).times(Q.transpose())).defective());
        }
        Matrix Q = MatrixTypes.orthogonal(5, Rng.seeded(1));
        Matrix twice = Q.times(Matrix.diagonal(Vector.of(1, 1, 2, 2, 2))).times(Q.transpose());
        assertFalse(Eigen.of(twice).defective());
        assertFalse(Eigen.of(Matrix.identity(4)).defective());
    }

    static Stream<MatrixTypes.Named> types() {
        return MatrixTypes.square();
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesLapacksGate(MatrixTypes.Named type) {
        Eigen eigen = Eigen.of(type.A());
        assertTrue(eigen.certificate().holds(), () -> type + ": " + eigen.certificate());
        List<Complex> values = Eigen.values(type.A());
        ComplexMatrix X = eigen.eigenvectors();
        for (int k = 0; k < eigen.size(); k++) {
            Vector x = X.re().column(k);
            Vector y = X.im().column(k);
            assertEquals(1, x.dot(x) + y.dot(y), 1e-13);
        }
        if (eigen.size() > 0 && eigen.condition(0) > 1e-3)
            assertEquals(
                    eigen.spectralRadius(),
                    values.stream().mapToDouble(Complex::modulus).max().orElseThrow(),
                    1e-9 * eigen.spectralRadius());
    }

    @Test
    void aSymmetricMatrixHasTheEigenvaluesOfItsOwnMethod() {
        Matrix R = random(40);
        Matrix A = R.plus(R.transpose());
        assertArrayEquals(
                SymmetricEigen.of(A).eigenvalues().toArray(),
                Eigen.of(A).realEigenvalues().toArray(),
                1e-13);
    }

    @Property(tries = 200, seed = "1")
    void traceIsTheSumAndPairsAreConjugate(@ForAll("small") Matrix A) {
        Eigen eigen = Eigen.of(A);
        double trace = 0;
        double re = 0;
        double im = 0;
        for (int k = 0; k < A.rows(); k++) {
            trace += A.get(k, k);
            re += eigen.eigenvalues().get(k).re();
            im += eigen.eigenvalues().get(k).im();
        }
        assertEquals(trace, re, 1e-13);
        assertEquals(0, im, 0);
        assertTrue(eigen.certificate().holds());
    }

    @Provide
    Arbitrary<Matrix> small() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-1, 1)
                        .array(double[].class)
                        .ofSize(n * n)
                        .map(a -> Matrix.of(n, n, a)));
    }

    @Test
    void gradedAndExtremeMatricesAreBalancedFirst() {
        Matrix A = Matrix.of(3, 3, 1, 1e100, 1e200, 1e-100, 2, 1e100, 1e-200, 1e-100, 4);
        Matrix plain = Matrix.of(3, 3, 1, 1, 1, 1, 2, 1, 1, 1, 4);
        assertArrayEquals(
                Eigen.of(plain).realEigenvalues().toArray(),
                Eigen.of(A).realEigenvalues().toArray(),
                1e-13);
        double[] large = Eigen.of(Matrix.of(2, 2, 2e200, 1e200, 1e200, 2e200))
                .realEigenvalues()
                .toArray();
        assertArrayEquals(new double[] {1, 3}, new double[] {large[0] / 1e200, large[1] / 1e200}, 1e-14);
        assertThrows(MagnitudeException.class, () -> Eigen.of(Matrix.of(2, 2, 1.7e308, 1.7e308, 1.7e308, 1.7e308)));
    }

    @Test
    void refusesWhatIsNotAFiniteSquareMatrix() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Eigen.of(Matrix.of(2, 2, 1, 0, bad, 1)))
                    .getMessage()
                    .startsWith("A[1][0] is "));
        for (Matrix bad : List.of(Matrix.zeros(0, 0), Matrix.zeros(2, 3)))
            assertThrows(IllegalArgumentException.class, () -> Eigen.of(bad));
    }
}
