package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mml.calculus.GradientCheck;
import mml.calculus.GradientCheckStep;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class GradientCheckSceneTest {
    private static GradientCheckScene scene(String f, Vector claimed, Vector x, Canvas canvas) {
        Expression e = Expression.parse(f);
        Trace<GradientCheckStep> trace = Trace.of(t -> GradientCheck.of(v -> e.at(v.toArray()), claimed, x, t));
        return new GradientCheckScene(trace, e.variables(), canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("check", scene("abs(x) + y^2 z", Vector.of(1, 4, 4), Vector.of(0, 2, 1), Canvas.WIDE), 3);
    }

    @Test
    void nothingIsMeasuredBeforeTheQuestionStands() {
        GradientCheckScene scene = scene("x y", Vector.of(1, 1), Vector.of(0, 2), Canvas.WIDE);
        assertEquals(
                "Claimed is (1, 1): is every component right?", scene.frame(0).caption());
        assertFalse(scene.frame(0).picture().toString().contains("right<"));
    }

    /** Also where nothing is measured, or all is the same. */
    @Test
    void everyMarkLiesInTheFigureAndEveryStepIsSeen() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 15).bare()))
            for (String f : List.of("x y", "sqrt(x) + y", "1e9 x + 1e9 y", "log(x - 5) y", "0 x y")) {
                GradientCheckScene scene = scene(f, Vector.of(1, 1), Vector.of(0, 0), canvas);
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    if (i > 0)
                        assertNotEquals(
                                scene.frame(i - 1).picture().marks(),
                                scene.frame(i).picture().marks());
                }
            }
    }
}
