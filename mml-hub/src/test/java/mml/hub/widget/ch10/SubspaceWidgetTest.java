package mml.hub.widget.ch10;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;

class SubspaceWidgetTest {
    private final SubspaceWidget widget = new SubspaceWidget();

    /** Variances of the axes 2.44, 2.04, 3.1025. */
    @Test
    void theLongestAxisIsAnsweredAndADirectionBetweenTheAxesCapturesMore() {
        View right = widget.view(State.empty().with("guess", "2"));
        assertEquals("right", right.feedback().kind());
        assertTrue(
                right.feedback().text().contains("3.103 of 7.582"),
                right.feedback().text());
        assertTrue(
                right.feedback().text().contains("it is 6.174"),
                right.feedback().text());
        assertEquals(
                "wrong",
                widget.view(State.empty().with("guess", "0")).feedback().kind());
        State cube = widget.set(State.empty(), "example", "cube");
        assertEquals(
                "right", widget.view(cube.with("guess", "alike")).feedback().kind());
    }

    @Test
    void theFirstFrameTellsNoDirection() {
        View first = widget.view(State.empty());
        assertEquals(1, first.facts().size(), first.facts().toString());
        assertTrue(!first.spoken().contains("b₁"), first.spoken());
    }

    @Test
    void theThreeNumbersAreOneAndTheBarReachesTheWhole() {
        for (String example : new String[] {"leaf", "cloud", "cube", "line", "iris"}) {
            State state = widget.set(State.empty(), "example", example);
            View last = widget.view(state.with("step", 99));
            for (int step = 1; step < last.steps(); step++) {
                View view = widget.view(state.with("step", step));
                String index = step == 1 ? "₁" : step == 2 ? "₂" : "₃";
                String variance = fact(view, "1. variance along b" + index);
                assertEquals(variance, fact(view, "2. the error falls by"), example);
                assertEquals(variance, fact(view, "3. σ" + index + "²/N"), example);
                double sum = Double.parseDouble(fact(view, "captured so far")) + Double.parseDouble(fact(view, "lost"));
                assertEquals(Double.parseDouble(fact(view, "whole variance")), sum, 2e-3, example);
            }
            assertTrue(last.facts().stream().anyMatch(f -> f.mark().equals("holds")), example);
        }
    }

    /** The mean follows, and still the point stands where it was dragged to. */
    @Test
    void aPointStaysUnderTheHandThatDragsIt() {
        for (String example : new String[] {"leaf", "cloud"}) {
            State state = widget.set(State.empty(), "example", example);
            Handle point = widget.view(state).handles().get(3);
            State dragged = widget.drag(state, point.key(), point.x() + 14, point.y() - 9);
            Handle there = widget.view(dragged).handles().get(3);
            assertEquals(point.x() + 14, there.x(), 3, example);
            assertEquals(point.y() - 9, there.y(), 3, example);
            assertNotEquals(widget.view(state).spoken(), widget.view(dragged).spoken());
            State nudged = widget.nudge(state, point.key(), 0, 1);
            assertTrue(widget.view(nudged).handles().get(3).y() < point.y(), example);
        }
    }

    @Test
    void dataThatHaveNoDirectionAreRefusedAtTheField() {
        assertEquals("Two or three columns of numbers are needed.", error("1\n2\n3"));
        assertEquals("Two different points are needed at least.", error("1,2\n1,2"));
        assertEquals("", error("a,b,c,d\n1,2,3,4\n2,2,3,4\n5,1,1,1"));
        View named = widget.view(widget.set(State.empty(), "data", "mass,age,size\n1,2,3\n2,2,3\n5,1,1"));
        assertTrue(named.picture().toString().contains("age"));
        assertEquals(3, named.steps(), "three points have two directions");
    }

    private String error(String data) {
        return Views.error(widget, widget.set(State.empty(), "data", data), "data");
    }
}
