package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class SelectionRuleTest {
    private static final Vector RISKS = Vector.of(3, 1.2, 1, 1.1);
    private static final Vector ERRORS = Vector.of(9, 9, 0.25, 9);

    @Test
    void theLeastOrTheSimplestNearIt() {
        assertEquals(2, SelectionRule.LEAST.choose(RISKS, ERRORS));
        assertEquals(1, SelectionRule.ONE_STANDARD_ERROR.choose(RISKS, ERRORS));
        assertEquals(2, SelectionRule.ONE_STANDARD_ERROR.choose(RISKS, Vector.of(9, 9, 0.1, 9)));
        assertEquals(0, SelectionRule.LEAST.choose(Vector.of(1, 1), Vector.of(0, 0)));
    }

    @Test
    void whatIsNoRiskIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SelectionRule.LEAST.choose(Vector.of(), Vector.of()));
        assertThrows(IllegalArgumentException.class, () -> SelectionRule.LEAST.choose(RISKS, Vector.of(0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> SelectionRule.LEAST.choose(Vector.of(1), Vector.of(-1)));
    }
}
