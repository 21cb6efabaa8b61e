package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PcaSceneTest {
    private static final Matrix OWN = Matrix.of(
            10, 2, 2.5, 2.4, 0.5, 0.7, 2.2, 2.9, 1.9, 2.2, 3.1, 3.0, 2.3, 2.7, 2.0, 1.6, 1.0, 1.1, 1.5, 1.6, 1.1, 0.9);

    private static Trace<PcaStep> run(Matrix X, PcaSettings settings) {
        return Trace.of(t -> Pca.of(X, settings, t));
    }

    @Test
    void theStagesEndWithTheResiduals() {
        PcaScene scene = new PcaScene(run(OWN, PcaSettings.BOOK.withComponents(1)), Canvas.WIDE);
        assertEquals(5, scene.frames());
        Golden.frames("pca-stages", scene, 3, 4);
        String last = scene.frame(4).picture().toString();
        assertTrue(last.contains("\"plot-line-1\"") && last.contains("\"plot-rule-1\""), last);
        assertTrue(scene.plane(4).area().contains(scene.plane(4).at(1.81, 1.91)));
    }

    @Test
    void everyMarkLiesInTheFigure() {
        Matrix line = Matrix.of(4, 2, 1, 5, 2, 5, 4, 5, 3, 5);
        for (Matrix X : List.of(OWN, line, OWN.times(1e6)))
            for (PcaSettings settings :
                    List.of(PcaSettings.BOOK, PcaSettings.BOOK.standardised().withComponents(1)))
                for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, new Canvas(480, 560, 15).bare())) {
                    PcaScene scene = new PcaScene(run(X, settings), canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    @Test
    void otherThanTwoFeaturesAreRefused() {
        Trace<PcaStep> three = run(Matrix.of(2, 3, 1, 2, 3, 4, 5, 7), PcaSettings.BOOK);
        assertThrows(IllegalArgumentException.class, () -> new PcaScene(three, Canvas.WIDE));
    }
}
