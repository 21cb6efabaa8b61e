package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Vector;
import mml.regression.PredictorStep;
import mml.regression.TwoPredictors;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import org.junit.jupiter.api.Test;

class PredictorSceneTest {
    private static final Vector X = Vector.of(0, 1, 2, 3);
    private static final Vector Y = Vector.of(1, 2, 2, 4);

    private static Trace<PredictorStep> run(double at) {
        return Trace.of(t -> TwoPredictors.of(X, Y, 0.2, at, t));
    }

    @Test
    void aNumberAndADistribution() {
        PredictorScene scene = new PredictorScene(run(2.5), X, Y, 2.5);
        Golden.frames("predictors", scene, 2);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (double at : new double[] {-0.3, 1, 3.3}) {
                PredictorScene inside =
                        new PredictorScene(run(at), X, Y, at, canvas).within(Scale.linear(-1, 4), Scale.linear(-2, 7));
                for (int i = 0; i < inside.frames(); i++)
                    Bounds.check(inside.frame(i).picture());
            }
        assertTrue(
                scene.frame(2).caption().startsWith("A distribution: "),
                scene.frame(2).caption());
    }

    @Test
    void theInputAskedForIsInThePictureHoweverFarAway() {
        for (double at : new double[] {-20, 9, 400}) {
            Frame last = new PredictorScene(run(at), X, Y, at).frame(2);
            assertFalse(last.picture().toString().contains("no data"), "at " + at);
        }
    }

    @Test
    void theDataMustBePairs() {
        assertThrows(IllegalArgumentException.class, () -> new PredictorScene(run(1), X, Vector.of(1, 2), 1).frame(0));
    }
}
