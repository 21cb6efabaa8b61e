package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Control;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
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

    /** By hand: hidden 2·1 − 1·0 + 1 = 3, answer 4·3 − 2 = 10, loss (10 − 1)², by the weight 2·9·3. */
    @Test
    void aNetworkOfOnesOwn() {
        State state = widget.set(State.empty().with("x1", "1").with("x2", "0").with("t", "1"), "act", "RELU");
        View view = last(widget.set(state, "net", "2 -1 1\n\n4 -2"));
        assertEquals("10", fact(view, "answer"));
        assertEquals("81", fact(view, "loss"));
        assertEquals("(54)", fact(view, "∂L/∂A₁"));
        assertEquals("holds", fact(view, "the tape gives the same"));
        assertTrue(
                view.java().contains("Matrix.of(1, 2, 2, -1), Vector.of(1), Perceptron.Activation.RELU"), view.java());
    }

    @Test
    void everyExampleHasAGradientThatTheTapeConfirms() {
        for (Control control : new NetworkInput().controls(State.empty()))
            if (control instanceof Control.Choice choice)
                for (Control.Option option : choice.options()) {
                    View view = last(widget.set(State.empty(), "example", option.value()));
                    assertEquals("holds", fact(view, "the tape gives the same"), option.label());
                }
    }

    @Test
    void whatIsNoNetworkIsRefusedWithTheReasonAndTheLastOneStays() {
        refused("Layer 1: a line has 2 numbers, expected 3: 2 weights and the bias.", "1 2");
        refused("Layer 2: a line has 2 numbers, expected 3: 2 weights and the bias.", "1 2 3\n4 5 6\n\n1 2");
        refused("The last layer has 2 units, expected 1: the network gives one answer.", "1 2 3\n4 5 6");
        refused("There is no layer, expected one line at least.", " \n ");
        refused("There is room for 3 layers.", "1 1 1\n\n1 1\n\n1 1\n\n1 1");
        refused("Layer 1: 1e9 is too large, expected at most 100.", "1 2 1e9");
        refused("Layer 1: ", "1 2 x");
    }

    private void refused(String message, String text) {
        State state = widget.set(State.empty(), "net", text);
        assertEquals("0.8697", fact(last(state), "answer"));
        String error = Views.error(widget, state, "net");
        assertTrue(error.startsWith(message), error);
    }
}
