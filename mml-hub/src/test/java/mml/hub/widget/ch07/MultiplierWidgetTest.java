package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class MultiplierWidgetTest {
    private final MultiplierWidget widget = new MultiplierWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private List<String> right(State state) {
        List<String> found = new ArrayList<>();
        for (String guess : List.of("zero", "above", "below", "never"))
            if (widget.view(state.with("guess", guess)).feedback().kind().equals("right")) found.add(guess);
        return found;
    }

    @Test
    void theDualReachesTheOptimumAtTheMultiplier() {
        View view = last(State.empty());
        assertEquals("2 at (1, 1)", fact(view, "p*"));
        assertEquals("2", fact(view, "multiplier at x*"));
        assertEquals("none", fact(view, "gap to the largest D"));
        assertTrue(view.facts().stream().anyMatch(f -> f.mark().equals("holds")));
    }

    @Test
    void theGuessIsAnsweredByTheRun() {
        assertEquals(List.of("above"), right(State.empty()));
        assertEquals(List.of("zero"), right(widget.set(State.empty(), "problem", "(x - 1)^2 + 2y^2 | x + y <= 2")));
        assertEquals(List.of("below"), right(widget.set(State.empty(), "problem", "x^2 + y^2 | x + 2y = 2")));
    }

    @Test
    void theMultiplierIsDragged() {
        State state = State.empty().with("step", 3);
        assertNotEquals(fact(widget.view(state), "λ"), fact(widget.view(widget.nudge(state, "lambda", 1, 0)), "λ"));
    }
}
