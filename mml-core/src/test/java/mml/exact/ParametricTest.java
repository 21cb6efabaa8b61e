package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametricTest {
    @ParameterizedTest
    @CsvSource({
        "a, a",
        "-a, -a",
        "+a, a",
        "- a, -a",
        "2a - 1, 2a - 1",
        "1+a, a + 1",
        "3/2 a + 1, 3/2 a + 1",
        "-a/2, -1/2 a",
        "2*a, 2a",
        "2·a, 2a",
        "0.5a, 1/2 a",
        "a + a, 2a",
        "a - a + 3, 3",
        "7, 7",
        "-1/2, -1/2",
        "1e-3, 1/1000",
        "1e3 a, 1000a",
        "1e3a, 1000a",
        "2e, 2e",
        "2e/3, 2/3 e",
        "1e-3 a, 1/1000 a",
        "2 * a, 2a",
        "e, e",
        "λ − 1, λ - 1",
        "4 - 2x/3, -2/3 x + 4",
        "a/-2, -1/2 a",
        "1/-2, -1/2",
        "' a ', a"
    })
    void sumsOfNumbersAndMultiplesOfOneLetterAreRead(String text, String expected) {
        assertEquals(expected, Parametric.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "+", "-", "a +", "a - - 1", "ab", "a a", "a2", "a*2", "aa", "1 2", "3*4", "1/2*3 a", "2·3",
                "2*3a", "**a", "a*", "*a", "2**a", "*", "a^2", "a*a", "(a)", "a/b", "a/", "/a", "a=1", "1..2a", "é",
                "2 3a", "1\t2", "a/2/3", "=1+1"
            })
    void anythingElseIsRefusedWithTheText(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Parametric.parse(text));
        assertTrue(e.getMessage().startsWith("\"" + text + "\" "), e.getMessage());
    }

    @Test
    void twoLettersAreRefused() {
        assertEquals(
                "one symbol is allowed, found a and b",
                assertThrows(IllegalArgumentException.class, () -> Parametric.parse("a + b"))
                        .getMessage());
        assertEquals(
                "\"a/0\" divides by zero",
                assertThrows(IllegalArgumentException.class, () -> Parametric.parse("a/0"))
                        .getMessage());
        assertEquals(
                "\"1/0\" divides by zero",
                assertThrows(IllegalArgumentException.class, () -> Parametric.parse("1/0"))
                        .getMessage());
    }

    @Property(seed = "1")
    void textReadsBack(
            @ForAll @IntRange(min = -30, max = 30) int p,
            @ForAll @IntRange(min = -30, max = 30) int q,
            @ForAll @IntRange(min = 1, max = 9) int d) {
        Parametric x = Parametric.of(new BigFraction(p, d), new BigFraction(q, d), "t");
        assertEquals(x, Parametric.parse(x.toString()));
        assertEquals(x.hashCode(), Parametric.parse(x.toString()).hashCode());
    }

    @Property(tries = 3000, seed = "1")
    void hostileTextIsReadOrRefusedButNeverBreaks(
            @ForAll
                    @StringLength(max = 8)
                    @Chars({'a', 'b', 'e', '1', '0', '.', '/', '*', '-', '+', ' ', '·', '\t', '(', '−'})
                    String text) {
        Parametric x;
        try {
            x = Parametric.parse(text);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().length() < 200, e.getMessage());
            return;
        }
        assertEquals(x, Parametric.parse(x.toString()), "what was read can be written and read again");
    }

    @Test
    void arithmeticByHand() {
        Parametric x = Parametric.parse("2a - 1");
        Parametric two = Parametric.parse("2");
        assertEquals(Parametric.parse("4a - 2"), x.multiply(two));
        assertEquals(Parametric.parse("4a - 2"), two.multiply(x));
        assertEquals(Parametric.parse("6a - 3"), x.multiply(3));
        assertEquals(Parametric.parse("a - 1/2"), x.divide(two));
        assertEquals(Parametric.parse("1 - 2a"), x.negate());
        assertEquals(Parametric.ZERO, x.subtract(x));
        assertEquals(Parametric.parse("2a + 1"), x.add(two));
        assertEquals(Parametric.parse("5"), x.at(new BigFraction(3)));
        assertEquals(new BigFraction(1, 2), x.root());
        assertEquals(Parametric.parse("1/2"), two.reciprocal());
        assertEquals(Parametric.ONE, two.getField().getOne());
        assertEquals(Parametric.ZERO, x.multiply(Parametric.ZERO));
        assertNotEquals(x, Parametric.parse("2b - 1"));
    }

    @Test
    void whatIsNotLinearIsRefused() {
        Parametric a = Parametric.parse("a");
        assertEquals(
                "(a)·(a) is not linear in a",
                assertThrows(IllegalArgumentException.class, () -> a.multiply(a))
                        .getMessage());
        assertEquals(
                "1/(a) is not linear in a",
                assertThrows(IllegalArgumentException.class, a::reciprocal).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Parametric.ONE.divide(a));
        assertThrows(IllegalArgumentException.class, Parametric.ONE::root);
        assertThrows(IllegalArgumentException.class, () -> Parametric.of(BigFraction.ONE, BigFraction.ONE, ""));
    }
}
