package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Normal;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class EstimateSceneTest {
    private static EstimateScene scene(Beta prior, Vector flips, Canvas canvas) {
        Trace<ConjugateStep> trace = Trace.of(t -> ConjugateUpdate.of(prior, flips, t));
        return new EstimateScene(trace, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("estimates", scene(new Beta(2, 2), Vector.ones(3), Canvas.WIDE), 3);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (EstimateScene scene : List.of(
                    scene(new Beta(1, 1), Vector.of(1, 0, 1), canvas),
                    scene(new Beta(1, 20), Vector.zeros(40), canvas),
                    scene(new Beta(20, 1), Vector.ones(60), canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void otherBeliefsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> scene(new Beta(0.5, 1), Vector.ones(1), Canvas.WIDE));
        Trace<ConjugateStep> mean = Trace.of(t -> ConjugateUpdate.ofMean(new Normal(1, 2), 1, Vector.ones(1), t));
        assertThrows(IllegalArgumentException.class, () -> new EstimateScene(mean));
    }
}
