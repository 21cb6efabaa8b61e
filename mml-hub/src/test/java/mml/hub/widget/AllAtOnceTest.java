package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks to be told everything is told at the first step, too. */
class AllAtOnceTest {
    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream())
                .map(widget -> Arguments.of(widget.name(), widget));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void everyStepHasAPictureThen(String name, Widget widget) {
        State all = widget.example().with(Prediction.ALL, "1");
        int steps = widget.view(all).steps();
        for (int step : new int[] {0, 1, steps - 1})
            assertFalse(widget.view(all.with("step", step)).picture().marks().isEmpty(), () -> name + ", step " + step);
    }
}
