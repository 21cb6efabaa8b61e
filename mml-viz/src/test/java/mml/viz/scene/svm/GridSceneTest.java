package mml.viz.scene.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.GridStep;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmGrid;
import mml.svm.SvmSettings;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import org.junit.jupiter.api.Test;

class GridSceneTest {
    private static final Matrix X = Rng.seeded(2).normalMatrix(30, 2);
    private static final Vector Y = Vector.generate(30, n -> X.row(n).norm() > 1.2 ? 1 : -1);
    private static final List<String> NAMES = names();
    private static final Recorder<GridStep> STEPS = Recorder.all();
    private static final SvmGrid GRID = SvmGrid.of(
            X,
            NAMES,
            Vector.of(0.1, 1, 10),
            Vector.of(0.01, 1, 100),
            SvmSettings.of(Kernel.linear(), 1).withTolerance(1e-4),
            3,
            Rng.seeded(1),
            STEPS);

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (double y : Y.toArray()) names.add(y > 0 ? "out" : "in");
        return names;
    }

    private static List<Svm> machines(Trace<GridStep> trace) {
        List<Svm> all = new ArrayList<>();
        for (GridStep step : trace) all.add(Svm.of(X, NAMES, Kernel.rbf(1), step.C()));
        return all;
    }

    @Test
    void theGridFillsRowByRow() {
        Trace<GridStep> trace = STEPS.trace();
        GridScene scene = new GridScene(trace, GRID, X, Y, machines(trace));
        assertEquals(3, scene.frames());
        Golden.frames("svm-grid", scene, scene.frames() - 1);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            GridScene inside = new GridScene(trace, GRID, X, Y, machines(trace), canvas);
            for (int i = 0; i < 3; i++) {
                Bounds.check(inside.frame(i).picture());
                assertEquals(1, framed(inside, i));
            }
        }
        String words = scene.frame(0).picture().description();
        assertTrue(words.contains("for γ = 100"), words);
    }

    private static long framed(GridScene scene, int i) {
        return scene.frame(i).picture().marks().stream()
                .filter(m -> m instanceof Mark.Rect r && r.look().stroke() == Role.CHANGE)
                .count();
    }

    @Test
    void aMachineForEachStepIsNeeded() {
        Trace<GridStep> trace = STEPS.trace();
        assertThrows(IllegalArgumentException.class, () -> new GridScene(trace, GRID, X, Y, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridScene(trace, GRID, Matrix.zeros(30, 3), Y, machines(trace)));
    }
}
