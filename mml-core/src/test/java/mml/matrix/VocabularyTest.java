package mml.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.LinearAlgebra;
import mml.random.Rng;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The verbs a student guesses. */
class VocabularyTest {
    private static final Matrix A = Matrix.of(new int[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void aMatrixIsMadeOfWhatOneHas() {
        assertEquals(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), A);
        assertEquals(A, Matrix.ofRows(Vector.of(1, 2, 3), Vector.of(4, 5, 6)));
        assertEquals(A, Matrix.generate(2, 3, (i, j) -> 3 * i + j + 1));
        assertEquals(Matrix.of(2, 2, 1, 1, 1, 1), Matrix.ones(2, 2));
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(new int[][] {{1, 2}, {3}}));
    }

    @Test
    void partsAndSidesOfAMatrix() {
        assertEquals(Matrix.of(2, 2, 2, 3, 5, 6), A.columns(1, 3));
        assertEquals(Matrix.of(1, 3, 4, 5, 6), A.rows(1, 2));
        assertEquals(Matrix.of(1, 1, 6), A.block(1, 2, 2, 3));
        assertEquals(Matrix.of(2, 4, 1, 2, 3, 7, 4, 5, 6, 8), A.augment(Matrix.of(2, 1, 7, 8)));
        assertEquals(
                "columns(1, 4) do not exist, expected 0 ≤ from ≤ to ≤ 3",
                assertThrows(IllegalArgumentException.class, () -> A.columns(1, 4))
                        .getMessage());
        assertEquals(
                "B has 3 rows, expected 2",
                assertThrows(IllegalArgumentException.class, () -> A.augment(Matrix.ones(3, 1)))
                        .getMessage());
    }

    @Test
    void sumsAndMeans() {
        assertEquals(21, A.sum());
        assertEquals(3.5, A.mean());
        assertEquals(Vector.of(5, 7, 9), A.columnSums());
        assertEquals(Vector.of(2.5, 3.5, 4.5), A.columnMeans());
        assertEquals(6, A.columns(0, 2).trace());
        assertEquals(Math.sqrt(91), A.frobeniusNorm(), 1e-15);
        assertThrows(IllegalArgumentException.class, A::trace);
        assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(0, 2).columnMeans());
    }

    @Test
    void vectors() {
        assertEquals(Vector.of(0, 1, 0), Vector.unit(3, 1));
        assertEquals(Vector.of(1, 1), Vector.ones(2));
        assertEquals(Matrix.of(2, 2, 3, 4, 6, 8), Vector.of(1, 2).outer(Vector.of(3, 4)));
        assertEquals(Vector.of(2, 3), Vector.of(1, 2, 3).part(1, 3));
        assertEquals(2, Vector.of(1, 2, 3).mean());
        assertEquals(Vector.of(1, 4, 9), Vector.of(1, 2, 3).map(x -> x * x));
    }

    @Test
    void minusZeroIsZeroAndIsNeverPrinted() {
        Matrix negated = Matrix.identity(2).times(-1);
        assertEquals(Matrix.of(2, 2, -1, 0, 0, -1), negated);
        assertEquals(Matrix.of(2, 2, -1, 0, 0, -1).hashCode(), negated.hashCode());
        assertEquals("−1   0\n 0  −1", negated.toString());
        assertEquals("0", negated.text(0, 1));
        assertEquals(Vector.of(0.0), Vector.of(-0.0));
        assertNotEquals(Vector.of(1e-300), Vector.of(0));
    }

    @Test
    void aMatrixIsPrintedWithItsPointsBelowEachOther() {
        assertEquals(
                " 1      10.5\n−0.25  100", Matrix.of(2, 2, 1, 10.5, -0.25, 100).toString());
        assertEquals("0.33333", Matrix.of(1, 1, 1 / 3.0).toString());
        assertEquals("0.33", Matrix.of(1, 1, 1 / 3.0).format(2));
        assertTrue(Matrix.ones(30, 30).toString().startsWith("30×30 matrix, its upper left corner:"));
        assertEquals("(1, −0.5)", Vector.of(1, -0.5).toString());
    }

    @Test
    void aCertificateSaysWhetherItHolds() {
        assertEquals(
                "✓ PA = LU: ‖PA − LU‖ = 1.11×10⁻¹⁶ ≤ 1.6×10⁻¹⁴",
                Certificate.of("PA = LU", new Check("‖PA − LU‖", 0x1p-53, 1.6e-14))
                        .toString());
        assertEquals(
                "✗ Ax = b: r = 1 > 0.5",
                Certificate.of("Ax = b", new Check("r", 1, 0.5)).toString());
        assertEquals(
                "✗ A = B: symmetric is false",
                Certificate.of("A = B", Check.exact("symmetric", false)).toString());
        assertFalse(new Check("r", 1, Double.POSITIVE_INFINITY).holds());
    }

    @Property(tries = 50, seed = "1")
    void theDoorGivesWhatTheClassesGive(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix M = rng.normalMatrix(n, n).plus(Matrix.identity(n).times(8));
        Vector b = rng.normalVector(n);
        assertTrue(M.times(LinearAlgebra.solve(M, b)).isClose(b, 1e-12));
        assertTrue(M.times(LinearAlgebra.inverse(M)).isClose(Matrix.identity(n), 1e-12));
        assertTrue(LinearAlgebra.pinv(M).isClose(LinearAlgebra.inverse(M), 1e-12));
        assertTrue(LinearAlgebra.leastSquares(M, b).isClose(LinearAlgebra.solve(M, b), 1e-12));
        assertEquals(n, LinearAlgebra.rank(M));
        double product = 1;
        for (int i = 0; i < n; i++)
            product *= LinearAlgebra.svd(M).singularValues().get(i);
        assertEquals(product, Math.abs(LinearAlgebra.det(M)), 1e-12 * product);
        assertEquals(LinearAlgebra.svd(M).singularValues().get(0), LinearAlgebra.norm(M));
        assertEquals(
                M.trace(),
                LinearAlgebra.eigenvalues(M).stream().mapToDouble(z -> z.re()).sum(),
                1e-11);
    }
}
