package mml.hub.widget.ch12;

import static mml.hub.widget.Facts.certified;
import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class SvmWidgetsTest {
    private final MarginWidget margin = new MarginWidget();
    private final KernelWidget smo = new KernelWidget();

    private static View end(Widget widget, State state) {
        return widget.view(state.with("step", 999_999));
    }

    @Test
    void sixPointsLeanOnThree() {
        View view = end(margin, margin.set(State.empty(), "c", "3"));
        assertEquals("1.061", fact(view, "margin 1/‖w‖"));
        assertEquals("3", fact(view, "support vectors"));
        assertEquals("0", fact(view, "on the wrong side"));
        assertEquals("0", fact(view, "C Σ ξₙ"), "rounding is no slack");
        assertTrue(certified(view));
    }

    @Test
    void theMultipliersOfTheSupportVectorsAreTold() {
        View view = end(margin, margin.set(State.empty(), "c", "3"));
        assertEquals("0.4444", fact(view, "α₁"));
        assertEquals("0.2222", fact(view, "α₅"));
        assertEquals("", fact(view, "α₂"));
        assertEquals("", fact(view, "● y = −1, ■ y = 1"), "the classes are called −1 and 1");
        assertEquals(
                "versicolor, virginica",
                fact(end(margin, margin.set(State.empty(), "example", "iris")), "● y = −1, ■ y = 1"));
    }

    @Test
    void theSupportVectorsAreNamedToAGuess() {
        State three = margin.set(State.empty().with("c", "3"), "guess", "3");
        assertEquals("right", margin.view(three).feedback().kind());
        assertTrue(margin.view(three).feedback().text().contains("number 1, 5, 6"));
        assertEquals(
                "wrong", margin.view(margin.set(three, "guess", "6")).feedback().kind());
    }

    @Test
    void aSmallerCostWidensTheStreet() {
        State seven = margin.set(State.empty(), "example", "seven");
        double before = Double.MAX_VALUE;
        for (String c : new String[] {"-2", "-1", "0", "1", "2"}) {
            double width = Double.parseDouble(fact(end(margin, margin.set(seven, "c", c)), "margin 1/‖w‖"));
            assertTrue(width <= before);
            before = width;
        }
    }

    @Test
    void xorHasNoLineButAPolynomial() {
        View none = end(margin, margin.set(State.empty(), "example", "xor"));
        assertEquals("none, w = 0", fact(none, "margin 1/‖w‖"));
        State xor = smo.set(smo.set(smo.set(State.empty(), "example", "xor"), "kernel", "polynomial"), "c", "2");
        assertEquals("0", fact(end(smo, xor), "on the wrong side"));
        assertEquals("4 of 4", fact(end(smo, xor), "support vectors"));
        assertTrue(certified(end(smo, xor)));
    }

    @Test
    void theGaussianKernelPartsTheRings() {
        assertEquals(
                "right",
                smo.view(smo.set(State.empty(), "guess", "yes")).feedback().kind());
        State linear = smo.set(State.empty(), "kernel", "linear");
        assertEquals(
                "right", smo.view(smo.set(linear, "guess", "no")).feedback().kind());
        assertTrue(certified(end(smo, State.empty())));
    }

    @Test
    void aPastedTableNeedsTwoClasses() {
        State one = margin.set(State.empty(), "data", "1,2,a\n3,4,a");
        assertEquals("There is one class; two are needed.", error(margin, one, "data"));
        View own = margin.view(margin.set(State.empty(), "data", "x,y,kind\n1,2,plum\n3,4,fig\n5,5,fig"));
        assertEquals("fig, plum", fact(own, "● y = −1, ■ y = 1"));
        assertEquals(3, own.handles().size());
    }

    @Test
    void aDraggedPointStaysUnderTheHand() {
        Handle point = margin.view(State.empty()).handles().get(2);
        State dragged = margin.drag(State.empty(), point.key(), point.x() - 30, point.y() + 20);
        Handle moved = margin.view(dragged).handles().get(2);
        assertEquals(point.x() - 30, moved.x(), 2);
        assertEquals(point.y() + 20, moved.y(), 2);
    }
}
