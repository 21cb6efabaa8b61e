package mml.hub.widget.ch10;

import static mml.hub.widget.Facts.certified;
import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.DataText;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.model.Folds;
import mml.random.Rng;
import mml.reduction.Dimensions;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final Widget biplot = new BiplotWidget();
    private final Widget dimensions = new DimensionsWidget();

    private static String error(Widget widget, String data) {
        return Views.error(widget, widget.set(State.empty(), "data", data), "data");
    }

    /** They were made of two numbers each. */
    @Test
    void rowsLeftOutFindTheTwoNumbersThatTheFruitsWereMadeOf() {
        State right = State.empty().with("guess", "2");
        assertEquals("right", dimensions.view(right).feedback().kind());
        assertEquals(
                "wrong", dimensions.view(right.with("guess", "3")).feedback().kind());
        View last = dimensions.view(State.empty().with("step", 99));
        assertEquals("2 directions", fact(last, "best"));
        assertTrue(certified(last));
        assertEquals(5, last.steps());
        View first = dimensions.view(State.empty());
        assertTrue(first.facts().stream().noneMatch(f -> f.name().equals("best")), "the first frame does not tell");
    }

    @Test
    void directionsAreCountedAsByTheLibrary() {
        State iris = dimensions.set(State.empty(), "example", "iris");
        Matrix X = Tables.scaled(DataText.points(Samples.IRIS, 13).X(), Tables.settings(iris));
        Dimensions of = Dimensions.of(X, 3, Folds.shuffled(150, 5, Rng.seeded(1)));
        assertEquals(
                "right",
                dimensions.view(iris.with("guess", of.best())).feedback().kind());
        assertEquals(4, dimensions.view(iris).steps());
    }

    @Test
    void everyTableHasABiplotWhoseProductsAreChecked() {
        for (String example : new String[] {"two", "iris", "geyser"})
            for (String units : new String[] {"", "raw"}) {
                State state = biplot.set(biplot.set(State.empty(), "example", example), "units", units);
                assertTrue(certified(biplot.view(state.with("step", 99))), example + " " + units);
            }
    }

    /** A wait in minutes varies more than an eruption of a few; divided, both count alike. */
    @Test
    void theFeatureWithTheLargestNumbersTakesAllUnlessItIsDivided() {
        State raw = biplot.set(biplot.set(State.empty(), "example", "geyser"), "units", "raw");
        assertEquals("right", biplot.view(raw.with("guess", 1)).feedback().kind());
        State divided = biplot.set(raw, "units", "");
        assertEquals(
                "right", biplot.view(divided.with("guess", "alike")).feedback().kind());
        View wait = biplot.view(raw.with("step", 2));
        assertEquals("100 %", fact(wait, "of its variance both directions tell"));
    }

    @Test
    void tablesWithoutTwoDirectionsAreRefusedAtTheField() {
        assertTrue(error(biplot, "1,1\n2,2\n3,3").startsWith("The rows lie on one line"));
        assertTrue(error(dimensions, "1,1\n2,2\n3,3\n4,4\n5,5\n6,6").startsWith("The rows lie on one line"));
        assertEquals("At least two columns and three rows are needed.", error(biplot, "1,2\n3,5"));
        assertEquals("At least two columns and five rows are needed.", error(dimensions, "1,2\n3,5\n4,4"));
        assertEquals("", error(biplot, "a,b,c\n1,5,0\n2,5,1\n4,5,0\n3,5,2"));
    }

    @Test
    void aConstantFeatureIsSaidToTellNothing() {
        State own = biplot.set(State.empty(), "data", "a,b,c\n1,5,0\n2,5,1\n4,5,0\n3,5,2");
        assertEquals(
                "nothing: it is constant",
                fact(biplot.view(own.with("step", 2)), "of its variance both directions tell"));
        assertTrue(certified(biplot.view(own.with("step", 9))));
    }
}
