package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class JacobianWidgetTest {
    private final JacobianWidget widget = new JacobianWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private State own(String f) {
        return widget.set(State.empty(), "f", f);
    }

    private String right(State state) {
        return Views.right(widget, state, "grows", "shrinks", "stays", "flat");
    }

    @Test
    void theDeterminantIsTheFactorOfSmallAreas() {
        assertEquals("stays", right(State.empty()));
        assertEquals("1", fact(last(State.empty()), "det J"));
        assertEquals("grows", right(own("x^2 - y^2; 2x y")));
        assertEquals("shrinks", right(own("x cos(y); x sin(y)").with("x", "0.5")));
        assertEquals("flat", right(own("x + y; x + y")));
        View turned = last(own("y; x"));
        assertEquals("−1", fact(turned, "det J"));
        assertEquals(fact(turned, "area of its image"), fact(turned, "|det J| times the square"));
        assertEquals("holds", fact(turned, "J checked along a direction"));
    }

    @Test
    void sweepsBeginWithADirectionOrWithWeights() {
        State state = own("x^2 - y^2; 2x y").with("x", "2").with("y", "1");
        View view =
                last(state.with("v0", "1").with("v1", "-1").with("w0", "0.5").with("w1", "2"));
        assertEquals("(6, −2)", fact(view, "J v, forwards from v"), "J = 4 −2 | 2 4");
        assertEquals("(6, 7)", fact(view, "wᵀJ, backwards from w"));
        assertEquals("holds", fact(view, "as the products with J say"));
    }

    @Test
    void aMapOfOnesOwnIsReadOrRefusedAtItsField() {
        assertEquals("2", fact(last(own("x1 + x2; x2 - x1")), "det J"));
        for (String[] bad : new String[][] {
            {"x + y", "a second one is needed"},
            {"a x + b y; c x + d y + k", "5 free letters"},
            {"x + z; y", "expected x and y"},
            {"x +; y", "Not finished yet"},
            {"log(x - 100); y", "no derivatives in this window"}
        }) assertTrue(widget.view(own(bad[0])).panels().toString().contains(bad[1]), bad[0]);
    }

    @Test
    void freeLettersAreSliders() {
        State state = own("a x + y; x + b y");
        assertEquals("0", fact(last(state), "det J"));
        assertEquals("5", fact(last(widget.set(widget.set(state, "let-a", "2"), "let-b", "3")), "det J"));
        assertTrue(widget.view(state).panels().toString().contains("let-b"));
    }

    @Test
    void whereThereIsNoJacobianItSaysSoAndStandsElsewhere() {
        View view = widget.view(own("sqrt(x); y").with("x", "-1"));
        assertEquals("wrong", view.feedback().kind());
        assertTrue(
                view.feedback().text().contains("no Jacobian"), view.feedback().text());
        assertEquals(
                "part of it has no image",
                fact(widget.view(own("sqrt(2 - x); y").with("x", "1.5").with("s", "1")), "area of its image"));
    }

    @Test
    void theSquareIsDragged() {
        Handle corner = widget.view(State.empty()).handles().get(0);
        State moved = widget.drag(State.empty(), "corner", corner.x() + 20, corner.y());
        assertTrue(Double.parseDouble(moved.get("x", "0")) > 1.1, moved.toString());
        assertEquals("0.55", widget.nudge(State.empty(), "corner", 0, 1).get("y", ""));
    }

    @Test
    void theAreaOfTheImageIsAskedForFirst() {
        assertEquals("", fact(widget.view(State.empty()), "area of its image"));
        assertEquals("0.7734", fact(widget.view(State.parse("step=1")), "area of its image"));
    }
}
