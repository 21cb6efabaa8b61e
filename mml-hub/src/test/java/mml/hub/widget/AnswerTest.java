package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "5/9 # 0.5555555555555556",
                "0,25 # 0.25",
                ".5 # 0.5",
                "−3 # -3",
                "λ = 5/9 # 0.5555555555555556",
                "2√3/5 # 0.6928203230275509",
                "-11/√126 # -0.9799578870122228",
                "-3/sqrt(2) # -2.121320343559643",
                "(1 + √5)/2 # 1.618033988749895",
                "√25 # 5",
                "\\frac{1}{2}\\sqrt{2} # 0.7071067811865476",
                "2·3 - 1 # 5",
                "2^3 # 8",
                "3*-2 # -6"
            })
    void numbersAreReadAsOneWritesThem(String typed, double value) {
        assertEquals(value, Answer.number(typed, "x").value(), 1e-15 * Math.abs(value));
    }

    @Test
    void whatIsAFractionStaysExact() {
        assertEquals("5 / 9", String.valueOf(Answer.number("1/3 + 2/9", "x").exact()));
        assertEquals("3 / 2", String.valueOf(Answer.number("√(9/4)", "x").exact()));
        assertThrows(
                IllegalArgumentException.class, () -> Answer.number("√2", "x").fraction("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1//2", "√", "sqrt(2", "1/0", "2/(3-3)", "√(0-1)", "-", "1 2", "1.2.3", "5^99", "(1,2"})
    void anythingElseIsRefusedUnderItsName(String typed) {
        String message = assertThrows(IllegalArgumentException.class, () -> Answer.number(typed, "The size"))
                .getMessage();
        assertTrue(message.startsWith("The size"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(5, 10, 10)/9",
                "5/9, 10/9, 10/9",
                "5/9\n10/9\n10/9",
                "1/9 (5, 10, 10)",
                "[5; 10; 10]/9",
                "\\frac{1}{9}\\begin{pmatrix}5\\\\10\\\\10\\end{pmatrix}",
                "0.556 1.111 1.111",
                "π(x) = (5,10,10)/9"
            })
    void vectorsAreReadAsOneWritesThem(String typed) {
        Answer[] read = Answer.entries(typed, "x", 3);
        assertEquals(Verdict.RIGHT, Verdict.of(read, new double[] {5 / 9.0, 10 / 9.0, 10 / 9.0}));
    }

    private static Verdict of(String typed, double exact) {
        return Verdict.of(Answer.number(typed, "x"), exact);
    }

    @Test
    void aVerdictKnowsHowAnAnswerIsWrong() {
        double root = Math.sqrt(22);
        assertEquals(Verdict.RIGHT, of("√22", root));
        assertEquals(Verdict.RIGHT, of("4.69", root));
        assertEquals(Verdict.RIGHT, of("4,690", root));
        assertEquals(Verdict.FEW_DIGITS, of("4.7", root));
        assertEquals(Verdict.FEW_DIGITS, of("5", root));
        assertEquals(Verdict.WRONG, of("4.6", root));
        assertEquals(Verdict.WRONG_SIGN, of("-√22", root));
        assertEquals(Verdict.WRONG, of("1", 5 / 9.0));
        assertEquals(Verdict.WRONG, of("1001/1000", 1), "a fraction is meant exactly");
        assertEquals(Verdict.RIGHT, of("0", 0));
        assertEquals(Verdict.SWAPPED, Verdict.of(Answer.entries("3, 5", "x", 2), new double[] {5, 3}));
        assertEquals(Verdict.WRONG_SIGN, Verdict.of(Answer.entries("-5, -3", "x", 2), new double[] {5, 3}));
    }
}
