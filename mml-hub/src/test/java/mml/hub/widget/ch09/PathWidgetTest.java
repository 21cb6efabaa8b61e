package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class PathWidgetTest {
    private static final Widget PATH = new PathWidget();

    private static String said(String state) {
        return PATH.view(State.parse(state)).feedback().text();
    }

    @Test
    void ridgeNeverLetsAParameterGo() {
        assertTrue(said("cost=squares&guess=none").startsWith("Yes"));
        assertTrue(said("cost=squares&degree=5&guess=some").startsWith("Not so"));
    }

    @Test
    void theLassoLetsThemInOneByOne() {
        View first = PATH.view(State.parse("degree=3"));
        assertEquals("(0, 0, 0)", fact(first, "θ"));
        View last = PATH.view(State.parse("degree=3&step=24"));
        assertTrue(fact(last, "they come in the order").startsWith("x"));
        assertTrue(Facts.certified(last));
    }

    @Test
    void theMarkGoesToTheNearestPrice() {
        State start = State.empty();
        var handle = PATH.view(start).handles().get(0);
        State same = PATH.drag(start, handle.key(), handle.x(), handle.y());
        assertEquals(0, same.count("step", -1));
        assertTrue(PATH.drag(start, handle.key(), handle.x() - 100, handle.y()).count("step", -1) > 3);
        assertEquals(2, PATH.nudge(start, handle.key(), -2, 0).count("step", -1));
    }

    @Test
    void whereNothingIsToBeExplainedTheFirstExampleIsShown() {
        View flat = PATH.view(State.parse("example=data&data=1,2;2,2;3,2;4,2"));
        assertTrue(flat.feedback().text().contains("No power of x"));
    }
}
