package mml.viz.scene.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.decomposition.GivensQr;
import mml.decomposition.GivensQrStep;
import mml.decomposition.Lu;
import mml.decomposition.LuStep;
import mml.decomposition.Qr;
import mml.decomposition.QrStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.junit.jupiter.api.Test;

class FactorScenesTest {
    private static final Matrix A = Matrix.of(new double[][] {{2, 1, 1}, {4, -6, 0}, {-2, 7, 2}});
    private static final List<Matrix> MANY = List.of(
            A,
            Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}, {0.125, -7}}),
            Matrix.of(new double[][] {{0, 0, 1}, {0, 0, 2}, {0, 0, 3}}),
            Matrix.of(new double[][] {{1e-8, 1}, {1, 1e9}}),
            Matrix.of(new double[][] {{3}}));

    private static Trace<LuStep> lu(Matrix A) {
        return Trace.of(t -> Lu.of(A, t));
    }

    private static Trace<GivensQrStep> givens(Matrix A) {
        return Trace.of(t -> GivensQr.of(A, t));
    }

    private static Trace<QrStep> qr(Matrix A) {
        return Trace.of(t -> Qr.of(A, t));
    }

    @Test
    void multipliersMoveIntoLWhereZerosComeUpInU() {
        LuScene scene = new LuScene(lu(A), Canvas.WIDE);
        Golden.frames("lu", scene, 4);
        assertTrue(scene.frame(scene.frames() - 1).picture().title().endsWith("PA = LU"));
    }

    @Test
    void aReflectionClearsAColumn() {
        Golden.frames("qr", new QrScene(qr(A), Canvas.WIDE), 1);
    }

    @Test
    void aRotationMakesOneZero() {
        GivensScene scene = new GivensScene(givens(A), Canvas.WIDE);
        Golden.frames("givens", scene, 1);
        assertTrue(scene.frame(1).picture().title().endsWith("entry 2, 1 is zero"));
    }

    @Test
    void aFrameKnowsItsStep() {
        LuScene scene = new LuScene(lu(A), Canvas.WIDE);
        assertTrue(scene.frames() > scene.trace().size());
        assertEquals(scene.trace().size() - 1, scene.frame(scene.frames() - 1).step());
        assertEquals(scene.step(3), scene.step(4), "both rows belong to one elimination");
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Matrix M : MANY)
            for (Scene scene : List.of(
                    new LuScene(lu(M), Canvas.WIDE),
                    new LuScene(lu(M), Canvas.ofWidth(480, 18)),
                    new GivensScene(givens(M), Canvas.WIDE),
                    new GivensScene(givens(M), Canvas.HALF),
                    new QrScene(qr(M), Canvas.WIDE),
                    new QrScene(qr(M), Canvas.HALF)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void whatIsNothingButRoundingIsShownAsZero() {
        Matrix A = Matrix.of(3, 2, 0.1, 0.3, 0.7, 2.1, 1.1, 3.3); // of rank 1
        Matrix R = GivensQr.of(A).R();
        assertTrue(R.get(1, 1) != 0 && Math.abs(R.get(1, 1)) < 1e-14, R.toString());
        for (Scene scene : List.of(new GivensScene(givens(A), Canvas.WIDE), new QrScene(qr(A), Canvas.WIDE)))
            for (int i = 0; i < scene.frames(); i++)
                assertFalse(
                        scene.frame(i).picture().toString().contains("×10⁻"),
                        scene.frame(i).picture().toString());
    }

    /** What is small in the input is no rounding. */
    @Test
    void smallNumbersOfTheInputStay() {
        GivensScene scene = new GivensScene(givens(Matrix.of(2, 2, 1e-20, 1, 1, 1)), Canvas.WIDE);
        assertTrue(
                scene.frame(0).picture().toString().contains("10⁻²⁰"),
                scene.frame(0).picture().toString());
    }

    @Test
    void aTraceWithoutItsStartIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LuScene(Trace.of(t -> {}), Canvas.WIDE));
        assertThrows(IllegalArgumentException.class, () -> new QrScene(Trace.of(t -> {}), Canvas.WIDE));
        assertThrows(IllegalArgumentException.class, () -> new GivensScene(Trace.of(t -> {}), Canvas.WIDE));
    }
}
