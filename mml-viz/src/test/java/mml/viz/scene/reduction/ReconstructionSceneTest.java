package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Reconstruction;
import mml.reduction.ReconstructionStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class ReconstructionSceneTest {
    private static Trace<ReconstructionStep> digit() {
        Matrix all = Datasets.digits().table().matrix(); // the last column is the digit
        Matrix X = all.rows(0, 200).columns(0, 64);
        Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents(12));
        return Trace.of(t -> Reconstruction.of(pca, X.row(3), t));
    }

    @Test
    void aDigitComesBackDirectionByDirection() {
        ReconstructionScene scene = new ReconstructionScene(digit());
        assertEquals(13, scene.frames());
        Golden.frames("reconstruction", scene, 6);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            ReconstructionScene inside = new ReconstructionScene(digit(), 8, canvas);
            for (int i = 0; i < inside.frames(); i++)
                Bounds.check(inside.frame(i).picture());
        }
        assertTrue(
                scene.frame(6).caption().startsWith("6 directions: "),
                scene.frame(6).caption());
    }

    @Test
    void aPointOfThreeFeaturesIsOneRowAndTheMeanItselfHasNoError() {
        Pca pca = Pca.of(Matrix.of(3, 3, 0, 0, 0, 1, 2, 3, 5, 1, 1));
        Trace<ReconstructionStep> trace = Trace.of(t -> Reconstruction.of(pca, pca.mean(), t));
        Bounds.check(new ReconstructionScene(trace).frame(1).picture());
        Trace<ReconstructionStep> nothing =
                Trace.of(t -> Reconstruction.of(Pca.of(Matrix.of(2, 2, 0, 0, 0, 1)), Vector.of(0, 0.5), t));
        Bounds.check(new ReconstructionScene(nothing).frame(0).picture());
    }

    @Test
    void featuresMustFillRows() {
        assertThrows(IllegalArgumentException.class, () -> new ReconstructionScene(digit(), 7, Canvas.WIDE));
    }
}
