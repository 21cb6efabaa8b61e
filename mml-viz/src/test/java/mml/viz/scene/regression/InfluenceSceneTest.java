package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.Influence;
import mml.regression.InfluenceStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class InfluenceSceneTest {
    private static final Matrix X = Matrix.of(5, 1, 0, 1, 2, 4, 7);
    private static final Matrix ONE_ELSEWHERE = Matrix.of(5, 1, 8, 8, 8, 8, 19);
    private static final Vector Y = Vector.of(1, 3, 2, 5, 3);

    private static InfluenceScene scene(Matrix inputs, Vector y, Canvas canvas) {
        Trace<InfluenceStep> trace = Trace.of(t -> Influence.of(FeatureMap.linear(1), inputs, y, t));
        return new InfluenceScene(trace, Influence.of(FeatureMap.linear(1), inputs, y), canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("influence", scene(X, Y, Canvas.WIDE), 5);
        Golden.frames("influence-alone", scene(ONE_ELSEWHERE, Y, Canvas.WIDE), 5);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (Matrix inputs : List.of(X, ONE_ELSEWHERE, X.map(v -> 2000 + 1e-3 * v)))
                for (Vector y : List.of(Y, Y.times(1e7), Vector.ones(5))) {
                    InfluenceScene scene = scene(inputs, y, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    /** Distances to come do not tell which is the largest, and one that cannot go has no curve without it. */
    @Test
    void nothingIsToldBeforeItsStep() {
        InfluenceScene scene = scene(X, Y, Canvas.WIDE);
        assertFalse(scene.frame(1).picture().toString().contains("distances-line-2"));
        assertTrue(scene.frame(2).picture().toString().contains("distances-line-2"));
        InfluenceScene alone = scene(ONE_ELSEWHERE, Y, Canvas.WIDE);
        assertTrue(alone.frame(4).picture().toString().contains("data-line-2"));
        assertFalse(alone.frame(5).picture().toString().contains("data-line-2"));
        assertEquals(6, alone.frames());
        assertTrue(alone.row().shows(5, 0));
    }

    @Test
    void planesOfInputsAreRefused() {
        Matrix two = Matrix.of(4, 2, 1, 2, 3, 4, 5, 7, 1, 0);
        Vector y = Vector.of(1, 2, 4, 1);
        Trace<InfluenceStep> trace = Trace.of(t -> Influence.of(FeatureMap.linear(2), two, y, t));
        Influence run = Influence.of(FeatureMap.linear(2), two, y);
        assertThrows(IllegalArgumentException.class, () -> new InfluenceScene(trace, run));
    }
}
