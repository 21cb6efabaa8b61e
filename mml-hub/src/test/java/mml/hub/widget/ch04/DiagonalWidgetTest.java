package mml.hub.widget.ch04;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.Views.guessed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Derivation;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class DiagonalWidgetTest {
    private final DiagonalWidget diagonal = new DiagonalWidget();

    @Test
    void theSharesDifferAndTheirSumIsTheTrace() {
        assertEquals("7/3 − 4/3 = 1", fact(all(diagonal, ""), "tr Ã"));
        assertEquals("1 + 0 = 1", fact(all(diagonal, ""), "tr A"));
        assertEquals("2, −1", fact(all(diagonal, "a=1,1;2,0"), "λ₁, λ₂").replace("−1, 2", "2, −1"));
        assertEquals("right", guessed(diagonal, "", "1"));
        assertEquals("wrong", guessed(diagonal, "", "7/3"));
    }

    @Test
    void everyBasisHasTheSameTrace() {
        for (int a = -8; a <= 8; a += 3)
            for (int b = -8; b <= 8; b += 3) {
                String state = "s10=" + a / 2.0 + "&s11=" + b / 2.0 + "&s20=1&s21=0.5";
                View view = all(diagonal, state);
                if (2 * b == a) {
                    assertEquals(1, view.steps(), state);
                    continue;
                }
                assertTrue(fact(view, "tr Ã").endsWith(" = 1"), state + ": " + fact(view, "tr Ã"));
                assertTrue(view.facts().stream().noneMatch(f -> f.mark().equals("fails")), state);
            }
    }

    @Test
    void complexEigenvaluesHaveItAsTheirSumToo() {
        assertEquals("i, −i", fact(all(diagonal, "a=0,-1;1,0"), "λ₁, λ₂"));
        assertEquals("right", guessed(diagonal, "a=0,-1;1,0", "0"));
    }

    @Test
    void nothingTellsBeforeItsStep() {
        assertEquals(0, diagonal.view(State.empty()).facts().size());
    }

    @Test
    void theDerivationFollows() {
        for (String state : new String[] {"", "a=0,-1;1,0", "a=1/2,3;-2,7/3&s10=1.5"})
            for (Derivation.Line line : new TraceDerivation().following(State.parse(state)))
                assertTrue(line.holds(), state + ": " + line.tex());
    }
}
