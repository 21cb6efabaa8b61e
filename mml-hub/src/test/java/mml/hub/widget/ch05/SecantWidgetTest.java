package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class SecantWidgetTest {
    private final SecantWidget widget = new SecantWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private String right(State state) {
        return Views.right(widget, state, "large", "five", "eight", "small", "none");
    }

    private State example(String f) {
        return widget.set(State.empty(), "example", f);
    }

    @Test
    void theBestStepIsTheRootOfEpsilonForwardAndItsCubeRootCentrally() {
        assertEquals("eight", right(State.empty()));
        assertEquals("10⁻⁸", fact(last(State.empty()), "best h of these"));
        State central = State.empty().with("kind", "central");
        assertEquals("five", right(central));
        assertEquals("10⁻⁵", fact(last(central), "best h of these"));
        assertEquals("holds", fact(last(central), "the best slope is that of the tangent"));
    }

    @Test
    void aKinkHasTwoSlopesAndNoTangent() {
        State kink = example("abs(x)");
        assertEquals("none", right(kink));
        View view = last(kink);
        assertEquals("−1", fact(view, "slope to the left"));
        assertEquals("1", fact(view, "slope to the right"));
        assertTrue(fact(view, "tangent").startsWith("none: "), fact(view, "tangent"));
        assertEquals("", fact(last(kink), "best h of these"));
    }

    @Test
    void aStraightLineIsRightForEveryStepAndAtTheBorderOfADomainTheStepIsSmaller() {
        assertEquals("large", right(example("3x - 2")));
        State root = example("sqrt(x)").with("x", "0.5").with("kind", "central");
        View view = widget.view(root.with("step", 1));
        assertTrue(
                view.feedback().text().contains("h begins with 0.1"),
                view.feedback().text());
        assertEquals("0.1", fact(view, "h"));
        State log = widget.set(State.empty(), "f", "log(x)").with("x", "-1");
        assertTrue(fact(last(log), "tangent").startsWith("none: "), fact(last(log), "tangent"));
    }

    @Test
    void thePointAndTheEndOfTheSecantAreDragged() {
        State first = State.empty().with("step", 1);
        View view = widget.view(first);
        Handle end = view.handles().get(1);
        assertTrue(end.seen());
        State wider = widget.nudge(first, "h", 1, 0);
        assertEquals("1.15", wider.get("h", ""));
        assertEquals("1.15", fact(widget.view(wider), "h"));
        State moved = widget.drag(first, "x", end.x(), end.y());
        assertEquals("1.7", moved.get("x", ""));
    }

    @Test
    void aFunctionOfOnesOwnIsReadOrRefusedWithItsPlace() {
        State own = widget.set(State.empty(), "f", "x^2 exp(-x)");
        assertTrue(
                widget.view(own).java().contains("x^2*exp(-x)")
                        || widget.view(own).java().contains("x^2"),
                "java");
        State two = widget.set(State.empty(), "f", "x + y");
        assertTrue(widget.view(two).panels().toString().contains("2 variables, x, y"));
    }
}
