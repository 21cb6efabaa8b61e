package mml.hub.widget.ch10;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import mml.data.Datasets;
import mml.hub.widget.DataText;
import mml.hub.widget.Handle;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.NumberText;
import org.junit.jupiter.api.Test;

class PcaWidgetsTest {
    private final LineWidget line = new LineWidget();
    private final StagesWidget stages = new StagesWidget();
    private final PpcaWidget ppca = new PpcaWidget();

    private static View end(Widget widget, State state) {
        return widget.view(state.with("step", 999_999));
    }

    @Test
    void whatTheLineCapturesAndLosesSumsToTheSame() {
        State cross = line.set(State.empty(), "example", "cross");
        for (int k = 0; k < 36; k++) {
            View view = line.view(cross.with("step", k));
            assertEquals("2.5", fact(view, "captured + lost"));
            assertTrue(view.facts().stream().anyMatch(f -> f.mark().equals("holds")));
        }
        assertEquals("2", fact(line.view(cross), "captured bᵀSb"));
        assertEquals("0.5", fact(line.view(cross.with("step", 18)), "captured bᵀSb"));
    }

    @Test
    void theBestAngleIsAnswered() {
        assertEquals(
                "right", line.view(State.empty().with("guess", "1")).feedback().kind());
        assertEquals(
                "wrong", line.view(State.empty().with("guess", "4")).feedback().kind());
        State round = line.set(State.empty(), "example", "round");
        assertEquals("right", line.view(round.with("guess", "all")).feedback().kind());
    }

    @Test
    void theLineIsTurnedByItsHandle() {
        View view = line.view(State.empty());
        Handle turn = view.handles().get(view.handles().size() - 1);
        assertEquals("line", turn.key());
        assertEquals("1", line.nudge(State.empty(), "line", 0, 1).get("step", ""));
        assertEquals("35", line.nudge(State.empty(), "line", 1, 0).get("step", ""));
        Handle point = view.handles().get(0);
        State dragged = line.drag(State.empty(), point.key(), point.x() + 20, point.y() - 10);
        assertEquals(point.x() + 20, line.view(dragged).handles().get(0).x(), 2);
    }

    @Test
    void standardisingDecidesWhatTheFirstDirectionIs() {
        assertEquals("95.04 %", fact(end(stages, State.empty()), "captured"));
        String raw = fact(end(stages, stages.set(State.empty(), "standardise", "")), "captured");
        assertTrue(Double.parseDouble(raw.substring(0, raw.length() - 2)) > 99.8, raw);
        State constant = stages.set(State.empty(), "example", "constant");
        assertTrue(fact(end(stages, constant), "Note").contains("column 2 is constant"));
    }

    /** The maximum likelihood of these data in closed form: 7/2 and 22/5, each with variance 7/40. */
    @Test
    void missingValuesAreFilledInWithTheirUncertainty() {
        View view = end(ppca, State.empty());
        assertTrue(fact(view, "missing").startsWith("point 5: 3.4")
                || fact(view, "missing").startsWith("point 5: 3.5"));
        assertTrue(view.facts().stream().anyMatch(f -> f.mark().equals("holds")));
        assertEquals(
                "right",
                ppca.view(State.empty().with("guess", "yes")).feedback().kind());
    }

    @Test
    void aCoordinateThatIsHiddenIsPutBackBesideWhatItWas() {
        State state = ppca.set(ppca.set(State.empty(), "example", "cloud"), "hide", "second");
        View view = end(ppca, ppca.set(state, "point", "3"));
        assertTrue(fact(view, "missing").startsWith("point 3: "), fact(view, "missing"));
        double there = PpcaWidget.DATA.points(state).get(2, 1);
        assertEquals(NumberText.of(there), fact(view, "hidden"));
        View none = end(ppca, State.empty().with("hide", "first").with("point", 5));
        assertTrue(none.facts().stream().noneMatch(f -> f.name().equals("hidden")));
        assertTrue(none.feedback().text().contains("point 5 would have no coordinate left"));
    }

    @Test
    void noiseByHandIsNoLikelier() {
        double free = likelihood(State.empty());
        for (int share : new int[] {1, 5, 25, 150}) {
            State state = State.empty().with("noise", "hand").with("share", share);
            assertTrue(likelihood(state) <= free + 1e-9);
            View view = end(ppca, state);
            assertTrue(fact(view, "with σ² as EM finds it").contains(NumberText.of(free)));
            assertTrue(view.facts().stream().anyMatch(f -> f.mark().equals("holds")));
        }
    }

    private static double likelihood(State state) {
        return Objects.requireNonNull(PpcaWidget.model(state)).logLikelihood();
    }

    @Test
    void dataOnALineAreRefusedWithTheReason() {
        State line = ppca.set(State.empty(), "data", "1,1\n2,2\n3,3");
        View view = end(ppca, line);
        String said = view.feedback().text() + view.panels();
        assertTrue(said.contains("the noise variance is"), said);
    }

    @Test
    void theDataAreThoseThatAreShipped() {
        assertEquals(
                Datasets.oldFaithful().table().matrix(),
                DataText.points(OldFaithful.TABLE, 2).X());
    }
}
