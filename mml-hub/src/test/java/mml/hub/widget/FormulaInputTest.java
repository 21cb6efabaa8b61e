package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import org.junit.jupiter.api.Test;

class FormulaInputTest {
    private final FormulaInput input = FormulaInput.of(
            "f", Expression::parse, List.of(new Option("x^2", "A parabola")), "f", "A formula.", "step");

    private Control.Field field(State state) {
        return (Control.Field) input.controls(state).get(1);
    }

    @Test
    void whatIsTypedIsTheFormulaAndWhatWasReachedByStepsIsOver() {
        State state = input.set(State.empty().with("step", 3), "f", "x + 1");
        assertEquals(Expression.parse("x + 1"), input.in(state));
        assertEquals("f=x%20%2B%201", state.toString());
        assertEquals(2, input.controls(state).size());
    }

    @Test
    void anUnfinishedOrWrongTextStaysInTheFieldWhileTheLastGoodOneIsShown() {
        State good = input.set(State.empty(), "f", "x^3");
        State unfinished = input.set(good, "f", "x^3 +");
        assertEquals(Expression.parse("x^3"), input.in(unfinished));
        assertEquals("x^3 +", field(unfinished).value());
        assertTrue(
                field(unfinished).error().startsWith("Not finished yet: "),
                field(unfinished).error());
        State wrong = input.set(good, "f", "sinx");
        assertTrue(field(wrong).error().contains("sin(x)"), field(wrong).error());
        assertEquals("", field(input.set(wrong, "f", "sin(x)")).error());
    }

    @Test
    void freeLettersAreSliders() {
        State state = input.set(State.empty(), "f", "a x^2 + b");
        assertEquals(4, input.controls(state).size());
        assertEquals(2, input.in(state).at(1.0));
        State moved = input.set(state, "let-a", "3");
        assertEquals(4, input.in(moved).at(1.0));
        State many = input.set(State.empty(), "f", "a b c d g x");
        assertTrue(field(many).error().contains("room for 4"), field(many).error());
    }

    @Test
    void aLinkWithAFormulaThatIsNoneShowsTheFirstExampleAndSaysWhy() {
        State linked = State.empty().with("f", "((");
        assertEquals(Expression.parse("x^2"), input.in(linked));
        assertEquals("((", field(linked).value());
        assertFalse(field(linked).error().isEmpty());
    }

    @Test
    void theFirstExampleNeedsNoRoomInALink() {
        State other = input.set(input.set(State.empty(), "f", "x + 1"), "f", "x +");
        assertEquals(State.empty(), input.set(other, "example", "x^2"));
    }
}
