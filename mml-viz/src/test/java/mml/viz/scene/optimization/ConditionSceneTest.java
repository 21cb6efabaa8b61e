package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.EigenDescent;
import mml.optimization.EigenDescentStep;
import mml.optimization.Quadratic;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class ConditionSceneTest {
    /** Example 7.1. */
    private static final Quadratic BOOK = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));

    private static final Scale AXIS = Scale.linear(-4, 4);

    private static ConditionScene scene(Quadratic f, double gamma, Canvas canvas) {
        Trace<EigenDescentStep> trace = Trace.of(t -> EigenDescent.of(f, Vector.of(-3, -1), gamma, 20, t));
        return new ConditionScene(Landscape.of(f, List.of("x_1", "x_2"), AXIS, AXIS), trace, canvas);
    }

    @Test
    void theValleyOfTheBook() {
        ConditionScene scene = scene(BOOK, 0.085, Canvas.WIDE);
        Golden.frames("condition", scene, scene.frames() - 1);
        String words = scene.frame(3).picture().description();
        assertTrue(words.contains("x = (−1.321, −0.4237)"), words);
    }

    @Test
    void everyFateStaysInside() {
        Quadratic round = Quadratic.of(Matrix.identity(2), Vector.of(0, 0));
        for (Canvas canvas : new Canvas[] {Canvas.WIDE, new Canvas(480, 620, 15).bare()})
            for (ConditionScene scene : new ConditionScene[] {
                scene(BOOK, 0.2, canvas),
                scene(BOOK, 2.0 / 22, canvas),
                scene(round, 1, canvas),
                scene(BOOK, 1e150, canvas)
            })
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void onlyThePlaneIsDrawn() {
        Quadratic three = Quadratic.of(Matrix.identity(3), Vector.of(0, 0, 0));
        Trace<EigenDescentStep> trace = Trace.of(t -> EigenDescent.of(three, Vector.of(1, 1, 1), 0.5, 2, t));
        Landscape ground = Landscape.of(BOOK, List.of("x_1", "x_2"), AXIS, AXIS);
        assertThrows(IllegalArgumentException.class, () -> new ConditionScene(ground, trace));
    }
}
