package mml.hub.widget.ch03;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.Views.guessed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coordinates by dot products, and what is orthogonal to all of a subspace. */
class ComplementLabsTest {
    private final OrthonormalWidget orthonormal = new OrthonormalWidget();
    private final ComplementWidget complement = new ComplementWidget();

    @Test
    void example38() {
        View view = all(orthonormal, "angle=45&kind=mirror&x0=3&x1=1");
        assertEquals("2.828", fact(view, "λ₁ = b₁ᵀx"));
        assertEquals("1.414", fact(view, "λ₂ = b₂ᵀx"));
        assertEquals("(3, 1)", fact(view, "λ₁b₁ + λ₂b₂"));
    }

    @ParameterizedTest
    @CsvSource({
        "angle=0, yes",
        "angle=90, yes",
        "angle=215&kind=mirror, yes",
        "kind=own, no",
        "kind=own&x0=0&x1=0, yes",
        "kind=own&b0=0&b1=1&c0=-1&c1=0, yes",
        "kind=own&b0=0&b1=0, no"
    })
    void whetherTheDotProductsLeadBackIsJudged(String state, String right) {
        assertEquals("right", guessed(orthonormal, state, right));
        assertEquals("wrong", guessed(orthonormal, state, right.equals("yes") ? "no" : "yes"));
        assertEquals(right, fact(all(orthonormal, state), "is x"));
    }

    @Test
    void theBasisTurnsInStepsOfFiveDegrees() {
        Handle b = orthonormal.view(State.empty()).handles().get(1);
        assertEquals("turn", b.key());
        assertEquals("30", orthonormal.drag(State.empty(), "turn", b.x(), b.y()).get("angle", ""));
        assertEquals(
                "355", orthonormal.nudge(State.parse("angle=0"), "turn", 1, 0).get("angle", ""));
        assertEquals(
                "5", orthonormal.nudge(State.parse("angle=0"), "turn", 0, 1).get("angle", ""));
        assertEquals(3, orthonormal.view(State.parse("kind=own")).handles().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "# span of (1, −1, −2) # 2 + 1 = 3",
                "b0=1&b1=1&b2=1&c0=0&c1=1&c2=2 # span of (1, −2, 1) # 2 + 1 = 3",
                "c0=1&c1=0&c2=0.5 # span of (0, 1, 0), (1, 0, −2) # 1 + 2 = 3",
                "kind=line # span of (1, −2) # 1 + 1 = 2",
                "kind=line&b0=0&b1=0 # span of (1, 0), (0, 1) # 0 + 2 = 2"
            })
    void theComplementIsFoundAndTheDimensionsAddUp(String state, String basis, String sum) {
        String asked = state == null ? "" : state;
        View view = all(complement, asked);
        assertEquals(basis, fact(view, "U⊥"));
        assertEquals(sum, fact(view, "dim U + dim U⊥"));
        String right = sum.substring(4, 5);
        assertEquals("right", guessed(complement, asked, right));
        assertEquals("wrong", guessed(complement, asked, right.equals("1") ? "2" : "1"));
    }

    @Test
    void xIsSplit() {
        View view = all(complement, "kind=line&x0=3&x1=-1");
        assertEquals("(2, 1)", fact(view, "u, in U"));
        assertEquals("(1, −2)", fact(view, "v, in U⊥"));
    }

    @Test
    void nothingTellsBeforeItsStep() {
        for (Widget w : new Widget[] {orthonormal, complement})
            for (Fact f : w.view(State.empty()).facts()) assertEquals("x", f.name());
    }

    @Test
    void everythingCanBeDragged() {
        for (String state : new String[] {"", "kind=line3", "kind=line"})
            for (Handle h : complement.view(State.parse(state)).handles()) {
                State still = complement.drag(State.parse(state), h.key(), h.x(), h.y());
                assertEquals(
                        all(complement, state).facts(),
                        all(complement, still.toString()).facts(),
                        h.key());
                State moved = complement.nudge(State.parse(state), h.key(), 1, -1);
                assertTrue(!all(complement, moved.toString())
                        .facts()
                        .equals(all(complement, state).facts()));
            }
    }
}
