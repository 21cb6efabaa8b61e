package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Axes beside a reader's own data bear the names of the columns. */
class AxesNamesTest {
    private static final String OWN = """
            girth,depth,kind
            1,2,a
            2,2.5,a
            1.5,3,a
            2.5,2,a
            6,7,b
            7,6.5,b
            6.5,8,b
            7.5,7,b
            2,1.5,a
            1.5,2.5,a
            2.5,3,a
            0.5,2,a
            3,1,a
            6.5,7.5,b
            7,5.5,b
            8,6.5,b
            5.5,8,b
            6.2,4.8,b
            6,6,b
            1,3,a
            """;

    /** Their axes are no features: the way to the next mixture, the iterations, the directions. */
    private static final List<String> OTHER_AXES = List.of("bound", "power", "dimensions");

    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .filter(c -> c.number() >= 10)
                .flatMap(c -> c.widgets().stream())
                .filter(w -> takesData(w) && !OTHER_AXES.contains(w.name()))
                .map(w -> Arguments.of(w.name(), w));
    }

    private static boolean takesData(Widget widget) {
        return widget.view(widget.example()).panels().stream()
                .flatMap(p -> p.controls().stream())
                .anyMatch(c -> c instanceof Control.Field f && f.label().equals("Your own data"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void theNamesOfTheColumnsStandInThePicture(String name, Widget widget) {
        String key = widget.view(widget.example()).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c.label().equals("Your own data"))
                .findFirst()
                .orElseThrow()
                .key();
        State own = widget.set(widget.example(), key, OWN);
        View first = widget.view(own);
        List<String> missing = new ArrayList<>(List.of("girth", "depth"));
        for (int k = 0; k < first.steps(); k++) {
            String picture = widget.view(widget.set(own, "step", Integer.toString(k)))
                    .picture()
                    .toString();
            missing.removeIf(picture::contains);
        }
        assertEquals(List.of(), missing);
        assertTrue(first.steps() > 0);
    }
}
