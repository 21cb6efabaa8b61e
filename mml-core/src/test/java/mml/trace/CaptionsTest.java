package mml.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    @Test
    void aboutFourDigits() {
        assertEquals("0", Captions.plain(0));
        assertEquals("-0.3333", Captions.plain(-1.0 / 3));
        assertEquals("1234.5", Captions.plain(1234.5));
    }

    @Test
    void verySmallAndVeryLargeNumbersHaveAPowerOfTen() {
        assertEquals("1.235e-7", Captions.plain(1.23456e-7));
        assertEquals("-2.5e-3", Captions.plain(-0.0025));
        assertEquals("1e-3", Captions.plain(0.00099999));
        assertEquals("1.5e6", Captions.plain(1_500_000));
        assertEquals("1.798e308", Captions.plain(Double.MAX_VALUE));
        assertEquals("5e-324", Captions.plain(Double.MIN_VALUE));
        assertEquals("1.235e21", Captions.plain(1.23456e21));
    }

    @Test
    void roundingIsShownAsZeroBesideLargerNumbers() {
        Vector x = Vector.of(1e-17, 0.5, -2e-15);
        assertEquals("(0, 0.5, −2e−15)", Captions.tuple(x, 0.1));
        assertEquals("(0, 0.5, 0)", Captions.tuple(x, 1));
        assertEquals("0", Captions.digits(-5.551e-17, 1));
        assertEquals("−5.551e−17", Captions.digits(-5.551e-17, 1e-3));
    }
}
