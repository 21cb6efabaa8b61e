package mml.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import mml.golden.Golden;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorTest {
    private static final Vector X = Vector.of(1, -2, 3);

    static Iterable<Golden> norm2() {
        return Golden.cases("norm2");
    }

    @Test
    void arithmeticByHand() {
        assertEquals(Vector.of(2, -4, 6), X.plus(X));
        assertEquals(Vector.of(0, 0, 0), X.minus(X));
        assertEquals(Vector.of(-1, 2, -3), X.times(-1));
        assertEquals(Vector.of(1.5, -3, 4.5), X.plus(0.5, X));
        assertEquals(14, X.dot(X));
        assertEquals(3, X.maxNorm());
    }

    @Test
    void theEndsAreThoseOfTheEntriesAndNaNIsNotPassedOver() {
        assertEquals(-2, X.min());
        assertEquals(3, X.max());
        assertEquals(-3, X.times(-1).min());
        assertEquals(2, X.times(-1).max());
        assertEquals(Double.POSITIVE_INFINITY, Vector.of().min());
        assertEquals(Double.NEGATIVE_INFINITY, Vector.of().max());
        assertEquals(Double.NaN, Vector.of(1, Double.NaN, 2).min());
        assertEquals(Double.NaN, Vector.of(1, Double.NaN, 2).max());
    }

    @Test
    void equalByValue() {
        assertEquals(X, Vector.of(1, -2, 3));
        assertEquals(X.hashCode(), Vector.of(1, -2, 3).hashCode());
        assertNotEquals(X, Vector.of(1, -2));
        assertEquals(Vector.of(0.0), Vector.of(-0.0));
    }

    @ParameterizedTest
    @MethodSource("norm2")
    void theNormMeetsTheReference(Golden g) {
        Vector x = Golden.vector(g.input().get("x"));
        double norm = g.expected().get("norm2").asDouble();
        assertEquals(norm, x.norm(), g.relTol() * norm);
        assertEquals(g.expected().get("normInf").asDouble(), x.maxNorm());
    }

    @Property(seed = "1")
    void theNormIsRightAtAnyScale(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -1, max = 1) Double> entries,
            @ForAll @DoubleRange(min = -300, max = 300) double exponent) {
        Vector x = Vector.of(entries.stream().mapToDouble(v -> v).toArray()).times(Math.pow(10, exponent));
        BigDecimal squares = BigDecimal.ZERO;
        for (double v : x.toArray()) squares = squares.add(new BigDecimal(v).pow(2));
        double exact = squares.sqrt(new MathContext(30)).doubleValue();
        assertTrue(Math.abs(x.norm() - exact) <= 8e-16 * exact + Double.MIN_VALUE, () -> x.norm() + " " + exact);
    }

    @Test
    void theCrossProductStandsOnBothAndIsAsLongAsTheirArea() {
        Vector x = Vector.of(1, 2, 3);
        Vector y = Vector.of(-2, 0, 5);
        assertEquals(Vector.of(10, -11, 4), x.cross(y));
        assertEquals(Vector.of(-10, 11, -4), y.cross(x));
        assertEquals(Vector.of(0, 0, 1), Vector.unit(3, 0).cross(Vector.unit(3, 1)));
        assertThrows(IllegalArgumentException.class, () -> x.cross(Vector.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Vector.of(1, 2).cross(y));
    }
}
