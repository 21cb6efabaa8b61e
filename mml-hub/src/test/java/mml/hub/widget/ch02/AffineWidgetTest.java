package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class AffineWidgetTest {
    private final AffineWidget affine = new AffineWidget();

    private View all(String state) {
        return affine.view(State.parse(state).with("all", "1"));
    }

    @Test
    void theLineBesideTheOriginIsNoSubspace() {
        View view = all("");
        assertEquals("span of (1, 1/2)", fact(view, "U"));
        assertEquals("(−1, 2) + span of (1, 1/2)", fact(view, "L"));
        assertEquals("no: 0 is not in L", fact(view, "a subspace"));
        assertEquals("(0, 5/2) + span of (1, 1/2)", fact(view, "L, from y₀"));
        assertEquals("(−1, −3)", fact(view, "φ(x₀) = a + Φ(x₀)"));
        assertEquals("(−1, −3) + span of (1, −2)", fact(view, "φ(L)"));
    }

    @Test
    void aSupportPointInUMakesASubspace() {
        State state = State.parse("p0=-2&p1=-1");
        assertEquals("yes: 0 is in L", fact(all(state.toString()), "a subspace"));
        assertEquals(
                "right",
                affine.view(affine.set(state, "guess", "yes")).feedback().kind());
        assertEquals(
                "wrong",
                affine.view(affine.set(state, "guess", "no")).feedback().kind());
        assertEquals(
                "right",
                affine.view(affine.set(State.empty(), "guess", "no")).feedback().kind());
    }

    @Test
    void nothingTellsBeforeItsStep() {
        for (Fact f : affine.view(State.empty()).facts()) assertEquals("x₀", f.name());
        for (Fact f : affine.view(State.parse("step=1")).facts())
            assertFalse(f.name().equals("a subspace"));
    }

    @Test
    void theSameLineFromAnotherPointOfIt() {
        assertEquals(fact(all(""), "L, from y₀"), fact(all("p0=1&p1=3"), "L, from y₀"));
        assertEquals("(1, 3) + span of (1, 1/2)", fact(all("p0=0&p1=2.5"), "L, from y₀"), "y₀ is not x₀");
    }

    @Test
    void dependentDirectionsOfSpaceMakeALineAndNoneAPoint() {
        assertEquals("1", fact(all("in=plane&u0=1&u1=1&u2=1&v0=-2&v1=-2&v2=-2"), "dimension"));
        assertEquals("2", fact(all("in=plane"), "dimension"));
        View point = all("u0=0&u1=0");
        assertEquals(4, point.steps());
        assertEquals("only 0", fact(point, "U"));
        assertEquals("(−1, 2)", fact(point, "L"));
        assertEquals("(−1, −3)", fact(point, "φ(L)"));
        assertEquals("yes: 0 is in L", fact(all("u0=0&u1=0&p0=0&p1=0"), "a subspace"));
    }

    @Test
    void aMapMayMakeAPointOfALine() {
        assertEquals("(3, −2)", fact(all("phi=drop&u0=0&u1=1&p0=2&p1=1"), "φ(L)"));
        assertEquals("(5/2, −2) + span of (1, 0)", fact(all("phi=drop&p0=1.5&p1=1"), "φ(L)"));
    }

    @Test
    void everythingCanBeDraggedAndTheShiftAtTheEnd() {
        assertEquals(2, affine.view(State.empty()).handles().size());
        assertEquals(3, affine.view(State.parse("step=4")).handles().size());
        for (String state : new String[] {"step=4", "in=3&step=4", "in=plane&step=4"})
            for (Handle h : affine.view(State.parse(state)).handles()) {
                State still = affine.drag(State.parse(state), h.key(), h.x(), h.y());
                assertEquals(all(state).facts(), all(still.toString()).facts(), h.key());
                State moved = affine.nudge(State.parse(state), h.key(), 1, -1);
                assertFalse(all(state).facts().equals(all(moved.toString()).facts()), h.key());
                assertEquals(state.contains("in="), moved.has("turn"));
            }
    }

    @Test
    void anotherKindBeginsAnew() {
        State state = affine.set(State.parse("p0=3&u1=2&step=3"), "in", "plane");
        assertEquals("in=plane", state.toString());
        assertTrue(affine.view(state).java().contains("AffineSubspace.through(P)"));
    }
}
