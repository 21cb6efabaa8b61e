package mml.viz.scene.svm;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.FeatureLift;
import mml.svm.LiftStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Eye;
import org.junit.jupiter.api.Test;

class LiftSceneTest {
    private static final Vector Y = Vector.of(1, 1, -1, -1);

    private static Trace<LiftStep> run(double size) {
        Matrix X = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1).times(size);
        return Trace.of(t -> FeatureLift.of(X, Y, 1000, t));
    }

    @Test
    void xorIsPartedInSpace() {
        LiftScene scene = new LiftScene(run(1));
        Golden.frames("lift", scene, scene.frames() - 1);
        for (double size : new double[] {1e-3, 1, 50})
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
                LiftScene inside = new LiftScene(run(size), canvas)
                        .within(DataAxes.CHOSEN.within(
                                Scale.linear(-2 * size, 2 * size), Scale.linear(-2 * size, 2 * size)));
                for (int i = 0; i < inside.frames(); i++)
                    Bounds.check(inside.frame(i).picture());
            }
    }

    @Test
    void spaceIsTurned() {
        LiftScene scene = new LiftScene(run(1));
        assertNotEquals(
                scene.frame(2).picture().marks(),
                scene.from(Eye.at(70, 40)).frame(2).picture().marks());
    }

    @Test
    void aTraceWithoutLiftedPointsIsRefused() {
        Trace<LiftStep> cut = Trace.of(t -> t.step(new LiftStep.Start(Matrix.identity(2), Vector.of(1, -1))));
        assertThrows(IllegalArgumentException.class, () -> new LiftScene(cut));
    }
}
