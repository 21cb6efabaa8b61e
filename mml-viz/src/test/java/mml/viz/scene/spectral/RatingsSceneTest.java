package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class RatingsSceneTest {
    /** Example 4.14. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{5, 4, 1}, {5, 5, 0}, {0, 0, 5}, {1, 0, 4}});

    private static final List<String> FILMS = List.of("Star Wars", "Blade Runner", "Amelie", "Delicatessen");
    private static final List<String> PEOPLE = List.of("Ali", "Beatrix", "Chandra");

    private static Trace<RankSequenceStep> trace(Matrix A) {
        return Trace.of(t -> RankSequence.of(A, t));
    }

    @Test
    void theThemesOfTheBook() {
        RatingsScene scene = new RatingsScene(trace(BOOK), FILMS, PEOPLE, new Canvas(480, 430, 18));
        assertEquals(5, scene.frames());
        Golden.check("ratings-0.svg", scene.frame(0).picture());
        Golden.check("ratings-2.svg", scene.frame(2).picture());
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
        assertTrue(
                scene.frame(2).picture().title().startsWith("Step 3 of 5: Rank 1: off by"),
                scene.frame(2).picture().title());
    }

    @Test
    void manyRowsAndColumnsStayWithinTheFigure() {
        double[][] rows = new double[12][10];
        for (int i = 0; i < 12; i++) for (int j = 0; j < 10; j++) rows[i][j] = (i * j) % 6 - 2.5;
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "a quite long name", "k", "l");
        RatingsScene scene =
                new RatingsScene(trace(Matrix.of(rows)), names, names.subList(0, 10), new Canvas(480, 430, 18));
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
        RatingsScene zero =
                new RatingsScene(trace(Matrix.zeros(2, 2)), PEOPLE.subList(0, 2), PEOPLE.subList(0, 2), Canvas.HALF);
        for (int i = 0; i < zero.frames(); i++) Bounds.check(zero.frame(i).picture());
    }

    @Test
    void everyRowAndColumnHasAName() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new RatingsScene(trace(BOOK), PEOPLE, PEOPLE, Canvas.HALF));
        assertEquals("rows has 3 names, expected 4", e.getMessage());
    }
}
