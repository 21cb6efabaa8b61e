package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class NetworkWidgetTest {
    private final NetworkWidget widget = new NetworkWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    /** Values computed beside: x = (0.6, −0.4), wanted 0.7. */
    @Test
    void theDerivativesAreThoseOfTheTape() {
        View view = last(State.empty().with("t", "0.7"));
        assertEquals("0.8697", fact(view, "answer"));
        assertEquals("0.02881", fact(view, "loss"));
        assertEquals("(0.2254, −0.1142, −0.01696)", fact(view, "∂L/∂A₁"));
        assertEquals("holds", fact(view, "the tape gives the same"));
    }

    @Test
    void theWeightThatIsFeltMostIsThatOfTheLargestOutput() {
        assertEquals(
                "right",
                widget.view(State.empty().with("guess", "0")).feedback().kind());
        assertEquals(
                "wrong",
                widget.view(State.empty().with("guess", "2")).feedback().kind());
    }

    @Test
    void descentMakesTheLossSmallerOrRunsAwayAndSaysSo() {
        double before = Double.parseDouble(fact(last(State.empty()), "loss"));
        double after = Double.parseDouble(fact(last(State.empty().with("k", "3")), "loss"));
        assertTrue(after < before / 2, before + " " + after);
        View lost = last(
                State.empty().with("k", "20").with("g", "1").with("x1", "3").with("x2", "-3"));
        assertTrue(lost.feedback().text().contains("run away"), lost.feedback().text());
        assertFalse(lost.toString().contains("NaN"));
    }
}
