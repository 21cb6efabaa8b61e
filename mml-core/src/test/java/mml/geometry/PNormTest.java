package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.golden.Golden;
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

class PNormTest {
    static List<Golden> norm2() {
        return Golden.cases("norm2");
    }

    @ParameterizedTest
    @MethodSource("norm2")
    void referenceNumbers(Golden c) {
        Vector x = Golden.vector(c.input().get("x"));
        close(c, "norm2", PNorm.EUCLIDEAN.norm(x));
        close(c, "norm2", InnerProduct.dot().norm(x));
        close(c, "norm1", PNorm.ONE.norm(x));
        close(c, "normInf", PNorm.MAXIMUM.norm(x));
    }

    private static void close(Golden c, String name, double got) {
        if (!c.expected().has(name)) return;
        double expected = Double.parseDouble(c.expected().get(name).asText());
        assertEquals(expected, got, c.relTol() * Math.abs(expected), name);
    }

    @Test
    void theBooksNorms() {
        Vector x = Vector.of(3, -4, 0);
        assertEquals(7, PNorm.ONE.norm(x));
        assertEquals(5, PNorm.EUCLIDEAN.norm(x));
        assertEquals(4, PNorm.MAXIMUM.norm(x));
        assertEquals(PNorm.ONE, PNorm.of(1));
        assertEquals(Math.cbrt(27 + 64), PNorm.of(3).norm(x), 1e-15 * 5);
        assertEquals(0, PNorm.of(1.5).norm(Vector.of(0, 0)));
        assertEquals(0, PNorm.of(1.5).norm(Vector.of()));
    }

    @Test
    void weightsStretchTheAxes() {
        Vector w = Vector.of(2, 0.5);
        assertEquals(4, PNorm.ONE.weighted(w).norm(Vector.of(1, 4)));
        assertEquals(2, PNorm.MAXIMUM.weighted(w).norm(Vector.of(1, -4)));
        InnerProduct same = InnerProduct.of(Matrix.diagonal(Vector.of(4, 0.25)));
        Vector x = Vector.of(0.3, -7);
        assertEquals(same.norm(x), PNorm.EUCLIDEAN.weighted(w).norm(x), 1e-15);
    }

    @Test
    void nothingOverflowsOrVanishesOnTheWay() {
        for (double p : new double[] {1, 1.1, 2, 3.7, 50, 1e6, Double.POSITIVE_INFINITY})
            for (double scale : new double[] {1e-320, 1e-300, 1, 1e300}) {
                double unit = PNorm.of(p).norm(Vector.of(0.25, 0.5));
                double tolerance = 1e-14 * unit * scale + 2 * Double.MIN_VALUE;
                assertEquals(
                        unit * scale, PNorm.of(p).norm(Vector.of(0.25 * scale, 0.5 * scale)), tolerance, "p = " + p);
            }
    }

    @Test
    void badArgumentsAreNamed() {
        for (double p : new double[] {0.5, 0.999, -1, Double.NaN})
            assertThrows(IllegalArgumentException.class, () -> PNorm.of(p));
        var nan = assertThrows(IllegalArgumentException.class, () -> PNorm.ONE.norm(Vector.of(1, Double.NaN)));
        assertEquals("x[1] is NaN, expected a finite number", nan.getMessage());
        assertThrows(IllegalArgumentException.class, () -> PNorm.ONE.weighted(Vector.of(1, 0)));
        var size = assertThrows(
                IllegalArgumentException.class,
                () -> PNorm.ONE.weighted(Vector.of(1, 1)).norm(Vector.of(1)));
        assertEquals("x has 1 entry, expected 2, one a weight", size.getMessage());
    }

    @Test
    void conjugateExponents() {
        assertEquals(2, PNorm.EUCLIDEAN.conjugate());
        assertEquals(Double.POSITIVE_INFINITY, PNorm.ONE.conjugate());
        assertEquals(1, PNorm.MAXIMUM.conjugate());
        assertEquals(1.5, PNorm.of(3).conjugate());
    }

    /** The three axioms, Hölder's inequality, and that the norm falls as p grows. */
    @Property(tries = 500, seed = "1")
    void theAxioms(@ForAll("vectors") double[] v, @ForAll("exponents") double p) {
        int n = v.length / 2;
        Vector x = Vector.of(java.util.Arrays.copyOf(v, n));
        Vector y = Vector.of(java.util.Arrays.copyOfRange(v, n, 2 * n));
        PNorm norm = PNorm.of(p);
        double slack = 1 + 1e-14;
        assertTrue(norm.norm(x.plus(y)) <= (norm.norm(x) + norm.norm(y)) * slack);
        assertEquals(2.5 * norm.norm(x), norm.norm(x.times(-2.5)), 1e-13 * norm.norm(x));
        assertTrue(norm.norm(x) > 0 || x.maxNorm() == 0);
        assertTrue(norm.norm(x) <= PNorm.ONE.norm(x) * slack && PNorm.MAXIMUM.norm(x) <= norm.norm(x) * slack);
        double holder = norm.norm(x) * PNorm.of(norm.conjugate()).norm(y);
        assertTrue(Math.abs(x.dot(y)) <= holder * (1 + 1e-13));
    }

    @Provide
    Arbitrary<double[]> vectors() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-100, 100)
                        .array(double[].class)
                        .ofSize(2 * n));
    }

    @Provide
    Arbitrary<Double> exponents() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(1.01, 40), Arbitraries.of(1.0, 2.0, 1e4, Double.POSITIVE_INFINITY));
    }
}
