package mml.hub.widget.ch04;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.Views.guessed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class SymmetryWidgetTest {
    private final SymmetryWidget symmetry = new SymmetryWidget();

    @Test
    void example411() {
        View view = all(symmetry, "s11=2.5&s12=-1&s22=2.5");
        assertEquals("3.5", fact(view, "λ₁"));
        assertEquals("1.5", fact(view, "λ₂"));
        assertEquals("0: a right angle", fact(view, "p₁ᵀp₂"));
        assertEquals("holds", view.facts().get(view.facts().size() - 1).mark());
    }

    /** Whatever the entries are, multiples of the identity among them. */
    @Test
    void everySymmetricMatrixHasARightAngle() {
        for (int a = -12; a <= 12; a += 4)
            for (int b = -12; b <= 12; b += 6)
                for (int c = -12; c <= 12; c += 4) {
                    String state = "s11=" + a / 4.0 + "&s12=" + b / 4.0 + "&s22=" + c / 4.0;
                    View view = all(symmetry, state);
                    assertEquals(4, view.steps(), state);
                    assertEquals("0: a right angle", fact(view, "p₁ᵀp₂"), state);
                    assertTrue(view.facts().stream().noneMatch(f -> f.mark().equals("fails")), state);
                    assertEquals("right", guessed(symmetry, state, "right"), state);
                }
    }

    @Test
    void anAntisymmetricPartBreaksIt() {
        String leaning = "s11=3&s12=0.5&s22=-1&t=0.5"; // [3 0; 1 −1]
        assertEquals("right", guessed(symmetry, leaning, "other"));
        assertEquals("wrong", guessed(symmetry, leaning, "right"));
        assertTrue(fact(all(symmetry, leaning), "p₁ᵀp₂").endsWith("no right angle"));
        String defective = "s11=1&s12=0.5&s22=1&t=0.5"; // [1 0; 1 1]
        assertEquals("right", guessed(symmetry, defective, "one"));
        assertEquals("(0, 1)", fact(all(symmetry, defective), "p"));
        String turn = "s11=0&s12=0&s22=0&t=1";
        assertEquals("right", guessed(symmetry, turn, "none"));
        assertEquals(1, symmetry.view(State.parse(turn)).steps());
    }

    @Test
    void nothingTellsBeforeItsStep() {
        assertEquals(0, symmetry.view(State.empty()).facts().size());
    }

    @Test
    void aDraggedColumnKeepsTheMatrixSymmetric() {
        for (String state : new String[] {"", "t=0.75"})
            for (Handle h : symmetry.view(State.parse(state)).handles()) {
                State still = symmetry.drag(State.parse(state), h.key(), h.x(), h.y());
                assertEquals(
                        all(symmetry, state).facts(),
                        all(symmetry, still.toString()).facts(),
                        h.key());
            }
        State moved = symmetry.nudge(State.empty(), "a1", 0, 2);
        assertEquals("-0.5", moved.get("s12", ""));
        assertEquals("yes", fact(all(symmetry, moved.toString()), "A = Aᵀ"));
        assertEquals("1.25", symmetry.nudge(moved, "a2", 0, 1).get("s22", ""));
    }
}
