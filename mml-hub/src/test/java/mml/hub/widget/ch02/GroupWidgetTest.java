package mml.hub.widget.ch02;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupWidgetTest {
    private final GroupWidget groups = new GroupWidget();

    private View end(String op, int n) {
        return groups.view(State.empty().with("op", op).with("n", n).with("step", 99));
    }

    @ParameterizedTest
    @CsvSource({
        "plus, 6, 'yes, Abelian', abelian",
        "times, 5, 'yes, Abelian', abelian",
        "times, 6, no, no",
        "units, 8, 'yes, Abelian', abelian",
        "minus, 4, no, no",
        "minus, 2, 'yes, Abelian', abelian",
        "sum, 3, no, no"
    })
    void whatItIs(String op, int n, String is, String guess) {
        View view = end(op, n);
        assertEquals(is, fact(view, "a group"));
        assertEquals(
                "right",
                groups.view(State.empty().with("op", op).with("n", n).with("guess", guess))
                        .feedback()
                        .kind());
    }

    @Test
    void whatBreaksAnAxiomIsNamed() {
        assertTrue(fact(end("times", 6), "closed").startsWith("no: 2 ⊗ 3 = 0 is not in the set"));
        assertTrue(fact(end("minus", 4), "associative").startsWith("no: (0 ⊗ 0) ⊗ 1 = 3 but 0 ⊗ (0 ⊗ 1) = 1"));
    }

    @Test
    void anAxiomIsNotToldBeforeItsStep() {
        assertEquals(0, groups.view(State.empty()).facts().size());
        assertEquals(2, groups.view(State.empty().with("step", 2)).facts().size());
    }
}
