package mml.hub.widget.ch07;

import static mml.hub.widget.Views.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A linear program typed as it is written. */
class InequalitiesTest {
    private final PolygonWidget polygon = new PolygonWidget();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x + y <= 4; x + 3y <= 6; x >= 0; y >= 0 # 1,1,4;1,3,6;-1,0,0;0,-1,0",
                "x1 + 2 x2 ≤ 3; x1 ≥ 1/2 # 1,2,3;-1,0,-1/2",
                "x₂ < 2; 2x₁ + x₂ <= 5 # 0,1,2;2,1,5",
                "x <= y + 1; 3 >= y # 1,-1,1;0,1,3",
                "1 1 4; 1 3 6 # 1,1,4;1,3,6"
            })
    void inequalitiesAreReadAsRows(String typed, String rows) {
        assertEquals(
                rows, polygon.set(State.empty(), "a", typed.replace("; ", "\n")).get("a", ""));
    }

    @Test
    void whatIsNoneIsExplained() {
        State state = polygon.set(State.empty(), "a", "x + y <= 4\nx = 2");
        assertEquals("Row 2 has no <= and no >=.", error(polygon, state, "a"));
        assertTrue(polygon.set(State.empty(), "a", "x*y <= 4").has("a.typed"));
    }
}
