package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class InfluenceWidgetTest {
    private static final Widget INFLUENCE = new InfluenceWidget();

    private static String guess(String example, String guess) {
        return INFLUENCE
                .view(State.parse("example=" + example + "&guess=" + guess))
                .feedback()
                .text();
    }

    @Test
    void ofTheThirdThePointAboveTheLineOfTheOthers() {
        View third = INFLUENCE.view(State.parse("step=3"));
        assertEquals("(4.006, 0.3454)", fact(third, "θ without it"));
        assertTrue(guess("anscombe-3", "right").startsWith("Yes: observation 3 at x = 13"));
        assertTrue(guess("anscombe-3", "alone").startsWith("Not so"));
    }

    @Test
    void ofTheFourthOneCannotBeSpared() {
        View eighth = INFLUENCE.view(State.parse("example=anscombe-4&step=8"));
        assertEquals("1", fact(eighth, "leverage h"));
        assertEquals("one of many", fact(eighth, "θ without it"));
        assertTrue(guess("anscombe-4", "alone").startsWith("Yes: without observation 8"));
        assertTrue(Facts.certified(INFLUENCE.view(State.parse("example=anscombe-4&step=11"))));
    }

    @Test
    void theMarkGoesToTheObservation() {
        Handle which = INFLUENCE.view(State.empty()).handles().stream()
                .filter(h -> h.key().equals("which"))
                .findFirst()
                .orElseThrow();
        assertEquals("no observation is left out", which.label());
        assertEquals(
                1, INFLUENCE.drag(State.empty(), "which", which.x(), which.y()).count("step", -1));
        assertEquals(11, INFLUENCE.drag(State.empty(), "which", 1e5, 0).count("step", -1));
        State fifth = State.parse("step=5");
        assertEquals(6, INFLUENCE.nudge(fifth, "which", 1, 0).count("step", -1));
        assertEquals(1, INFLUENCE.nudge(fifth, "which", -9, 0).count("step", -1));
    }

    /** Four powers ask for five different x. */
    @Test
    void aDegreeThatTheDataCannotDecideIsLoweredAndSaid() {
        View few = INFLUENCE.view(State.parse("data=1,2;2,3;3,1;3,2&degree=4"));
        assertTrue(few.feedback().text().contains("the highest is now 2"));
        assertTrue(INFLUENCE
                .view(State.parse("data=1,2;2,3;3,1;3,2&degree=1"))
                .feedback()
                .text()
                .isEmpty());
    }
}
