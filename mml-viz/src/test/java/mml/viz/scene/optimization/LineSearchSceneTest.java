package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Newton;
import mml.optimization.Quadratic;
import mml.optimization.StepSize;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.LineSearchScene.Asked;
import org.junit.jupiter.api.Test;

class LineSearchSceneTest {
    /** Example 7.1. */
    private static final Quadratic BOOK = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));

    private static final Landscape VALLEY =
            Landscape.of(BOOK, List.of("x_1", "x_2"), Scale.linear(-4, 4), Scale.linear(-3, 3));
    private static final Landscape HOLLOWS =
            Landscape.of(Expression.parse("x^4 - 2x^2 + x/4"), Scale.linear(-2, 2), Scale.linear(0, 1));

    private static Trace<DescentStep> run(Landscape ground, Minimiser method, double... x0) {
        return Trace.of(t -> method.withIterations(4).minimise(ground.f(), Vector.of(x0), t));
    }

    private static Minimiser descent(StepSize size) {
        return GradientDescent.with(size);
    }

    @Test
    void armijosLineUndoesTheLongSteps() {
        LineSearchScene scene = new LineSearchScene(
                VALLEY, run(VALLEY, descent(StepSize.backtracking(0.2, 0.3)), -3, -1), Asked.armijo(0.3));
        Golden.frames("line-search", scene, 4);
        String words = scene.frame(3).picture().description();
        assertTrue(words.contains("undone. At most 15.4 is asked there."), words);
    }

    @Test
    void wolfesSlopes() {
        LineSearchScene scene = new LineSearchScene(HOLLOWS, run(HOLLOWS, new Bfgs(), 0.1), Asked.wolfe());
        boolean steep = false;
        boolean flat = false;
        for (int i = 0; i < scene.frames(); i++) {
            steep |= scene.frame(i).caption().endsWith(": still too steep");
            flat |= scene.frame(i).caption().endsWith(": taken");
        }
        assertTrue(flat);
        assertTrue(steep);
        Golden.frames("wolfe", scene, 4);
    }

    @Test
    void everySearchStaysInside() {
        Landscape log = Landscape.of(Expression.parse("x - log(x)"), Scale.linear(0.1, 6), Scale.linear(0, 1));
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (LineSearchScene scene : List.of(
                    new LineSearchScene(
                            VALLEY, run(VALLEY, descent(StepSize.undoAndGrow(1)), -3, -1), Asked.lower(), canvas),
                    new LineSearchScene(
                            VALLEY, run(VALLEY, descent(StepSize.exact()), -3, -1), Asked.nothing(), canvas),
                    new LineSearchScene(
                            VALLEY, run(VALLEY, descent(StepSize.fixed(1e60)), -3, -1), Asked.nothing(), canvas),
                    new LineSearchScene(VALLEY, run(VALLEY, new Newton(), -3, -1), Asked.wolfe(), canvas),
                    new LineSearchScene(HOLLOWS, run(HOLLOWS, new Newton(), 0.1), Asked.wolfe(), canvas),
                    new LineSearchScene(
                            log,
                            run(log, descent(StepSize.backtracking(50)), 5),
                            Asked.armijo(StepSize.ARMIJO),
                            canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
        assertThrows(
                IllegalArgumentException.class,
                () -> new LineSearchScene(HOLLOWS, run(VALLEY, new Newton(), 1, 1), Asked.wolfe()));
    }
}
