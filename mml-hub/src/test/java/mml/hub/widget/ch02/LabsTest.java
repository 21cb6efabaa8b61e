package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two laboratories of chapter 2: columns with what they span, and one map in two bases. */
class LabsTest {
    private final ColumnsWidget columns = new ColumnsWidget();
    private final BasesWidget bases = new BasesWidget();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2,-1,1;1,2,3 # (1, 1) # independent",
                "1,2,3;2,4,1 # ∅ # dependent: −2 a₁ + a₂ = 0",
                "1,2,3;2,4,6 # (3, 0) + λ₁ (−2, 1) # dependent: −2 a₁ + a₂ = 0",
                "1,0,2;2,1,3;0,1,1 # ∅ # independent",
                "1,0,1,2;2,1,3,5;0,1,1,1 # (2, 1, 0) + λ₁ (−1, −1, 1) # dependent: −a₁ − a₂ + a₃ = 0"
            })
    void theWalkIsFoundAndDependenceIsNamed(String matrix, String x, String are) {
        View view = all(columns, "m=" + matrix);
        assertEquals(x, fact(view, "x"));
        assertEquals(are, fact(view, "the columns are"));
    }

    @Test
    void nothingTellsWhetherBIsReachedBeforeTheStepThatFindsIt() {
        for (int step = 0; step < 2; step++)
            for (Fact f : columns.view(State.empty().with("step", step)).facts())
                assertTrue(List.of("your walk ends at", "the columns span").contains(f.name()), f.name());
    }

    @Test
    void aWalkOfTheReadersOwnIsTakenNoteOf() {
        assertEquals("", columns.view(columns.example()).feedback().kind());
        View there = columns.view(State.parse("x0=1&x1=1"));
        assertEquals("right", there.feedback().kind());
        assertEquals("(1, 3)", fact(there, "your walk ends at"));
    }

    @Test
    void columnsAndBCanBeDraggedInThePlaneAndInSpace() {
        for (State state : List.of(State.empty(), State.parse("m=1,0,2,3;2,1,0,2;0,1,1,3"))) {
            View view = columns.view(state);
            assertEquals(state.equals(State.empty()) ? 3 : 4, view.handles().size());
            for (Handle h : view.handles()) {
                State still = columns.drag(state, h.key(), h.x(), h.y());
                assertEquals(
                        all(columns, state.toString()).facts(),
                        all(columns, still.toString()).facts(),
                        h.key());
                State moved = columns.nudge(state, h.key(), 1, 1);
                assertFalse(moved.get("m", "").equals(state.get("m", "")), h.key());
                assertEquals(
                        view.handles().size(), columns.view(moved).handles().size());
            }
        }
    }

    @Test
    void fromWhereOneLooksStaysWhileAVectorIsDragged() {
        State space = State.parse("m=1,0,2,3;2,1,0,2;0,1,1,3");
        State one = columns.nudge(space, "b", 1, 0);
        State two = columns.nudge(one, "b", 4, -5);
        assertEquals(one.get("turn", ""), two.get("turn", ""));
        assertTrue(one.has("turn") && one.has("lift"));
    }

    @Test
    void example223BecomesDiagonal() {
        View view = all(bases, "");
        assertEquals("(3, 0), (0, 1)", fact(view, "Ã, column by column"));
        assertEquals("(2, 1)", fact(view, "x̃ = S⁻¹x"));
        assertEquals("(7, 5)", fact(view, "y = Ax"));
        assertEquals("(6, 1)", fact(view, "ỹ = T⁻¹y"));
    }

    @Test
    void theRightSideHasABasisOfItsOwnForWhoWantsOne() {
        assertEquals(4, bases.view(State.empty()).handles().size());
        State own = bases.set(State.empty(), "same", "own");
        assertEquals(6, bases.view(own).handles().size());
        State dragged = bases.nudge(bases.nudge(own, "t1", 1, 0), "t2", 0, -4); // (3/2, 0) and (1, 0): on a line
        assertEquals(1, bases.view(dragged).steps());
        View view = all(bases, bases.nudge(dragged, "t2", -2, 2).toString()); // (3/2, 0) and (0, 1)
        assertEquals("(14/3, 5)", fact(view, "ỹ = T⁻¹y"));
        assertEquals("(2, 3), (2/3, −1)", fact(view, "Ã, column by column"));
    }

    @Test
    void twoVectorsOnALineAreNoBasis() {
        State flat = State.parse("s10=2&s11=2&s20=1&s21=1");
        View view = bases.view(flat);
        assertEquals("wrong", view.feedback().kind());
        assertEquals(1, view.steps());
        assertEquals(5, bases.view(bases.nudge(flat, "s1", 1, 0)).steps(), "dragged off the line, it is one");
    }

    @Test
    void draggingAHandleToItsOwnPlaceChangesNothing() {
        for (String state : List.of("", "same=own"))
            for (Handle h : bases.view(State.parse(state)).handles())
                assertEquals(
                        all(bases, state).facts(),
                        all(
                                        bases,
                                        bases.drag(State.parse(state), h.key(), h.x(), h.y())
                                                .toString())
                                .facts(),
                        h.key());
    }
}
