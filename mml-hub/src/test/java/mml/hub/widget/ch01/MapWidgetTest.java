package mml.hub.widget.ch01;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class MapWidgetTest {
    private static final Widget MAP = new MapWidget();

    private static View end(String chapter) {
        State state = State.parse("chapter=" + chapter);
        return MAP.view(state.with("step", MAP.view(state).steps() - 1));
    }

    @Test
    void whatASupportVectorMachineStandsOn() {
        View svm = end("12");
        assertEquals("2, 3, 5 and 7", svm.facts().get(0).value());
        assertEquals("4, 6, 8, 9, 10 and 11", svm.facts().get(1).value());
        assertEquals("nothing", end("2").facts().get(0).value());
        assertEquals("2", end("3").facts().get(0).value());
    }

    @Test
    void aGuessIsANumber() {
        View right = MAP.view(State.parse("guess=4"));
        assertEquals("Yes: chapters 2, 3, 5 and 7.", right.feedback().text());
        assertTrue(MAP.view(State.parse("guess=7")).feedback().text().startsWith("Not so"));
        assertTrue(MAP.view(State.parse("guess=many")).feedback().kind().equals("note"));
    }
}
