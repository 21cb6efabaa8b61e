package mml.hub.widget.ch01;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class MapWidgetTest {
    private static final Widget MAP = new MapWidget();

    private static View end(String chapter) {
        State state = State.parse("chapter=" + chapter);
        return MAP.view(state.with("step", MAP.view(state).steps() - 1));
    }

    @Test
    void whatASupportVectorMachineStandsOn() {
        View svm = end("12");
        assertEquals("2, 3, 5 and 7", svm.facts().get(0).value());
        assertEquals("4, 6, 8, 9, 10 and 11", svm.facts().get(1).value());
        assertEquals("nothing", end("2").facts().get(0).value());
        assertEquals("2", end("3").facts().get(0).value());
    }

    @Test
    void aGuessIsANumber() {
        View right = MAP.view(State.parse("guess=4"));
        assertEquals("Yes: chapters 2, 3, 5 and 7.", right.feedback().text());
        assertTrue(MAP.view(State.parse("guess=7")).feedback().text().startsWith("Not so"));
        assertTrue(MAP.view(State.parse("guess=many")).feedback().kind().equals("note"));
    }

    @Test
    void whatItsReaderHasDoneIsMarkedAndNeedNotBeReadAgain() {
        State told = State.parse("chapter=12&reader.done=1,3,5&reader.begun=2,3");
        View first = MAP.view(told);
        assertTrue(first.spoken().endsWith("Done already: 3, 5. Begun: 2."), first.spoken());
        assertEquals("3 and 5", Facts.fact(first, "you have done"));
        assertEquals("2", Facts.fact(first, "you have begun"));
        View last = MAP.view(told.with("step", first.steps() - 1));
        assertEquals("2 and 7", Facts.fact(last, "still to do"));
        assertEquals("2, 3, 5 and 7", Facts.fact(last, "before chapter 12"));
        assertEquals(List.of(), MAP.view(State.empty()).facts());
        assertEquals(
                MAP.view(State.empty()).spoken(),
                MAP.view(State.parse("reader.done=&reader.begun=x,99")).spoken());
    }

    /** A link that is copied says nothing of who copied it. */
    @Test
    void noStateKnowsItsReader() {
        String answer = Border.call(
                Chapter1.CHAPTER, "set", new String[] {"map", "reader.begun=4&reader.done=2", "chapter", "7"}, 0, 0);
        assertTrue(answer.startsWith("{\"state\":\"chapter=7\""), answer);
        assertTrue(answer.contains("Done already: 2. Begun: 4."), answer);
    }
}
