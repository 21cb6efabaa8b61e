package mml.hub.widget.ch10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class PowerWidgetTest {
    private final PowerWidget power = new PowerWidget();

    @Test
    void farVariancesAreFoundAtOnceAndNearOnesAreNot() {
        View end = power.view(State.empty().with("step", 999));
        assertTrue(end.facts().stream().anyMatch(f -> f.mark().equals("holds")));
        assertTrue(end.facts().toString().contains("4.2"), () -> end.facts().toString());
        assertEquals("1 direction", Facts.fact(end, "for 90 % it takes"));
        State close = power.set(State.empty(), "example", "close");
        assertEquals("2 directions", Facts.fact(power.view(close.with("step", 9999)), "for 90 % it takes"));
        assertEquals("right", power.view(close.with("guess", "999")).feedback().kind());
        assertEquals("wrong", power.view(close.with("guess", "9")).feedback().kind());
    }

    @Test
    void aTableOfOnesOwnIsTheData() {
        State own = power.set(State.empty(), "data", "a,b,c\n1,2,0\n2,1,1\n4,5,0\n5,4,2");
        assertTrue(
                power.view(own).java().contains("Matrix.of(4, 3"),
                power.view(own).java());
        State one = power.set(own, "data", "1\n2\n3");
        assertEquals(power.view(own).java(), power.view(one).java());
    }
}
