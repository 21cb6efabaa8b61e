package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class ConjugateWidgetTest {
    private final ConjugateWidget widget = new ConjugateWidget();

    @Test
    void aParabolaIsItsOwnTransform() {
        State state = widget.set(State.empty(), "steep", "2");
        View view = widget.view(state.with("step", 13)); // of slopes from −2 on by quarters
        assertEquals("1", fact(view, "slope s"));
        assertEquals("1", fact(view, "touches at"));
        assertEquals("0.5", fact(view, "f*(s)"));
        View last = widget.view(state.with("step", 99));
        assertTrue(last.facts().stream().anyMatch(f -> f.mark().equals("holds")));
        assertTrue(widget.view(state.with("guess", "same")).feedback().text().startsWith("Yes: "));
    }

    /** It is asked for, so the lines come first; where it is the graph it is drawn above it. */
    @Test
    void theTransformOfTheTransformIsSeenAtTheEnd() {
        for (int step = 0; step < 17; step++)
            assertFalse(widget.view(State.empty().with("step", step))
                    .picture()
                    .toString()
                    .contains("**"));
        String last = widget.view(State.empty().with("step", 17)).picture().toString();
        assertTrue(last.contains("**"), last);
        assertTrue(last.indexOf("graph-line-1") < last.indexOf("graph-line-2"));
    }

    @Test
    void hollowsAreBridged() {
        State state = widget.set(State.empty(), "f", "x^4 - 2x^2");
        assertTrue(widget.view(state.with("guess", "below")).feedback().text().startsWith("Yes: "));
        assertEquals("1", fact(widget.view(state.with("step", 99)), "f above f** by at most"));
        State domain = widget.set(State.empty(), "f", "x*log(x)");
        assertTrue(widget.view(domain.with("step", 99)).facts().stream()
                .anyMatch(f -> f.mark().equals("holds")));
    }
}
