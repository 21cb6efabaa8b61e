package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final LinesAndPlanes lines = new LinesAndPlanes();
    private final ImageAndKernelWidget spaces = new ImageAndKernelWidget();

    @Test
    void theBooksLinesMeetInOnePoint() {
        View view = all(lines, lines.example());
        assertEquals("(1, 1/4)", fact(view, "x"));
        assertEquals("Each equation is a line: do all of them share a point?", view.caption());
        assertTrue(view.picture().embedded("x").contains("<title"));
    }

    @Test
    void parallelEqualAndSpatialCasesAreTold() {
        assertEquals("none", fact(all(lines, typed("1,1,2;1,1,-1")), "Solutions"));
        assertEquals("infinitely many", fact(all(lines, typed("1,2,2;2,4,4")), "Solutions"));
        assertEquals("(5/2, 1/2, 0) + λ₁ (−3/2, 1/2, 1)", fact(all(lines, typed("1,1,1,3;1,-1,2,2;2,0,3,5")), "x"));
        assertEquals("none", fact(all(lines, typed("0,0,1;1,1,1")), "Solutions"));
    }

    @Test
    void everyStepOfTheEliminationKeepsTheSolutions() {
        int steps = lines.view(lines.example()).steps();
        for (int k = 0; k < steps; k++)
            assertEquals("(1, 1/4)", fact(all(lines, State.empty().with("step", k)), "x"));
    }

    @Test
    void draggingTheTipOfTheNormalVectorToItsOwnPlaceChangesNothing() {
        for (Handle handle : lines.view(lines.example()).handles()) {
            State dragged = lines.drag(lines.example(), handle.key(), handle.x(), handle.y());
            assertEquals("4,4,5;2,-4,1", dragged.get("m", ""), handle.key());
        }
    }

    @Test
    void arrowKeysMoveByHalves() {
        assertEquals(
                "4,4,11/2;2,-4,1", lines.nudge(State.empty(), "shift", 1, 0).get("m", ""));
        assertEquals("4,7/2,5;2,-4,1", lines.nudge(State.empty(), "turn", 0, -1).get("m", ""));
    }

    @Test
    void aSliderSetsACoefficientOfTheChosenEquation() {
        State state = lines.set(lines.set(State.empty(), "row", "1"), "c2", "2.5");
        assertEquals("4,4,5;2,-4,5/2", state.get("m", ""));
    }

    @Test
    void rankAndNullityAddUp() {
        assertEquals("2 + 2 = 4", fact(all(spaces, spaces.example()), "rank + nullity"));
        assertEquals("span of (0, 1/2, 1, 0), (−1, 1/2, 0, 1)", fact(all(spaces, spaces.example()), "kernel"));
        for (String m : new String[] {"2,1;1,2", "1,2;2,4", "1,2;0,1;1,1", "0,0,0;0,0,0", "1,2,3;2,4,6;-1,-2,-3"}) {
            View view = spaces.view(State.empty().with("m", m));
            assertTrue(view.facts().stream().noneMatch(f -> f.mark().equals("fails")), m);
            for (int k = 0; k < view.steps(); k++)
                assertEquals(
                        k,
                        spaces.view(State.empty().with("m", m).with("step", k)).step());
        }
    }

    @Test
    void aVectorOfTheKernelIsLost() {
        View view = spaces.view(State.parse("m=1,2;2,4&x0=2&x1=-1"));
        assertEquals("This x lies in the kernel: Ax = 0", view.caption());
        assertEquals("(0, 0)", fact(view, "Ax"));
    }

    @Test
    void xIsDraggedInHalves() {
        State state = State.empty().with("m", "2,1;1,2");
        Handle x = spaces.view(state).handles().get(0);
        State dragged = spaces.drag(state, "x", x.x(), x.y());
        assertEquals("1", dragged.get("x0", ""));
        assertEquals("0.5", dragged.get("x1", ""));
        assertEquals("1.5", spaces.nudge(dragged, "x", 1, 0).get("x0", ""));
    }

    private static State typed(String m) {
        return State.empty().with("m", m);
    }
}
