package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class DefinitenessTest extends TraceContract<DefinitenessStep> {
    private static final Matrix A1 = Matrix.of(2, 2, 9, 6, 6, 5);
    private static final Matrix A2 = Matrix.of(2, 2, 9, 6, 6, 3);

    @Override
    protected Class<DefinitenessStep> family() {
        return DefinitenessStep.class;
    }

    @Override
    protected Stream<Run<DefinitenessStep>> runs() {
        return Stream.of(
                t -> Definiteness.of(A1, t), t -> Definiteness.of(A2, t), t -> Definiteness.of(Matrix.identity(6), t));
    }

    /** Example 3.4: {@code 9x₁² + 12x₁x₂ + 5x₂² = (3x₁ + 2x₂)² + x₂²}, and with 3 for 5 the last square is subtracted. */
    @Test
    void theMatricesOfTheBook() {
        Definiteness yes = Definiteness.of(A1);
        assertTrue(yes.isPositiveDefinite());
        assertEquals(Vector.of(9, 1), yes.pivots());
        assertEquals(Vector.of(9, 9), yes.minors());
        assertTrue(yes.certificate().holds());
        Definiteness no = Definiteness.of(A2);
        assertFalse(no.isPositiveDefinite());
        assertEquals(Vector.of(9, -1), no.pivots());
        assertEquals(Vector.of(9, -9), no.minors());
        assertEquals(-9, no.form(Vector.of(2, -3)));
        Vector x = witness(no);
        assertEquals(-1, no.form(x), 1e-15);
        assertEquals(0, x.times(-3).minus(Vector.of(2, -3)).maxNorm(), 1e-15); // the book's x, but for a factor
        assertTrue(no.certificate().holds());
    }

    private static Vector witness(Definiteness d) {
        Vector x = d.witness();
        if (x == null) throw new AssertionError("no witness");
        return x;
    }

    @Test
    void theThreeTestsAgree() {
        Rng rng = Rng.seeded(11);
        int positive = 0;
        for (int run = 0; run < 300; run++) {
            int n = 1 + rng.below(6);
            Matrix G = AngleTest.random(n, n, rng);
            Matrix A = G.times(G.transpose()).minus(Matrix.identity(n).times(rng.uniform()));
            A = A.plus(A.transpose()).times(0.5);
            Definiteness d = Definiteness.of(A);
            assertTrue(d.certificate().holds());
            boolean minors = true;
            for (int k = 0; k < d.minors().size(); k++) minors &= d.minors().get(k) > 0;
            assertEquals(d.isPositiveDefinite(), minors);
            assertEquals(d.isPositiveDefinite(), d.eigen().eigenvalues().get(0) > 0);
            if (d.isPositiveDefinite()) {
                positive++;
                Matrix L = Cholesky.of(A).L();
                for (int k = 0; k < n; k++)
                    assertEquals(d.pivots().get(k), L.get(k, k) * L.get(k, k), 1e-12 * A.maxNorm());
            } else assertTrue(d.form(witness(d)) < 0);
        }
        assertTrue(positive > 50 && positive < 250, "both kinds were seen: " + positive);
    }

    @Test
    void minorsAreDeterminants() {
        Matrix A = Matrix.of(3, 3, 4, 2, 2, 2, 5, 3, 2, 3, 6);
        assertEquals(Vector.of(4, 16, 64), Definiteness.of(A).minors());
        assertEquals(64, Determinant.of(FieldMatrix.exactly(A)).value().doubleValue());
    }

    @Test
    void aZeroPivotHasAWitnessToo() {
        Definiteness d = Definiteness.of(Matrix.of(2, 2, 1, 1, 1, 1));
        assertFalse(d.isPositiveDefinite());
        assertEquals(Vector.of(-1, 1), d.witness());
        assertEquals(0, d.form(Vector.of(-1, 1)));
        assertTrue(d.certificate().holds());
        assertNull(Definiteness.of(Matrix.of(1, 1, 1e-300)).witness());
        assertFalse(Definiteness.of(Matrix.of(1, 1, 0)).isPositiveDefinite());
    }

    @Test
    void badMatricesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Definiteness.of(Matrix.of(1, 2, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Definiteness.of(Matrix.zeros(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> Definiteness.of(Matrix.of(1, 1, Double.NaN)));
        var e = assertThrows(IllegalArgumentException.class, () -> Definiteness.of(Matrix.of(2, 2, 1, 2, 3, 9)));
        assertEquals("A is not symmetric: A[1][0] is 3.0, A[0][1] is 2.0", e.getMessage());
    }
}
