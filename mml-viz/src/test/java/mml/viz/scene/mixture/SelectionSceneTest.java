package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.Selection;
import mml.mixture.SelectionStep;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import org.junit.jupiter.api.Test;

class SelectionSceneTest {
    private static final EmSettings SETTINGS = EmSettings.BOOK.withRestarts(2).withTolerance(1e-6);
    private static final Matrix LINE = Datasets.galaxies().table().matrix().times(0.001);
    private static final Matrix PLANE = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");

    private static Trace<SelectionStep> run(Matrix X, List<Family> families) {
        return Trace.of(t -> Selection.of(X, families, 3, SETTINGS, Rng.seeded(1), t));
    }

    @Test
    void theTableFillsFamilyByFamily() {
        SelectionScene scene = new SelectionScene(run(PLANE, List.of(Family.values())), PLANE);
        assertEquals(5, scene.frames());
        Golden.frames("bic-families", scene, scene.frames() - 1);
        for (Matrix X : List.of(LINE, PLANE))
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
                SelectionScene inside = new SelectionScene(run(X, List.of(Family.values())), X, canvas);
                for (int i = 0; i < inside.frames(); i++) {
                    Bounds.check(inside.frame(i).picture());
                    assertEquals(
                            1,
                            inside.frame(i).picture().marks().stream()
                                    .filter(m ->
                                            m instanceof Mark.Rect r && r.look().stroke() == Role.CHANGE)
                                    .count());
                }
            }
    }

    @Test
    void aFamilyThatAlwaysCollapsesLeavesThePointsAlone() {
        Matrix line = Matrix.of(6, 2, 1, 2, 2, 4, 3, 6, 5, 10, 7, 14, 8, 16);
        SelectionScene scene = new SelectionScene(run(line, List.of(Family.FULL, Family.DIAGONAL)), line);
        Bounds.check(scene.frame(0).picture());
        assertTrue(scene.frame(0).caption().contains("every start collapses"));
        assertThrows(IllegalArgumentException.class, () -> new SelectionScene(scene.trace(), LINE));
    }
}
