package mml.viz.scene.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Point;
import org.junit.jupiter.api.Test;

class MarginSceneTest {
    private static final Matrix SEVEN = Matrix.of(7, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1, 0.5, 2.5);
    private static final Vector LABELS = Vector.of(1, 1, 1, -1, -1, -1, -1);
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);

    private static MarginScene scene(Matrix X, Vector y, Kernel kernel, double C, Canvas canvas) {
        Trace<SmoStep> trace = Trace.of(t -> Svm.of(X, y, SvmSettings.of(kernel, C), t));
        return new MarginScene(trace, kernel, canvas);
    }

    @Test
    void theMarginAndItsSupportVectors() {
        MarginScene scene = scene(SEVEN, LABELS, Kernel.linear(), 1, Canvas.WIDE);
        Golden.frames("svm-margin", scene, scene.frames() - 1);
        String svg = scene.frame(scene.frames() - 1).picture().toString();
        for (String id : List.of("data-regions-1", "data-contours-2", "objectives-line-2"))
            assertTrue(svg.contains("\"" + id + "\""), id);
        assertTrue(scene.plane().area().contains(scene.plane().at(2, 2)));
    }

    /** A straight street needs no equal units: the points fill the plane, the same one from first to last. */
    @Test
    void theDataFillThePlaneOfALinearMachine() {
        MarginScene scene = scene(SEVEN, LABELS, Kernel.linear(), 1, Canvas.WIDE);
        assertEquals(-0.24, scene.plane().across().min(), 1e-12);
        assertEquals(3.24, scene.plane().across().max(), 1e-12);
        assertEquals(-0.24, scene.plane().up().min(), 1e-12);
        assertEquals(3.24, scene.plane().up().max(), 1e-12);
        MarginScene bent = scene(SEVEN, LABELS, Kernel.rbf(1), 1, Canvas.WIDE);
        Point origin = bent.plane().at(0, 0);
        assertEquals(
                origin.distance(bent.plane().at(1, 0)),
                origin.distance(bent.plane().at(0, 1)),
                1e-9);
        assertTrue(bent.frame(0).picture().toString().contains("support vectors"));
    }

    @Test
    void aKernelBendsTheBoundary() {
        MarginScene scene =
                scene(XOR, Vector.of(1, 1, -1, -1), Kernel.polynomial(2, 1, 1), 1000, new Canvas(480, 560, 15).bare());
        Golden.check("svm-kernel.svg", scene.frame(scene.frames() - 1).picture());
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Kernel kernel : List.of(Kernel.linear(), Kernel.rbf(1)))
            for (double C : new double[] {0.1, 100})
                for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, new Canvas(480, 560, 15).bare())) {
                    MarginScene scene = scene(SEVEN, LABELS, kernel, C, canvas);
                    Bounds.check(scene.frame(0).picture());
                    Bounds.check(scene.frame(1).picture());
                    Bounds.check(scene.frame(scene.frames() - 1).picture());
                }
    }

    @Test
    void otherThanTwoFeaturesAreRefused() {
        Matrix line = Matrix.of(2, 1, -1, 1);
        assertThrows(
                IllegalArgumentException.class, () -> scene(line, Vector.of(-1, 1), Kernel.linear(), 1, Canvas.WIDE));
    }
}
