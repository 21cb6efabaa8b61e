package mml.decomposition;

import static mml.decomposition.TakesMatrix.DECOMPOSITIONS;
import static mml.decomposition.TakesMatrix.SOLVERS;
import static mml.decomposition.TakesMatrix.ones;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.NumericalException;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Complex;
import mml.spectral.ComplexEigenvalueException;
import mml.spectral.Condition;
import mml.spectral.DefectiveMatrixException;
import mml.spectral.Eigen;
import mml.spectral.JacobiEigen;
import mml.spectral.OneSidedJacobiSvd;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import org.junit.jupiter.api.Test;

/** The good but hard inputs of linear algebra and least squares: small, large, singular, degenerate. */
class ExtremeInputTest {
    /** Those that refuse a singular matrix; the others give the shortest least-squares solution, as documented. */
    private static final Set<String> EXACT = Set.of("GivensQr", "Ldlt", "Lu", "Qr");

    @Test
    void b007OneByOne() {
        for (double a : new double[] {0, -3, 2}) {
            Matrix A = Matrix.of(1, 1, a);
            assertEquals(Vector.of(Math.abs(a)), Svd.values(A));
            assertEquals(Vector.of(Math.abs(a)), OneSidedJacobiSvd.of(A).singularValues());
            assertEquals(a, SymmetricEigen.of(A).eigenvalues().get(0));
            assertEquals(a, JacobiEigen.of(A).eigenvalues().get(0));
            assertEquals(a, Eigen.of(A).eigenvalues().get(0).re());
            assertEquals(a, Lu.of(A).determinant());
            assertEquals(a, Ldlt.of(A).determinant());
            if (a <= 0) assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(A));
        }
    }

    @Test
    void b011SingularMatrices() {
        Matrix A = Matrix.of(2, 2, 1, 2, 2, 4);
        for (String name : EXACT) {
            var e = assertThrows(
                    SingularMatrixException.class, () -> SOLVERS.get(name).apply(A, ones(2)), name);
            assertTrue(e.index() >= 0 && e.index() < 2 && e.rcond() < 1e-15, name);
            assertTrue(e.getMessage().contains("pseudo-inverse or a least-squares"), e.getMessage());
            assertEquals(0, A.times(e.kernel(Matrix.class)).maxNorm(), 1e-15, name);
        }
        assertThrows(SingularMatrixException.class, () -> Lu.of(A).inverse());
        assertThrows(SingularMatrixException.class, () -> Ldlt.of(A).inverse());
        assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(A));
        for (String name : List.of("LeastSquares", "PseudoInverse", "Svd", "SymmetricEigen"))
            assertArrayEquals(
                    new double[] {0.12, 0.24},
                    SOLVERS.get(name).apply(A, ones(2)).toArray(),
                    1e-15,
                    name);
    }

    @Test
    void b012AlmostSingularMatricesAreNotSolvedInSilence() {
        int n = 12;
        double[][] h = new double[n][n];
        double[][] w = Matrix.identity(n * 5).toArray();
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i][j] = 1.0 / (i + j + 1);
        for (int i = 0; i < w.length; i++) for (int j = i + 1; j < w.length; j++) w[i][j] = -1;
        for (Matrix A : List.of(Matrix.of(h), Matrix.of(w), Matrix.of(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9 + 1e-15))) {
            assertTrue(Lu.of(A).rcond() < 1e-15);
            assertTrue(Condition.of(A).rcond() < 1e-15);
            assertThrows(SingularMatrixException.class, () -> Lu.of(A).solve(ones(A.rows())));
            assertThrows(SingularMatrixException.class, () -> Lu.of(A).inverse());
            assertThrows(SingularMatrixException.class, () -> Lu.of(A).solve(Matrix.identity(A.rows())));
            assertThrows(SingularMatrixException.class, () -> Qr.of(A).solve(ones(A.rows())));
            assertThrows(SingularMatrixException.class, () -> GivensQr.of(A).solve(ones(A.rows())));
            assertTrue(Svd.of(A).rank() < A.rows());
            assertTrue(LeastSquares.of(A, ones(A.rows())).rank() < A.rows());
            assertTrue(PseudoInverse.of(A).rank() < A.rows());
        }
        assertThrows(
                SingularMatrixException.class, () -> Cholesky.of(Matrix.of(h)).solve(ones(n)));
        assertThrows(SingularMatrixException.class, () -> Ldlt.of(Matrix.of(h)).solve(ones(n)));
    }

    @Test
    void b013SmallIsNotSingular() {
        Matrix A = Matrix.identity(3).times(1e-12);
        Matrix expected = Matrix.identity(3).times(1e12);
        assertEquals(expected, Lu.of(A).inverse());
        for (Matrix inverse : List.of(
                Cholesky.of(A).inverse(),
                Ldlt.of(A).inverse(),
                PseudoInverse.of(A).matrix()))
            assertEquals(0, inverse.minus(expected).maxNorm(), 1e-3);
        SOLVERS.forEach((name, f) -> {
            if (name.equals("Richardson")) return; // with a step size of 0.1 it would take for ever, and stops
            assertEquals(0, f.apply(A, ones(3).times(1e-12)).minus(ones(3)).maxNorm(), 1e-9, name);
        });
    }

    @Test
    void b014ExtremeScales() {
        for (double s : new double[] {1e200, 1e-200, 1e300, 1e-300}) {
            Matrix A = Matrix.of(2, 2, 2 * s, s, s, 2 * s);
            for (Vector d : List.of(
                    SymmetricEigen.values(A),
                    SymmetricEigen.of(A).eigenvalues(),
                    JacobiEigen.of(A).eigenvalues(),
                    Eigen.of(A).realEigenvalues()))
                assertArrayEquals(new double[] {1, 3}, d.times(1 / s).toArray(), 1e-14);
            for (Vector d : List.of(
                    Svd.values(A),
                    Svd.of(A).singularValues(),
                    OneSidedJacobiSvd.of(A).singularValues()))
                assertArrayEquals(new double[] {3, 1}, d.times(1 / s).toArray(), 1e-14);
            double log = Math.log(3) + 2 * Math.log(s);
            assertEquals(log, Lu.of(A).logAbsDeterminant(), 1e-11);
            assertEquals(log, Cholesky.of(A).logDeterminant(), 1e-11);
            assertEquals(log, Ldlt.of(A).logAbsDeterminant(), 1e-11);
            assertEquals(s > 1 ? Double.POSITIVE_INFINITY : 0, Lu.of(A).determinant());
            assertEquals(3, Condition.of(A).two(), 1e-14);
            SOLVERS.forEach((name, f) -> {
                if (name.equals("Richardson")) return; // its step size has a scale
                assertEquals(
                        0, f.apply(A, Vector.of(3 * s, 3 * s)).minus(ones(2)).maxNorm(), 1e-9, name);
            });
        }
    }

    @Test
    void b015TheLargestDoubles() {
        Matrix large = Matrix.of(2, 2, 1.7e308, 1.7e308, 1.7e308, -1.7e308);
        DECOMPOSITIONS.forEach((name, f) -> {
            Matrix A = name.equals("PageRank") ? large.map(Math::abs) : large;
            try {
                assertFalse(
                        text(f.apply(A)).contains("Infinity")
                                || text(f.apply(A)).contains("NaN"),
                        name);
            } catch (NumericalException e) {
                assertTrue(
                        e instanceof MagnitudeException || e instanceof NotPositiveDefiniteException, name + ": " + e);
            }
        });
    }

    private static String text(Object result) {
        if (result instanceof Condition c) return c.one() + " " + c.two();
        return result.toString();
    }

    @Test
    void b016TheSmallestDoubles() {
        Matrix A = Matrix.of(2, 2, Double.MIN_VALUE, 0, 0, 2 * Double.MIN_VALUE);
        assertEquals(Vector.of(2 * Double.MIN_VALUE, Double.MIN_VALUE), Svd.values(A));
        assertEquals(Vector.of(Double.MIN_VALUE, 2 * Double.MIN_VALUE), SymmetricEigen.values(A));
        DECOMPOSITIONS.forEach((name, f) -> {
            try {
                assertFalse(text(f.apply(A)).contains("NaN"), name);
            } catch (MagnitudeException e) {
                assertTrue(name.equals("PseudoInverse"), name + ": " + e);
            }
        });
    }

    @Test
    void b017RowsOfVeryDifferentSize() {
        Rng rng = Rng.seeded(17);
        double[][] a = MatrixTypes.random(5, 5, rng).toArray();
        double[] scales = {1e300, 1e150, 1, 1e-150, 1e-300};
        for (int i = 0; i < 5; i++) for (int j = 0; j < 5; j++) a[i][j] *= scales[i];
        Matrix A = Matrix.of(a);
        Vector b = A.times(Vector.of(1, 2, 3, 4, 5));
        Residuals.small("PA − LU", "graded rows", Residuals.product(A, Lu.of(A).reconstruct(), 5));
        Residuals.small("A − QR", "graded rows", Residuals.product(A, Qr.of(A).reconstruct(), 5));
        Residuals.small(
                "A − QR", "graded rows", Residuals.product(A, GivensQr.of(A).reconstruct(), 5));
        Residuals.small(
                "A − UΣVᵀ", "graded rows", Residuals.product(A, Svd.of(A).reconstruct(), 5));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, Lu.of(A).solve(b).toArray(), 1e-10); // all rows count
        DECOMPOSITIONS.forEach((name, f) -> {
            try {
                if (!Set.of("PowerIteration", "InverseIteration", "RayleighQuotientIteration")
                        .contains(name)) assertFalse(text(f.apply(A)).contains("NaN"), name);
            } catch (NumericalException | IllegalArgumentException e) {
                assertFalse(e.getMessage().isBlank());
            }
        });
    }

    @Test
    void b018RepeatedEigenvalues() {
        double[][] h = {{1, 1, 1, 1}, {1, -1, 1, -1}, {1, 1, -1, -1}, {1, -1, -1, 1}};
        for (Matrix A : List.of(Matrix.identity(4), Matrix.identity(4).times(2), Matrix.of(h))) {
            for (Matrix P : List.of(
                    SymmetricEigen.of(A).eigenvectors(), JacobiEigen.of(A).eigenvectors()))
                assertTrue(Norms.orthonormality(P) < 1e-14);
            assertTrue(SymmetricEigen.of(A).certificate().holds());
            assertTrue(Svd.of(A).certificate().holds());
            assertFalse(Eigen.of(A).defective());
            assertEquals(0, Eigen.of(A).reconstruct().minus(A).maxNorm(), 1e-14);
        }
    }

    @Test
    void b019DefectiveMatricesAreFlagged() {
        for (int n : new int[] {2, 3, 6}) {
            double[][] j = Matrix.identity(n).times(2).toArray();
            for (int i = 0; i + 1 < n; i++) j[i][i + 1] = 1;
            Eigen eigen = Eigen.of(Matrix.of(j));
            assertTrue(eigen.defective());
            assertThrows(DefectiveMatrixException.class, eigen::reconstruct);
            assertEquals(2, eigen.spectralRadius(), 1e-2);
        }
    }

    @Test
    void b020ComplexEigenvaluesAreNotMadeReal() {
        Eigen eigen = Eigen.of(Matrix.of(2, 2, 0, -1, 1, 0));
        assertThrows(ComplexEigenvalueException.class, eigen::realEigenvalues);
        assertEquals(List.of(new Complex(0, 1), new Complex(0, -1)), eigen.eigenvalues());
    }

    @Test
    void b024SizesThatPeopleHave() {
        Rng rng = Rng.seeded(24);
        Matrix square = MatrixTypes.random(200, 200, rng);
        Matrix tall = MatrixTypes.random(2000, 50, rng);
        for (Matrix A : List.of(square, tall, tall.transpose())) {
            Residuals.small("A − QR", "large", Residuals.product(A, Qr.of(A).reconstruct(), A.rows()));
            assertTrue(Svd.of(A).certificate().holds());
            assertTrue(PseudoInverse.of(A).certificate().holds());
            assertTrue(LeastSquares.of(A, A.column(0)).certificate().holds());
        }
        assertTrue(Eigen.of(square).certificate().holds());
        assertEquals(50, Svd.of(tall).V().rows());
        assertEquals(50, Svd.of(tall).U().cols()); // thin: memory of the order of mn
    }

    @Test
    void b027NormsNeitherOverflowNorVanish() {
        for (double s : new double[] {1e200, 1e-200}) {
            assertEquals(5, Vector.of(3 * s, 4 * s).norm() / s, 1e-15);
            assertEquals(5, Norms.frobenius(Matrix.of(1, 2, 3 * s, 4 * s)) / s, 1e-14);
            assertEquals(5, Svd.spectralNorm(Matrix.of(1, 2, 3 * s, 4 * s)) / s, 1e-14);
        }
    }

    @Test
    void b030AndB031TheShortestOfAllLeastSquaresSolutions() {
        Rng rng = Rng.seeded(30);
        Matrix wide = MatrixTypes.random(3, 7, rng);
        Vector b = ones(3);
        LeastSquares s = LeastSquares.of(wide, b);
        assertEquals(3, s.rank());
        assertEquals(0, s.x().minus(PseudoInverse.of(wide).solve(b)).maxNorm(), 1e-13);
        Matrix collinear = Matrix.of(4, 3, 1, 1, 2, 1, 2, 3, 1, 3, 4, 1, 4, 5); // third = first + second
        LeastSquares c = LeastSquares.of(collinear, Vector.of(1, 3, 2, 5));
        assertEquals(2, c.rank());
        assertEquals(1, c.dependent().size());
        assertEquals(
                0,
                c.x().minus(PseudoInverse.of(collinear).solve(Vector.of(1, 3, 2, 5)))
                        .maxNorm(),
                1e-13);
    }

    @Test
    void b033AConstantColumnBesideAnInterceptIsNamed() {
        Matrix X = Matrix.of(4, 3, 1, 5, 0.3, 1, 5, 1.7, 1, 5, 2.2, 1, 5, 4.9);
        LeastSquares s = LeastSquares.of(X, Vector.of(1, 2, 3, 4));
        assertEquals(2, s.rank());
        assertTrue(s.dependent().equals(List.of(0)) || s.dependent().equals(List.of(1)), s.dependent()::toString);
    }
}
