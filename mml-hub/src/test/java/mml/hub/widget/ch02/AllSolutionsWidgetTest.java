package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class AllSolutionsWidgetTest {
    private final AllSolutionsWidget all = new AllSolutionsWidget();

    private View everything(State state) {
        return all.view(state.with("all", "1"));
    }

    private static State typed(String m, String b1, String b2) {
        return State.empty().with("m", m).with("b0", b1).with("b1", b2);
    }

    @Test
    void aLineOfSolutionsBesideTheNullSpace() {
        View view = everything(State.empty());
        assertEquals("span of (1, 2)", fact(view, "column space"));
        assertEquals("yes", fact(view, "b in it"));
        assertEquals("(1, 0)", fact(view, "x₀"));
        assertEquals("span of (−2, 1)", fact(view, "null space"));
        assertEquals("(1, 0) + λ₁ (−2, 1)", fact(view, "solutions"));
        assertTrue(view.facts().stream().noneMatch(f -> f.mark().equals("fails")));
    }

    @Test
    void aSolutionThatIsDraggedAlongTheSetStaysASolution() {
        State moved = all.nudge(State.parse("step=3"), "x", 4, 0);
        View view = everything(moved);
        assertEquals("(−1, 1)", fact(view, "x₀"));
        assertEquals("(−1, 1) + λ₁ (−2, 1)", fact(view, "solutions"));
        assertEquals("(1, 0) + λ₁ (−2, 1)", fact(view, "the same set"));
        View plane = everything(all.nudge(State.parse("m=1,-1,1;2,-2,2&step=3"), "x", 4, -4));
        assertEquals("(3, 1, −1) + λ₁ (1, 1, 0) + λ₂ (−1, 0, 1)", fact(plane, "solutions"));
        assertEquals("(1, 0, 0) + λ₁ (1, 1, 0) + λ₂ (−1, 0, 1)", fact(plane, "the same set"));
    }

    @Test
    void besideTheColumnSpaceThereIsNone() {
        State off = all.nudge(State.empty(), "b", 0, 1);
        View view = everything(off);
        assertEquals(3, view.steps());
        assertEquals("no", fact(view, "b in it"));
        assertEquals("none", fact(view, "x₀"));
        assertEquals("∅", fact(view, "solutions"));
        assertEquals("span of (−2, 1)", fact(view, "null space"));
        assertEquals(1, all.view(off.with("step", "2")).handles().size(), "there is no x₀ to drag");
        assertEquals("right", all.view(all.set(off, "guess", "none")).feedback().kind());
        assertEquals("wrong", all.view(all.set(off, "guess", "many")).feedback().kind());
    }

    @Test
    void oneSolutionAndAllOfThem() {
        View one = everything(typed("2,1;1,2", "1", "2"));
        assertEquals("(0, 1)", fact(one, "solutions"));
        assertEquals("only 0", fact(one, "null space"));
        assertEquals(
                "right",
                all.view(all.set(typed("2,1;1,2", "1", "2"), "guess", "one"))
                        .feedback()
                        .kind());
        View zero = everything(typed("0,0;0,0", "0", "0"));
        assertEquals("(0, 0) + λ₁ (1, 0) + λ₂ (0, 1)", fact(zero, "solutions").replace("−1", "1"));
        assertEquals("only 0", fact(zero, "column space"));
        assertEquals("∅", fact(everything(typed("0,0;0,0", "1", "0")), "solutions"));
    }

    @Test
    void nothingTellsBeforeItsStep() {
        for (Fact f : all.view(State.empty()).facts()) assertEquals("b", f.name());
        for (Fact f : all.view(State.parse("step=2")).facts())
            assertFalse(f.name().equals("solutions"));
    }

    @Test
    void whatIsDraggedToItsOwnPlaceStays() {
        for (String m : List.of("1,2;2,4", "0,0;0,0", "1,0,1;0,1,1", "1,-1,1;2,-2,2")) {
            State state = State.empty()
                    .with("m", m)
                    .with("step", "3")
                    .with("l0", "0.75")
                    .with("l1", "-0.5");
            for (Handle h : all.view(state).handles()) {
                State still = all.drag(state, h.key(), h.x(), h.y());
                assertEquals(everything(state).facts(), everything(still).facts(), m + " " + h.key());
            }
        }
    }

    @Test
    void aMatrixOfAnotherShapeIsRefusedAtItsField() {
        State state = all.set(State.empty(), "m", "1 2 3");
        assertTrue(all.view(state).panels().toString().contains("Two lines are needed"));
    }
}
