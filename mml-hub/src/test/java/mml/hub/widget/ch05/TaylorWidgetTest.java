package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class TaylorWidgetTest {
    private final TaylorWidget widget = new TaylorWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private State own(String f) {
        return widget.set(State.empty(), "f", f);
    }

    private String right(State state) {
        return Views.right(widget, state, "all", "part", "none");
    }

    @Test
    void wavesAreFollowedEverywhereABellIsNot() {
        assertEquals("all", right(State.empty()));
        assertEquals("part", right(own("1/(1 + x^2)")));
        assertEquals("part", right(own("log(1 + x)").with("x", "0")));
        assertEquals("none", right(own("abs(x)").with("x", "0")));
        assertEquals("part", right(own("abs(x)").with("x", "1")));
    }

    /** Example 5.3: of x⁴ the polynomial of order 4 is x⁴. */
    @Test
    void example53() {
        View view = last(own("x^4").with("x", "1").with("n", "4"));
        assertEquals(5, view.steps());
        assertEquals("(1, 4, 6, 4, 1)", fact(view, "coefficients"));
        assertEquals("−2 to 2", fact(view, "follows f from"));
        assertEquals("holds", fact(view, "it is close near x₀"));
    }

    @Test
    void whereAKinkOrTheEndOfTheDomainIsItIsSaid() {
        View kink = last(own("abs(x)").with("x", "0"));
        assertTrue(
                fact(kink, "no further term").contains("order 1"), kink.facts().toString());
        View outside = last(own("log(1 + x)").with("x", "-1.5"));
        assertTrue(
                fact(outside, "polynomial").contains("no finite value"),
                outside.facts().toString());
        assertEquals(1, outside.steps());
    }

    @Test
    void thePointIsDragged() {
        View view = widget.view(State.empty());
        Handle x0 = view.handles().get(0);
        State moved = widget.drag(State.empty(), "x", x0.x() + 40, x0.y());
        assertTrue(Double.parseDouble(moved.get("x", "0")) > 0.5, moved.toString());
        assertEquals("0.25", widget.nudge(State.empty(), "x", 1, 0).get("x", ""));
    }
}
