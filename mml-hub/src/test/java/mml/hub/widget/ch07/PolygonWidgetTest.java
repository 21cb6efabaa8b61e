package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class PolygonWidgetTest {
    private final PolygonWidget widget = new PolygonWidget();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private String right(State state) {
        return Views.right(widget, state, "corner", "edge", "falls", "empty");
    }

    private State example(String rows) {
        return widget.set(State.empty(), "example", rows);
    }

    @Test
    void theBooksProgramEndsWithItsMultipliers() {
        View view = last(State.empty());
        assertEquals("(12.33, 4.167)", fact(view, "x"));
        assertEquals("−74.17", fact(view, "cᵀx"));
        assertEquals("(2.167, 0.3333, 0, 0, 0)", fact(view, "multipliers λ"));
        assertEquals("holds", fact(view, "cᵀx = −λᵀb, so nothing is lower"));
    }

    @Test
    void eachExampleHasOneRightAnswerAndItsProof() {
        assertEquals("corner", right(State.empty()));
        assertEquals("edge", right(example("1,1,4;1,0,3;0,1,3;-1,0,0;0,-1,0")));
        assertEquals("falls", right(example("1,-1,1;-1,0,0;0,-1,0")));
        assertEquals("empty", right(example("1,1,2;-1,0,-2;0,-1,-1")));
        assertEquals("corner", right(example("1,0,1;0,1,1;1,1,2;-1,0,0;0,-1,0")));
        assertEquals("holds", fact(last(example("1,-1,1;-1,0,0;0,-1,0")), "cᵀd < 0 and Ad ≤ 0: no end"));
        assertEquals("holds", fact(last(example("1,1,2;-1,0,-2;0,-1,-1")), "yᵀA = 0 and yᵀb < 0: a contradiction"));
    }

    @Test
    void theMultipliersOfACornerHaveAWrongSignUntilTheLast() {
        View view = widget.view(State.empty().with("step", 99));
        int steps = view.steps();
        int below = 0;
        for (int step = 0; step < steps; step++) {
            String lambda = fact(widget.view(State.empty().with("step", step)), "λ of this corner");
            if (lambda.contains("−")) below++;
        }
        assertTrue(below > 0, "some corner before the optimum");
        assertEquals("(2.167, 0.3333, 0, 0, 0)", fact(view, "λ of this corner"));
    }

    @Test
    void theDictionaryStandsBesideThePolygon() {
        View view = last(State.empty().with("beside", "dictionary"));
        String picture = view.picture().toString();
        assertTrue(picture.contains("−74.17"), "its cost");
        assertEquals(last(State.empty()).handles().size(), view.handles().size());
    }

    @Test
    void theShadowPriceIsWhatABoundIsWorth() {
        State state = State.empty();
        Handle first = widget.view(state).handles().get(0);
        assertTrue(first.label().startsWith("constraint 1, bound 33"), first.label());
        State moved = widget.nudge(state, "b0", 1, 0);
        assertNotEquals("", moved.get("a", ""));
        double bound = Double.parseDouble(moved.get("a", "").split(",", -1)[2].split(";", -1)[0]);
        double before = -445 / 6.0;
        double after = Double.parseDouble(fact(last(moved), "cᵀx").replace('−', '-'));
        assertEquals(before - 13 / 6.0 * (bound - 33), after, 0.006);
    }

    @Test
    void bothSidesMeetAtTheOptimumAndOnlyThere() {
        State dual = State.empty().with("beside", "dual").with("step", "99");
        View end = new PolygonWidget().view(dual);
        assertEquals("−74.17", fact(end, "lowest of what is allowed"));
        assertEquals("−74.17", fact(end, "highest bound with λ ≥ 0"));
        View open = new PolygonWidget().view(dual.with("a", "1,-1,1;-1,0,0;0,-1,0"));
        assertEquals("none", fact(open, "highest bound with λ ≥ 0"));
        View empty = new PolygonWidget().view(dual.with("a", "1,1,2;-1,0,-2;0,-1,-1"));
        assertEquals("none", fact(empty, "lowest of what is allowed"));
        View first = new PolygonWidget().view(State.empty().with("beside", "dual"));
        assertEquals("", fact(first, "lowest of what is allowed"), "not before it is found");
        View bowl = new QuadraticWidget().view(dual);
        assertEquals("−4.5", fact(bowl, "lowest of what is allowed"));
        assertEquals("−4.5", fact(bowl, "highest bound with λ ≥ 0"));
    }
}
