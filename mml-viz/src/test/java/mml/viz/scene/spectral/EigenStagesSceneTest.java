package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.matrix.Matrix;
import mml.spectral.EigenStages;
import mml.spectral.EigenStagesStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class EigenStagesSceneTest {
    private static Trace<EigenStagesStep> run(double... entries) {
        return Trace.of(t -> EigenStages.of(Matrix.of(2, 2, entries), t));
    }

    @Test
    void intoCoordinatesAndBack() {
        Golden.frames("eigen-stages", new EigenStagesScene(run(2, 1, 0, 1)), 1, 3);
    }

    @Test
    void namesAndLinesStayInside() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(420, 17).bare()))
            for (double[] a :
                    new double[][] {{2, 1, 1, 2}, {0, 1, 1, 0}, {1, 2, 2, 4}, {0, 0, 0, 0}, {100, 1, 0, -0.01}}) {
                EigenStagesScene scene = new EigenStagesScene(run(a), canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
        Trace<EigenStagesStep> solid = Trace.of(t -> EigenStages.of(Matrix.identity(3), t));
        assertThrows(IllegalArgumentException.class, () -> new EigenStagesScene(solid));
    }
}
