package mml.hub.widget.ch11;

import static mml.hub.widget.Facts.certified;
import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class BoundWidgetTest {
    private final BoundWidget bound = new BoundWidget();
    private final ClusterWidget clusters = new ClusterWidget();

    @Test
    void boundAndGapSumToTheNumbersOfTheBook() {
        assertEquals("−28.33", fact(bound.view(State.empty()), "log p(X) = F"));
        View climbed = bound.view(State.empty().with("step", 1));
        assertEquals("−14.41", fact(climbed, "log p(X) = F + KL"));
        assertEquals(
                "right",
                bound.view(State.empty().with("guess", "yes")).feedback().kind());
        assertEquals(
                "right",
                bound.view(State.empty().with("k", 1).with("guess", "no"))
                        .feedback()
                        .kind());
        assertTrue(certified(bound.view(State.empty().with("step", 99))));
    }

    @Test
    void pointsOnALineAreNotedAndTheExampleIsShown() {
        View view = bound.view(bound.set(State.empty(), "data", "1,1\n2,2\n3,3"));
        assertTrue(
                view.feedback().text().contains("the example is shown instead"),
                view.feedback().text());
        assertEquals("−28.33", fact(view, "log p(X) = F"));
    }

    @Test
    void longCloudsTellHardAndSoftLabelsApart() {
        State three = State.empty().with("step", 999);
        assertTrue(certified(clusters.view(three)));
        State longOnes = clusters.set(State.empty(), "example", "long");
        assertEquals(
                "right", clusters.view(longOnes.with("guess", "no")).feedback().kind());
        View soft = clusters.view(longOnes.with("method", "soft").with("step", 999));
        assertTrue(certified(soft));
        assertTrue(fact(soft, "given alike by both").endsWith("of 80 points"));
    }
}
