package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.mixture.EmSettings;
import mml.mixture.StartStep;
import mml.mixture.Starts;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class StartSceneTest {
    private static final EmSettings SETTINGS = EmSettings.BOOK.withRestarts(6).withTolerance(1e-6);
    private static final Matrix LINE = Datasets.galaxies().table().matrix().times(0.001);
    private static final Matrix PLANE = Rng.seeded(3).normalMatrix(30, 2);

    private static Trace<StartStep> run(Matrix X) {
        return Trace.of(t -> Starts.of(X, 3, SETTINGS, Rng.seeded(1), t));
    }

    @Test
    void eachStartRaisesABar() {
        StartScene scene = new StartScene(run(LINE), LINE);
        assertEquals(6, scene.frames());
        Golden.frames("starts", scene, scene.frames() - 1);
        for (Matrix X : List.of(LINE, PLANE))
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
                StartScene inside = new StartScene(run(X), X, canvas);
                for (int i = 0; i < inside.frames(); i++) {
                    Bounds.check(inside.frame(i).picture());
                    if (i > 0)
                        assertTrue(!inside.frame(i)
                                .picture()
                                .marks()
                                .equals(inside.frame(i - 1).picture().marks()));
                }
            }
    }

    @Test
    void aCollapseIsSaid() {
        Matrix twice = Matrix.of(6, 1, 0, 0, 0, 5, 6, 7);
        Trace<StartStep> trace = Trace.of(t -> assertThrows(
                RuntimeException.class, () -> Starts.of(twice, 2, SETTINGS.withRestarts(2), Rng.seeded(1), t)));
        StartScene scene = new StartScene(trace, twice);
        String words = scene.frame(1).picture().description();
        assertTrue(words.contains("none reached anything, 2 collapsed"), words);
    }

    @Test
    void theDataMustBeThoseOfTheTrace() {
        assertThrows(IllegalArgumentException.class, () -> new StartScene(run(LINE), PLANE));
    }
}
