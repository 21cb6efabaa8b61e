package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class RulesWidgetTest {
    private final RulesWidget widget = new RulesWidget();

    private State chosen(State state, String... rules) {
        State now = state;
        for (String rule : rules) now = widget.set(now, "rule", rule);
        return now;
    }

    private static String said(View view) {
        return view.feedback().kind() + ": " + view.feedback().text();
    }

    @Test
    void theReaderChoosesEachRuleAndIsJudged() {
        State state = State.empty();
        assertEquals("note: Which rule for x²·sin(x)?", said(widget.view(state)));
        state = chosen(state, "SUM");
        assertEquals("wrong: Not the rule “sum”: x²·sin(x) is a product, no sum.", said(widget.view(state)));
        assertEquals(0, widget.view(state).step());
        state = chosen(state, "PRODUCT");
        assertTrue(said(widget.view(state)).startsWith("right: “Product” is right."), said(widget.view(state)));
        state = chosen(state, "POWER", "FUNCTION");
        View end = widget.view(state);
        assertEquals("right", end.feedback().kind());
        assertEquals("holds", fact(widget.view(state.with("step", 99)), "they agree"));
    }

    @Test
    void aDetourIsNotPunished() {
        State state = chosen(widget.set(State.empty(), "f", "2x"), "PRODUCT");
        View view = widget.view(state);
        assertEquals("note", view.feedback().kind());
        assertTrue(view.feedback().text().startsWith("That is true, too; “constant factor” would ask for less."));
        state = chosen(state, "CONSTANT", "VARIABLE");
        assertEquals("holds", fact(widget.view(state.with("step", 99)), "they agree"));
        assertEquals("2", fact(widget.view(state.with("step", 99)), "f′(0.7), by your formula"));
    }

    @Test
    void anotherPartIsAskedAboutByTouchOrArrows() {
        State state = chosen(State.empty(), "PRODUCT");
        assertEquals(2, widget.view(state).handles().size());
        Handle second = widget.view(state).handles().get(1);
        State touched = widget.drag(state, second.key(), second.x(), second.y());
        assertTrue(said(widget.view(touched)).endsWith("Which rule for sin(x)?"), said(widget.view(touched)));
        assertEquals(
                touched, widget.nudge(state, widget.view(state).handles().get(0).key(), 0, -1));
        assertFalse(widget.view(state).spoken().equals(widget.view(touched).spoken()));
        State chosen = chosen(touched, "FUNCTION");
        assertTrue(said(widget.view(chosen)).endsWith("Which rule for x²?"), said(widget.view(chosen)));
    }

    @Test
    void aHintComesInTwoStepsAndARuleIsTakenBack() {
        State state = widget.set(State.empty(), "hint", "more");
        assertEquals("note: Look at what is computed last: x²·sin(x) is a product.", said(widget.view(state)));
        state = widget.set(state, "hint", "more");
        assertTrue(said(widget.view(state)).contains("Take “product”"));
        state = chosen(state, "PRODUCT", "POWER");
        assertEquals(2, widget.view(state).step());
        state = widget.set(widget.set(state, "undo", "1"), "undo", "1");
        assertEquals(0, widget.view(state).step());
        assertEquals("", state.get("moves", ""));
    }

    /** Who goes on without choosing is shown the way from there, and can take over at any step. */
    @Test
    void theStepsGoOnFromTheReadersOwnChoices() {
        State state = widget.set(widget.set(State.empty(), "f", "sin(x)^2 cos(x)"), "step", "3");
        State own = chosen(state, "FUNCTION");
        assertEquals(4, widget.view(own).step());
        assertTrue(
                widget.view(own).java().contains(".by(0, Rule.PRODUCT)"),
                widget.view(own).java());
        assertEquals("holds", fact(widget.view(own.with("step", 99)), "they agree"));
    }

    @Test
    void lettersStayLettersAndHaveSliders() {
        State state = widget.set(State.empty(), "f", "a x^3 + b x").with("let-a", "2");
        View end = widget.view(state.with("step", 99));
        assertTrue(end.caption().endsWith("is 3a·x² + b"), end.caption());
        assertEquals("3.94", fact(end, "f′(0.7), by your formula"));
    }

    @Test
    void whatIsTooLongOrNoFunctionIsRefusedAtItsField() {
        for (String[] bad : new String[][] {
            {"x y", "f has 2 variables"},
            {"3", "This is a number"},
            {"sin(x) cos(x) tan(x) exp(x) log(x) sqrt(x)", "this picture has room for"},
            {"x +", "Not finished yet"}
        }) {
            View view = widget.view(widget.set(State.empty(), "f", bad[0]));
            assertTrue(view.panels().toString().contains(bad[1]), bad[0] + view.panels());
        }
        State kink = widget.set(State.empty(), "f", "abs(x)").with("x", "0").with("step", "99");
        assertEquals("", fact(widget.view(kink), "they agree"));
    }
}
