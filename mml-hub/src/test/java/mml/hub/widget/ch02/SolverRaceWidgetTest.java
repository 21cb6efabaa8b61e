package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.iterative.Method;
import org.junit.jupiter.api.Test;

class SolverRaceWidgetTest {
    private final SolverRaceWidget widget = new SolverRaceWidget();

    private View view(String... pairs) {
        State state = State.empty();
        for (int i = 0; i < pairs.length; i += 2) state = state.with(pairs[i], pairs[i + 1]);
        return all(widget, state);
    }

    @Test
    void theValleyOfTheBookTakesConjugateGradientsTwoSteps() {
        View view = all(widget, widget.example());
        assertEquals("2 steps", fact(view, "Conjugate gradients"));
        assertEquals("2 steps", fact(view, "GMRES"));
        assertEquals("2 equations in as many unknowns", view.caption());
        assertEquals("holds", view.facts().get(view.facts().size() - 1).mark());
        assertTrue(view.java().contains("Method.RICHARDSON.solve(A, b, 0.0833"), view.java());
        assertEquals("Step 0: ‖b − Ax‖ = 28.64", view("step", "2").caption());
    }

    @Test
    void aStepThatIsTooLongDiverges() {
        assertTrue(steps(view("s", "2"), "Richardson") > steps(view("s", "1.9"), "Richardson"));
        assertTrue(fact(view("s", "2.15"), "Richardson").startsWith("diverged after "));
        assertTrue(fact(view("a", "1,2,3;2,1,3"), "Jacobi").startsWith("diverged after "));
        assertEquals("broke down after 1 step", fact(view("a", "1,2,3;2,1,-3"), "Conjugate gradients"));
    }

    @Test
    void whereAMethodCannotBeUsedAnotherIsShownAndSaysWhy() {
        View view = view("a", "3,2,5;-1,2,1", "method", "CONJUGATE_GRADIENT");
        assertTrue(view.feedback().text().startsWith("Conjugate gradients needs a matrix that is symmetric"));
        assertEquals("cannot be used", fact(view, "MINRES"));
        View hollow = view("a", "0,1,1;1,0,1", "method", "JACOBI");
        assertTrue(hollow.feedback().text().startsWith("Jacobi needs a matrix"));
    }

    @Test
    void kappaMakesTheValleyNarrower() {
        State ten = widget.set(State.empty(), "kappa", "10");
        assertEquals("5.5,4.5,10;4.5,5.5,10", ten.get("a", ""));
        assertEquals("10", slider(widget.view(ten), "kappa"));
        int round = steps(all(widget, widget.set(State.empty(), "kappa", "2")), "Jacobi");
        assertTrue(round < steps(all(widget, ten), "Jacobi"));
        assertEquals("", slider(view("a", "3,2,5;-1,2,1"), "kappa"));
    }

    private static int steps(View view, String method) {
        return Integer.parseInt(fact(view, method).replace(" steps", ""));
    }

    private static String slider(View view, String key) {
        return view.panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c instanceof Control.Slider s && s.key().equals(key))
                .map(c -> ((Control.Slider) c).value())
                .findFirst()
                .orElse("");
    }

    @Test
    void theLengthOfAStepIsAskedForWhereThereIsOne() {
        for (Method method : Method.values())
            for (String key : List.of("s", "w"))
                assertEquals(
                        method == (key.equals("s") ? Method.RICHARDSON : Method.SOR),
                        !slider(view("method", method.name()), key).isEmpty(),
                        method.title());
    }

    @Test
    void theStartCanBeDraggedAndMoved() {
        Handle start = widget.view(State.empty()).handles().get(0);
        State same = widget.drag(State.empty(), start.key(), start.x(), start.y());
        assertEquals("-3", same.get("p0", ""));
        assertEquals("-1", same.get("p1", ""));
        State moved = widget.nudge(State.empty(), start.key(), 1, -1);
        assertEquals("-2.75", moved.get("p0", ""));
        assertEquals("-1.25", moved.get("p1", ""));
        assertEquals(List.of(), view("a", "4,8").handles());
    }

    @Test
    void everyMethodShowsEveryExampleAndWhateverIsTyped() {
        for (String a : List.of(
                "2,1,5;1,20,3",
                "1,2,3;2,1,3",
                "3,2,5;-1,2,1",
                "0,0,0;0,0,0",
                "4,8",
                "1,0,0;0,0,1",
                "1000000,1,1;1,1/1000000,1"))
            for (Method method : Method.values()) {
                View first = view("a", a, "method", method.name());
                for (int k = 0; k < first.steps(); k += 5) {
                    View view = view("a", a, "method", method.name(), "step", k + "");
                    assertEquals(k, view.step());
                    assertFalse(view.picture().toString().contains("NaN"), a + " " + method);
                }
            }
        assertFalse(view("a", "1,2;3,4").picture().toString().isEmpty());
    }
}
