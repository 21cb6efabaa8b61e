package mml.viz.scene.svm;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.ConvexHulls;
import mml.svm.HullStep;
import mml.svm.Kernel;
import mml.svm.LossStep;
import mml.svm.MarginLoss;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import org.junit.jupiter.api.Test;

/** Hulls of two classes, and losses. */
class HullSceneTest {
    private static final List<Canvas> ROOMS = List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18));
    private static final Matrix SIX = Matrix.of(6, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1);
    private static final Vector Y = Vector.of(1, 1, 1, -1, -1, -1);

    private static Trace<HullStep> run(Kernel kernel, double mu) {
        return Trace.of(t -> ConvexHulls.of(SIX, Y, kernel, mu, t));
    }

    @Test
    void theHullsAndTheirNearestPoints() {
        HullScene scene = new HullScene(run(Kernel.linear(), 1), Canvas.WIDE);
        Golden.frames("hulls", scene, scene.frames() - 1);
        for (Canvas canvas : ROOMS)
            for (double mu : new double[] {1, 0.5, 1 / 3.0}) {
                HullScene inside = new HullScene(run(Kernel.linear(), mu), canvas)
                        .within(DataAxes.CHOSEN.within(Scale.linear(-1, 4), Scale.linear(-1, 4)));
                for (int i = 0; i < inside.frames(); i++)
                    Bounds.check(inside.frame(i).picture());
            }
        assertThrows(IllegalArgumentException.class, () -> new HullScene(run(Kernel.rbf(1), 1)));
    }

    @Test
    void theHingeIsAboveTheSteps() {
        Trace<LossStep> trace = Trace.of(t -> LossStep.walk(-2, 3, 10, t));
        LossScene scene = new LossScene(trace);
        Golden.frames("losses", scene, 2);
        LossScene two = new LossScene(trace, List.of(MarginLoss.ZERO_ONE, MarginLoss.HINGE), Canvas.ofWidth(480, 18));
        for (int i = 0; i < two.frames(); i++) Bounds.check(two.frame(i).picture());
        assertTrue(
                scene.frame(2).caption().contains("hinge loss is 2"),
                scene.frame(2).caption());
        Trace<LossStep> still = Trace.of(t -> LossStep.walk(1, 1, 1, t));
        assertThrows(IllegalArgumentException.class, () -> new LossScene(still));
    }
}
