package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MatrixFieldTest {
    /** Takes matrices whose first entry is a digit. */
    private static final MatrixField<String> FIELD = new MatrixField<>("m", "7", 2, 2, cells -> {
        char first = cells[0][0].charAt(0);
        if (first < '0' || first > '9') throw new IllegalArgumentException("row 1, column 1 is " + cells[0][0]);
        return cells[0][0];
    });

    @Test
    void theFallbackStandsThereAtFirst() {
        assertEquals(new Entered<>("7", "7", ""), FIELD.in(State.empty()));
    }

    @Test
    void aGoodMatrixIsKeptInTheShortFormAndOutdatesWhatBelongedToTheOneBefore() {
        State state = FIELD.typed(State.empty().with("step", 3), "1  2\n3  4", "step");
        assertEquals("m=1,2;3,4", state.toString());
        assertEquals(new Entered<>("1  2\n3  4", "1", ""), FIELD.in(state));
    }

    @Test
    void rejectedTextIsShownWithItsErrorWhileTheLastGoodMatrixStays() {
        State good = FIELD.typed(State.empty(), "1 2").with("step", 3);
        for (String bad : new String[] {"x 2", "", "1 2\n3", "1 2 3"}) {
            State state = FIELD.typed(good, bad, "step");
            Entered<String> entered = FIELD.in(state);
            assertEquals(bad, entered.text());
            assertEquals("1", entered.value());
            assertFalse(entered.isGood());
            assertTrue(entered.error().endsWith("."), entered.error());
            assertEquals("3", state.get("step", ""));
        }
        assertEquals("Row 1, column 1 is x.", FIELD.in(FIELD.typed(good, "x 2")).error());
    }

    @Test
    void aGoodMatrixReplacesRejectedText() {
        State rejected = FIELD.typed(State.empty(), "x");
        assertEquals("m=5", FIELD.typed(rejected, "5").toString());
        assertEquals("m=6", FIELD.put(rejected, "6").toString());
    }

    @Test
    void aBadLinkShowsItsTextAndTheFallback() {
        Entered<String> entered = FIELD.in(State.empty().with("m", "x"));
        assertEquals("x", entered.text());
        assertEquals("7", entered.value());
        assertFalse(entered.isGood());
    }
}
