package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Vector;
import mml.model.BayesGrid;
import mml.model.BayesGridStep;
import mml.probability.StudentT;
import mml.probability.Uniform;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class BayesGridSceneTest {
    private static BayesGridScene scene(Canvas canvas) {
        StudentT t = new StudentT(3);
        Trace<BayesGridStep> trace = Trace.of(tracer -> BayesGrid.of(
                new Uniform(-4, 8),
                (y, theta) -> t.logDensity(y - theta),
                Vector.of(0, 1, 7),
                Vector.generate(121, g -> -4 + g / 10.0),
                tracer));
        return new BayesGridScene(trace, "location θ", canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("bayes-grid", scene(Canvas.WIDE), 0, 3);
    }

    @Test
    void theDensityKeepsItsScaleAndItsRoom() {
        for (Canvas canvas : new Canvas[] {Canvas.WIDE, Canvas.ofWidth(480, 18)}) {
            BayesGridScene scene = scene(canvas);
            assertEquals(4, scene.frames());
            for (int i = 0; i < 4; i++) {
                Bounds.check(scene.frame(i).picture());
                assertTrue(scene.frame(i).picture().toString().contains("density"));
            }
        }
    }
}
