package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.calculus.DifferenceQuotient.Kind;
import mml.expression.Expression;
import org.junit.jupiter.api.Test;

class DifferenceErrorTest {
    private static DifferenceError error(String f, double x, Kind kind) {
        return DifferenceError.of(Expression.parse(f), x, kind);
    }

    /** Of x³ at 1: ½|f″| = 3, ⅙|f‴| = 1. */
    @Test
    void byHand() {
        DifferenceError forward = error("x^3", 1, Kind.FORWARD);
        assertEquals(0.3, forward.truncation(0.1), 1e-15);
        assertEquals(0x1p-52 / 0.5, forward.rounding(0.5), 1e-30);
        DifferenceError central = error("x^3", 1, Kind.CENTRAL);
        assertEquals(0.01, central.truncation(0.1), 1e-15);
        assertEquals(0x1p-53 / 0.5, central.rounding(0.5), 1e-30);
    }

    /** The best h has no neighbour with a smaller sum. */
    @Test
    void theBestHIsTheTipOfTheV() {
        for (Kind kind : Kind.values()) {
            DifferenceError e = error("exp(x) + x^4", 0.8, kind);
            double h = e.best();
            double least = e.truncation(h) + e.rounding(h);
            for (double other : new double[] {0.9 * h, 1.1 * h, 2 * h, h / 2})
                assertTrue(least < e.truncation(other) + e.rounding(other), kind + " " + other);
        }
    }

    @Test
    void aStraightLineHasNoBestHAndAKinkNoCoefficient() {
        assertEquals(0, error("2x", 1, Kind.FORWARD).best());
        DifferenceError kink = error("abs(x)", 0, Kind.CENTRAL);
        assertFalse(kink.toString().contains("NaN"), kink.toString());
    }
}
