package mml.hub.widget.ch09;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.guessed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class FitWidgetTest {
    private static final Widget FIT = new FitWidget();
    private static final Widget DEGREE = new DegreeWidget();

    private static View end(Widget widget, State state) {
        return widget.view(state.with("step", widget.view(state).steps() - 1));
    }

    /** One datum y = 2 at x = 1 and its mirror, one slope: least squares 2, with b = 1 and σ = 1 it is 4/3. */
    @Test
    void thePriorDrawsTheParametersToZero() {
        State line = State.parse("data=-1,-2;1,2&kind=powers&degree=1&sigma=1");
        assertEquals("(0, 2)", fact(end(FIT, line), "θ"));
        for (String also : new String[] {"map", "bayes"}) {
            View last = end(FIT, line.with("also", also));
            assertEquals("(0, 1.333)", fact(last, "θ with the prior"));
            assertTrue(Facts.certified(last));
        }
        assertNotEquals(
                end(FIT, line.with("also", "map")).picture(),
                end(FIT, line.with("also", "bayes")).picture());
    }

    /** The point at 0.3 of the data is at 0.42 of 1.24 of the picture, and at 0.1 of one that a drag has fixed. */
    @Test
    void aThirdIsOneOfThePictureAndNotOfTheData() {
        String line = "data=0,0;0.3,6;1,0&kind=powers&degree=0";
        assertEquals("right", guessed(FIT, line, "middle"));
        assertEquals("right", guessed(FIT, line + "&reach=0,0;3,6", "left"));
    }

    @Test
    void featuresThatAreAlikeHaveALargeConditionNumber() {
        State line = State.parse("data=-1,-2;1,2&kind=powers&degree=1");
        assertEquals("1", fact(end(FIT, line), "condition number of Φ"));
        assertEquals("∞", fact(end(FIT, line.with("degree", "2")), "condition number of Φ"));
        assertTrue(fact(end(FIT, State.parse("data=2000,1;2001,2;2002,4&degree=2")), "condition number of Φ")
                .contains("10"));
    }

    /** Of −1, 0, 1, 2 in order the second of each three is kept apart: 0. The line through the others is y = 2/7 + 15/14 x. */
    @Test
    void whatIsKeptApartIsNotFitted() {
        State some = State.parse("data=2,2;-1,-1;0,3;1,2&step=1");
        assertEquals("none are", fact(DEGREE.view(some), "on points kept apart"));
        View apart = DEGREE.view(some.with("apart", "3"));
        assertEquals("2.714", fact(apart, "on points kept apart"));
        assertTrue(Facts.certified(apart));
    }
}
