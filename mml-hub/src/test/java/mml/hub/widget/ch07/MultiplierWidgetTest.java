package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.certified;
import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @Test
    void fourZerosAreAProofAndNothingElseIs() {
        State own = widget.set(State.empty(), "beside", "conditions").with("step", "9");
        State best = own.with("x0", "1").with("x1", "1").with("l", "2");
        assertTrue(certified(widget.view(best)));
        for (State off : new State[] {best.with("l", "1.9"), best.with("x0", "1.05"), best.with("l", "-2")}) {
            assertFalse(certified(widget.view(off)));
            assertEquals("no", fact(widget.view(off), "all four 0"));
        }
        assertEquals("right", widget.view(best.with("guess", "4")).feedback().kind());
        assertEquals("right", widget.view(own.with("guess", "1")).feedback().kind());
    }

    @Test
    void everyProblemHasAPointAndAMultiplierToBeFound() {
        String[][] found = {
            {"x^2 + y^2 | x + y >= 2", "1", "1", "2"},
            {"x + y | x^2 + y^2 <= 2", "-1", "-1", "0.5"},
            {"(x - 1)^2 + 2y^2 | x + y <= 2", "1", "0", "0"},
            {"x^2 + x*y + 2y^2 + 5x + 3y | x >= -1", "-1", "-0.5", "2.5"},
            {"x^2 + y^2 | x + 2y = 2", "0.4", "0.8", "-0.8"}
        };
        for (String[] f : found) {
            State state = State.empty()
                    .with("problem", f[0])
                    .with("beside", "conditions")
                    .with("x0", f[1])
                    .with("x1", f[2])
                    .with("l", f[3])
                    .with("step", "9");
            assertTrue(certified(widget.view(state)), f[0]);
        }
        State moved = widget.drag(State.empty().with("beside", "conditions"), "x", 100, 100);
        assertNotEquals("", moved.get("x0", ""));
    }
}
