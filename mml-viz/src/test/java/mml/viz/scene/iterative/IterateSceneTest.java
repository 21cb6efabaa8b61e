package mml.viz.scene.iterative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.iteration.Stopping;
import mml.iterative.IterativeStep;
import mml.iterative.Method;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import mml.viz.svg.Point;
import org.junit.jupiter.api.Test;

class IterateSceneTest {
    /** The quadratic of Example 7.1. */
    private static final Matrix A = Matrix.of(2, 2, 2, 1, 1, 20);

    private static final Vector B = Vector.of(5, 3);
    private static final Vector START = Vector.of(-3, -1);

    private static Trace<IterativeStep> run(Method method, Matrix A, Vector b, double omega, Vector x0, int most) {
        return Trace.of(t -> method.solve(A, b, omega, x0, new Stopping(1e-10, most), t));
    }

    private static Map<String, Trace<IterativeStep>> others() {
        Map<String, Trace<IterativeStep>> all = new LinkedHashMap<>();
        for (Method m : List.of(Method.JACOBI, Method.CONJUGATE_GRADIENT))
            all.put(m.title(), run(m, A, B, 1, START, 40));
        return all;
    }

    private static Matrix second(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 2;
            if (i > 0) a[i][i - 1] = a[i - 1][i] = -1;
        }
        return Matrix.of(a);
    }

    @Test
    void theIteratesGoDownTheBowlWhileTheResidualFalls() {
        IterateScene scene = new IterateScene(run(Method.RICHARDSON, A, B, 0.085, START, 25), others(), Canvas.WIDE);
        assertEquals(2 + 26, scene.frames());
        Golden.frames("iterate", scene, 8);
        Frame frame = scene.frame(3);
        assertTrue(frame.caption().startsWith("Step 1: ‖b − Ax‖ = "), frame.caption());
        assertTrue(
                frame.picture().description().contains("x = ("), frame.picture().description());
        String svg = frame.picture().toString();
        for (String id : List.of("path-contours-1", "path-arrows-1", "residual-line-1"))
            assertTrue(svg.contains("\"" + id + "\""), id);
    }

    @Test
    void theRunThatIsShownIsNamedOnceAsItIsDrawn() {
        Trace<IterativeStep> own = run(Method.RICHARDSON, A, B, 0.085, START, 25);
        IterateScene scene = new IterateScene(own, Map.of("this one", own), Canvas.WIDE);
        String svg = scene.frame(scene.frames() - 1).picture().toString();
        assertTrue(svg.contains("this one"));
        assertFalse(svg.contains("s-series-1"), "it is drawn as another one, too");
    }

    @Test
    void aHandleLiesWhereTheIterateIs() {
        IterateScene scene = new IterateScene(
                run(Method.SOR, A, B, 1.1, START, 25), Canvas.ofWidth(480, 15).bare());
        Point p = scene.plane().at(-3, -1);
        assertEquals(-3, scene.plane().x(p.x()), 1e-9);
        assertEquals(-1, scene.plane().y(p.y()), 1e-9);
        assertTrue(scene.plane().area().contains(p));
    }

    @Test
    void manyUnknownsHaveNoPath() {
        Matrix S = second(8);
        IterateScene scene = new IterateScene(
                run(Method.SOR, S, Vector.of(1, 1, 1, 1, 1, 1, 1, 1), 1.5, Vector.of(new double[8]), 60), Canvas.WIDE);
        assertFalse(scene.frame(9).picture().toString().contains("path-"));
        Golden.check("iterate-many.svg", scene.frame(scene.frames() - 1).picture());
    }

    @Test
    void everyMarkLiesInTheFigureHoweverTheRunEnds() {
        Matrix indefinite = Matrix.of(2, 2, 1, 2, 2, 1);
        Matrix skew = Matrix.of(2, 2, 3, 2, 0, 2);
        for (Method method : Method.values())
            for (Matrix M : List.of(A, indefinite, skew, A.times(1e200), second(2), second(3), Matrix.of(1, 1, 4))) {
                Vector b = M.column(0);
                Trace<IterativeStep> trace;
                try {
                    trace = run(method, M, b, 0.3, b.times(0), 80);
                } catch (IllegalArgumentException e) {
                    assertTrue(String.valueOf(e.getMessage()).contains("not symmetric"), e.getMessage());
                    continue;
                }
                for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, new Canvas(480, 560, 15).bare())) {
                    IterateScene scene = new IterateScene(trace, canvas);
                    for (int i = 0; i < scene.frames(); i += 7)
                        Bounds.check(scene.frame(i).picture());
                    Bounds.check(scene.frame(scene.frames() - 1).picture());
                }
            }
    }

    @Test
    void aRunThatIsSolvedAtItsStartIsDrawn() {
        for (Vector b : List.of(Vector.of(0, 0), B)) {
            Vector x0 = b.norm() == 0 ? b : Vector.of(97 / 39.0, 1 / 39.0);
            IterateScene scene = new IterateScene(run(Method.GMRES, A, b, 1, x0, 9), Canvas.WIDE);
            for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
        }
    }

    @Test
    void aTraceWithoutItsStartIsRefused() {
        Trace<IterativeStep> whole = run(Method.JACOBI, A, B, 1, START, 5);
        Trace<IterativeStep> part = Trace.of(t -> t.step(whole.last()));
        assertThrows(IllegalArgumentException.class, () -> new IterateScene(part, Canvas.WIDE));
    }
}
