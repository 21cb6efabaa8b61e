package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.reduction.Ppca;
import mml.reduction.PpcaStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class PpcaSceneTest {
    private static final Matrix GAPS = Matrix.of(6, 2, 0, 0, 1, 1, 2, 1, 3, 3, 4, Double.NaN, Double.NaN, 2.5);

    private static Trace<PpcaStep> run(Matrix X) {
        return Trace.of(t -> Ppca.em(X, 1, Rng.seeded(0), new Stopping(1e-8, 6), t));
    }

    @Test
    void theLineTheEllipsesAndTheMissingValues() {
        PpcaScene scene = new PpcaScene(run(GAPS), Canvas.WIDE);
        Golden.frames("ppca", scene, scene.frames() - 1);
        String first = scene.frame(0).picture().toString();
        assertTrue(scene.frame(0).picture().description().contains("(4, missing)"));
        for (String id : List.of("data-ellipse-2", "data-line-2", "likelihood-line-1"))
            assertTrue(first.contains("\"" + id + "\""), id);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        Matrix drawn = Rng.seeded(1).normalMatrix(40, 2);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            PpcaScene scene = new PpcaScene(run(GAPS), canvas);
            for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
            PpcaScene more = scene.with(drawn).within(Scale.linear(-2, 2), Scale.linear(-2, 2));
            Bounds.check(more.frame(more.frames() - 1).picture());
        }
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Trace<PpcaStep> three = run(Rng.seeded(1).normalMatrix(9, 3));
        assertThrows(IllegalArgumentException.class, () -> new PpcaScene(three, Canvas.WIDE));
        Trace<PpcaStep> closed = Trace.of(t -> Ppca.of(Rng.seeded(1).normalMatrix(9, 2), 1, t));
        assertThrows(IllegalArgumentException.class, () -> new PpcaScene(closed, Canvas.WIDE));
    }
}
