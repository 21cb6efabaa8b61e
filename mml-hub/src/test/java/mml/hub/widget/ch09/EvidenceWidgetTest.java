package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class EvidenceWidgetTest {
    private static final Widget EVIDENCE = new EvidenceWidget();

    private static final String TUTORIAL = "data=-3,-1.2;-1,-0.7;0,0.14;1,0.67;3,1.67&kind=powers&degree=1";

    private static View end(State state) {
        return EVIDENCE.view(state.with("step", EVIDENCE.view(state).steps() - 1));
    }

    private static Handle start(State state) {
        return EVIDENCE.view(state).handles().stream()
                .filter(h -> h.key().equals("start"))
                .findFirst()
                .orElseThrow();
    }

    /** α = 7.600743, β = 21.729834, γ = 1.917429, log evidence −2.79348. */
    @Test
    void theTutorialFromWhereverOneStarts() {
        State tutorial = State.parse(TUTORIAL);
        for (String from : new String[] {"", "0.1;1", "100;0.5"}) {
            View last = end(from.isEmpty() ? tutorial : tutorial.with("from", from));
            assertEquals("7.6", fact(last, "α"));
            assertEquals("21.7", fact(last, "β"));
            assertEquals("1.92 of 2", fact(last, "parameters that the data speak for"));
            assertEquals("−2.793", fact(last, "log evidence"));
            assertEquals("converged", fact(last, "it has"));
            assertTrue(Facts.certified(last));
        }
    }

    @Test
    void theStartIsDraggedAndStaysOnTheMap() {
        State empty = State.empty();
        Handle handle = start(empty);
        State moved = EVIDENCE.drag(empty, "start", handle.x() + 20, handle.y());
        assertTrue(start(moved).x() > handle.x() + 15);
        State far = EVIDENCE.drag(empty, "start", 1e5, -1e5);
        assertTrue(EVIDENCE.view(far).steps() > 1);
        assertTrue(start(far).x() < 1000 && start(far).y() > 0);
        State nudged = EVIDENCE.nudge(empty, "start", 4, 0);
        assertEquals("9.78", fact(EVIDENCE.view(nudged), "α"));
        assertFalse(EVIDENCE.set(nudged, "example", "line").has("from"));
    }

    @Test
    void whatIsNoStartIsNotTaken() {
        String alpha = fact(EVIDENCE.view(State.empty()), "α");
        for (String no : new String[] {"1", "a;b", "0;1", "-1;1", "1e300;1", "1;2;3"})
            assertEquals(alpha, fact(EVIDENCE.view(State.empty().with("from", no)), "α"), no);
    }

    /** Points exactly on a line leave no noise: β grows without end, and nothing is certified. */
    @Test
    void whatHasNoSummitIsNotCertified() {
        State exact = State.parse("data=0,0;1,1;2,2;3,3&kind=powers&degree=1");
        assertFalse(fact(end(exact), "it has").equals("converged") && Facts.certified(end(exact)));
        assertThrows(IllegalArgumentException.class, () -> new SpeakingDerivation().following(exact));
        View flat = end(State.parse("data=0,0;1,0;2,0"));
        assertTrue(flat.feedback().text().contains("All y are 0"));
    }
}
