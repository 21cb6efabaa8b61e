package mml.hub.widget.ch08;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class LeakWidgetTest {
    private static final Widget LEAK = new LeakWidget();

    private static View at(String state, int step) {
        return LEAK.view(State.parse(state).with("step", Integer.toString(step)));
    }

    @Test
    void aChoiceBeforeTheFoldsIsFoundOut() {
        View end = at("", 6);
        assertEquals("5 of 5", fact(end, "folds seen too early"));
        assertFalse(Facts.certified(end));
        assertEquals("20 of 20", fact(at("", 1), "examples looked at for the choice"));
        assertEquals("16 of 20", fact(at("", 1), "examples looked at for the scale"));
        assertTrue(LEAK.view(State.parse("guess=small")).feedback().text().startsWith("Yes"));
    }

    @Test
    void insideOfTheFoldsThereIsNoLeak() {
        View end = at("select=inside", 6);
        assertTrue(Facts.certified(end));
        assertEquals(fact(end, "error as it was done"), fact(end, "with everything inside"));
        assertTrue(LEAK.view(State.parse("select=inside&guess=alike"))
                .feedback()
                .text()
                .startsWith("Yes"));
        assertFalse(Facts.certified(at("select=never&scale=before", 6)));
    }

    @Test
    void itIsTheSameErrorAsIsCertified() {
        assertEquals(fact(at("", 6), "with everything inside"), fact(at("select=inside", 6), "error as it was done"));
    }

    @Test
    void aTableOfTheReadersOwnIsCut() {
        StringBuilder table = new StringBuilder("a,b,y\n");
        for (int n = 0; n < 12; n++)
            table.append(n % 5)
                    .append(',')
                    .append(n * n % 7)
                    .append(',')
                    .append(2 * (n * n % 7) + n % 2)
                    .append('\n');
        State own = LEAK.set(LEAK.set(State.empty(), "truth", "own"), "data", table.toString());
        assertEquals("b", fact(LEAK.view(own.with("kept", "1").with("step", "1")), "features in use"));
        View all = LEAK.view(own.with("step", "1"));
        assertEquals("a, b", fact(all, "features in use"));
        assertEquals("12 of 12", fact(all, "examples looked at for the choice"));
        View shuffled = LEAK.view(own.with("order", "shuffled").with("k", "10").with("step", "99"));
        assertEquals("10 of 10", fact(shuffled, "folds seen too early"));
        assertTrue(shuffled.java().contains("Folds.shuffled(12, 10, Rng.seeded(1))"), shuffled.java());
        assertTrue(Facts.certified(LEAK.view(own.with("select", "inside").with("step", "99"))));
    }

    @Test
    void aTableThatWillNotDoIsSaidAtTheField() {
        State own = LEAK.set(State.empty(), "truth", "own");
        assertEquals(
                "There is one column of numbers; features and, last, y are needed.", error(own, "1\n2\n3\n4\n5\n6"));
        assertEquals("The table has 2 rows; 6 to 200 are needed.", error(own, "1,2\n3,4"));
        assertEquals(
                "The last column, y, is the same in every row; nothing is to be told.",
                error(own, "1,2\n3,2\n4,2\n5,2\n6,2\n7,2"));
        String wide = "1,2,3,4,5,6,7,8,9,10,11,12,13,14\n";
        assertEquals("There are 13 features and y; there is room for 12 features.", error(own, wide.repeat(6)));
    }

    private static String error(State state, String data) {
        return Views.error(LEAK, LEAK.set(state, "data", data), "data");
    }
}
