package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.decomposition.NotPositiveDefiniteException;
import mml.golden.Golden;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InnerProductTest {
    private static final Matrix A = Matrix.of(3, 3, 2, 1, 0, 1, 3, -1, 0, -1, 2);

    static List<Golden> dot() {
        return Golden.cases("dot");
    }

    @ParameterizedTest
    @MethodSource("dot")
    void nothingIsLostToCancellation(Golden c) {
        Vector x = Golden.vector(c.input().get("x"));
        Vector y = Golden.vector(c.input().get("y"));
        assertEquals(c.expected().get("exact").asDouble(), InnerProduct.dot().product(x, y));
    }

    /** Example 3.3: {@code x₁y₁ − (x₁y₂ + x₂y₁) + 2x₂y₂}. */
    @Test
    void anInnerProductThatIsNotTheDotProduct() {
        InnerProduct p = InnerProduct.of(Matrix.of(2, 2, 1, -1, -1, 2));
        double x1 = 3, x2 = -2, y1 = 5, y2 = 7;
        assertEquals(x1 * y1 - (x1 * y2 + x2 * y1) + 2 * x2 * y2, p.product(Vector.of(x1, x2), Vector.of(y1, y2)));
    }

    /** Example 3.5. */
    @Test
    void theSameVectorHasTwoLengths() {
        Vector x = Vector.of(1, 1);
        assertEquals(Math.sqrt(2), InnerProduct.dot().norm(x), 1e-15);
        InnerProduct p = InnerProduct.of(Matrix.of(2, 2, 1, -0.5, -0.5, 1));
        assertEquals(1, p.norm(x), 1e-15);
    }

    /** Exercise 3.3. */
    @Test
    void distances() {
        Vector x = Vector.of(1, 2, 3);
        Vector y = Vector.of(-1, -1, 0);
        assertEquals(Math.sqrt(22), InnerProduct.dot().distance(x, y), 1e-14);
        assertEquals(Math.sqrt(47), InnerProduct.of(A).distance(x, y), 1e-14);
    }

    @Test
    void theGramMatrixOfTheStandardBasisIsTheMatrixItself() {
        assertEquals(A, InnerProduct.of(A).gram(Matrix.identity(3)));
        assertEquals(A, InnerProduct.of(A).matrix(3));
        assertEquals(Matrix.identity(2), InnerProduct.dot().matrix(2));
        Matrix B = Matrix.of(3, 2, 1, 0, 0, 0, 0, 1);
        assertEquals(Matrix.of(2, 2, 2, 0, 0, 2), InnerProduct.of(A).gram(B));
    }

    @Test
    void whatIsNoInnerProductIsRefusedWithAWitness() {
        Matrix A2 = Matrix.of(2, 2, 9, 6, 6, 3);
        var e = assertThrows(NotPositiveDefiniteException.class, () -> InnerProduct.of(A2));
        assertTrue(e.witness().dot(A2.times(e.witness())) < 0);
        assertThrows(IllegalArgumentException.class, () -> InnerProduct.of(Matrix.of(2, 2, 1, 2, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> InnerProduct.of(Matrix.zeros(0, 0)));
    }

    @Test
    void badVectorsAreNamed() {
        InnerProduct p = InnerProduct.of(A);
        var size = assertThrows(IllegalArgumentException.class, () -> p.norm(Vector.of(1, 2)));
        assertEquals("x has 2 entries, expected 3: the inner product has a 3×3 matrix", size.getMessage());
        var nan = assertThrows(
                IllegalArgumentException.class, () -> p.product(Vector.of(1, 2, 3), Vector.of(0, Double.NaN, 0)));
        assertEquals("y[1] is NaN, expected a finite number", nan.getMessage());
        assertThrows(IllegalArgumentException.class, () -> InnerProduct.dot().product(Vector.of(1), Vector.of(1, 2)));
        assertThrows(MagnitudeException.class, () -> InnerProduct.dot().product(Vector.of(1e200), Vector.of(1e200)));
    }

    @Test
    void lengthsAtTheEndsOfTheRange() {
        InnerProduct p = InnerProduct.of(Matrix.of(2, 2, 4, 0, 0, 9));
        assertEquals(2e200, p.norm(Vector.of(1e200, 0)), 1e186);
        assertEquals(3e-200, p.norm(Vector.of(0, 1e-200)), 1e-214);
    }

    @Test
    void equalByValue() {
        assertEquals(InnerProduct.of(A), InnerProduct.of(A));
        assertEquals(InnerProduct.of(A).hashCode(), InnerProduct.of(A).hashCode());
        assertFalse(InnerProduct.of(A).equals(InnerProduct.dot()));
        assertTrue(InnerProduct.dot().isDot());
    }

    /** Bilinear, symmetric, positive definite; the norm is the root of {@code ⟨x, x⟩}; flat and curved undo each other. */
    @Property(tries = 300, seed = "1")
    void theAxioms(@ForAll("cases") Case c) {
        InnerProduct p = c.product();
        double s = 2 * p.rounding(c.x(), c.y()) + 2 * p.rounding(c.z(), c.y());
        Vector sum = c.x().plus(2.5, c.z());
        assertEquals(p.product(c.x(), c.y()) + 2.5 * p.product(c.z(), c.y()), p.product(sum, c.y()), 3 * s);
        assertEquals(p.product(c.x(), c.y()), p.product(c.y(), c.x()), s);
        assertTrue(p.norm(c.x()) > 0 || c.x().maxNorm() == 0);
        double n = p.norm(c.x());
        assertEquals(p.product(c.x(), c.x()), n * n, p.rounding(c.x(), c.x()));
        Vector back = p.curved(p.flat(c.x()));
        assertEquals(0, back.minus(c.x()).maxNorm(), 1e-11 * c.x().maxNorm());
        assertTrue(p.norm(c.x().plus(c.y())) <= (p.norm(c.x()) + p.norm(c.y())) * (1 + 1e-14));
    }

    record Case(InnerProduct product, Vector x, Vector y, Vector z) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-2, 2)
                        .array(double[].class)
                        .ofSize(n * n + 3 * n)
                        .map(v -> of(n, v)));
    }

    private static Case of(int n, double[] v) {
        double[] g = java.util.Arrays.copyOf(v, n * n);
        Matrix G = Matrix.of(n, n, g);
        Vector[] xyz = new Vector[3];
        for (int k = 0; k < 3; k++)
            xyz[k] = Vector.of(java.util.Arrays.copyOfRange(v, n * n + k * n, n * n + (k + 1) * n));
        InnerProduct p =
                InnerProduct.of(G.times(G.transpose()).plus(Matrix.identity(n).times(0.25)));
        return new Case(p, xyz[0], xyz[1], xyz[2]);
    }
}
