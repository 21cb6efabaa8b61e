package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void shortestIsWhatAPersonWouldWrite() {
        assertEquals("0.1", NumberText.shortest(0.1));
        assertEquals("−1.5", NumberText.shortest(-1.5));
        assertEquals("0", NumberText.shortest(-0.0));
        assertEquals("1000000", NumberText.shortest(1e6));
        assertEquals("10⁷", NumberText.shortest(1e7));
        assertEquals("6.02×10²³", NumberText.shortest(6.02e23));
        assertEquals("−5×10⁻³²⁴", NumberText.shortest(-Double.MIN_VALUE));
        assertEquals("0.0001", NumberText.shortest(1e-4));
        assertEquals("10⁻⁵", NumberText.shortest(1e-5));
        assertEquals("∞", NumberText.shortest(Double.POSITIVE_INFINITY));
        assertEquals("−∞", NumberText.shortest(Double.NEGATIVE_INFINITY));
        assertEquals("not a number", NumberText.shortest(Double.NaN));
    }

    @Test
    void fixedNeverSaysMinusZero() {
        assertEquals("0.00", NumberText.fixed(-0.004, 2));
        assertEquals("−0.01", NumberText.fixed(-0.005000001, 2));
        assertEquals("1.00", NumberText.fixed(0.999, 2));
        assertEquals("10", NumberText.fixed(9.5, 0));
        assertEquals("123.4500", NumberText.fixed(123.45, 4));
        assertThrows(IllegalArgumentException.class, () -> NumberText.fixed(1, 21));
        assertThrows(IllegalArgumentException.class, () -> NumberText.fixed(1, -1));
    }

    @Test
    void significantDropsTrailingZeros() {
        assertEquals("0.667", NumberText.significant(2 / 3.0, 3));
        assertEquals("1", NumberText.significant(0.9999, 3));
        assertEquals("10", NumberText.significant(9.99, 2));
        assertEquals("1230", NumberText.significant(1234, 3));
        assertEquals("2×10⁸", NumberText.significant(199_999_999, 3));
        assertThrows(IllegalArgumentException.class, () -> NumberText.significant(1, 0));
    }

    @Property(tries = 500, seed = "1")
    void fixedIsTheExactValueRounded(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double x, @ForAll @IntRange(max = 8) int places) {
        BigDecimal exact = new BigDecimal(x).setScale(places, RoundingMode.HALF_UP);
        assertEquals(exact, new BigDecimal(NumberText.fixed(x, places).replace('−', '-')));
    }

    @Property(tries = 500, seed = "1")
    void significantIsTheExactValueRounded(@ForAll double x, @ForAll @IntRange(min = 1, max = 17) int digits) {
        BigDecimal exact = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_UP));
        Decimal ours = Decimal.significant(x, digits);
        BigDecimal value = new BigDecimal("0." + ours.digits()).scaleByPowerOfTen(ours.exponent());
        assertEquals(0, exact.abs().compareTo(value), () -> x + " to " + digits + " digits: " + value);
    }

    @Property(tries = 500, seed = "1")
    void shortestReadsBack(@ForAll double x) {
        Decimal d = Decimal.shortest(x);
        assertEquals(Math.abs(x), Double.parseDouble("0." + d.digits() + "e" + d.exponent()));
    }

    @Test
    void roundingIsSmallBesideItsNeighboursAndHasTheDigitsOfADouble() {
        assertTrue(NumberText.isRounding(-1.6653345369377348e-16, 1));
        assertTrue(NumberText.isRounding(0x1p-60, 1));
        assertFalse(NumberText.isRounding(0, 1));
        assertFalse(NumberText.isRounding(1e-20, 1), "somebody wrote that");
        assertFalse(NumberText.isRounding(1.234567e-16, 1), "somebody wrote that");
        assertFalse(NumberText.isRounding(1.6653345369377348e-16, 1e-3), "not small beside 10⁻³");
        assertEquals("0", NumberText.of(1.6653345369377348e-16, 2));
        assertEquals("10⁻²⁰", NumberText.of(1e-20, 2));
    }

    @Test
    void twoNumbersGetTheDigitsThatTellThemApart() {
        assertEquals(List.of("−13.97333", "−13.97332"), NumberText.apart(-13.973326, -13.973323));
        assertEquals(List.of("−14.85", "−14.41"), NumberText.apart(-14.85123, -14.41123));
        assertEquals(List.of("2", "2"), NumberText.apart(2, 2));
        assertEquals(
                List.of("0.3333", "0.3333"), NumberText.apart(1 / 3.0, 1 / 3.0 + 1e-12), "rounding is no difference");
    }

    @Test
    void aRoughNumberHasTheDigitsThatSomebodyWishesFor() {
        assertEquals("0.236", NumberText.about(0.23636, 3));
        assertEquals("0.2364", Precision.of(4, () -> NumberText.about(0.23636, 3)));
        assertEquals(
                List.of("−13.973326", "−13.973323"), Precision.of(8, () -> NumberText.apart(-13.973326, -13.973323)));
    }
}
