package mml.hub.widget.ch03;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionWidgetsTest {
    private static final Widget PROJECTION = new ProjectionWidget();
    private static final Widget GRAM_SCHMIDT = new GramSchmidtWidget();

    @ParameterizedTest
    @ValueSource(strings = {"line", "line3", "plane", "affine", "affine3"})
    void everyKindIsShownStepByStepAndItsHandlesMove(String kind) {
        State state = PROJECTION.set(State.empty(), "kind", kind);
        View view = PROJECTION.view(state);
        for (int k = 0; k < view.steps(); k++)
            assertEquals(k, PROJECTION.view(state.with("step", k)).step());
        for (Handle handle : view.handles()) {
            State moved = PROJECTION.drag(state, handle.key(), handle.x() + 40, handle.y() - 25);
            Handle now = PROJECTION.view(moved).handles().stream()
                    .filter(h -> h.key().equals(handle.key()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(handle.x() + 40, now.x(), 14, handle.label() + " to " + now.label());
            assertFalse(PROJECTION.nudge(state, handle.key(), 1, 0).equals(state));
        }
    }

    @Test
    void theBooksNumbersStandBesideThePicture() {
        State chosen = PROJECTION.set(State.empty(), "kind", "plane");
        assertEquals(0, PROJECTION.view(chosen).step(), "what is asked is not told by the choice");
        View plane = PROJECTION.view(chosen.with("step", 999));
        assertEquals("(5, −3)", fact(plane, "λ"));
        assertEquals("(5, 2, −1)", fact(plane, "π(x)"));
        assertEquals("2.449", fact(plane, "its length"));
    }

    @Test
    void whatIsNoInnerProductIsSaidAndDoesNotFail() {
        View view = PROJECTION.view(State.empty().with("a11", "-1"));
        assertEquals("wrong", view.feedback().kind());
        assertTrue(view.spoken().startsWith("This A is not positive definite"));
    }

    @Test
    void aVectorOfZerosSpansNothing() {
        View view =
                PROJECTION.view(State.empty().with("b0", "0").with("b1", "0").with("step", 3));
        assertEquals("(0, 0)", fact(view, "π(x)"));
    }

    @Test
    void nearlyEqualVectorsLoseTheirRightAngles() {
        State state = GRAM_SCHMIDT.set(State.empty(), "example", "near");
        State last = state.with("step", GRAM_SCHMIDT.view(state).steps() - 1);
        View view = GRAM_SCHMIDT.view(last);
        assertEquals("0.7071", fact(view, "‖QᵀQ − I‖, classical"));
        assertTrue(view.caption().contains("no longer orthogonal"), view.caption());
        assertTrue(view.facts().contains(Fact.checked("QᵀQ = I up to rounding", false)));
        View modified = GRAM_SCHMIDT.view(last.with("variant", "modified"));
        assertTrue(modified.caption().contains("An orthonormal basis"), modified.caption());
    }

    @Test
    void vectorsAreTypedAndDragged() {
        State typed = GRAM_SCHMIDT.set(State.empty(), "m", "3 1/2\n0 √2");
        assertEquals(2, GRAM_SCHMIDT.view(typed).handles().size());
        State bad = GRAM_SCHMIDT.set(State.empty(), "m", "3 x");
        assertTrue(GRAM_SCHMIDT.view(bad).handles().isEmpty());
        State moved = GRAM_SCHMIDT.nudge(State.empty(), "a1", 1, -1);
        assertEquals("2,1.25;0,0.75", moved.get("m", ""));
    }

    @Test
    void derivationsHoldForEverySeed() {
        List<Derivation> all =
                List.of(new ProjectionDerivation(), new IdempotentDerivation(), new GramSchmidtDerivation());
        for (Derivation d : all)
            for (int seed = 0; seed < 300; seed++)
                for (Derivation.Line line : d.lines(seed))
                    assertTrue(line.holds(), d.name() + " " + seed + ": " + line.tex());
    }
}
