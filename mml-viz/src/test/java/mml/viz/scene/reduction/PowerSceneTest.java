package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.PcaRoute;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PowerSceneTest {
    private static final Matrix X = Rng.seeded(2).normalMatrix(12, 3);

    @Test
    void theScreeFillsAndTheResidualsFall() {
        Trace<PcaStep> trace = Trace.of(t -> Pca.of(X, PcaSettings.BOOK.withRoute(PcaRoute.POWER), t));
        PowerScene scene = new PowerScene(trace, Canvas.WIDE);
        assertTrue(scene.frames() > 20 && scene.frames() <= 75, () -> Integer.toString(scene.frames()));
        Golden.frames("power", scene, scene.frames() - 1);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            PowerScene same = new PowerScene(trace, canvas);
            for (int i = 0; i < same.frames(); i += 5)
                Bounds.check(same.frame(i).picture());
        }
    }

    @Test
    void otherRoutesHaveNoIteration() {
        Trace<PcaStep> trace = Trace.of(t -> Pca.of(X, t));
        assertThrows(IllegalArgumentException.class, () -> new PowerScene(trace));
    }
}
