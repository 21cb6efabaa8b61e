package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.LeakSearch;
import mml.model.LeakSearch.Place;
import mml.model.LeakSearch.Plan;
import mml.model.LeakStep;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Grounds;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class LeakSceneTest {
    private static LeakScene leaks(int N, int K, Place select, Canvas canvas) {
        Matrix X = Rng.seeded(1).normalMatrix(N, 12);
        Vector y = Rng.seeded(2).normalVector(N);
        Trace<LeakStep> trace = Trace.of(t -> LeakSearch.of(
                (A, b) -> Ridge.withFreeConstant(A, b, 1)::predict,
                X,
                y,
                Folds.inOrder(N, K),
                new Plan(Place.INSIDE, select, 2),
                t));
        return new LeakScene(trace, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("leak", leaks(12, 4, Place.BEFORE, Canvas.WIDE), 2, 5);
    }

    @Test
    void itsGroundsAreToldApart() {
        for (Place select : Place.values()) {
            LeakScene scene = leaks(20, 5, select, Canvas.WIDE);
            for (int i = 0; i < scene.frames(); i++)
                assertEquals(List.of(), Grounds.alike(scene.frame(i).picture(), "folds"), select + ", frame " + i);
        }
    }

    /** Two hundred cells in a row have no room for a mark each; the row has it. */
    @Test
    void aLeakIsMarkedHoweverNarrowTheCells() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.ofWidth(480, 18))) {
            LeakScene scene = leaks(200, 5, Place.BEFORE, canvas);
            Bounds.check(scene.frame(3).picture());
            assertEquals(List.of(), Grounds.alike(scene.frame(3).picture(), "folds"));
            String svg = scene.frame(3).picture().toString();
            assertEquals(true, svg.contains(">1 !<") && svg.contains(">3 !<") && !svg.contains(">4 !<"), svg);
        }
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.CLASSIC, Canvas.ofWidth(480, 18)))
            for (Place select : Place.values())
                for (int K : new int[] {2, 5, 10}) {
                    LeakScene scene = leaks(20, K, select, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }
}
