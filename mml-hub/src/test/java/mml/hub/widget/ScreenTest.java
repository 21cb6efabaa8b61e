package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.hub.page.Chapters;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture alone on a slide has another shape than in a column. */
class ScreenTest {
    /** A picture of one plane stays as high as it is in a column; panels below each other would be higher. */
    private static final double HIGHEST = 1.2;

    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream().map(w -> Arguments.of(w.name(), chapter, w)));
    }

    @Test
    void aSlideHasItsShapeAndAColumnItsOwn() {
        Canvas column = new Canvas(480, 620, 15).bare();
        assertEquals(column, Screen.canvas(State.empty(), column));
        Canvas slide = Screen.canvas(State.parse("room=160"), column);
        assertEquals(new Canvas(960, 600, 24).bare(), slide);
        assertEquals(new Canvas(960, 686, 24), Screen.canvas(State.parse("room=20")));
        assertEquals(new Canvas(960, 505, 24), Screen.canvas(State.parse("room=900")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void nothingStandsInTheWayOfALargePictureOnASlide(String name, Chapter chapter, Widget widget) {
        State there = widget.example().with(Screen.ROOM, "160");
        int steps = widget.view(widget.example()).steps();
        for (String step : new String[] {"0", Integer.toString(steps - 1)}) {
            View view = widget.view(widget.set(there, "step", step));
            assertEquals(steps, view.steps());
            Svg picture = view.picture();
            assertTrue(picture.height() <= HIGHEST * picture.width(), picture.width() + " x " + picture.height());
            for (Handle handle : view.handles())
                assertTrue(
                        handle.x() >= 0
                                && handle.x() <= picture.width()
                                && handle.y() >= 0
                                && handle.y() <= picture.height(),
                        handle.label());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void aStateThatIsAnsweredSaysNothingOfTheSlideButItsViewIsOne(String name, Chapter chapter, Widget widget) {
        State example = widget.example();
        State there = example.with(Screen.ROOM, "160");
        String seen = call(chapter, "show", name, there.toString());
        assertFalse(seen.contains("room="), seen);
        if (widget.isSlow(example)) return;
        String set = call(chapter, "set", name, there.toString(), "step", "0");
        assertEquals(box(call(chapter, "show", name, there.with("step", "0").toString())), box(set));
        assertFalse(set.contains("room="), set);
    }

    private static String call(Chapter chapter, String function, String... texts) {
        return Border.call(chapter, function, texts, 0, 0);
    }

    private static String box(String answer) {
        int from = answer.indexOf("viewBox=");
        return answer.substring(from, from + "viewBox='0 0 960 600'".length());
    }
}
