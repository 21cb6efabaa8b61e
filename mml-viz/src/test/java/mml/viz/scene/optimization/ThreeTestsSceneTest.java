package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.expression.Expression;
import mml.optimization.ThreeTests;
import mml.optimization.ThreeTestsStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class ThreeTestsSceneTest {
    private static Trace<ThreeTestsStep> run(String f, double x, double y) {
        return Trace.of(t -> ThreeTests.of(Expression.parse(f), -3, 3, x, y, 0.5, t));
    }

    @Test
    void twoHollowsAboveTheirChord() {
        Golden.frames("three-tests", new ThreeTestsScene(run("x^4 - 2x^2", -1.5, 1)), 1);
    }

    @Test
    void wordsAndMarksStayInside() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (String f : List.of("exp(3x)", "abs(x)", "log(4 + x)", "0x + 1", "sin(5x)")) {
                ThreeTestsScene scene = new ThreeTestsScene(run(f, -3, 3), canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
        Trace<ThreeTestsStep> cut = Trace.of(t -> t.step(new ThreeTestsStep.NoTangent(0)));
        assertThrows(IllegalArgumentException.class, () -> new ThreeTestsScene(cut));
    }
}
