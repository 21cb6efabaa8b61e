package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.BoundAscent;
import mml.mixture.BoundStep;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.mixture.KMeansStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import org.junit.jupiter.api.Test;

/** Why EM climbs, and its cousin with hard labels. */
class BoundSceneTest {
    private static final List<Canvas> ROOMS = List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18));

    @Test
    void theBoundTouchesAndIsClimbed() {
        Matrix seven = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
        GaussianMixture start =
                GaussianMixture.of(Vector.ones(3).times(1.0 / 3), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));
        Trace<BoundStep> trace = Trace.of(t -> BoundAscent.of(seven, start, EmSettings.BOOK.withIterations(3), t));
        BoundScene scene = new BoundScene(trace, Canvas.WIDE);
        assertEquals(6, scene.frames());
        Golden.frames("bound", scene, 1);
        assertTrue(scene.frame(1).picture().toString().contains("\"way-line-3\""));
        assertTrue(way(scene, 0) < 0.7 * way(scene, 1), "the first way is seen when it is gone");
        assertEquals(way(scene, 2), way(scene, 3));
        for (Canvas canvas : ROOMS)
            for (int i = 0; i < 6; i++)
                Bounds.check(new BoundScene(trace, canvas).frame(i).picture());
    }

    /** How many places the curve of the likelihood has. */
    private static int way(BoundScene scene, int i) {
        String svg = scene.frame(i).picture().toString();
        String points = svg.substring(svg.indexOf("points=\"", svg.indexOf("\"way-line-1\"")) + 8);
        return points.substring(0, points.indexOf('"')).split(" ", -1).length;
    }

    @Test
    void pointsChooseAndCentresMove() {
        Matrix X = Matrix.of(7, 2, 0, 0, 1, 0, 0, 1, 5, 5, 6, 5, 5, 6, 9, 0);
        Matrix centres = Matrix.of(3, 2, 0, 2, 1, 2, 40, 40);
        Trace<KMeansStep> trace = Trace.of(t -> KMeans.from(X, centres, new Stopping(0, 20), t));
        KMeansScene scene = new KMeansScene(trace, Canvas.WIDE);
        Golden.frames("k-means", scene, 1);
        for (Canvas canvas : ROOMS) {
            KMeansScene inside = new KMeansScene(trace, canvas)
                    .within(DataAxes.CHOSEN.within(Scale.linear(-1, 10), Scale.linear(-1, 8)));
            for (int i = 0; i < scene.frames(); i++)
                Bounds.check(inside.frame(i).picture());
        }
    }
}
