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
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import org.junit.jupiter.api.Test;

class SoftMarginSceneTest {
    private static final Matrix SEVEN = Matrix.of(7, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1, 0.5, 2.5);
    private static final Vector LABELS = Vector.of(1, 1, 1, -1, -1, -1, -1);
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);

    private static Trace<SmoStep> run(Matrix X, Vector y, Kernel kernel, double C) {
        return Trace.of(t -> Svm.of(X, y, SvmSettings.of(kernel, C), t));
    }

    @Test
    void lineThenStreetThenSupportVectorsThenSlack() {
        SoftMarginScene scene = new SoftMarginScene(run(SEVEN, LABELS, Kernel.linear(), 0.25), Canvas.WIDE);
        Golden.frames("svm-soft-margin", scene, 2, 4);
        assertEquals("7 points of two classes", scene.frame(0).caption());
        assertTrue(scene.frame(2).caption().startsWith("The street from f = −1 to f = 1; half of it is"));
        assertTrue(scene.frame(3).caption().endsWith("of 7 points are support vectors"));
        assertTrue(scene.frame(3).picture().toString().contains("0.25<"), "a point that could not cost more");
        assertTrue(scene.frame(4).picture().toString().contains("ξ"));
    }

    @Test
    void whereNoneStandsInTheStreetThereIsNoSlack() {
        Matrix six = SEVEN.rows(0, 6);
        SoftMarginScene scene = new SoftMarginScene(run(six, LABELS.part(0, 6), Kernel.linear(), 1000), Canvas.HALF);
        assertEquals("No point needs any slack", scene.frame(4).caption());
        assertEquals(0, scene.slack());
        assertEquals(
                "The street from f = −1 to f = 1; half of it is 1/‖w‖ = 1.061",
                scene.frame(2).caption());
        assertEquals("3 of 6 points are support vectors", scene.frame(3).caption());
    }

    @Test
    void withoutALineItSaysSo() {
        SoftMarginScene scene = new SoftMarginScene(run(XOR, Vector.of(1, 1, -1, -1), Kernel.linear(), 1), Canvas.HALF);
        for (int i = 1; i < scene.frames(); i++)
            assertTrue(
                    scene.frame(i).caption().startsWith("w = 0"), scene.frame(i).caption());
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (double C : new double[] {0.01, 1, 100})
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
                SoftMarginScene scene = new SoftMarginScene(run(SEVEN, LABELS, Kernel.linear(), C), canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
                SoftMarginScene within = scene.within(DataAxes.CHOSEN.within(Scale.linear(-9, 9), Scale.linear(-9, 9)));
                Bounds.check(within.frame(4).picture());
                assertTrue(within.plane().across().max() >= 9);
            }
    }

    @Test
    void anotherKernelOrMoreFeaturesAreRefused() {
        Trace<SmoStep> bent = run(SEVEN, LABELS, Kernel.rbf(1), 1);
        assertThrows(IllegalArgumentException.class, () -> new SoftMarginScene(bent, Canvas.WIDE));
        Trace<SmoStep> line = run(Matrix.of(2, 1, -1, 1), Vector.of(-1, 1), Kernel.linear(), 1);
        assertThrows(IllegalArgumentException.class, () -> new SoftMarginScene(line, Canvas.WIDE));
    }
}
