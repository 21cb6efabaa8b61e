package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndefinedTest {
    private static String text(String formula, double... x) {
        return Expression.parse(formula).undefinedAt(x).map(Undefined::text).orElse("");
    }

    @Test
    void theFirstPartWithoutAValueIsNamed() {
        assertEquals("log(x − 1) at x = 0.5: log of −0.5", text("2 + sin(log(x - 1))", 0.5));
        assertEquals("sqrt(x) at x = −4: sqrt of −4", text("sqrt(x)*y", -4, 2));
        assertEquals("1/(x − y) at x = 2, y = 2: division by 0", text("1/(x-y)", 2, 2));
        assertEquals("x^(−2) at x = 0: division by 0", text("x^-2", 0));
        assertEquals("x^(1/3) at x = −8: −8 to the power 0.3333", text("x^(1/3)", -8));
        assertEquals("asin(x) at x = 2: asin of 2", text("asin(x)", 2));
        assertEquals("exp(x) at x = 800: beyond the range of doubles", text("1/exp(x)", 800));
        assertEquals("log(x) at x = 0: log of 0", text("log(x)", 0));
        assertEquals("x at x = ∞: not a finite number", text("x + 1", Double.POSITIVE_INFINITY));
    }

    @Test
    void whereThereIsAValueThereIsNothingToSay() {
        assertEquals(Optional.empty(), Expression.parse("log(x)").undefinedAt(2));
    }

    @Test
    void evaluationOutsideTheDomainIsNoException() {
        assertTrue(Double.isNaN(Expression.parse("log(x)").at(-1)));
        assertEquals(Double.POSITIVE_INFINITY, Expression.parse("1/x").at(0));
    }
}
