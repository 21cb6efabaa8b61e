package mml.hub.widget.ch08;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class LeakWidgetTest {
    private static final Widget LEAK = new LeakWidget();

    private static View at(String state, int step) {
        return LEAK.view(State.parse(state).with("step", Integer.toString(step)));
    }

    @Test
    void aChoiceBeforeTheFoldsIsFoundOut() {
        View end = at("", 6);
        assertEquals("5 of 5", fact(end, "folds seen too early"));
        assertFalse(Facts.certified(end));
        assertEquals("20 of 20", fact(at("", 1), "examples looked at for the choice"));
        assertEquals("16 of 20", fact(at("", 1), "examples looked at for the scale"));
        assertTrue(LEAK.view(State.parse("guess=small")).feedback().text().startsWith("Yes"));
    }

    @Test
    void insideOfTheFoldsThereIsNoLeak() {
        View end = at("select=inside", 6);
        assertTrue(Facts.certified(end));
        assertEquals(fact(end, "error as it was done"), fact(end, "with everything inside"));
        assertTrue(LEAK.view(State.parse("select=inside&guess=alike"))
                .feedback()
                .text()
                .startsWith("Yes"));
        assertFalse(Facts.certified(at("select=never&scale=before", 6)));
    }

    @Test
    void itIsTheSameErrorAsIsCertified() {
        assertEquals(fact(at("", 6), "with everything inside"), fact(at("select=inside", 6), "error as it was done"));
    }
}
