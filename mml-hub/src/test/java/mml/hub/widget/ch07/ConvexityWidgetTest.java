package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class ConvexityWidgetTest {
    private static final Widget CONVEXITY = new ConvexityWidget();

    private static View end(String state) {
        State parsed = State.parse(state);
        return CONVEXITY.view(
                parsed.with("step", Integer.toString(CONVEXITY.view(parsed).steps() - 1)));
    }

    @Test
    void aParabolaIsProvedAndTwoHollowsAreRefuted() {
        assertTrue(fact(end(""), "on all of [−3, 3]").startsWith("convex"), fact(end(""), "on all of [−3, 3]"));
        View hollows = end("f=x%5E4-2x%5E2%2Bx%2F3");
        assertTrue(fact(hollows, "the tests").endsWith("not convex"), fact(hollows, "the tests"));
        assertTrue(fact(hollows, "on all of [−3, 3]").startsWith("not convex"));
    }

    @Test
    void aDraggedPointStaysOnItsGraph() {
        View first = CONVEXITY.view(State.parse(""));
        Handle x = first.handles().get(0);
        State moved = CONVEXITY.drag(State.parse(""), x.key(), x.x() + 50, x.y() - 200);
        Handle after = CONVEXITY.view(moved).handles().get(0);
        assertTrue(after.x() > x.x());
        assertEquals(
                first.handles().get(1).label(),
                CONVEXITY.view(moved).handles().get(1).label());
    }

    @Test
    void twoPointsInOnePlaceAreParted() {
        assertTrue(end("x=3&y=3").steps() > 1);
    }
}
