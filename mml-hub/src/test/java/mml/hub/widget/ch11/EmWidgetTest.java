package mml.hub.widget.ch11;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.data.Datasets;
import mml.hub.widget.DataText;
import mml.hub.widget.Handle;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class EmWidgetTest {
    private final EmWidget em = new EmWidget();

    /** Steps of iteration k: responsibilities 4k + 1, means, covariances, weights. */
    @Test
    void theNumbersOfTheBookOneAfterTheOther() {
        assertEquals("(−4, 0, 8)", fact(em.view(State.empty()), "μ"));
        assertEquals("−28.33", fact(em.view(State.empty().with("step", 1)), "log p(X)"));
        assertEquals("(−2.701, −0.4034, 3.704)", fact(em.view(State.empty().with("step", 2)), "μ"));
        assertEquals("(0.144, 0.4385, 1.527)", fact(em.view(State.empty().with("step", 3)), "σ²"));
        assertEquals("−14.41", fact(em.view(State.empty().with("step", 5)), "log p(X)"));
    }

    @Test
    void theLastStepIsCheckedAndSaysHowItEnded() {
        View end = em.view(State.empty().with("step", 999));
        assertEquals(end.steps() - 1, end.step());
        assertTrue(fact(end, "EM").startsWith("converged after"));
        assertTrue(end.facts().stream().anyMatch(f -> f.mark().equals("holds")));
    }

    @Test
    void aCollapseIsNamedWithItsPointAndTheWaysOut() {
        State alone = em.set(State.empty(), "example", "outlier");
        View end = em.view(alone.with("step", 999));
        assertTrue(
                end.feedback().text().contains("collapsed onto point 7"),
                end.feedback().text());
        assertTrue(end.feedback().text().contains("prior"));
        View kept = em.view(em.set(alone, "prior", "1").with("step", 999));
        assertFalse(kept.feedback().text().contains("collapsed"));
        assertFalse(fact(kept, "log p(X) + log prior").isEmpty());
    }

    @Test
    void whatStartsAlikeStaysAlike() {
        View end = em.view(State.empty().with("start", "alike").with("step", 999));
        assertTrue(fact(end, "EM").contains("saddle"));
    }

    @Test
    void aPastedTableIsTheData() {
        State own = em.set(State.empty().with("step", 3), "data", "id,x,y\na,1,2\nb,2,1\nc,8,9\nd,9,9.5\ne,9,8");
        View view = em.view(own);
        assertEquals(0, view.step());
        assertTrue(view.spoken().contains("(9, 9.5)"), view.spoken());
        assertTrue(view.java().contains("Matrix.of(5, 2, 1, 2, 2, 1, 8, 9, 9, 9.5, 9, 8)"), view.java());
        State bad = em.set(own, "data", "1,2\n3,x");
        assertEquals(view.spoken(), em.view(bad).spoken(), "the last good data stay");
    }

    @Test
    void aDraggedPointMovesAndTheAxesStay() {
        View before = em.view(State.empty());
        Handle first = before.handles().get(0);
        State dragged = em.drag(State.empty(), first.key(), first.x() + 40, first.y());
        View after = em.view(dragged);
        Handle moved = after.handles().get(0);
        assertEquals(first.x() + 40, moved.x(), 1.5);
        assertEquals(before.handles().get(6).x(), after.handles().get(6).x(), 1e-9);
        assertEquals("seven", Mixing.DATA.example(dragged));
        State far = em.drag(State.empty(), first.key(), 1e9, 0);
        assertTrue(em.view(far).handles().size() >= 10, "it cannot be lost out of sight");
    }

    @Test
    void theMeansOfTheStartAreDragged() {
        Handle mean = em.view(State.empty()).handles().get(7);
        assertEquals("mu1", mean.key());
        State dragged = em.drag(State.empty(), "mu1", mean.x() + 60, mean.y());
        assertNotEquals("(−4, 0, 8)", fact(em.view(dragged), "μ"));
        assertTrue(fact(em.view(dragged), "μ").endsWith(", 0, 8)"));
        assertTrue(em.view(dragged.with("step", 1)).handles().stream()
                .noneMatch(h -> h.key().startsWith("mu")));
    }

    @Test
    void theDataAreThoseThatAreShipped() {
        assertEquals(
                Datasets.oldFaithful().table().matrix(),
                DataText.points(OldFaithful.TABLE, 2).X());
        assertEquals(
                Datasets.galaxies().table().matrix().map(v -> v / 1000),
                DataText.points(Samples.GALAXIES, 1).X());
    }
}
