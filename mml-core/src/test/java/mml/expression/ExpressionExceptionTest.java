package mml.expression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionExceptionTest {
    private static ExpressionException error(String text, String... variables) {
        Names names = variables.length == 0 ? Names.usual() : Names.of(variables);
        return assertThrows(ExpressionException.class, () -> Expression.parse(text, names), text);
    }

    @Test
    void saysWhereWhatAndWhatWasExpected() {
        ExpressionException e = error("x +");
        assertEquals("\"x +\": ends after \"+\", expected a number, a name or \"(\"", e.getMessage());
        assertEquals(3, e.position());
        assertEquals(0, e.length());
        assertTrue(e.isUnfinished());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "  ", "x +", "2*", "(x", "sin", "sin(", "max(x,", "x^", "|x", "-", "si", "1.", "x_", "2(x+", "sin^2"
            })
    void whatOnlyNeedsToGoOnIsUnfinished(String text) {
        ExpressionException e = error(text);
        assertTrue(e.isUnfinished(), e.getMessage());
        assertEquals(text.length(), e.position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x)", "2 3", "x = 1", "sin x", "foo+1", "1/xy", "(x))", "x ^^ 2", "* x", "sin(x,y)", "x + )"})
    void whatIsWrongIsWrongAtOnce(String text) {
        assertFalse(error(text).isUnfinished());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin x; 3; 0; did you mean sin(x)?",
                "sinx; 3; 0; did you mean sin(x)?",
                "2 + lnx; 6; 0; did you mean ln(x)?",
                "1/xy; 3; 1; write 1/(x*y) or (1/x)*y",
                "x/2y; 3; 1; write x/(2*y) or (x/2)*y",
                "1/x sin(x); 4; 6; write 1/(x*sin(x)) or (1/x)*sin(x)",
                "sin^-1(x); 4; 1; did you mean asin(x) or 1/sin(x)?",
                "sni(x); 0; 3; did you mean sin?",
                "arctan(x); 0; 6; did you mean atan(x)?",
                "x + asinh(x); 4; 5; did you mean log(x + sqrt(x^2 + 1))?",
                "f(x)=x^2; 4; 1; write the right-hand side alone, x^2 instead of f(x) = x^2",
                "0,5; 1; 1; a decimal has a point, 0.5",
                "[x]; 0; 1; parentheses are ( and )",
                "√x; 0; 1; write sqrt(x)",
                "log(x, 2); 5; 1; the logarithm of x to the base b is log(x)/log(b)",
                "x); 1; 1; nothing is open there"
            })
    void oneSuggestionWhereOneIsLikely(String text, int position, int length, String hint) {
        ExpressionException e = error(text);
        assertEquals(hint, e.hint());
        assertEquals(position, e.position(), "position");
        assertEquals(length, e.length(), "length");
        assertTrue(e.getMessage().endsWith("; " + hint));
    }

    @Test
    void anIndexThatIsNoVariableMayBeAPowerOrAFactor() {
        ExpressionException e = error("2x2", "x");
        assertEquals("did you mean x^2 or x*2?", e.hint());
        assertEquals(1, e.position());
        assertEquals(2, e.length());
    }

    @Test
    void theMissingSignOfAProductIsTheGap() {
        ExpressionException e = error("x^2 3");
        assertEquals(4, e.position());
        assertEquals(0, e.length());
        assertTrue(e.getMessage().contains("two numbers side by side, 2 and 3"), e.getMessage());
    }

    @Test
    void parametersMayBeRefused() {
        Names names = Names.of("x", "y").withoutParameters();
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse("a x", names));
        assertTrue(
                e.getMessage().contains("\"a\" at position 1 is not known, expected x, y, a function"), e.getMessage());
        assertEquals(List.of(), Expression.parse("x + y", names).parameters());
    }

    @Test
    void limitsAreNamed() {
        assertTrue(error("x".repeat(2001)).getMessage().contains("has 2001 characters, expected at most 2000"));
        assertTrue(error("(".repeat(150) + "x" + ")".repeat(150)).getMessage().contains("nested more than 100 deep"));
        assertTrue(error("x^".repeat(150) + "x").getMessage().contains("nested more than 100 deep"));
        StringBuilder many = new StringBuilder("1");
        for (int i = 2; i < 300; i++) many.append("+").append(i);
        assertTrue(error(many.toString()).getMessage().contains("more than 500 nodes"));
        assertTrue(error("1e400").getMessage().contains("out of range"));
        assertTrue(error("1e309").getMessage().contains("out of range"));
        assertTrue(error("1e-350").getMessage().contains("out of range"));
        assertTrue(error("1e99999999999").getMessage().contains("out of range"));
    }

    @Test
    void declaredNamesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> Names.of("x", "x"));
        assertThrows(IllegalArgumentException.class, () -> Names.of("2x"));
        assertThrows(IllegalArgumentException.class, () -> Names.of(""));
    }

    @Test
    void aPointOfAnotherLengthIsRefused() {
        Expression f = Expression.parse("x1 + x2");
        assertThrows(IllegalArgumentException.class, () -> f.at(1));
        var e = assertThrows(
                IllegalArgumentException.class, () -> Expression.parse("a x").at(1));
        assertTrue(e.getMessage().contains("the parameter a has no value"), e.getMessage());
    }

    @Property(tries = 3000, seed = "1")
    void anyTextIsAFormulaOrAnErrorInsideIt(@ForAll("texts") String text) {
        for (Names names :
                List.of(Names.usual(), Names.of("x", "y"), Names.of("rate").withoutParameters()))
            try {
                Expression f = Expression.parse(text, names);
                assertEquals(f, Expression.parse(f.toString(), names));
                assertFalse(f.tex().isEmpty());
                if (f.parameters().isEmpty()) f.at(new double[f.variables().size()]);
            } catch (ExpressionException e) {
                assertTrue(e.position() >= 0 && e.length() >= 0);
                assertTrue(e.position() + e.length() <= text.length(), e.getMessage());
            }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word = Arbitraries.of(Arrays.asList(
                "x",
                "y",
                "x1",
                "x₂",
                "x_3",
                "a",
                "b2",
                "e",
                "pi",
                "π",
                "α",
                "1",
                "2",
                ".5",
                "1e5",
                "2e",
                "3.25",
                "+",
                "-",
                "*",
                "/",
                "^",
                "**",
                "(",
                ")",
                "|",
                ",",
                "sin",
                "log",
                "max",
                "sqrt(",
                "sin(",
                "min(x,",
                "²",
                "⁻¹",
                " ",
                "rate",
                "exp",
                "foo",
                "=",
                "_",
                "\u00e9",
                "\ud83d\ude00",
                ".",
                "−",
                "·"));
        Arbitrary<String> words = word.list().ofMaxSize(25).map(list -> String.join("", list));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, words),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(30)),
                net.jqwik.api.Tuple.of(1, word.flatMap(w -> words.map(s -> w.repeat(300) + s))));
    }

    @Test
    void aCharacterOfTwoHalvesIsNamedWhole() {
        String text = "x + \uD83D\uDE00";
        ExpressionException one = assertThrows(ExpressionException.class, () -> Expression.parse(text));
        assertTrue(String.valueOf(one.getMessage()).contains("\"\uD83D\uDE00\" at position 5"), one.getMessage());
        assertEquals(2, one.length());
        for (int before = 30; before < 60; before++) {
            String shifted = "x+".repeat(before) + text + "\uD83D\uDE00".repeat(60);
            ExpressionException cut = assertThrows(ExpressionException.class, () -> Expression.parse(shifted));
            assertTrue(
                    UTF_8.newEncoder().canEncode(String.valueOf(cut.getMessage())),
                    "parted after " + before + " terms");
        }
    }
}
