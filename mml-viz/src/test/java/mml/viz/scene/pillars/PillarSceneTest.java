package mml.viz.scene.pillars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.pillars.FourPillars;
import mml.pillars.PillarStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PillarSceneTest {
    private static final Matrix X = Matrix.of(8, 2, 0, 0, 1, 0, 0, 1, 1, 1.5, 4, 2, 5, 2, 4, 3, 5, 3.5);
    private static final List<String> Y = List.of("a", "a", "a", "a", "b", "b", "b", "b");

    private static PillarScene scene(Matrix points, List<String> y, Canvas canvas) {
        Trace<PillarStep> trace = Trace.of(t -> FourPillars.of(points, y, t));
        return new PillarScene(trace, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("pillars", scene(X, Y, Canvas.WIDE), 2, 4);
    }

    @Test
    void everyMarkLiesInTheFigureAndEachStepChangesIt() {
        List<String> mixed = List.of("a", "b", "a", "b", "a", "b", "a", "b");
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (List<String> y : List.of(Y, mixed)) {
                PillarScene scene = scene(X, y, canvas);
                assertEquals(5, scene.frames());
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    if (i > 0)
                        assertNotEquals(
                                scene.frame(i - 1).picture().marks(),
                                scene.frame(i).picture().marks());
                }
            }
    }

    /** What comes later is not told before. */
    @Test
    void eachStepSpeaksOfItself() {
        PillarScene scene = scene(X, Y, Canvas.WIDE);
        assertEquals("8 points, four questions", scene.frame(0).caption());
        assertTrue(scene.frame(1).picture().description().startsWith("Regression: a line of slope 0."));
        assertTrue(scene.frame(4).picture().description().contains("(5, 3.5)"));
    }
}
