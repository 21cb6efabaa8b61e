package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import mml.random.Rng;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any link, typed text, drag or press gives a picture or a message, in whatever state the one before it left. */
@Tag("walk")
class RandomStatesTest {
    private static final int WALKS = 10;
    private static final int STEPS = 8;

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "2",
            "-1",
            "3.5",
            "1/3",
            "999999",
            "1e-320",
            "1e308",
            "x",
            "a",
            "A",
            "%00",
            "1,2;3,4",
            "1,2,3;4,5,6;7,8,9",
            "0,0;0,0",
            "1 2 a\n3 4 b",
            "a,a;a,a",
            "1,2,a;3,4,a",
            "1e-400,1;1,1",
            "1e400 1; 1 1",
            "1/3,2/7;1e-390,1",
            "123456789012345678901234567890,1;1,1",
            "add:0:1:-2;swap:0:1",
            "scale:0:1/0",
            "1,0.5,0.25",
            "\u0000",
            "−1 ½; ٣ 4",
            "NaN",
            "Infinity 1; 1 1",
            "1;2;3;4;5;6",
            "1,2,3,4,5,6,7,8",
            "999999,999999;999999,999998");

    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream().map(w -> Arguments.of(w.name(), chapter, w)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void aWalkThroughRandomStatesAlwaysGivesAPictureOrAReason(String name, Chapter chapter, Widget widget) {
        Rng rng = Rng.seeded(10);
        for (int walk = 0; walk < WALKS; walk++) {
            State state = widget.example();
            List<String> path = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                List<String> keys = keys(widget, state);
                String key = pick(keys, rng);
                String value = pick(VALUES, rng);
                boolean link = rng.below(2) == 0;
                path.add((link ? "link " : "set ") + key + "=" + value);
                String answer = link
                        ? call(chapter, "show", name, state.with(key, value).toString())
                        : call(chapter, "set", name, state.toString(), key, value);
                assertSays(answer, path);
                if (!answer.startsWith("{\"error\""))
                    state = link ? state.with(key, value) : widget.set(state, key, value);
                String dragged = Border.call(
                        chapter,
                        "drag",
                        new String[] {name, state.toString(), pick(keys, rng)},
                        1e9 * rng.uniform(),
                        -1e3 * rng.uniform());
                assertSays(dragged, path);
            }
        }
    }

    private static void assertSays(String answer, List<String> path) {
        assertFalse(answer.contains("This is a fault of mml itself"), () -> String.join(", ", path));
        assertTrue(answer.startsWith("{\"error\"") || answer.startsWith("{\"state\""), () -> answer);
    }

    private static String call(Chapter chapter, String function, String... texts) {
        return Border.call(chapter, function, texts, Double.NaN, Double.NaN);
    }

    private static List<String> keys(Widget widget, State state) {
        Set<String> keys = new TreeSet<>(Set.of("step"));
        View view = widget.view(state);
        view.panels().forEach(panel -> panel.controls().forEach(control -> keys.add(control.key())));
        view.handles().forEach(handle -> keys.add(handle.key()));
        return List.copyOf(keys);
    }

    private static String pick(List<String> from, Rng rng) {
        return from.get(rng.below(from.size()));
    }
}
