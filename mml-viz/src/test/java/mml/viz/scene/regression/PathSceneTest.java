package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.ParameterPath;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PathSceneTest {
    private static final Matrix TWO = Matrix.of(4, 2, 1, 1, -1, 1, 1, -1, -1, -1.5);
    private static final Matrix THREE = Matrix.of(4, 3, 1, 1, 0, -1, 1, 1, 1, -1, 2, -1, -1.5, 0);
    private static final Vector Y = Vector.of(3, -1, 1, -2);

    private static PathScene path(Penalty penalty, Matrix Phi, Canvas canvas) {
        Trace<PathStep> trace = Trace.of(t -> ParameterPath.of(Phi, Y, penalty, 9, 1e-3, t));
        List<String> names = List.of("x", "x²", "x³").subList(0, Phi.cols());
        return new PathScene(trace, penalty, Phi, Y, names, canvas);
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("path-lasso", path(Penalty.LASSO, TWO, Canvas.WIDE), 3);
        Golden.frames("path-ridge", path(Penalty.RIDGE, TWO, Canvas.WIDE), 5);
        Golden.frames("path-three", path(Penalty.LASSO, THREE, Canvas.WIDE), 4);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (Penalty penalty : Penalty.values())
                for (Matrix Phi : List.of(TWO, THREE)) {
                    PathScene scene = path(penalty, Phi, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    @Test
    void theNearestFrameToAPrice() {
        PathScene scene = path(Penalty.LASSO, TWO, Canvas.WIDE);
        for (int i = 0; i < scene.frames(); i++)
            assertEquals(i, scene.nearest(scene.mark(i).get(0) * 1.01));
        assertEquals(scene.frames() - 1, scene.nearest(0));
        assertTrue(scene.plane().shows(scene.mark(0).get(0), 0));
    }
}
