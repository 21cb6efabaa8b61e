package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.ComponentSelection;
import mml.mixture.ComponentStep;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.model.Folds;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class ComponentSceneTest {
    private static final EmSettings SETTINGS = new EmSettings(Family.FULL, null, 2, new Stopping(1e-6, 60));
    private static final Matrix LINE = GaussianMixture.of(Vector.of(0.5, 0.5), Vector.of(-3, 3), Vector.of(1, 1))
            .sample(40, Rng.seeded(2));
    private static final Matrix PLANE = GaussianMixture.of(
                    Vector.of(0.5, 0.5), Matrix.of(2, 2, -3, 0, 3, 1), List.of(Matrix.identity(2), Matrix.identity(2)))
            .sample(40, Rng.seeded(2));

    private static Trace<ComponentStep> run(Matrix X, int most) {
        return Trace.of(t -> ComponentSelection.of(X, most, Folds.inOrder(X.rows(), 4), SETTINGS, Rng.seeded(0), t));
    }

    @Test
    void mixturesAndTheirJudges() {
        ComponentScene scene = new ComponentScene(run(PLANE, 3), PLANE);
        Golden.frames("components", scene, scene.frames() - 1);
        for (Matrix X : List.of(LINE, PLANE))
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
                ComponentScene inside = new ComponentScene(run(X, 3), X, canvas);
                for (int i = 0; i < inside.frames(); i++)
                    Bounds.check(inside.frame(i).picture());
            }
        assertTrue(
                scene.frame(0).caption().startsWith("1 component: "),
                scene.frame(0).caption());
    }

    @Test
    void pointsMadeUpStandBesideTheData() {
        for (Matrix X : List.of(LINE, PLANE)) {
            List<Matrix> made = new ArrayList<>();
            Trace<ComponentStep> trace = run(X, 2);
            for (int i = 0; i < trace.size(); i++) made.add(X.times(0.9));
            ComponentScene scene = new ComponentScene(trace, X).besides(made);
            if (X.cols() == 2) Golden.frames("made-up", scene, 1);
            for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
            assertThrows(IllegalArgumentException.class, () -> scene.besides(made.subList(0, 1)));
        }
    }

    @Test
    void theDataMustBeThoseOfTheTrace() {
        assertThrows(IllegalArgumentException.class, () -> new ComponentScene(run(LINE, 1), PLANE));
        assertThrows(IllegalArgumentException.class, () -> new ComponentScene(Trace.of(t -> {}), LINE));
    }
}
