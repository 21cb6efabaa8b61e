package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.NestedStep;
import mml.model.NestedValidation;
import mml.model.Preparation;
import mml.model.SelectionRule;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class NestedSceneTest {
    private static final List<String> PRICES = List.of("100", "1", "0.01");

    private static Learner ridge(double lambda) {
        return (A, b) -> Ridge.withFreeConstant(A, b, lambda)::predict;
    }

    private static Trace<NestedStep> run(double scale, SelectionRule rule) {
        Matrix X = Rng.seeded(3).normalMatrix(18, 4);
        Vector y = X.column(0).times(2).plus(Rng.seeded(4).normalVector(18)).times(scale);
        return Trace.of(t -> NestedValidation.of(
                List.of(ridge(100), ridge(1), ridge(0.01)),
                Preparation.NONE,
                X,
                y,
                Folds.inOrder(18, 3),
                4,
                rule,
                Loss.SQUARED,
                Rng.seeded(7),
                t));
    }

    private static NestedScene scene(double scale, SelectionRule rule, Canvas canvas) {
        return new NestedScene(run(scale, rule), "λ", PRICES, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("nested", scene(1, SelectionRule.ONE_STANDARD_ERROR, Canvas.WIDE), 2, 7);
    }

    @Test
    void everyMarkLiesInTheFigureWhateverTheSizeOfTheLosses() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (SelectionRule rule : SelectionRule.values())
                for (double scale : new double[] {0, 1e-4, 1, 1e4}) {
                    NestedScene scene = scene(scale, rule, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    /** As many frames in the table as folds have chosen. */
    @Test
    void aFrameForEachFoldThatHasChosen() {
        NestedScene scene = scene(1, SelectionRule.LEAST, Canvas.WIDE);
        int before = frames(scene, 0);
        assertEquals(0, before);
        assertEquals(1, frames(scene, 1));
        assertEquals(1, frames(scene, 2));
        assertEquals(3, frames(scene, 5));
        assertTrue(scene.frame(2).picture().toString().contains(">the fold<"));
    }

    private static int frames(NestedScene scene, int i) {
        String svg = scene.frame(i).picture().toString();
        int count = 0;
        for (int at = svg.indexOf("stroke-width=\"5\""); at >= 0; at = svg.indexOf("stroke-width=\"5\"", at + 1))
            count++;
        return count;
    }

    @Test
    void asManyNamesAsCandidates() {
        assertEquals(
                "there are 2 names, expected 3",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new NestedScene(run(1, SelectionRule.LEAST), "λ", List.of("a", "b")))
                        .getMessage());
    }
}
