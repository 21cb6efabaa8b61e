package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Facts;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class BeliefWidgetTest {
    private static final Widget BELIEF = new BeliefWidget();
    private static final String CAUGHT = "in the outer band before they came";
    private static final String SPEAK = "parameters that the data speak for";

    private static View end(State state) {
        return BELIEF.view(state.with("step", BELIEF.view(state).steps() - 1));
    }

    private static Handle handle(State state, String key) {
        return BELIEF.view(state).handles().stream()
                .filter(h -> h.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDatumIsMovedEarlierAndLaterInTheOrder() {
        State start = State.parse("example=gap");
        State later = BELIEF.nudge(start, "turn-2", 3, 0);
        assertEquals("1.3.4.5.2.6", later.get("turns", ""));
        assertEquals("point 2 comes as number 5", handle(later, "turn-2").label());
        assertEquals("2.1.3.4.5.6", BELIEF.nudge(later, "turn-2", -9, 0).get("turns", ""));
        Handle last = handle(later, "turn-6");
        State dragged = BELIEF.drag(later, "turn-5", last.x(), last.y());
        assertEquals("1.3.4.2.6.5", dragged.get("turns", ""));
    }

    @Test
    void anotherOrderLeadsThereByAnotherWay() {
        State start = State.parse("example=gap");
        State moved = BELIEF.nudge(start, "turn-6", -5, 0);
        assertNotEquals(fact(BELIEF.view(start.with("step", 1)), "m"), fact(BELIEF.view(moved.with("step", 1)), "m"));
        assertEquals(fact(end(start), "m"), fact(end(moved), "m"));
        assertEquals(fact(end(start), "log evidence"), fact(end(moved), "log evidence"));
        assertTrue(Facts.certified(end(moved)));
    }

    @Test
    void whatIsNoOrderOfThePointsIsNotTaken() {
        String start = fact(BELIEF.view(State.parse("example=two&step=1")), "m");
        for (String no : new String[] {"1", "1.1", "0.1", "1.2.3", "2;1", "99999999999.1", "2.", ".2.1"})
            assertEquals(
                    start, fact(BELIEF.view(State.parse("example=two&step=1").with("turns", no)), "m"), no);
        assertNotEquals(start, fact(BELIEF.view(State.parse("example=two&step=1&turns=2.1")), "m"));
    }

    @Test
    void otherDataAndAnotherChoiceForgetTheOrder() {
        State moved = State.parse("turns=2.1.3.4.5.6.7.8");
        assertTrue(!BELIEF.set(moved, "order", "back").has("turns"));
        assertTrue(!BELIEF.set(moved, "example", "two").has("turns"));
    }

    private static Control.Choice order(State state) {
        return BELIEF.view(state).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c.key().equals("order"))
                .map(Control.Choice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(Control.Choice choice) {
        return choice.options().stream().map(Control.Option::value).toList();
    }

    @Test
    void theChoiceSaysInWhichOrderTheyComeNow() {
        State back = State.parse("example=two&order=back");
        assertEquals("back", order(back).value());
        assertEquals("", order(BELIEF.nudge(back, "turn-1", -1, 0)).value());
        State own = BELIEF.nudge(State.parse("example=gap&order=out"), "turn-2", 3, 0);
        assertEquals("own", order(own).value());
        assertEquals("as you dragged them", order(own).options().get(0).label());
        assertEquals(List.of("own", "", "back", "out"), values(order(own)));
        assertEquals(own, BELIEF.set(own, "order", "own"));
        assertEquals(List.of("", "back", "out"), values(order(BELIEF.set(own, "order", "back"))));
        assertEquals("", order(State.parse("order=own")).value());
    }

    /** Two data of mean 0 and variance 5/4, then narrower; those outside are counted as they come. */
    @Test
    void theLevelDecidesWhatTheBandsHoldAndHowManyDataTheyCaught() {
        State start = State.parse("data=0,1;0,-3&degree=0&b=1");
        assertEquals("1 of 1", fact(BELIEF.view(start.with("step", 1)), CAUGHT));
        assertEquals("1 of 2", fact(BELIEF.view(start.with("step", 2)), CAUGHT));
        assertEquals("0 of 1", fact(BELIEF.view(start.with("level", "0.5").with("step", 1)), CAUGHT));
        assertEquals("1 of 2", fact(end(start.with("level", "0.99")), CAUGHT));
        assertNotEquals(
                BELIEF.view(start).picture(),
                BELIEF.view(start.with("level", "0.99")).picture());
        assertEquals("0 of 1", fact(BELIEF.view(start), SPEAK));
        assertEquals("0.889 of 1", fact(end(start), SPEAK));
    }
}
