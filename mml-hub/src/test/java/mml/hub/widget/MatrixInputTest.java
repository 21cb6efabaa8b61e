package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control.Choice;
import mml.hub.widget.Control.Field;
import mml.hub.widget.Control.Option;
import org.junit.jupiter.api.Test;

class MatrixInputTest {
    private static final MatrixInput<Integer> INPUT = MatrixInput.of("a", 2, 2, cells -> cells.length)
            .example("1", "one")
            .example("1,2;3,4", "four")
            .labelled("Your own", "Numbers.")
            .outdates("step");

    @Test
    void anExampleOutdatesTheStepAndAnEmptyChoiceChangesNothing() {
        State state = State.empty().with("step", 3).with("turn", 5);
        assertEquals("a=1,2;3,4&turn=5", INPUT.set(state, "example", "1,2;3,4").toString());
        assertEquals(state, INPUT.set(state, "example", ""));
        assertEquals(2, INPUT.in(INPUT.set(state, "example", "1,2;3,4")));
    }

    @Test
    void aTypedMatrixOutdatesTheStepOnlyIfItCanBeRead() {
        State state = State.empty().with("step", 3);
        assertEquals("a=7,8", INPUT.set(state, "a", "7 8").toString());
        State rejected = INPUT.set(state, "a", "7 8 9");
        assertEquals("3", rejected.get("step", ""));
        assertTrue(
                field(rejected).error().startsWith("The matrix is 1 × 3"),
                field(rejected).error());
        assertEquals("7 8 9", field(rejected).value());
    }

    @Test
    void ownsTheChoiceAndTheFieldAndPutKeepsAllElse() {
        assertTrue(INPUT.owns("example") && INPUT.owns("a") && !INPUT.owns("step"));
        assertEquals("a=5&step=3", INPUT.put(State.empty().with("step", 3), "5").toString());
    }

    @Test
    void onesOwnMatrixStandsAboveTheExamplesWhileNoneIsChosen() {
        assertEquals(List.of("1", "1,2;3,4"), values(choice(State.empty())));
        assertEquals("1", choice(State.empty()).value());
        State own = INPUT.set(State.empty(), "a", "5");
        assertEquals(List.of("", "1", "1,2;3,4"), values(choice(own)));
        assertEquals("", choice(own).value());
        assertEquals("1,2;3,4", choice(INPUT.set(own, "a", "1 2\n3 4")).value());
    }

    private static Choice choice(State state) {
        return (Choice) INPUT.controls(state).get(0);
    }

    private static Field field(State state) {
        return (Field) INPUT.controls(state).get(1);
    }

    private static List<String> values(Choice choice) {
        return choice.options().stream().map(Option::value).toList();
    }
}
