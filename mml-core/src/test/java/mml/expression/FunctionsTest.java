package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final List<Operation> UNARY = List.of(Operation.values()).stream()
            .filter(f -> f.operands() == 1 && f != Operation.INTEGER_POWER)
            .toList();
    private static final List<Operation> BINARY =
            List.of(Operation.values()).stream().filter(f -> f.operands() == 2).toList();
    private static final double H = 1e-4;

    @Property(tries = 100, seed = "1")
    void slopesAndCurvaturesAreThoseOfDifferences(@ForAll @DoubleRange(min = 0.05, max = 0.9) double u) {
        for (Operation f : UNARY) {
            double y = Functions.value(f, u);
            double scale = 1 / (u * u * u) + 1 / Functions.power(1 - u, 3);
            assertEquals(
                    (Functions.value(f, u + H) - Functions.value(f, u - H)) / (2 * H),
                    Functions.slope(f, u, y),
                    H * H * scale,
                    f.toString());
            assertEquals(
                    (Functions.slope(f, u + H, Functions.value(f, u + H))
                                    - Functions.slope(f, u - H, Functions.value(f, u - H)))
                            / (2 * H),
                    Functions.curvature(f, u, y),
                    20 * H * H * scale / u,
                    f.toString());
        }
    }

    @Property(tries = 100, seed = "1")
    void partialDerivativesAreThoseOfDifferences(
            @ForAll @DoubleRange(min = 0.3, max = 3) double u, @ForAll @DoubleRange(min = 3.1, max = 5) double v) {
        for (Operation f : BINARY) {
            double y = Functions.value(f, u, v);
            double bound = 1e-5 * (1 + Math.abs(y)) * 30;
            double right = Functions.right(f, u, v, y);
            double left = Functions.left(f, u, v);
            assertEquals((Functions.value(f, u + H, v) - Functions.value(f, u - H, v)) / (2 * H), left, bound);
            assertEquals((Functions.value(f, u, v + H) - Functions.value(f, u, v - H)) / (2 * H), right, bound);
            assertEquals(
                    (Functions.left(f, u + H, v) - Functions.left(f, u - H, v)) / (2 * H),
                    Functions.leftLeft(f, u, v),
                    30 * bound);
            assertEquals(
                    (Functions.left(f, u, v + H) - Functions.left(f, u, v - H)) / (2 * H),
                    Functions.leftRight(f, u, v),
                    30 * bound);
            double up = Functions.right(f, u, v + H, Functions.value(f, u, v + H));
            double down = Functions.right(f, u, v - H, Functions.value(f, u, v - H));
            assertEquals((up - down) / (2 * H), Functions.rightRight(f, u, v, y), 30 * bound);
        }
    }

    @Test
    void wholePowersAreProductsAlsoAtZero() {
        assertEquals(1, Functions.power(0, 0));
        assertEquals(0, Functions.power(0, 3));
        assertEquals(-8, Functions.power(-2, 3));
        assertEquals(0.25, Functions.power(-2, -2));
        assertEquals(Double.POSITIVE_INFINITY, Functions.power(0, -1));
        assertEquals(0, Functions.powerSlope(0, 2));
        assertEquals(1, Functions.powerSlope(0, 1));
        assertEquals(0, Functions.powerSlope(0, 0));
        assertEquals(2, Functions.powerCurvature(0, 2));
        assertEquals(0, Functions.powerCurvature(0, 3));
        assertEquals(0, Functions.powerCurvature(0, 1));
    }

    @Test
    void aKinkHasNoSlopeAndAVerticalTangentAnInfiniteOne() {
        for (Operation f : List.of(Operation.ABS, Operation.SIGN, Operation.RELU))
            assertTrue(Double.isNaN(Functions.slope(f, 0, 0)));
        assertTrue(Double.isNaN(Functions.left(Operation.MAX, 2, 2)));
        assertEquals(Double.POSITIVE_INFINITY, Functions.slope(Operation.SQRT, 0, 0));
        assertEquals(0, Functions.right(Operation.POWER, 0, 2, 0));
    }

    @Test
    void minusZeroIsNotMade() {
        assertEquals(0.0, Functions.value(Operation.NEGATE, 0.0));
    }

    @Test
    void operationsAreAskedWithTheirNumberOfOperands() {
        assertThrows(IllegalArgumentException.class, () -> Functions.value(Operation.ADD, 1));
        assertThrows(IllegalArgumentException.class, () -> Functions.value(Operation.SIN, 1, 2));
    }
}
