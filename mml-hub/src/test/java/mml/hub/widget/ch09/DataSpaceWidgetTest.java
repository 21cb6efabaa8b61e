package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class DataSpaceWidgetTest {
    private static final Widget SPACE = new DataSpaceWidget();

    private static View end(String state) {
        State parsed = State.parse(state);
        return SPACE.view(
                parsed.with("step", Integer.toString(SPACE.view(parsed).steps() - 1)));
    }

    @Test
    void aLineThroughThreePoints() {
        assertEquals("(1.5, 0.5)", fact(end(""), "λ here: θ"));
        assertEquals("(1.5, 2, 2.5)", fact(end(""), "Φθ"));
        assertEquals("(−0.5, 1, −0.5)", fact(end(""), "y − Φθ"));
    }

    @Test
    void orthogonalFeaturesHaveParametersOfTheirOwn() {
        assertEquals("(2, 0.5)", fact(end("inputs=middle"), "λ here: θ"));
        assertEquals("(2)", fact(end("inputs=middle&features=1"), "λ here: θ"));
        assertEquals("(0.5)", fact(end("inputs=middle&features=x"), "λ here: θ"));
    }

    @Test
    void theSumOfWhatIsLeftIsNothingWithAConstantOnly() {
        assertTrue(SPACE.view(State.parse("guess=yes")).feedback().text().startsWith("Yes"));
        assertTrue(
                SPACE.view(State.parse("guess=no&features=x")).feedback().text().startsWith("Yes"));
    }
}
