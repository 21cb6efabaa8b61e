package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class NoiseWidgetTest {
    private static final Widget NOISE = new NoiseWidget();

    private static boolean ends(String fate, String state) {
        View view = NOISE.view(State.parse(state + "&guess=" + fate));
        return view.feedback().text().startsWith("Yes");
    }

    @Test
    void wholeBatchesRestSinglesJumpAndShorterStepsComeNearer() {
        assertTrue(ends("rests", "batch=8"));
        assertTrue(ends("jumps", "batch=1"));
        assertTrue(ends("nearer", "batch=1&schedule=falls"));
        assertTrue(ends("lost", "batch=8&g=250"));
    }

    @Test
    void examplesThatAgreeLeaveNoNoise() {
        assertTrue(ends("rests", "batch=1&example=exact"));
    }

    @Test
    void anEpochHasAStepForEachBatch() {
        View view = NOISE.view(State.parse("batch=3&step=5"));
        assertEquals("3", fact(view, "steps an epoch"));
        assertEquals("1", fact(view, "epochs"));
    }
}
