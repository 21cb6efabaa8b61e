package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void aZeroHasNoSign() {
        Vector foot = Vector.of(0, -3, 4).times(-2);
        assertEquals("(0, 6, -8)", Draws.tuple(foot));
        assertEquals("(0,6,-8)", Draws.tex(foot));
    }

    @Test
    void aNegativeNumberStandsInBracketsOrTakesThePlaceOfThePlus() {
        assertEquals("(-3)", Draws.bracketed(-3));
        assertEquals("0", Draws.bracketed(0));
        assertEquals("- 3", Draws.signed(-3));
        assertEquals("+ 3", Draws.signed(3));
    }
}
