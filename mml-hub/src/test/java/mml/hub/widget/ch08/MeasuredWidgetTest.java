package mml.hub.widget.ch08;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class MeasuredWidgetTest {
    private static final Widget MEASURED = new MeasuredWidget();

    private static View end(String state) {
        State parsed = State.parse(state);
        return MEASURED.view(
                parsed.with("step", Integer.toString(MEASURED.view(parsed).steps() - 1)));
    }

    /** N(0, 4) and one measurement 5 with variance 1: the gain is 4/5. */
    @Test
    void oneMeasurement() {
        assertEquals("N(4, 0.8)", fact(end("example=one"), "belief in μ"));
        assertEquals("N(4, 1.8)", fact(end("example=one"), "next measurement"));
        assertEquals(
                "2.5, 2, 2.5, 8.25",
                fact(end("example=one&known=no"), "m, κ, a, b").replaceAll("[()]", ""));
    }

    @Test
    void bothOrdersAndAllAtOnceAgree() {
        for (String example : new String[] {"six", "one", "stray", "alike"})
            for (String known : new String[] {"", "no"})
                assertTrue(Facts.certified(end("example=" + example + "&known=" + known)), example + known);
    }

    @Test
    void thePriorCountsLikeMeasurements() {
        String one = "example=one&tau=1&sigma=1&guess=";
        assertTrue(MEASURED.view(State.parse(one + "middle")).feedback().text().startsWith("Yes"));
        assertTrue(MEASURED.view(State.parse("guess=data")).feedback().text().startsWith("Yes"));
        assertTrue(MEASURED.view(State.parse("known=no&kappa=9&guess=prior"))
                .feedback()
                .text()
                .startsWith("Yes"));
    }
}
