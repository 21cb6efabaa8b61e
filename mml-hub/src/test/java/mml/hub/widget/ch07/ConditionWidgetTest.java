package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class ConditionWidgetTest {
    private final ConditionWidget widget = new ConditionWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    @Test
    void whatIsMeasuredIsWhatKappaPredicts() {
        for (int kappa : new int[] {2, 10, 50, 100}) {
            View view = last(State.empty().with("kappa", kappa));
            String predicted = fact(view, "((κ − 1)/(κ + 1))², with the best γ");
            assertEquals(predicted, fact(view, "largest (1 − γλ)²: predicted"));
            assertEquals(predicted, fact(view, "the last step left: measured"));
            assertEquals("holds", fact(view, "as predicted, from the start alone"));
        }
        assertEquals("0.6694", fact(last(State.empty()), "the last step left: measured"));
    }

    @Test
    void aRoundBowlTakesOneStepAndPastTheEdgeNoneIsEnough() {
        assertEquals("few", right(State.empty().with("kappa", 1)));
        assertEquals("never", right(State.empty().with("g", "past")));
        assertEquals("many", right(State.empty().with("kappa", 100)));
        assertTrue(Double.parseDouble(fact(last(State.empty().with("g", "past")), "largest (1 − γλ)²: predicted")) > 1);
    }

    private String right(State state) {
        return Views.right(widget, state, "few", "ten", "thirty", "many", "never");
    }

    @Test
    void theStartIsDragged() {
        State moved = widget.nudge(State.empty(), "start", 1, 0);
        assertEquals("-2.75", moved.get("p0", ""));
    }

    @Test
    void fromTheLowestPointNothingIsLeftToMeasure() {
        View view = last(State.empty().with("p0", 0).with("p1", 0));
        assertEquals("nothing", fact(view, "the last step left: measured"));
    }
}
