package mml.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProgramTest {
    @Test
    void numbersInPowersAreNoOperations() {
        assertEquals(2, Expression.parse("x^3").program().size());
        assertEquals(Operation.INTEGER_POWER, Expression.parse("x^-3").program().operation(1));
        assertEquals(Operation.SQRT, Expression.parse("x^(1/2)").program().operation(1));
        assertEquals(Operation.EXP, Expression.parse("e^x").program().operation(1));
        assertEquals(3, Expression.parse("x^2.5").program().size());
        assertEquals(4, Expression.parse("2 x^2").with("x", 3).program().size());
    }

    @Test
    void resultsStandInTheOrderOfExample514() {
        double[] v = Expression.parse("sqrt(x^2+exp(x^2))+cos(x^2+exp(x^2))")
                .program()
                .values(1);
        assertArrayEquals(
                new double[] {
                    1,
                    1,
                    2.718281828459045,
                    3.718281828459045,
                    1.928284685532467,
                    -0.8382724735577245,
                    1.0900122119747424
                },
                v,
                1e-15);
    }

    @Test
    void aProgramIsBuiltByHand() {
        Program.Builder b = new Program.Builder();
        int x = b.input(0);
        int y = b.add(Operation.MULTIPLY, x, b.constant(3));
        int z = b.add(Operation.ADD, y, x);
        assertEquals(8, b.program(1, z).at(2));
        assertEquals(6, b.program(1, y, z).at(2));
        assertThrows(IllegalArgumentException.class, () -> b.add(Operation.ADD, 0, 17));
        assertThrows(IllegalArgumentException.class, () -> b.program(0, z));
        assertThrows(IllegalArgumentException.class, () -> new Program.Builder().program(1));
    }

    @Test
    void aMillionOperationsOverflowNothing() {
        Program.Builder b = new Program.Builder();
        int x = b.input(0);
        int one = b.constant(1);
        for (int i = 0; i < 1_000_000; i++) x = b.add(Operation.ADD, x, one);
        assertEquals(1_000_002, b.program(1, x).at(2));
    }
}
