package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import mml.matrix.Shapes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-3, -3",
        "1e20, 100000000000000000000",
        "1e21, 1e21",
        "1e22, 1e22",
        "2e-3, 0.002",
        "1.5e-7, 1.5e-7",
        "1e-6, 0.000001",
        "1e-5, 0.00001",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "9007199254740993, 9007199254740992",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1e23, 1e23",
        "9.5e-6, 0.0000095",
        "0.30000000000000004, 0.30000000000000004"
    })
    void shortestIsWhatAPersonWouldWrite(double x, String expected) {
        assertEquals(expected, Numbers.shortest(x));
    }

    @Test
    void specialValuesHaveTheirNames() {
        assertEquals("NaN", Numbers.shortest(Double.NaN));
        assertEquals("-Infinity", Numbers.shortest(Double.NEGATIVE_INFINITY));
        assertEquals("-0", Numbers.shortest(-0.0));
    }

    @Property(seed = "1")
    void everyDoubleReadsBackAndNoJdkTextIsShorter(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        if (!Shapes.finite(x)) return;
        String text = Numbers.shortest(x);
        assertEquals(x, Double.parseDouble(text));
        assertTrue(digits(text) <= digits(Double.toString(x)), () -> text + " is longer than " + x);
    }

    @Property(seed = "1")
    void decimalsKeepTheirDigits(@ForAll int n) {
        double x = n / 1000.0;
        assertEquals(0, new BigDecimal(n).movePointLeft(3).compareTo(new BigDecimal(Numbers.shortest(x))));
    }

    private static int digits(String text) {
        BigDecimal d = new BigDecimal(text).stripTrailingZeros();
        return d.precision();
    }

    @Test
    void roundedHasNoTrailingZerosAndNoMinusZero() {
        assertEquals("0", Numbers.rounded(-0.001, 2));
        assertEquals("1.5", Numbers.rounded(1.4999, 2));
        assertEquals("-12.35", Numbers.rounded(-12.345678, 2));
        assertEquals("3", Numbers.rounded(3, 3));
    }
}
