package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A first frame asks: what is right to answer stands neither in its picture, nor in its words, nor beside it. */
class QuestionFirstTest {
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>(.*?)</text>", Pattern.DOTALL);
    /** It asks which part is largest, and is given one of them, the noise. */
    private static final String GIVEN = "bias";

    private static final int LONG = 3; // digits of a number that stands nowhere by chance

    static Stream<Arguments> asking() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream())
                .filter(w -> w instanceof TraceWidget t && !t.predictions().isEmpty())
                .map(w -> Arguments.of(w.name(), w));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asking")
    void theAnswerIsNotThereYet(String name, TraceWidget widget) {
        if (name.equals(GIVEN)) return;
        assertEquals(List.of(), told(widget, widget.set(widget.example(), "step", "0")));
    }

    /** What of the answers to the questions of a state its view already tells. */
    private static List<String> told(TraceWidget widget, State state) {
        View view = widget.view(state);
        List<String> out = new ArrayList<>();
        for (Prediction asked : widget.predictions()) {
            String right = asked.right(state);
            List<String> others = new ArrayList<>();
            for (Control c : asked.controls(state))
                if (c instanceof Control.Button b
                        && b.key().equals(Prediction.GUESS)
                        && !b.label().equals(right)) others.add(b.label());
            String all = String.join("\n", words(view));
            if (tells(all, right, others)) out.add(right + " in: " + all);
            if (others.isEmpty())
                for (Fact fact : view.facts())
                    if (fact.value().equals(right)) out.add(right + " is the fact " + fact.name());
        }
        return out;
    }

    /** A choice is told by its name where no other choice is named, as a legend does; a number if it is long. */
    private static boolean tells(String words, String right, List<String> others) {
        if (!others.isEmpty()) return names(words, right) && others.stream().noneMatch(o -> names(words, o));
        if (right.contains(";") || right.chars().filter(Character::isDigit).count() < LONG) return false;
        return NUMBER.matcher(words).results().map(MatchResult::group).anyMatch(right.replace('-', '−')::equals);
    }

    private static boolean names(String words, String choice) {
        if (choice.length() <= LONG) return false; // yes, no and numbers stand in many words
        String plain = Pattern.quote(choice.toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<!\\p{L})" + plain + "(?!\\p{L})")
                .matcher(words.toLowerCase(Locale.ROOT))
                .find();
    }

    private static List<String> words(View view) {
        List<String> out = new ArrayList<>(List.of(view.caption(), view.spoken()));
        for (Fact fact : view.facts()) out.add(fact.name() + " " + fact.value());
        TEXT.matcher(view.picture().toString())
                .results()
                .forEach(m -> out.add(m.group(1).replaceAll("<[^>]*>", "")));
        return out;
    }

    /** Asks for a product that its caption tells, as no figure may. */
    private static final class Telling extends TraceWidget {
        private static final Matrix A = Matrix.of(1, 1, 12.5);

        Telling(String choice) {
            super(
                    "telling",
                    "Telling",
                    Prediction.of(
                                    "How large?",
                                    s -> choice.isEmpty()
                                            ? new Prediction.Asked(List.of(), "12.5", (g, r) -> "so it is")
                                            : new Prediction.Asked(
                                                    List.of(
                                                            new Control.Option("a", "it grows"),
                                                            new Control.Option("b", "it shrinks")),
                                                    choice,
                                                    (g, r) -> "so it is"))
                            .group());
        }

        @Override
        protected Showing run(State state) {
            return Showing.of(
                    Trace.of(t -> {}),
                    2,
                    step -> new Svg(9, 9, "t", "Here it grows to " + A.get(0, 0) + ".", List.of()));
        }
    }

    @Test
    void aFrameThatTellsIsFound() {
        State first = State.parse("step=0");
        assertEquals(1, told(new Telling(""), first).size());
        assertEquals(1, told(new Telling("a"), first).size());
        assertTrue(told(new Telling("b"), first).isEmpty());
        assertTrue(asking().count() > 70);
    }
}
