package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class CheckWidgetTest {
    private final CheckWidget widget = new CheckWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private State own(String f, String claim) {
        return widget.set(widget.set(State.empty(), "f", f), "claim", claim);
    }

    private String kind(State state, String guess) {
        return widget.view(state.with("guess", guess)).feedback().kind();
    }

    @Test
    void theComponentThatIsWrongIsNamed() {
        assertEquals("right", kind(State.empty(), "1"));
        assertEquals("wrong", kind(State.empty(), "0"));
        State mended = widget.set(State.empty(), "claim", "2x1 x2 + x2^3; x1^2 + 3x1 x2^2");
        assertEquals("right", kind(mended, "right"));
        assertEquals("holds", fact(last(mended), "the gradient is right"));
        State both = own("x y", "1; 1").with("p0", "3").with("p1", "2");
        assertEquals("right", kind(both, "0"));
        assertEquals("right", kind(both, "1"));
    }

    @Test
    void aKinkIsNoFault() {
        State kink = own("abs(x)", "1").with("p0", "0");
        assertEquals("right", kind(kink, "kink"));
        assertEquals("right", kind(kink.with("p0", "2"), "right"));
        State border = own("sqrt(x)", "0").with("p0", "0");
        assertEquals("right", kind(border, "kink"));
        assertFalse(last(border.with("all", "1")).toString().contains("NaN"));
    }

    @Test
    void aClaimThatCannotBeReadIsSaidAtItsField() {
        for (String[] bad : new String[][] {
            {"2x", "There is one formula; f has 2 variables"},
            {"2x; y; 1", "There are 3 formulas"},
            {"2x; a", "has a, which is no variable"},
            {"2x; z", "has z, which is no variable"},
            {"2x; 1 +", "Not finished yet"},
            {"2x; log(-y)", "no value at this point"}
        }) {
            View view = widget.view(own("x^2 + y^2", bad[0]));
            assertTrue(view.panels().toString().contains(bad[1]), bad[0] + ": " + view.panels());
            assertTrue(view.panels().toString().contains(bad[0]), bad[0]);
        }
    }

    @Test
    void lettersOfTheFunctionAreSlidersAndTheClaimKnowsThem() {
        State state = own("a x^2 + sin(b y)", "2a x; cos(b y)");
        assertTrue(widget.view(state).panels().toString().contains("let-a"));
        assertEquals("holds", fact(last(state), "the gradient is right"));
        assertEquals("holds", fact(last(widget.set(state, "let-a", "3")), "the gradient is right"));
        assertEquals("fails", fact(last(widget.set(state, "let-b", "2")), "the gradient is right"));
    }
}
