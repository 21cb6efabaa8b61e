package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionsTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-3/2, -3/2",
        "6/4, 3/2",
        "1/-2, -1/2",
        "0.25, 1/4",
        "1.50, 3/2",
        "1.5e-3, 3/2000",
        "2E3, 2000",
        ".5, 1/2",
        "-.5, -1/2",
        "5., 5",
        "1.e3, 1000",
        "1.5d-1, 3/20",
        "1e+2, 100",
        "' 7 ', 7",
        "+4, 4",
        "−5, -5",
        "' 1 / 3 ', 1/3",
        "-0, 0",
        "0/5, 0",
        "1e-400, 1/10000000000"
    })
    void numbersAreReadExactly(String text, String expected) {
        if (text.equals("1e-400"))
            assertEquals(BigInteger.TEN.pow(400), Fractions.parse(text).getDenominator());
        else assertEquals(expected, Fractions.text(Fractions.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", "+", "a", ".", "-.", ".e5", "1.2.3", "1e", "1e1.5", "1/2/3", "1/2.5", "0x10", "1_000",
                "1,5", "1d", "1f", "NaN", "Infinity", "--1", "+-1", "1 2", "٣", "１", "/2", "1/", "1e--2", "e5", "\0"
            })
    void whatIsNoNumberIsRefusedWithTheText(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Fractions.parse(text));
        assertEquals("\"" + text + "\" is not a number, expected one such as 3, -3/2 or 0.25", e.getMessage());
    }

    @Test
    void zeroDenominatorsHugeExponentsAndEndlessDigitsAreRefused() {
        assertEquals(
                "\"1/0\" divides by zero",
                assertThrows(IllegalArgumentException.class, () -> Fractions.parse("1/0"))
                        .getMessage());
        for (String text : new String[] {"1e401", "1e-401", "1e99999999999"})
            assertEquals(
                    "\"" + text + "\" is out of range, expected an exponent from -400 to 400",
                    assertThrows(IllegalArgumentException.class, () -> Fractions.parse(text))
                            .getMessage());
        assertEquals(
                "\"11111111111111111111…\" has 401 characters, expected a number of at most 400",
                assertThrows(IllegalArgumentException.class, () -> Fractions.parse("1".repeat(401)))
                        .getMessage());
        assertEquals(400, Fractions.text(Fractions.parse("1".repeat(400))).length());
    }

    @Property(seed = "1")
    void textReadsBack(@ForAll("fractions") BigFraction x) {
        assertEquals(x, Fractions.parse(Fractions.text(x)));
    }

    @Property(seed = "1")
    void decimalsAreReadAsBigDecimalReadsThem(@ForAll long digits, @ForAll @IntRange(min = -40, max = 40) int scale) {
        BigDecimal d = new BigDecimal(BigInteger.valueOf(digits), scale);
        BigDecimal back = new BigDecimal(Fractions.parse(d.toString()).getNumerator())
                .divide(new BigDecimal(Fractions.parse(d.toString()).getDenominator()));
        assertEquals(0, d.compareTo(back));
    }

    @Property(seed = "1")
    void theFractionOfADoubleIsThatDouble(@ForAll double x) {
        BigFraction f = Fractions.exactly(x);
        assertEquals(x == 0 ? 0.0 : x, Fractions.toDouble(f));
        assertEquals(
                0,
                new BigDecimal(x)
                        .compareTo(new BigDecimal(f.getNumerator()).divide(new BigDecimal(f.getDenominator()))));
    }

    @Property(seed = "1")
    void theNearestDoubleIsTheCorrectlyRoundedQuotient(
            @ForAll("fractions") BigFraction x, @ForAll @IntRange(min = -1150, max = 1100) int power) {
        BigFraction scaled =
                power < 0 ? x.divide(BigInteger.ONE.shiftLeft(-power)) : x.multiply(BigInteger.ONE.shiftLeft(power));
        BigDecimal quotient = new BigDecimal(scaled.getNumerator())
                .divide(new BigDecimal(scaled.getDenominator()), new MathContext(80, RoundingMode.HALF_EVEN));
        double expected = Double.parseDouble(quotient.toString());
        assertEquals(
                expected == 0 ? 0.0 : expected, Fractions.toDouble(scaled) == 0 ? 0.0 : Fractions.toDouble(scaled));
    }

    @Property(seed = "1")
    void halfwayBetweenTwoDoublesTheEvenOneIsTaken(@ForAll long bits) {
        double x = Math.abs(Double.longBitsToDouble(bits & 0x7FFFFFFFFFFFFFFFL));
        double next = Math.nextUp(x);
        if (!(next < Double.MAX_VALUE)) return;
        BigFraction middle = Fractions.exactly(x).add(Fractions.exactly(next)).divide(2);
        double even = (Double.doubleToLongBits(x) & 1) == 0 ? x : next;
        assertEquals(even, Fractions.toDouble(middle));
        BigFraction more =
                middle.multiply(new BigFraction(BigInteger.TEN.pow(40).add(BigInteger.ONE), BigInteger.TEN.pow(40)));
        assertEquals(next, Fractions.toDouble(more));
        BigFraction less = middle.multiply(
                new BigFraction(BigInteger.TEN.pow(40).subtract(BigInteger.ONE), BigInteger.TEN.pow(40)));
        assertEquals(x, Fractions.toDouble(less));
    }

    @Test
    void beyondTheRangeOfDoublesItIsZeroOrInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, Fractions.toDouble(Fractions.parse("2e308")));
        assertEquals(Double.NEGATIVE_INFINITY, Fractions.toDouble(Fractions.parse("-1e400")));
        assertEquals(Double.MIN_VALUE, Fractions.toDouble(Fractions.parse("3e-324")));
        assertEquals(0, Fractions.toDouble(Fractions.parse("2e-324")));
        assertEquals(0, Fractions.toDouble(Fractions.parse("1e-400")));
        assertThrows(IllegalArgumentException.class, () -> Fractions.exactly(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Fractions.exactly(Double.NEGATIVE_INFINITY));
    }

    @Test
    void theLogarithmNeedsNoDouble() {
        assertEquals(400 * Math.log(10), Fractions.logAbs(Fractions.parse("1e400")), 1e-12);
        assertEquals(-400 * Math.log(10), Fractions.logAbs(Fractions.parse("-1e-400")), 1e-12);
        assertEquals(Math.log(1.5), Fractions.logAbs(Fractions.parse("-3/2")), 1e-16);
        assertTrue(Fractions.logAbs(Fractions.parse("0.999999999999")) < -0.99e-12);
    }

    @Provide
    Arbitrary<BigFraction> fractions() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().filter(q -> q != 0))
                .as((p, q) -> new BigFraction(BigInteger.valueOf(p), BigInteger.valueOf(q)));
    }
}
