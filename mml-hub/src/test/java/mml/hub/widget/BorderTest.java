package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mml.hub.widget.ch02.Chapter2;
import mml.hub.widget.ch03.Chapter3;
import mml.hub.widget.ch04.Chapter4;
import mml.random.Rng;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BorderTest {
    private static final List<Chapter> CHAPTERS = List.of(Chapter2.CHAPTER, Chapter3.CHAPTER, Chapter4.CHAPTER);

    /** A chapter in which nothing works. */
    private static Chapter broken(RuntimeException fault) {
        return new Chapter(
                1,
                List.of(new TraceWidget("w", "W") {
                    @Override
                    protected Showing run(State state) {
                        throw fault;
                    }
                }),
                List.of(new Derivation("d") {
                    @Override
                    public List<Line> lines(int seed) {
                        throw fault;
                    }
                }),
                List.of(new Exercise("e") {
                    @Override
                    protected Task draw(Rng rng) {
                        throw fault;
                    }
                }));
    }

    private static String call(Chapter chapter, String function, String... texts) {
        return Border.call(chapter, function, texts, 0, 0);
    }

    @Test
    void whatFailsIsAnAnswerThatSaysWhy() {
        Chapter bad = broken(new IllegalArgumentException("A is 3×2, expected square"));
        String why = "{\"error\":\"A is 3×2, expected square\"}";
        assertEquals(why, call(bad, "show", "w", "step=1"));
        assertEquals(why, call(bad, "set", "w", "", "step", "1"));
        assertEquals(why, call(bad, "drag", "w", "", "x"));
        assertEquals(why, call(bad, "export", "w", "", "json"));
        assertEquals(why, call(bad, "lines", "d"));
        Chapter worse = broken(new IllegalStateException("x is null"));
        String fault = "{\"error\":\"This is a fault of mml itself.\"}";
        assertEquals(fault, call(worse, "view", "w", ""));
        assertEquals(fault, call(worse, "mark", "e", "a=1"));
        assertTrue(call(worse, "show", "nobody", "").contains("has no widget 'nobody'"));
    }

    @Test
    void aStepIsOneCall() {
        String answer = call(Chapter4.CHAPTER, "set", "cholesky", "t=1", "step", "2");
        String start = "{\"state\":\"step=2\\u0026t=1\",\"slow\":false,\"view\":{\"svg\":";
        assertEquals(start, answer.substring(0, start.length()));
        assertTrue(answer.contains("\"step\":2,"));
    }

    @Test
    void aMoveThatLeadsNowhereIsNotDrawnAgain() {
        assertEquals(
                "{\"state\":\"t=1\",\"slow\":false}",
                Border.call(Chapter4.CHAPTER, "drag", new String[] {"area", "t=1", "nothing"}, 5, 5));
    }

    @Test
    void aStateThatTakesLongIsOnlyNamedUntilItIsAskedFor() {
        assertEquals("{\"state\":\"p=abc\",\"slow\":true}", call(Chapter4.CHAPTER, "show", "compressor", "p=abc"));
        assertTrue(call(Chapter4.CHAPTER, "view", "compressor", "p=abc").contains("\"view\":{"));
    }

    @Test
    void aVeryLongStateIsAskedForInTheBackground() {
        String fraction = "1".repeat(199) + "/" + "7".repeat(199);
        String row = String.join(",", Collections.nCopies(8, fraction));
        String state = State.empty()
                .with("m", String.join(";", Collections.nCopies(6, row)))
                .toString();
        String answer = call(Chapter2.CHAPTER, "show", "row-reduction", state);
        assertEquals("{\"state\":\"" + state + "\",\"slow\":true}", answer);
    }

    @Test
    void numbersOfFourHundredDigitsAreAnAnswer() {
        for (String a : List.of("1e-400,1;1,1", "1/3,2/7;1e-390,1", "1" + "0".repeat(198) + "/7,1;1,1/3"))
            for (Widget w : Chapter4.CHAPTER.widgets()) {
                String answer = call(
                        Chapter4.CHAPTER,
                        "show",
                        w.name(),
                        State.empty().with("a", a).toString());
                assertTrue(
                        answer.contains("\"view\":{") || answer.startsWith("{\"error\":\""), w.name() + ": " + answer);
            }
    }

    @Property(tries = 300, seed = "1")
    void anyStateIsAnswered(@ForAll("hostile") State state) {
        Stream<String> answers = CHAPTERS.stream()
                .flatMap(chapter -> chapter.widgets().stream()
                        .filter(w -> !w.isSlow(state))
                        .map(w -> call(chapter, "show", w.name(), state.toString())));
        answers.forEach(answer -> {
            assertTrue(answer.contains("\"view\":{") || answer.startsWith("{\"error\":\""), answer);
            assertFalse(answer.contains("fault of mml itself"), state + ": " + answer);
        });
    }

    /** Names that widgets know, with values that they do not. */
    @Provide
    Arbitrary<State> hostile() {
        Arbitrary<String> names = Arbitraries.of(
                "step", "a", "m", "m.typed", "t", "kind", "form", "mode", "ops", "op", "i", "k", "f", "x0", "b1", "a11",
                "a12", "theta", "v1", "near", "e", "variant", "turn", "lift", "zoom", "row", "which", "p", "of", "c");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "-1",
                        "0",
                        "3",
                        "99999",
                        "1e400",
                        "1/0",
                        "NaN",
                        "own",
                        "A",
                        "max",
                        "a",
                        "a,b;b,a",
                        "1,2;3,a",
                        "1,2,a;3,4,b",
                        "0,0;0,0",
                        "1,2,3;4,5,6",
                        "1e-400,1;1,1",
                        "swap:0:1;add:1:-2:0",
                        "I",
                        "ref"),
                Arbitraries.strings().ofMaxLength(12));
        return Combinators.combine(names, values)
                .as((name, value) -> State.empty().with(name, value).toString())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> State.parse(String.join("&", parts)));
    }
}
