package mml.hub.widget.ch03;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Control;
import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line or plane typed as an equation. */
class EquationFieldTest {
    private final ProjectionWidget projection = new ProjectionWidget();

    private static final State PLANE = State.parse("kind=plane");

    private Control.Field field(State state) {
        return Views.field(projection, state, "eq");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x + 2y - z = 3 # affine3 # x₁ + 2x₂ − x₃ = 3",
                "x_1+2 x_2 − x₃=0 # plane # x₁ + 2x₂ − x₃ = 0",
                "2*z = 4 # affine3 # x₃ = 2",
                "3 - x = y + 1/2 z # affine3 # 2x₁ + 2x₂ + x₃ = 6",
                "0.5x = z - 2y + 1 # affine3 # x₁ + 4x₂ − 2x₃ = 2",
                "10x + 20y + 5z = 15 # affine3 # 2x₁ + 4x₂ + x₃ = 3"
            })
    void aPlaneIsTypedAsItIsWritten(String typed, String kind, String shown) {
        State state = projection.set(PLANE, "eq", typed);
        assertEquals(kind, state.get("kind", ""));
        assertEquals(shown, field(state).value());
        assertEquals("", field(state).error());
    }

    @Test
    void theNearestPointOfTheTypedPlaneIsFound() {
        State state = projection.set(State.parse("kind=plane&x0=1&x1=1&x2=1"), "eq", "x + 2y - z = 8");
        assertEquals("(2, 3, 0)", Facts.fact(projection.view(state.with("all", "1")), "π(x)"));
        State line = projection.set(State.parse("x0=1&x1=1"), "eq", "x + 2y = 8");
        assertEquals("affine", line.get("kind", ""));
        assertEquals("(2, 3)", Facts.fact(projection.view(line.with("all", "1")), "π(x)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x + 2y # An equation is needed",
                "x = # is no term",
                "0 = 3 # coefficient 0",
                "x + w = 3 # three unknowns",
                "x + = 3 # is no term",
                "x = 100 # too far"
            })
    void whatCannotBeReadStaysWithAReason(String typed, String why) {
        State state = projection.set(PLANE, "eq", typed);
        assertEquals(typed, field(state).value());
        assertTrue(field(state).error().contains(why), field(state).error());
        assertEquals("plane", state.get("kind", ""));
    }

    @Test
    void aLineEndAfterItIsNoMatter() {
        assertEquals("x₃ = 2", field(projection.set(PLANE, "eq", " z = 2\n")).value());
    }

    @Test
    void whatIsFarAwayStaysInView() {
        assertEquals("6", projection.set(PLANE, "eq", "x + 2y - z = 3").get("zoom", ""));
        assertEquals(
                "5", projection.set(State.parse("x0=1&x1=1"), "eq", "x = 4.5").get("zoom", ""));
        assertEquals("", projection.set(State.parse("x0=1&x1=1"), "eq", "x = 2").get("zoom", ""));
    }

    @Test
    void aLineHasTwoUnknowns() {
        assertThrows(IllegalArgumentException.class, () -> LinearEquation.parse("x + z = 1", 2));
        assertEquals("x₁ − 2x₂ = 0", field(State.empty()).value());
    }

    @Test
    void aDragTakesBackWhatCouldNotBeRead() {
        State wrong = projection.set(PLANE, "eq", "x + 2y");
        assertEquals(
                "x₁ − 2x₂ + x₃ = 0", field(projection.nudge(wrong, "x", 1, 0)).value());
    }
}
