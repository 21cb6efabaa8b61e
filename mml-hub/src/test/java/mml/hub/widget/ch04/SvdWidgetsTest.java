package mml.hub.widget.ch04;

import static mml.hub.widget.Facts.certified;
import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.ch04.MatrixWidgetsTest.matrix;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Border;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

/** The widgets of §4.5 and 4.6. */
class SvdWidgetsTest {
    private final SvdStagesWidget stages = new SvdStagesWidget();
    private final RatingsWidget ratings = new RatingsWidget();
    private final ImageCompressor compressor = new ImageCompressor();

    @Test
    void theBooksMatrixIsStretchedByRootsAndEveryExampleIsChecked() {
        assertEquals("σ₁ = 1.6248, σ₂ = 1", fact(all(stages, stages.example()), "singular values"));
        for (String m : new String[] {"1,1;0,1", "1,2;2,4", "0,-1;1,0", "0,0;0,0", "1000000,0;0,1/1000000"})
            assertTrue(certified(all(stages, matrix(m))));
        assertTrue(fact(all(stages, matrix("1,2;2,4")), "singular values").startsWith("σ₁ = 5, σ₂ = 0"));
    }

    @Test
    void theSliderAndTheStepsGoTheSameWay() {
        State half = stages.set(State.empty(), "t", "1.5");
        assertEquals(1, stages.view(half).step());
        assertEquals(4, stages.view(half).steps());
        State next = stages.set(half, "step", "2");
        assertFalse(next.has("t"));
        assertEquals(2, stages.view(next).step());
        assertEquals(
                stages.view(next).picture().toString(),
                stages.view(stages.set(half, "t", "2")).picture().toString());
        assertEquals(3, stages.view(State.empty().with("t", "99")).step());
        assertEquals(0, stages.view(State.empty().with("t", "-1")).step());
        assertNotEquals(
                stages.view(half).picture().toString(),
                stages.view(stages.set(half, "t", "1.55")).picture().toString());
    }

    @Test
    void twoColumnsAreNeeded() {
        State wide = stages.set(State.empty(), "a", "1 2 3\n4 5 6");
        assertEquals("1,-4/5;0,1;1,0", wide.get("a", "1,-4/5;0,1;1,0"));
        assertTrue(Border.view(stages, wide.toString()).contains("there is room for 3 rows and 2 columns"));
        assertTrue(Border.view(stages, stages.set(State.empty(), "a", "1 2").toString())
                .contains("The matrix is 1 × 2; it needs two columns and two or three rows."));
    }

    @Test
    void twoThemesExplainTheBooksRatings() {
        View start = all(ratings, ratings.example());
        assertEquals("9.6438, 6.3639, 0.7056", fact(start, "singular values"));
        assertEquals("3", fact(start, "rank of A"));
        assertEquals(5, start.steps());
        View two = ratings.view(State.empty().with("step", 3));
        assertEquals("0.7056", fact(two, "‖A − Â(k)‖₂ = σₖ₊₁"));
        assertTrue(two.spoken().startsWith("Rank 2 of 3 holds 99.6 % of Σσᵢ²"), two.spoken());
        assertTrue(certified(two));
        View all = ratings.view(State.empty().with("step", 99));
        assertTrue(all.spoken().startsWith("Rank 3 of 3 holds 100 %"), all.spoken());
    }

    @Test
    void ratingsOfOneTasteHaveRankOneAndNoRatingsHaveNone() {
        assertEquals("1", fact(all(ratings, matrix("4,2,1;4,2,1;4,2,1;4,2,1")), "rank of A"));
        View none = all(ratings, matrix("0,0;0,0").with("step", 1));
        assertEquals("0", fact(none, "rank of A"));
        assertTrue(none.spoken().startsWith("Rank 0 of 2 holds 100 %"), none.spoken());
    }

    @Test
    void aRatingBeyondFiveIsNamed() {
        String view =
                Border.view(ratings, ratings.set(State.empty(), "a", "5 4\n6 0").toString());
        assertTrue(view.contains("Row 2, column 1 is 6; ratings go from 0 to 5."), view);
        assertTrue(Border.view(ratings, ratings.set(State.empty(), "a", "5 -1").toString())
                .contains("Row 1, column 2 is -1; ratings go from 0 to 5."));
    }

    @Test
    void eachRankOfThePhotographerKeepsMoreAndIsOffByLess() {
        double before = Double.MAX_VALUE;
        for (int k = 1; k <= 54; k++) {
            View view = compressor.view(State.empty().with("step", k - 1));
            assertEquals(
                    109 * k + " of 2916",
                    fact(view, "numbers kept, k(m + n + 1)").replace(",", ""));
            double off = Double.parseDouble(fact(view, "‖A − Â(k)‖₂ = σₖ₊₁"));
            assertTrue(off < before || off == 0, k + ": " + off);
            before = off;
            assertTrue(certified(view));
        }
        assertEquals(0, before, 0.01);
    }

    @Test
    void anOwnPictureIsShownUnderItsNameUntilFourOthersCame() {
        State own = compressor.open(State.empty(), picture(3, 2, 'a'));
        assertEquals(1, compressor.view(own).step());
        assertEquals(2, compressor.view(own).steps());
        assertTrue(compressor.isSlow(own));
        assertFalse(compressor.isSlow(State.empty()));
        assertEquals("", compressor.view(own).feedback().text());
        assertEquals(own, compressor.open(State.empty(), picture(3, 2, 'a')));
        assertEquals(own, compressor.set(own, "own", "x"));
        for (char c = 'b'; c <= 'd'; c++) assertNotEquals(own, compressor.open(own, picture(3, 2, c)));
        assertEquals("", compressor.view(own).feedback().text());
        compressor.open(own, picture(3, 2, 'e'));
        assertTrue(compressor.view(own).feedback().text().startsWith("The picture of this link never left"));
        assertEquals(54, compressor.view(own).steps());
    }

    @Test
    void aPictureOfOneColourHasRankOne() {
        State white = compressor.open(State.empty(), picture(5, 4, 'ÿ'));
        View view = compressor.view(white.with("step", 0));
        assertEquals("0 %", fact(view, "‖A − Â(k)‖ / ‖A‖ (Frobenius)"));
        State black = compressor.open(State.empty(), picture(1, 1, '\u0000'));
        assertEquals("0 %", fact(all(compressor, black), "‖A − Â(k)‖ / ‖A‖ (Frobenius)"));
    }

    @Test
    void whatIsNoPictureIsSaid() {
        assertRejected("", "no picture: width and height are missing");
        assertRejected("2 2", "no picture: width and height are missing");
        assertRejected("2 2 abc", "no picture: 3 values, expected 12");
        assertRejected("x 2 abc", "no picture: a size is no number");
        assertRejected("1 513 abc", "a side has 513 dots, expected 1 to 512");
        assertRejected("0 1 ", "a side has 0 dots, expected 1 to 512");
        assertRejected("1 1 abĀ", "no picture: a value is above 255");
    }

    private void assertRejected(String picture, String why) {
        assertEquals(
                why,
                assertThrows(IllegalArgumentException.class, () -> compressor.open(State.empty(), picture))
                        .getMessage());
    }

    @Test
    void theRunIsThatOfThePicture() {
        for (Widget w : new Widget[] {stages, ratings, compressor}) {
            assertTrue(w.trace(w.example()).size() > 0);
            assertTrue(Border.export(w, "", "json").startsWith("{"));
            assertTrue(Border.export(w, "", "latex").contains("align"));
            assertTrue(Border.export(w, "step=999999", "svg").startsWith("<svg"));
        }
    }

    private static String picture(int width, int height, char level) {
        return width + " " + height + " " + Character.toString(level).repeat(3 * width * height);
    }
}
