package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.Views.guessed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Fact;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that are independent or not, generators sifted to a basis, and a map known on one. */
class GeneratorsTest {
    private final IndependenceWidget independence = new IndependenceWidget();
    private final BasisWidget basis = new BasisWidget();
    private final MapWidget map = new MapWidget();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2,-1,3;1,2,4 # no # −2 x₁ − x₂ + x₃ = 0",
                "1,-2;2,-4 # no # 2 x₁ + x₂ = 0",
                "2,0,-1;1,0,2 # no # x₂ = 0",
                "1,0,1;1,2,-1;-1,1,-2 # no # −x₁ + x₂ + x₃ = 0"
            })
    void theRelationIsFoundAndTheGuessJudged(String m, String right, String relation) {
        assertEquals(relation, fact(all(independence, "m=" + m), "relation"));
        assertEquals("right", guessed(independence, "m=" + m, right));
        assertEquals("wrong", guessed(independence, "m=" + m, "yes"));
    }

    @Test
    void independentVectorsHaveNoRelation() {
        View view = all(independence, "m=2,1,-1;0,2,1;1,-1,2");
        assertEquals("independent", fact(view, "the vectors are"));
        assertEquals("3, 3", fact(view, "pivots, vectors"));
        assertEquals("right", guessed(independence, "m=2,1,-1;0,2,1;1,-1,2", "yes"));
    }

    @Test
    void aWalkBackToZeroIsTakenNoteOfAndTheWeightsZeroAreNotOne() {
        assertEquals(
                "right",
                independence.view(State.parse("l0=2&l1=1&l2=-1")).feedback().kind());
        assertEquals(
                "", independence.view(State.parse("l0=0&l1=0&l2=0")).feedback().kind());
        assertEquals("", independence.view(State.empty()).feedback().kind());
    }

    @Test
    void nothingTellsBeforeItsStep() {
        for (Fact f : independence.view(State.empty()).facts()) assertEquals("your walk ends at", f.name());
        assertEquals(List.of(), basis.view(State.empty()).facts());
        for (Fact f : map.view(State.empty()).facts()) assertEquals("x", f.name());
    }

    @Test
    void anotherOrderKeepsOthersButAsMany() {
        View first = all(basis, "");
        View last = all(basis, "order=last");
        assertEquals("x₁, x₂", fact(first, "basis"));
        assertEquals("x₄, x₃", fact(last, "basis"));
        assertEquals("2", fact(first, "dimension = rank"));
        assertEquals("2", fact(last, "dimension = rank"));
        assertEquals("x₃ = x₁ + x₂", fact(first, "x₃ is left out"));
        assertEquals("x₄ = x₁ − x₂", fact(first, "x₄ is left out"));
        assertEquals("x₂ = −1/2 x₄ + 1/2 x₃", fact(last, "x₂ is left out"));
        assertEquals("right", guessed(basis, "", "2"));
        assertEquals("wrong", guessed(basis, "", "3"));
    }

    @Test
    void onlyZeroHasTheEmptyBasis() {
        View view = all(basis, "m=0,0;0,0");
        assertEquals("no vector at all", fact(view, "basis"));
        assertEquals("x₂ = 0", fact(view, "x₂ is left out"));
    }

    @Test
    void theMapIsKnownFromTheImagesOfTheBasis() {
        View view = all(map, "");
        assertEquals("(−3, 3)", fact(view, "Φ(x)"));
        assertEquals("(1, 1), (−1, 2)", fact(view, "A, column by column"));
        assertEquals("(1/2, 3/2)", fact(all(map, "b=1,-1;1,1"), "α, the coordinates of x"));
        assertEquals("(−1, 7/2)", fact(all(map, "b=1,-1;1,1"), "Φ(x)"));
        assertEquals("dependent: Φ is not onto", fact(all(map, "m=2,-1;1,-0.5"), "Φ(b₁), Φ(b₂) are"));
        assertEquals("right", guessed(map, "", "-3;3"));
        assertEquals("note", guessed(map, "", "3;3"));
    }

    @Test
    void aBasisIsNeitherTypedNorDraggedOntoALine() {
        State typed = map.set(State.empty(), "b", "1 2\n2 4");
        assertEquals("(−1, 2)", fact(all(map, typed.toString()), "α, the coordinates of x"));
        State flat = map.nudge(map.nudge(State.empty(), "b2", 2, 0), "b2", 0, -2); // (1, 1), then no further
        assertEquals("1,1;0,1", flat.get("b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"independence", "basis", "linear-map"})
    void draggingAHandleToItsOwnPlaceChangesNothing(String name) {
        Widget w = Chapter2.CHAPTER.widget(name);
        for (Handle h : w.view(State.empty()).handles()) {
            if (h.key().equals("aim")) continue;
            State still = w.drag(State.empty(), h.key(), h.x(), h.y());
            assertEquals(all(w, "").facts(), all(w, still.toString()).facts(), h.key());
            State moved = w.nudge(State.empty(), h.key(), 1, -1);
            assertFalse(
                    w.view(moved)
                            .picture()
                            .marks()
                            .equals(w.view(State.empty()).picture().marks()),
                    h.key());
        }
        assertTrue(w.view(State.empty()).handles().size() >= 3);
    }
}
