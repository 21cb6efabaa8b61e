package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.Pipeline;
import mml.regression.PipelineStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PipelineSceneTest {
    private static Trace<PipelineStep> run(int N, int D) {
        Matrix X = Rng.seeded(1).normalMatrix(N, D);
        return Trace.of(t -> Pipeline.of(FeatureMap.linear(D), X, X.column(0), t));
    }

    @Test
    void boxesWithTheirShapes() {
        Golden.frames("pipeline", new PipelineScene(run(20, 3)), 2);
    }

    @Test
    void wordsStayInsideWhateverTheShapes() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.COLUMN, Canvas.ofWidth(480, 18)))
            for (int[] shape : new int[][] {{1, 1}, {2, 6}, {200, 1}, {200, 8}}) {
                PipelineScene scene = new PipelineScene(run(shape[0], shape[1]), canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
    }

    @Test
    void aRunHasFeatures() {
        Trace<PipelineStep> begun = Trace.of(t -> t.step(new PipelineStep.Data(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> new PipelineScene(begun));
    }
}
