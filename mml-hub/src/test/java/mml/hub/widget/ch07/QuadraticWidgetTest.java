package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Control;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class QuadraticWidgetTest {
    private final QuadraticWidget widget = new QuadraticWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private String right(State state) {
        return Views.right(widget, state, "inside", "line", "corner", "many", "falls", "empty");
    }

    private static State program(String f, String rows) {
        return State.empty().with("f", f).with("a", rows);
    }

    @Test
    void theBooksProgramEndsOnALineWithItsMultiplier() {
        View view = last(State.empty());
        assertEquals("(−1, −0.5)", fact(view, "x"));
        assertEquals("−4.5", fact(view, "f(x)"));
        assertEquals("(0, 2.5, 0, 0)", fact(view, "multipliers λ"));
        assertEquals("−4.5", fact(view, "the dual's value D(λ)"));
        assertEquals("holds", fact(view, "f(x) = D(λ), so nothing is lower"));
    }

    @Test
    void eachExampleHasItsOneAnswer() {
        StringBuilder kinds = new StringBuilder();
        Control.Choice examples = (Control.Choice)
                widget.view(State.empty()).panels().get(1).controls().get(0);
        for (Control.Option option : examples.options()) {
            State state = widget.set(State.empty(), "example", option.value());
            kinds.append(right(state)).append(' ');
            boolean holds = last(state).facts().stream().anyMatch(f -> f.mark().equals("holds"));
            assertTrue(holds, option.label());
        }
        assertEquals("line corner inside many falls empty ", kinds.toString());
    }

    @Test
    void aDuplicatedLineIsNoCorner() {
        assertEquals("line", right(program("x^2 + y^2 - 2x - 2y", "1,1,1;2,2,2")));
        assertEquals("(0.5, 0.5)", fact(last(program("x^2 + y^2 - 2x - 2y", "1,1,1;2,2,2")), "x"));
    }

    @Test
    void whatIsNotConvexOrNotQuadraticIsRefusedWithItsReason() {
        assertTrue(error("-x^2 + y^2").contains("the smallest eigenvalue of P is −2"), error("-x^2 + y^2"));
        assertTrue(error("x^4 + y^2").contains("not quadratic"), error("x^4 + y^2"));
        assertTrue(error("abs(x) + y^2").contains("differentiable"), error("abs(x) + y^2"));
        assertTrue(error("a x^2 + y^2").contains("a"), error("a x^2 + y^2"));
        assertEquals("", error("3x^2 - 2x*y + y^2 - 4"));
    }

    private String error(String f) {
        return Views.error(widget, widget.set(State.empty(), "f", f), "f");
    }

    @Test
    void aLineThatIsDraggedTakesTheOptimumWithIt() {
        State moved = widget.nudge(State.empty(), "b1", 1, 0);
        assertTrue(moved.get("a", "").startsWith("1,0,1;-1,0,0.5;"), moved.get("a", ""));
        assertEquals("(−0.5, −0.625)", fact(last(moved), "x"));
    }
}
