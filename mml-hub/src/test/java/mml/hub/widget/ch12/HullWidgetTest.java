package mml.hub.widget.ch12;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class HullWidgetTest {
    private final HullWidget hulls = new HullWidget();
    private final LossWidget losses = new LossWidget();

    @Test
    void halfTheDistanceIsTheMargin() {
        View end = hulls.view(State.empty().with("step", 999));
        assertEquals("2.121", fact(end, "‖c − d‖"));
        assertEquals("1.061", fact(end, "margin ‖c − d‖ / 2"));
        assertEquals(
                "right",
                hulls.view(State.empty().with("guess", "yes")).feedback().kind());
        assertTrue(end.facts().stream().anyMatch(f -> f.mark().equals("holds")));
    }

    @Test
    void crossedHullsAreReducedToTheirMeans() {
        State xor = hulls.set(State.empty(), "example", "xor");
        assertEquals("right", hulls.view(xor.with("guess", "no")).feedback().kind());
        State seven = hulls.set(State.empty(), "example", "seven");
        View reduced = hulls.view(hulls.set(seven, "m", "3").with("step", 999));
        assertEquals("0.3333", fact(reduced, "μ"));
    }

    @Test
    void theLossesAlongTheWay() {
        View at = losses.view(State.empty().with("step", 4));
        assertEquals("−1", fact(at, "t = y f(x)"));
        assertEquals("2", fact(at, "hinge"));
        assertEquals("4", fact(at, "squared"));
        assertEquals("", fact(losses.view(State.empty().with("beside", "LOGISTIC")), "squared"));
        assertEquals(
                "right",
                losses.view(State.empty().with("guess", "squared")).feedback().kind());
    }
}
