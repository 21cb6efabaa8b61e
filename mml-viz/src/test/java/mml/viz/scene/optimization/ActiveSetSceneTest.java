package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import org.junit.jupiter.api.Test;

class ActiveSetSceneTest {
    /** Example 7.6. */
    private static final Matrix P = Matrix.of(2, 2, 2, 1, 1, 4);

    private static final Vector Q = Vector.of(5, 3);
    private static final Matrix A = Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1);
    private static final Vector B = Vector.of(1, 1, 1, 1);

    private static ActiveSetScene scene(Matrix P, Vector q, Matrix A, Vector b, Canvas canvas) {
        QuadraticProgram program = QuadraticProgram.of(P, q).subjectTo(A, b);
        return new ActiveSetScene(Trace.of(t -> ActiveSet.of(program, t)), b, canvas);
    }

    private static ActiveSetScene fromTheCorner() {
        QuadraticProgram program = QuadraticProgram.of(P, Q).subjectTo(A, B);
        return new ActiveSetScene(Trace.of(t -> ActiveSet.from(program, Vector.of(1, 1), t)), B);
    }

    @Test
    void theBooksProgramEndsOnItsEdge() {
        ActiveSetScene scene = fromTheCorner();
        int last = scene.frames() - 1;
        Golden.frames("active-set", scene, last);
        Frame end = scene.frame(last);
        String words = end.picture().description();
        assertTrue(words.contains("All multipliers have the right sign"), words);
        assertTrue(words.contains("Met with equality: 2."), words);
    }

    @Test
    void aLineWithTheWrongSignIsShownBeforeItIsLeft() {
        ActiveSetScene scene = fromTheCorner();
        int left = 0;
        for (int i = 0; i < scene.frames(); i++)
            if (scene.trace().get(i) instanceof QpStep.Multipliers m && m.dropped() >= 0) {
                assertTrue(scene.frame(i).picture().toString().contains("f-bad"), "frame " + i);
                left++;
            }
        assertEquals(2, left);
    }

    @Test
    void everyEndIsDrawnAndStaysInside() {
        Matrix flat = Matrix.of(2, 2, 2, 0, 0, 0);
        Matrix side = Matrix.of(2, 2, 1, 0, -1, 0);
        for (Canvas canvas : new Canvas[] {Canvas.WIDE, new Canvas(480, 620, 15).bare()})
            for (ActiveSetScene scene : new ActiveSetScene[] {
                scene(P, Q, A, B, canvas),
                scene(flat, Vector.of(0, -1), side, Vector.of(2, 0), canvas),
                scene(P, Q, Matrix.of(2, 2, 1, 1, -1, -1), Vector.of(1, -2), canvas),
                scene(Matrix.zeros(2, 2), Vector.zeros(2), A, B, canvas),
                scene(P, Q, Matrix.zeros(0, 2), Vector.of(), canvas)
            })
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aHandleLiesOnTheLineOfItsConstraint() {
        ActiveSetScene scene = scene(P, Q, A, B, Canvas.WIDE);
        for (int r = 0; r < 4; r++) assertEquals(B.get(r), A.row(r).dot(scene.handle(r)), 1e-12);
    }

    @Test
    void whatIsNoPolygonIsRefused() {
        Trace<QpStep> three =
                Trace.of(t -> ActiveSet.of(QuadraticProgram.of(Matrix.identity(3), Vector.of(1, 1, 1)), t));
        assertThrows(IllegalArgumentException.class, () -> new ActiveSetScene(three, Vector.of()));
        Trace<QpStep> two = Trace.of(t -> ActiveSet.of(QuadraticProgram.of(P, Q).subjectTo(A, B), t));
        assertThrows(IllegalArgumentException.class, () -> new ActiveSetScene(two, Vector.of(1)));
    }
}
