package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.EvidenceMaximisation;
import mml.regression.EvidenceStep;
import mml.regression.FeatureMap;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Grounds;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class EvidenceSceneTest {
    private static final Matrix X = Matrix.of(7, 1, -3, -2, -1, 0, 1, 2, 3.5);
    private static final Vector Y = Vector.of(-1, -1.4, -0.2, 0.4, 1.5, 0.9, 0.1);
    private static final FeatureMap BELLS = FeatureMap.radial(Vector.of(-3, -1, 1, 3), 1.5);

    private static EvidenceScene scene(FeatureMap phi, Vector y, Canvas canvas) {
        Trace<EvidenceStep> trace = Trace.of(t -> EvidenceMaximisation.of(phi, X, y, new Stopping(1e-3, 12), t));
        return new EvidenceScene(trace, phi, X, y, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("evidence-steps", scene(BELLS, Y, Canvas.WIDE), 4);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (FeatureMap phi : List.of(BELLS, FeatureMap.polynomial(3)))
                for (Vector y : List.of(Y, Y.times(1e7), Vector.ones(7))) {
                    EvidenceScene scene = scene(phi, y, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    @Test
    void bandsAreToldApartAndEachStepIsAnotherPicture() {
        EvidenceScene scene = scene(BELLS, Y, Canvas.WIDE);
        for (int i = 0; i < scene.frames(); i++) {
            assertEquals(List.of(), Grounds.alike(scene.frame(i).picture(), "data-band"), "frame " + i);
            if (i > 0)
                assertNotEquals(
                        scene.frame(i - 1).picture().toString(),
                        scene.frame(i).picture().toString());
        }
    }

    @Test
    void theMapReachesWhereItIsTold() {
        EvidenceScene scene = scene(BELLS, Y, Canvas.WIDE).over(Scale.log(1e-4, 1e4), Scale.log(1e-2, 1e3));
        assertTrue(scene.map().shows(2e-4, 500));
    }
}
