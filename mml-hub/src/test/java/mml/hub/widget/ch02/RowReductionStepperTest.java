package mml.hub.widget.ch02;

import static mml.hub.widget.Views.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import mml.hub.widget.Border;
import mml.hub.widget.Control;
import mml.hub.widget.Fact;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class RowReductionStepperTest {
    private final RowReductionStepper stepper = new RowReductionStepper();

    @Test
    void opensWithExample26AndKnowsItsSolutions() {
        View view = all(stepper, stepper.example());
        assertEquals(0, view.step());
        assertTrue(view.steps() > 10);
        assertEquals("a = −1", fact(view, "Solvable only for"));
        assertEquals("(2, 0, −1, 1, 0) + λ₁ (2, 1, 0, 0, 0) + λ₂ (2, 0, −1, 2, 1)", fact(view, "x"));
        assertTrue(view.facts().stream().noneMatch(f -> f.mark().equals("fails")));
    }

    @Test
    void everyStepHasItsOwnPictureOrWords() {
        State state = stepper.example();
        int steps = stepper.view(state).steps();
        String before = "";
        for (int k = 0; k < steps; k++) {
            View view = stepper.view(state.with("step", k));
            String now = view.spoken() + view.picture().embedded("x");
            assertFalse(now.equals(before), "step " + k);
            before = now;
        }
    }

    @Test
    void aStepBeyondTheEndIsTheLastOne() {
        View view = stepper.view(State.empty().with("step", 999));
        assertEquals(view.steps() - 1, view.step());
    }

    @Test
    void badInputIsSaidBesideTheFieldAndTheBookStandsIn() {
        assertTrue(error("1 2\n3//3 4").startsWith("Row 2, column 1: \"3//3\" "), error("1 2\n3//3 4"));
        assertEquals("Row 2 has 1 entry, row 1 has 2: all rows must be equally long.", error("1 2\n3"));
        assertTrue(error("a 1\n2 3").startsWith("Row 1, column 1 is a: a parameter may stand in the right-hand side"));
        assertTrue(error("1 2 3\n4 5 6", "I").startsWith("An inverse needs a square matrix"));
        assertTrue(stepper.view(typed("1 2\n3//3 4", "b")).steps() > 10);
    }

    @Test
    void invertsExample29() {
        State state = stepper.set(stepper.example(), "example", "I|1,0,2,0;1,1,0,0;1,2,0,1;1,1,1,1");
        View view = all(stepper, state);
        assertEquals("rows (−1, 2, −2, 2), (1, −1, 2, −2), (1, −1, 1, −1), (−1, 0, −1, 2)", fact(view, "inverse"));
        State singular = typed("1 2\n2 4", "I");
        assertEquals("none: A is singular", fact(all(stepper, singular), "inverse"));
    }

    @Test
    void aLearnersOperationsAreJudgedUndoneAndRedone() {
        State state = stepper.set(typed("0 2 4\n1 1 3", "b"), "mode", "own");
        assertEquals("note", stepper.view(state).feedback().kind());
        state = operate(state, "swap", 0, 1, "1");
        assertEquals("right", stepper.view(state).feedback().kind());
        state = operate(state, "swap", 0, 1, "1");
        assertEquals("note", stepper.view(state).feedback().kind());
        state = stepper.set(state, "do", "undo");
        assertEquals("right", stepper.view(state).feedback().kind());
        state = operate(state, "scale", 1, 1, "1/2");
        state = operate(state, "add", 0, 1, "-1");
        View done = stepper.view(state);
        assertEquals(
                "Done: reduced row echelon form after 3 operations.",
                done.feedback().text());
        assertEquals("(1, 2)", fact(done, "x"));
        state = stepper.set(stepper.set(state, "do", "undo"), "do", "undo");
        assertTrue(stepper.view(state).feedback().text().contains("2 operations to go"));
        state = stepper.set(stepper.set(state, "do", "redo"), "do", "redo");
        assertEquals("right", stepper.view(state).feedback().kind());
    }

    @Test
    void anImpossibleOperationCannotBeDone() {
        State state = stepper.set(typed("1 2 3\n4 5 6", "b"), "mode", "own")
                .with("op", "add")
                .with("i", "0")
                .with("k", "0");
        Control.Button apply = stepper.view(state).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c instanceof Control.Button b && b.value().equals("apply"))
                .map(Control.Button.class::cast)
                .findFirst()
                .orElseThrow();
        assertFalse(apply.enabled());
        assertEquals("Choose two different rows.", apply.label());
        assertEquals(state, stepper.set(state, "do", "apply"));
        State byZero = state.with("op", "scale").with("f", "0");
        assertEquals(byZero, stepper.set(byZero, "do", "apply"));
    }

    @Test
    void theHintNamesTheColumnThenTheRowsThenTheOperation() {
        State state = stepper.set(typed("0 2 4\n1 1 3", "b"), "mode", "own");
        for (String said : new String[] {
            "Look at column 1.", "Look at column 1, and there at row 1 and row 2.", "The engine would do R₁ ↔ R₂."
        }) {
            state = stepper.set(state, "do", "hint");
            assertEquals(said, stepper.view(state).feedback().text());
        }
        assertEquals(state, stepper.set(state, "do", "hint"));
    }

    /** Dragging a row clears the entry below its first one, swaps, or scales; what is meant is shown before it is done. */
    @Test
    void rowsCanBeDraggedOntoEachOther() {
        State state = stepper.set(typed("0 2 4\n2 1 3\n4 1 1", "b"), "mode", "own");
        assertEquals(3, stepper.view(state).handles().size());
        state = dragAndDo(state, "row1", 1, "Do R₁ ↔ R₂");
        state = dragAndDo(state, "row1", 2, "Do R₃ ← R₃ − 2·R₁");
        state = dragAndDo(state, "row1", 0, "Do R₁ ← 1/2·R₁");
        state = dragAndDo(state, "row2", 2, "Do R₃ ← R₃ + 1/2·R₂");
        assertEquals("right", stepper.view(state).feedback().kind());
        State nudged = stepper.nudge(state, "row2", 1, 0);
        assertEquals("scale", nudged.get("op", ""));
        assertEquals("1", nudged.get("i", ""));
    }

    @Test
    void aRowIsTappedThenTheOther() {
        State state = stepper.set(typed("0 2 4\n2 1 3\n4 1 1", "b"), "mode", "own");
        State chosen = stepper.set(state, "tap", "0");
        assertTrue(stepper.view(chosen).feedback().text().startsWith("Row 1 is chosen"));
        assertTrue(stepper.view(chosen).handles().get(0).label().startsWith("chosen: row 1"));
        double y = stepper.view(state).handles().get(1).y();
        assertEquals(stepper.drag(state, "row1", 20, y), stepper.set(chosen, "tap", "1"));
        assertEquals(state, stepper.set(state, "tap", "7"));
        assertEquals(
                "scale", stepper.set(stepper.set(state, "tap", "1"), "tap", "1").get("op", ""));
    }

    private State dragAndDo(State state, String row, int onto, String meant) {
        double y = stepper.view(state).handles().get(onto).y();
        State ready = stepper.drag(state, row, 20, y);
        Control.Button apply = stepper.view(ready).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c instanceof Control.Button b && b.value().equals("apply"))
                .map(Control.Button.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(apply.enabled());
        assertEquals(meant, apply.label());
        return stepper.set(ready, "do", "apply");
    }

    @Test
    void elementaryMatricesAreShownToWhoAsks() {
        State state = stepper.set(typed("0 2 4\n1 1 3", "b"), "mode", "own");
        state = operate(state, "swap", 0, 1, "1");
        state = operate(state, "scale", 1, 1, "1/2");
        assertEquals("no fact E of the last operation", fact(stepper.view(state), "E of the last operation"));
        View view = stepper.view(stepper.set(state, "E", "1"));
        assertEquals("rows (1, 0), (0, 1/2)", fact(view, "E of the last operation"));
        assertEquals("rows (0, 1), (1/2, 0)", fact(view, "their product so far"));
        assertTrue(view.facts().stream()
                .anyMatch(f -> f.name().startsWith("product times") && f.mark().equals("holds")));
    }

    @Test
    void doublesRoundAndFractionsDoNot() {
        State state = typed("1 3 1\n1/10 1 0", "b").with("step", 99);
        assertTrue(
                stepper.view(state).spoken().contains("−1/7"),
                stepper.view(state).spoken());
        assertTrue(stepper.view(state.with("arithmetic", "doubles")).spoken().contains("−0.142857142857142"));
    }

    @Test
    void exportsTheWholeRun() {
        String latex = Border.export(stepper, "", "latex");
        assertTrue(latex.contains("\\begin{align"), latex);
        assertTrue(Border.export(stepper, "", "json").startsWith("{"));
    }

    private State operate(State state, String op, int i, int k, String factor) {
        State chosen = stepper.set(stepper.set(state, "op", op), "i", Integer.toString(i));
        chosen = stepper.set(stepper.set(chosen, "k", Integer.toString(k)), "f", factor);
        return stepper.set(chosen, "do", "apply");
    }

    private State typed(String matrix, String kind) {
        return stepper.set(State.empty().with("kind", kind), "m", matrix);
    }

    private String error(String matrix) {
        return error(matrix, "b");
    }

    private String error(String matrix, String kind) {
        List<Control.Field> fields = stepper.view(typed(matrix, kind)).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c instanceof Control.Field f && f.key().equals("m"))
                .map(Control.Field.class::cast)
                .collect(Collectors.toList());
        return fields.get(0).error();
    }

    static String fact(View view, String name) {
        return view.facts().stream()
                .filter(f -> f.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElse("no fact " + name);
    }
}
