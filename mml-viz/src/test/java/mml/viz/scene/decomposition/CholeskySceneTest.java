package mml.viz.scene.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class CholeskySceneTest {
    private static final Matrix A = Matrix.of(new double[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}});
    private static final Matrix INDEFINITE = Matrix.of(new double[][] {{1, 2, 0}, {2, 1, 1}, {0, 1, 3}});

    static Trace<CholeskyStep> trace(Matrix A) {
        return Trace.of(t -> {
            try {
                Cholesky.of(A, t);
            } catch (NotPositiveDefiniteException expected) {
                // the last step shows it
            }
        });
    }

    @Test
    void everyEntryAppearsInTheOrderOfComputation() {
        CholeskyScene scene = new CholeskyScene(trace(A), Canvas.WIDE);
        assertEquals(1 + 6 + 1, scene.frames());
        Golden.frames("cholesky", scene, 4);
        assertTrue(scene.frame(4).picture().description().contains("l22 = √(a22 − l21^2) = √(5 − 1^2) = √4 = 2"));
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteEndsWithTheFailure() {
        CholeskyScene scene = new CholeskyScene(trace(INDEFINITE), Canvas.ofWidth(480, 18));
        Svg last = scene.frame(scene.frames() - 1).picture();
        Golden.check("cholesky-fails.svg", last);
        assertTrue(last.title().endsWith("No square root: A is not positive definite"));
    }

    @Test
    void everyMarkLiesInTheFigure() {
        double[][] large = new double[7][7];
        for (int i = 0; i < 7; i++) for (int j = 0; j < 7; j++) large[i][j] = i == j ? 10.25 : -1.0 / (1 + i + j);
        for (Matrix M : List.of(A, INDEFINITE, Matrix.of(large), Matrix.of(new double[][] {{1e-30}}), A.times(1e300)))
            for (CholeskyScene scene : List.of(
                    new CholeskyScene(trace(M), Canvas.WIDE),
                    new CholeskyScene(trace(M), Canvas.HALF),
                    new CholeskyScene(trace(M), Canvas.ofWidth(480, 18)),
                    new CholeskyScene(trace(M), Canvas.ofWidth(320, 16))))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aTraceWithoutItsStartIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CholeskyScene(Trace.of(t -> {}), Canvas.WIDE));
    }
}
