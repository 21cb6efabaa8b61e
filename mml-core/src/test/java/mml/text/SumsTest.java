package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.exact.FieldMatrix;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static Table table(String[]... rows) {
        return FieldMatrix.parseParametric(rows);
    }

    @Test
    void aRowIsAnEquation() {
        Table M = table(new String[] {"2", "-3/2", "1", "1/2"}, new String[] {"0", "-1", "0", "-3"}, new String[] {
            "0", "0", "0", "a+1"
        });
        assertEquals("2x₁ − 3/2·x₂ + x₃ = 1/2", Sums.equation(M, 0));
        assertEquals("−x₂ = −3", Sums.equation(M, 1));
        assertEquals("0 = a + 1", Sums.equation(M, 2));
        assertEquals("2x_1 − 3/2·x_2 + x_3 = 1/2", Sums.equation(M, 0, n -> "x_" + n));
    }

    @Test
    void aFactorWithASymbolStandsInParentheses() {
        assertEquals("(a + 1)·x₁ = 0", Sums.equation(table(new String[] {"a+1", "0"}), 0));
    }

    @Test
    void aColumnIsATuple() {
        Table M = table(new String[] {"2", "-1/2"}, new String[] {"0", "a-1"});
        assertEquals("(2, 0)", NumberText.tuple(M, 0));
        assertEquals("(−1/2, a − 1)", NumberText.tuple(M, 1));
    }
}
