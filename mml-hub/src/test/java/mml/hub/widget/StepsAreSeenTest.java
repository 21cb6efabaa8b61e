package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that changes nothing that is seen does not exist. */
@Tag("walk")
class StepsAreSeenTest {
    /** Two generators that span a line only. */
    private static final String DEPENDENT = "kind=plane&b0=1&b1=1&b2=1&c0=2&c1=2&c2=2";

    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream().flatMap(c -> c.widgets().stream().map(w -> Arguments.of(w.name(), w)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void everyStepOfEveryExampleChangesThePicture(String name, Widget widget) {
        List<String> same = new ArrayList<>();
        for (State state : examples(widget)) {
            int steps = widget.view(state).steps();
            Svg before = widget.view(widget.set(state, "step", "0")).picture();
            for (int k = 1; k < steps; k++) {
                Svg now = widget.view(widget.set(state, "step", Integer.toString(k)))
                        .picture();
                if (now.marks().equals(before.marks())) same.add(state + ": " + k + " " + now.title());
                before = now;
            }
        }
        assertEquals(List.of(), same);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void aGraphThatWaitsForItsStepsDoesNotSayThatItHasNothing(String name, Widget widget) {
        assertFalse(widget.view(widget.example()).picture().toString().contains("no data"), name);
    }

    private static List<State> examples(Widget widget) {
        List<State> states = new ArrayList<>(List.of(widget.example()));
        for (Panel panel : widget.view(widget.example()).panels())
            for (Control control : panel.controls())
                if (control instanceof Control.Choice choice)
                    for (Control.Option option : choice.options())
                        states.add(widget.set(widget.example(), choice.key(), option.value()));
        if (widget.name().equals("projection")) states.add(State.parse(DEPENDENT));
        return states;
    }
}
